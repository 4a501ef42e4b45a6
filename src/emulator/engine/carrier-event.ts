/**
 * What the local carrier tells of itself. Owns: the narration's shapes. Must not know: who listens.
 */

/** Names and values of a form-encoded request. */
export type Form = Record<string, string>;

/** A request the carrier made; `status` is 0 and `contentType` empty when there was no answer. */
interface Sent {
  method: 'GET' | 'POST';
  url: string;
  form: Form;
  status: number;
  contentType: string;
}

/**
 * One thing that happened; `call` and `conversation` are SIDs, `party` an address, `url` absolute. `how` is what
 * only sound would show: a voice, a language, a way to recognise words.
 */
export type Happening =
  | { kind: 'heard'; call: string; party: string; text: string; how?: Form }
  | { kind: 'listening'; call: string; verb: 'gather' | 'record'; how?: Form }
  | { kind: 'beep'; call: string; on: 'record' | 'enter' | 'exit' }
  | { kind: 'unheard'; call: string; party: string; input: string }
  | {
      kind: 'recording';
      call: string;
      recording: string;
      to: 'in-progress' | 'paused' | 'resumed' | 'stopped';
    }
  | { kind: 'recorded'; call: string; recording: string; seconds: number; text: string; trim?: string }
  | {
      kind: 'call';
      call: string;
      party: string;
      from: string;
      to: string;
      direction: string;
      customerId?: string;
    }
  | { kind: 'rings'; call: string; party: string; how?: Form }
  | { kind: 'answered'; call: string; party: string }
  | { kind: 'detected'; call: string; answeredBy: string; how?: Form }
  | { kind: 'ended'; call: string; party: string; status: string }
  | { kind: 'bridged'; call: string; party: string; with: string }
  | { kind: 'joined'; conference: string; call: string; party: string }
  | { kind: 'left'; conference: string; call: string; party: string; reason: string }
  | { kind: 'queued'; queue: string; call: string; party: string }
  | {
      kind: 'connected';
      call: string;
      party: string;
      agent: string;
      parameters: Form;
      attributes: Form;
      languages: Form[];
    }
  | ({ kind: 'document'; call: string; body: string } & Sent)
  | ({ kind: 'callback'; call: string } & Sent)
  | { kind: 'chat'; conversation: string; url: string; status: number; body: string; form: Form }
  | { kind: 'message'; conversation: string; message: string; author: string; text: string }
  | { kind: 'text'; message: string; from: string; to: string; status: string; text: string }
  | { kind: 'chatting' | 'left-chat'; conversation: string; participant: string; who: string }
  | { kind: 'chat-state'; conversation: string; from: string; to: string; reason: string }
  | {
      kind: 'rest';
      method: string;
      path: string;
      form: Record<string, unknown>;
      status: number;
      body: unknown;
    }
  | { kind: 'warning'; code: number; message: string; call?: string }
  | { kind: 'error'; code: number; message: string; call?: string };

/** A happening and when it was, in milliseconds of the carrier's clock. */
export type CarrierEvent = Happening & { at: number };
/** The events of one kind. */
export type EventOf<K extends CarrierEvent['kind']> = Extract<CarrierEvent, { kind: K }>;

/**
 * The code of an error that is the local carrier's own: the request is right for Twilio, or may be,
 * but the local carrier cannot do it.
 */
export const NOT_EMULATED = 0;

/** The code of a warning that is the local carrier's own: Twilio passes over this in silence. */
export const ADVICE = 0;
