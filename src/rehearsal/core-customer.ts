/** The customer in the core stage: calls, is called, presses, speaks and hangs up. */
import type { CallEffect } from '../call/effect';
import type { Answer } from '../call/answer';
import { dotted, sealedText } from '../call/sealed';
import type { LegRef } from '../call/leg';
import type { RecordingEffect } from '../call/recording';
import { CoreLeg } from './core-leg';
import { notHeard } from './not-heard';
import { CoreRinging } from './core-ringing';
import type { Contact } from './contact';
import type { Narrator } from './narrator';
import type { Input } from './story';
import { verified } from './verified-data';

export class CoreCustomer extends CoreLeg {
  private readonly ringing: CoreRinging;

  constructor(stage: Contact, narrator: Narrator) {
    super(stage, narrator);
    this.ringing = new CoreRinging(stage, narrator);
  }

  arrive({ from, to, headers, data, signed }: Input & { do: 'dial' }): void {
    this.live = true;
    this.stage.feed({
      type: 'call.arrived',
      at: this.stage.clock.now(),
      sessionId: this.stage.id,
      sid: this.sid,
      from,
      to,
      direction: 'inbound',
      release: this.stage.release,
      ...(headers ? { sipHeaders: headers } : {}),
      ...(data ? { customData: { unsigned: data } } : {}),
      ...(signed ? { customData: verified(signed) } : {}),
    });
    this.runDocument();
  }

  /** The carrier was asked how the customer's leg is. */
  read(sid: string): void {
    const at = this.stage.clock.now();
    if (this.live) return;
    this.stage.feed({ type: 'leg.ended', at, leg: 'customer', sid, status: 'completed', source: 'leg.read' });
  }

  /** The application is asked to call the customer. */
  place({ from, to, type: callType, more = {} }: Input & { do: 'place' }): void {
    const { release } = this.stage;
    const at = this.stage.clock.now();
    this.stage.feed({
      type: 'call.placed',
      at,
      sessionId: this.stage.id,
      from,
      to,
      callType,
      release,
      ...more,
    });
  }

  /** The carrier rings the customer. */
  ring(effect: CallEffect): void {
    this.narrator.tell(this.stage.name, 'rings');
    this.ringing.begin(effect);
  }

  pickUp(machine: boolean): void {
    const sid = this.ringing.answered();
    this.sid = sid;
    this.live = true;
    this.ringing.tell(sid, machine);
    if (this.stage.session.snapshot?.lead.sid === sid) this.runDocument();
    else this.end('completed');
  }

  notReached(status: 'busy' | 'no-answer' | 'canceled'): void {
    this.ringing.over(status);
  }

  /** From now on this is an agent's leg. */
  become(party: string, leg: LegRef, sid: string): void {
    Object.assign(this, { party, leg, sid, live: true });
    this.stopDoing();
  }

  is(party: string): boolean {
    return this.party === party;
  }

  has(sid: string): boolean {
    return this.sid === sid || this.ringing.sid === sid;
  }

  /** The carrier was asked to pause the recording, to go on with it, or to stop it. */
  setTape(effect: RecordingEffect): void {
    this.tape.set(effect);
  }

  /** The carrier was told to end the leg. */
  told(sid: string): void {
    if (this.ringing.sid === sid) this.notReached('canceled');
    else this.end('completed');
  }

  /** The connection to the virtual agent tells that it broke. */
  reports(error: string): void {
    const document = this.doing?.document ?? 0;
    const at = this.stage.clock.now();
    const status = 'failed' as const;
    this.stage.callback({ type: 'virtual-agent.reported', at, document, status, error });
  }

  press(keys: string): void {
    if (keys === '*' && (this.inConference() || this.dialling())) return this.star();
    const { verb } = this.doing ?? {};
    const digits = this.collected(keys);
    if (verb?.verb === 'gather' && !verb.input.includes('dtmf')) return;
    if (verb?.verb !== 'gather' || !verb.hidden)
      return this.answer('gather', { kind: 'input', digits, speech: '' });
    this.answer('gather', {
      kind: 'input',
      digits: dotted(digits),
      speech: '',
      sealed: sealedText('rehearsed'),
    });
  }

  /** Words are heard where somebody listens to them. */
  say(words: string, confidence: number): void {
    const { verb } = this.doing ?? {};
    if (verb?.verb === 'gather' && !verb.input.includes('speech')) return;
    this.answer('gather', { kind: 'input', digits: '', speech: words, confidence });
  }

  /** The finish key ends the input and is not part of it; `numDigits` ends it by itself. */
  private collected(keys: string): string {
    const verb = this.doing?.verb;
    if (verb?.verb !== 'gather') return keys;
    return (
      keys.split(verb.finishOnKey === '' ? '\u0000' : verb.finishOnKey)[0]?.slice(0, verb.numDigits) ?? ''
    );
  }

  private star(): void {
    if (this.dialling()) return this.stage.agents.star();
    this.stage.callback({
      type: 'conference.left',
      at: this.stage.clock.now(),
      leg: 'customer',
      sid: this.sid,
      reason: 'participant_hung_up',
    });
    this.returns({ kind: 'dial', status: 'answered' });
  }

  answer(verb: 'gather' | 'record', answer: Answer): void {
    if (this.doing?.verb.verb !== verb) throw notHeard(this.doing?.verb);
    this.finish(answer);
  }

  speak(seconds: number): void {
    this.doing?.timeout?.cancel();
    this.stage.pass(seconds * 1000);
    const { verb, document = 0 } = this.doing ?? {};
    if (verb?.verb === 'record' && verb.transcribe) this.tape.transcribe(document, seconds);
    this.answer('record', { kind: 'recording', url: 'https://x.test/r', seconds, digits: '#' });
  }

  hangUp(): void {
    const document = this.doing?.document ?? 0;
    const was = this.doing?.verb.verb;
    const inConference = this.inConference();
    const { sid } = this;
    if (was === 'attach') return this.leaveAttached(document);
    this.end('completed');
    if (was === 'dial') this.stage.agents.dropDialled();
    const at = this.stage.clock.now();
    if (inConference) {
      this.stage.callback({
        type: 'conference.left',
        at,
        leg: 'customer',
        sid: this.sid,
        reason: 'participant_hung_up',
      });
      const answer: Answer = { kind: 'dial', status: 'answered' };
      this.stage.soon(() =>
        this.stage.feed({ type: 'document.requested', at, sid, document, gone: true, answer }),
      );
    }
  }

  /** Connect tells of the hang-up before the carrier tells that the leg has ended. */
  private leaveAttached(document: number): void {
    const verb = this.doing?.verb;
    const { sid } = this;
    const at = this.stage.clock.now();
    this.end('completed');
    this.stage.virtualAgent.left();
    if (verb?.verb !== 'attach' || verb.by !== 'connect') return;
    const answer: Answer =
      verb.noun.name === 'VirtualAgent'
        ? { kind: 'virtual-agent', status: 'hangup' }
        : { kind: 'relay', status: 'completed' };
    this.stage.soon(() =>
      this.stage.feed({ type: 'document.requested', at, sid, document, gone: true, answer }),
    );
  }
}
