/**
 * What happens on the carrier as lines of text, for whoever watches it run. Owns: which happenings are worth
 * a line: calls, requests in both directions, warnings and refusals. Must not know: where lines go.
 */
import { ADVICE, NOT_EMULATED, type CarrierEvent, type EventOf, type Form } from './engine/carrier-event';

/** @returns a line without the time, or undefined for what is only detail */
export function narrate(event: CarrierEvent): string | undefined {
  switch (event.kind) {
    case 'call':
      return `call      ${event.call} ${event.direction} ${event.from} -> ${event.to}`;
    case 'answered':
      return `call      ${event.call} is answered`;
    case 'detected':
      return `call      ${event.call} is taken for: ${event.answeredBy}`;
    case 'ended':
      return `call      ${event.call} is over: ${event.status}`;
    case 'document':
      return `document  ${event.call} ${event.url} -> ${answered(event.status)} ${verbsIn(event.body)}`.trimEnd();
    case 'callback':
      return `callback  ${aboutOf(event)} ${event.url} ${subject(event.form)} -> ${answered(event.status)}`;
    case 'chat':
      return `chat      ${event.conversation} ${event.url} ${event.form.EventType ?? ''} -> ${answered(event.status)}`;
    case 'rest':
      return `request   ${event.method} ${event.path} -> ${event.status}${madeBy(event)}${refusal(event.body)}`;
    case 'text':
      return `message   ${event.message} ${event.from} -> ${event.to} ${event.status}`;
    case 'warning':
    case 'error':
      return complaint(event.kind, event.code, inCall(event));
    default:
      return undefined;
  }
}

function complaint(kind: string, code: number, message: string): string {
  if (kind === 'error' && code === NOT_EMULATED) return `lacking   ${message}`;
  if (code === ADVICE) return `${kind.padEnd(9)} ${message}`;
  return `${kind.padEnd(9)} ${code} ${message} (https://www.twilio.com/docs/api/errors/${code})`;
}

function inCall({ call, message }: { call?: string; message: string }): string {
  return call ? `${message} (${call})` : message;
}

/** A conference as a whole has no call. */
function aboutOf({ call, form }: EventOf<'callback'>): string {
  return call || (form.ConferenceSid ?? '-');
}

/** What a request brought into being: a participant is its call. */
function madeBy({ status, body }: EventOf<'rest'>): string {
  const { call_sid: call, sid } = (body ?? {}) as { call_sid?: unknown; sid?: unknown };
  const made = call ?? sid;
  return status === 201 && typeof made === 'string' ? ` ${made}` : '';
}

function answered(status: number): string {
  return status === 0 ? 'no answer' : String(status);
}

const SUBJECTS = [
  'StatusCallbackEvent',
  'RecordingStatus',
  'TranscriptionStatus',
  'StreamEvent',
  'MessageStatus',
  'MachineDetectionDuration',
];

/** What a callback tells of. */
function subject(form: Form): string {
  const kind = SUBJECTS.find((name) => form[name] !== undefined);
  if (kind === 'MachineDetectionDuration') return form.AnsweredBy ?? '';
  if (kind !== undefined) return form[kind] ?? '';
  return form.UnstableSpeechResult === undefined ? (form.CallStatus ?? '') : 'words';
}

function verbsIn(body: string): string {
  const names = [...body.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name);
  return names.filter((name) => name !== 'Response').join(' ');
}

function refusal(body: unknown): string {
  const { code, message } = (body ?? {}) as { code?: unknown; message?: unknown };
  return typeof code === 'number' && typeof message === 'string' ? ` ${code} ${message}` : '';
}
