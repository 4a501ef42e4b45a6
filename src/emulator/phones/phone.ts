/**
 * A party that can be rung. Owns: how it behaves and the calls it had. Must not know: who rings.
 */
import type { Form } from '../engine/carrier-event';
import type { Behaviour, Unclear } from './behaviour';
import type { PhoneCall } from './phone-call';

export class Phone {
  /** every call this phone was rung with that the carrier remembers, oldest first */
  readonly calls: PhoneCall[] = [];
  /** headers of the final SIP response to every call, X-… only (Twilio docs: Sip) */
  sipHeaders: Form = {};
  behaviour: Behaviour;
  private hook: (call: PhoneCall) => void = () => undefined;

  /** @param address a number, `client:name` or a SIP URI without headers */
  constructor(
    readonly address: string,
    answerMs: number,
  ) {
    this.behaviour = { does: 'answer', afterMs: answerMs, isMachine: false };
  }

  /** The newest call. @throws when it was never rung */
  get call(): PhoneCall {
    const call = this.calls.at(-1);
    if (!call) throw new Error('this phone was never rung');
    return call;
  }

  /** A person answers. */
  answers(afterMs: number): this {
    return this.does({ does: 'answer', afterMs, isMachine: false });
  }

  /** A machine answers. */
  hasVoicemail(afterMs: number): this {
    return this.does({ does: 'answer', afterMs, isMachine: true });
  }

  /** Somebody or something answers that answering machine detection takes for a fax, or for nothing it knows. */
  soundsLike(soundsLike: Unclear, afterMs: number): this {
    return this.does({ does: 'answer', afterMs, isMachine: soundsLike === 'fax', soundsLike });
  }

  /** Rings until the caller gives up, or until the test answers. */
  ringsOn(): this {
    return this.does({ does: 'ring-on' });
  }

  isBusy(): this {
    return this.does({ does: 'busy' });
  }

  /** The person declines; Twilio sees a busy line. */
  rejects(afterMs: number): this {
    return this.does({ does: 'reject', afterMs });
  }

  /** Cannot be reached. */
  fails(): this {
    return this.does({ does: 'fail' });
  }

  /** Runs `hook` whenever a call of this phone is answered. */
  whenAnswered(hook: (call: PhoneCall) => void): this {
    this.hook = hook;
    return this;
  }

  /** A new call begins on this phone. */
  add(call: PhoneCall): void {
    this.calls.push(call);
  }

  /** @internal the carrier remembers a call no longer */
  forget(call: PhoneCall): void {
    const index = this.calls.indexOf(call);
    if (index >= 0) this.calls.splice(index, 1);
  }

  /** @internal a call of this phone was answered */
  answered(call: PhoneCall): void {
    this.hook(call);
  }

  private does(behaviour: Behaviour): this {
    this.behaviour = behaviour;
    return this;
  }
}
