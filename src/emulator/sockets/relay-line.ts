/**
 * A call over ConversationRelay (Twilio docs: ConversationRelay, WebSocket messages). Owns: the messages in
 * both directions, and interruptions. Must not know: TwiML.
 */
import type { WebSocket } from 'ws';
import type { Scheduled } from '../../lib/clock';
import type { Form } from '../engine/carrier-event';
import type { Leg } from '../engine/leg';

/** As many bad messages in a row close the session (Twilio docs: error 64105). */
const MOST_BAD = 10;

export interface RelayOptions {
  sid: string;
  attributes: Form;
  parameters: Form;
  /** the other side ended the session */
  ended: (handoffData: string | undefined) => void;
}

interface Message {
  type?: unknown;
  token?: unknown;
  last?: unknown;
  source?: unknown;
  digits?: unknown;
  ttsLanguage?: unknown;
  transcriptionLanguage?: unknown;
  handoffData?: unknown;
}

export class RelayLine {
  private tokens = '';
  private language: string;
  private bad = 0;
  private pause: Scheduled | undefined;
  /** what is being spoken: its words, when it began and how long it takes, ms */
  private speaking = { text: '', since: 0, ms: 0, interruptible: 'any' };

  constructor(
    private readonly leg: Leg,
    private readonly socket: WebSocket,
    private readonly options: RelayOptions,
  ) {
    const { attributes } = options;
    this.language = attributes.transcriptionLanguage ?? attributes.language ?? 'en-US';
    socket.on('message', (data) => this.receive(String(data)));
    leg.listener = { digit: (digit) => this.digit(digit), speech: (text) => this.speech(text) };
    this.send({ type: 'setup', ...this.setup() });
    const { welcomeGreeting, interruptible, welcomeGreetingInterruptible = interruptible } = attributes;
    if (welcomeGreeting) this.speak(welcomeGreeting, welcomeGreetingInterruptible);
  }

  stop(): void {
    this.pause?.cancel();
    this.socket.close(1000, 'Closing websocket session');
  }

  private setup(): object {
    const { record, network } = this.leg;
    const { from, to, forwardedFrom, callerName, parentSid } = record;
    return {
      sessionId: this.options.sid,
      callSid: record.sid,
      parentCallSid: parentSid ?? '',
      accountSid: network.accountSid,
      from,
      to,
      forwardedFrom: forwardedFrom ?? '',
      callerName: callerName ?? '',
      direction: record.direction,
      callType: callTypeOf(from),
      callStatus: 'IN_PROGRESS',
      customParameters: this.options.parameters,
    };
  }

  private digit(digit: string): void {
    this.interrupt('dtmf');
    if (this.options.attributes.dtmfDetection === 'true') this.send({ type: 'dtmf', digit });
  }

  private speech(voicePrompt: string): void {
    this.interrupt('speech');
    this.send({ type: 'prompt', voicePrompt, lang: this.language, last: true });
  }

  /** Whoever speaks over the agent cuts it short, unless `interruptible` says otherwise. */
  private interrupt(by: 'dtmf' | 'speech'): void {
    const { text, since, ms, interruptible } = this.speaking;
    const spoken = this.leg.network.clock.now() - since;
    if (text === '' || spoken >= ms || !['any', 'true', by].includes(interruptible)) return;
    const utterance = text.slice(0, Math.floor((text.length * spoken) / ms));
    this.speaking = { ...this.speaking, text: '', ms: 0 };
    this.send({ type: 'interrupt', utteranceUntilInterrupt: utterance, durationUntilInterruptMs: spoken });
  }

  private speak(text: string, interruptible = this.options.attributes.interruptible ?? 'any'): void {
    const { clock, timing } = this.leg.network;
    this.speaking = { text, since: clock.now(), ms: text.length * timing.characterMs, interruptible };
    this.leg.party.hear(text);
  }

  private receive(written: string): void {
    // What was on its way while the socket was being closed is for nobody.
    if (this.socket.readyState !== this.socket.OPEN) return;
    const message = read(written);
    if (message && this.obey(message)) {
      this.bad = 0;
      return;
    }
    this.bad += 1;
    const description = `Invalid message received: ${written.slice(0, 80)}`;
    const isTooBad = this.bad >= MOST_BAD;
    this.leg.network.journal.error(isTooBad ? 64105 : 64107, description, this.leg.record.sid);
    this.send({ type: 'error', description });
    if (isTooBad) this.socket.close(1007, 'Too many consecutive malformed messages');
  }

  /** @returns false for what is no message of the protocol */
  private obey({ type, token, last, source, digits, ...rest }: Message): boolean {
    if (type === 'text' && typeof token === 'string') return this.token(token, last === true);
    if (type === 'play' && typeof source === 'string') return this.heard(source);
    if (type === 'sendDigits' && typeof digits === 'string') return this.heard(`digits ${digits}`);
    if (type === 'language') return this.changeLanguage(rest);
    if (type !== 'end') return false;
    this.flush();
    this.options.ended(typeof rest.handoffData === 'string' ? rest.handoffData : undefined);
    return true;
  }

  /** Tokens without a last one are spoken when no more of them come (Twilio docs: text, last). */
  private token(token: string, isLast: boolean): true {
    const { clock, timing } = this.leg.network;
    this.tokens += token;
    this.pause?.cancel();
    if (isLast) this.flush();
    else this.pause = clock.after(timing.autoSpeechMs, () => this.flush());
    return true;
  }

  private flush(): void {
    const text = this.tokens.trim();
    this.tokens = '';
    if (text !== '') this.speak(text);
  }

  private heard(what: string): true {
    this.leg.party.hear(what);
    return true;
  }

  private changeLanguage({ transcriptionLanguage }: Message): true {
    if (typeof transcriptionLanguage === 'string') this.language = transcriptionLanguage;
    return true;
  }

  private send(message: object): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(message));
  }
}

function callTypeOf(from: string): 'PSTN' | 'SIP' | 'CLIENT' {
  if (from.startsWith('client:')) return 'CLIENT';
  return /^sips?:/.test(from) ? 'SIP' : 'PSTN';
}

function read(text: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
