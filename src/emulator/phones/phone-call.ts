/**
 * A phone's side of one call. Owns: what its person hears, presses and says. Must not know: TwiML.
 * It hears what the carrier speaks and plays; parties who are connected do not hear each other, so what
 * one says to the other is told as `unheard`.
 */
import type { CallStatus } from '../engine/call-record';
import type { Form } from '../engine/carrier-event';
import { deferred } from '../engine/deferred';
import { keyTone } from '../sockets/key-tone';
import type { RingResult, Unclear } from './behaviour';
import type { Line } from './line';

export class PhoneCall {
  /** what was spoken and played to it so far: texts of Say, URLs of Play */
  readonly heard: string[] = [];
  /** custom parameters given to a Client, headers given to a SIP address */
  parameters: Form = {};
  /** who is calling, as the phone shows it; empty for a call the phone made itself */
  shows = '';
  /** headers a SIP phone ends this call with */
  sipHeaders: Form = {};
  /** who hears this end where no person is at it: another call of the account */
  beyond: PhoneCall | undefined;
  private readonly result = deferred<RingResult>();
  private connection: Line | undefined;
  private isLost = false;
  private readonly listeners = new Set<(sound: Buffer) => void>();

  constructor(
    readonly address: string,
    private readonly whenAnswered: (call: PhoneCall) => void = () => undefined,
  ) {}

  get sid(): string {
    return this.line.record.sid;
  }

  get status(): CallStatus {
    return this.line.record.status;
  }

  get isOver(): boolean {
    return this.line.isOver;
  }

  /** How ringing ended on the phone's side. */
  get ringing(): Promise<RingResult> {
    return this.result.promise;
  }

  /** @internal */
  attach(line: Line): void {
    this.connection ??= line;
  }

  /** Takes the call; only while it rings. */
  answer(isMachine = false, soundsLike?: Unclear): void {
    this.result.resolve({ answered: true, isMachine, ...(soundsLike ? { soundsLike } : {}) });
  }

  /** Declines the call; only while it rings. @param headers of the SIP response @throws Error */
  reject(headers: Form = {}): void {
    this.returns(headers);
    this.result.resolve({ answered: false, status: 'busy' });
  }

  /** Cannot be reached; only while it rings. */
  fail(): void {
    this.result.resolve({ answered: false, status: 'failed' });
  }

  /** @internal the call was connected */
  connected(): void {
    this.whenAnswered(this);
  }

  /** Presses keys one after another. What no verb listens to is lost, as on Twilio. */
  press(digits: string): void {
    for (const digit of digits) {
      if (this.isSilent()) return;
      if (this.listeners.size > 0) this.play(keyTone(digit));
      const { listener } = this.line;
      if (listener) listener.digit(digit);
      else this.unheard(digit);
    }
  }

  /**
   * Says something.
   * @param ms how long that takes; otherwise as long as it takes the carrier to speak it
   * @param confidence how well the carrier understands it, 0 to 1 (Twilio docs: Gather, `Confidence`)
   */
  say(text: string, ms?: number, confidence = 0.9): void {
    if (this.isSilent()) return;
    const { listener, network, whenSpeaking } = this.line;
    const length = ms ?? text.length * network.timing.characterMs;
    whenSpeaking?.(length);
    if (listener) listener.speech(text, length, confidence);
    else this.unheard(text);
  }

  /** Lets whoever streams the call hear a sound. @param sound μ-law at 8 kHz */
  play(sound: Buffer): void {
    if (this.isSilent()) return;
    for (const hears of [...this.listeners]) hears(sound);
  }

  /** @internal @returns what ends listening */
  onSound(hears: (sound: Buffer) => void): () => void {
    this.listeners.add(hears);
    return () => void this.listeners.delete(hears);
  }

  /**
   * Hangs up. Before the answer, that is giving up.
   * @param headers X-… only, which a SIP phone gives back to the Dial that rang it
   * @throws Error for headers that are not given back
   */
  hangUp(headers: Form = {}): void {
    this.returns(headers);
    if (this.line.record.direction === 'inbound')
      this.line.end(this.line.isAnswered ? 'completed' : 'no-answer', 'party');
    else if (this.line.isAnswered) this.line.end('completed', 'party');
    else this.reject();
  }

  /** Loses the network: hears and says nothing more, and is given up by the carrier some seconds later. */
  drop(): void {
    this.isLost = true;
    const { network } = this.line;
    network.clock.after(network.timing.lossMs, () => this.hangUp());
  }

  /** @internal something is spoken or played to it */
  hear(text: string, how?: Form): void {
    if (this.isSilent()) return;
    this.heard.push(text);
    const heard = { kind: 'heard', call: this.sid, party: this.address, text } as const;
    this.line.network.journal.tell(how ? { ...heard, how } : heard);
    this.passOn(text);
  }

  /** @internal this end is no person: another call's party says what is heard here */
  isHeardBy(other: PhoneCall): void {
    this.beyond = other;
  }

  private passOn(text: string): void {
    if (!this.beyond) return;
    const [, keys] = /^digits (.+)$/.exec(text) ?? [];
    if (keys === undefined) this.beyond.say(text);
    else this.beyond.press(keys.replace(/[^\d*#]/g, ''));
  }

  private returns(headers: Form): void {
    const wrong = Object.keys(headers).find((name) => !/^x-/i.test(name));
    if (wrong !== undefined) throw new Error(`${wrong} is not given back: only X-… headers are`);
    if (Object.keys(headers).length > 0 && !/^sips?:/.test(this.address))
      throw new Error('only a SIP phone has headers to give back');
    this.sipHeaders = { ...this.sipHeaders, ...headers };
  }

  private isSilent(): boolean {
    return this.isLost || this.line.isOver;
  }

  private unheard(input: string): void {
    this.line.network.journal.tell({ kind: 'unheard', call: this.sid, party: this.address, input });
  }

  private get line(): Line {
    if (!this.connection) throw new Error('this call has not begun');
    return this.connection;
  }
}
