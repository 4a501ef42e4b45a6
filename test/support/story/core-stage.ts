/**
 * A story in the pure core: a small model of the carrier at the level of verbs and events. No server,
 * no store, no HTTP. Owns: what each input means for the customer's leg.
 */
import type { Answer, SessionEvent } from '../../../src/call/event';
import type { Prompt, Verb } from '../../../src/call/verb';
import { VirtualClock, type Scheduled } from '../../../src/lib/clock';
import { roundTrip } from '../../../src/lib/json';
import type { SessionSnapshot } from '../../../src/session/snapshot';
import type { Decision } from '../../../src/transfer/decide';
import { CoreAgents } from './core-agents';
import { CoreSession, type Outgoing } from './core-session';
import type { Narrator } from './narrator';
import { catalog, httpAnswer, settingsOf } from './scene';
import type { Stage } from './stage';
import type { Fault, Input, Story } from './story';

const SID = `CA${'0'.repeat(31)}1`;

export class CoreStage implements Stage {
  readonly clock = new VirtualClock();
  readonly session: CoreSession;
  readonly faults = new Set<Fault>();
  private readonly agents: CoreAgents;
  /** what the customer's leg is doing: the verb it waits in, of which document */
  private doing: { verb: Verb; document: number; timeout?: Scheduled } | null = null;
  private live = false;
  private queue: (() => void)[] = [];
  /** callbacks of this input, to be delivered last first */
  private readonly reversed: (() => void)[] = [];

  constructor(
    private readonly story: Story,
    private readonly narrator: Narrator,
  ) {
    const world = {
      catalog: catalog(),
      settings: settingsOf(story),
      env: { ORDER_API: 'http://orders.test' },
    };
    this.session = new CoreSession(world, this.clock, (effect, event) => this.carryOut(effect, event));
    this.agents = new CoreAgents(this, narrator, world.settings);
  }

  perform(input: Input): Promise<void> {
    this.act(input);
    this.settle();
    return Promise.resolve();
  }

  outcome(): Promise<{ snapshot: SessionSnapshot; decisions: Decision[] }> {
    if (!this.session.snapshot) throw new Error('no call took place');
    return Promise.resolve({ snapshot: this.session.snapshot, decisions: this.session.decisions });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** Later in this same instant: what a carrier sends after it has finished what it does. */
  soon(task: () => void): void {
    this.queue.push(task);
  }

  feed(event: SessionEvent): void {
    this.session.feed(event);
  }

  /** A status or conference callback: it suffers what the carrier does to callbacks. */
  callback(event: SessionEvent): void {
    const { faults } = this;
    if (faults.has('lose') && event.type.startsWith('conference.')) return;
    const send = (): void => {
      this.feed(event);
      if (faults.has('repeat')) this.feed(event);
    };
    if (faults.has('late')) this.clock.after(4000, send);
    else if (faults.has('reverse')) this.reversed.push(send);
    else this.soon(send);
  }

  /** True while the customer's leg sits in the conference. */
  inConference(): boolean {
    return this.live && this.doing?.verb.verb === 'join';
  }

  dialling(): boolean {
    return this.live && this.doing?.verb.verb === 'dial';
  }

  /** The conference or the dial is over for the customer: the carrier asks for the next document. */
  returns(answer: Answer): void {
    const document = this.stopDoing();
    const ask = (): void => this.request(document, answer);
    if (this.faults.delete('late-action'))
      this.pending = { document, timeout: this.clock.after(20_000, ask) };
    else this.soon(ask);
  }

  private pending: { document: number; timeout: Scheduled } | null = null;

  private act(input: Input): void {
    switch (input.do) {
      case 'dial':
        return this.arrive(input.from, input.to);
      case 'press':
        return input.party === 'caller' ? this.press(input.keys) : this.agents.press(input.party, input.keys);
      case 'say':
        return this.answer('gather', { kind: 'input', digits: '', speech: input.words, confidence: 0.9 });
      case 'record':
        return this.speak(input.seconds);
      case 'hang-up':
        return input.party === 'caller' ? this.hangUp() : this.agents.end(input.party, 'completed');
      case 'answer':
      case 'machine':
        return this.agents.answer(input.party, input.do === 'machine');
      case 'busy':
        return this.agents.end(input.party, 'busy');
      case 'lost':
        return this.agents.end(input.party, 'failed');
      case 'pass':
        return this.pass(input.seconds * 1000);
      case 'restart':
        this.session.snapshot = this.session.snapshot && roundTrip(this.session.snapshot);
        return;
      case 'end':
        return this.feed({ type: 'end.requested', at: this.clock.now(), by: input.by });
      case 'fault':
        this.faults.add(input.fault);
        return;
    }
  }

  private settle(): void {
    for (let task = this.next(); task; task = this.next()) task();
  }

  private next(): (() => void) | undefined {
    return this.queue.shift() ?? this.reversed.pop();
  }

  private pass(ms: number): void {
    const end = this.clock.now() + ms;
    for (let next = this.clock.nextAt(); next !== undefined && next <= end; next = this.clock.nextAt()) {
      this.clock.runNext();
      this.settle();
    }
    this.clock.advance(end - this.clock.now());
  }

  private arrive(from: string, to: string): void {
    this.live = true;
    const { hash: release } = catalog();
    const at = this.clock.now();
    this.feed({
      type: 'call.arrived',
      at,
      sessionId: 's1',
      sid: SID,
      from,
      to,
      direction: 'inbound',
      release,
    });
    this.runDocument();
  }

  /** Asks for the document after `document` and runs what the session answers. */
  private request(document: number, answer: Answer): void {
    if (!this.live) return;
    const at = this.clock.now();
    if (this.faults.delete('break-app'))
      this.feed({ type: 'document.failed', at, errorCode: '11205', gone: false });
    else this.feed({ type: 'document.requested', at, document, gone: false, answer });
    this.runDocument();
  }

  private runDocument(): void {
    const { snapshot } = this.session;
    if (!snapshot || !this.live) return;
    const document = snapshot.document;
    for (const verb of snapshot.current) {
      if (verb.verb === 'say' || verb.verb === 'play') this.hear(verb);
      else return this.begin(verb, document);
    }
    this.soon(() => this.request(document, { kind: 'none' }));
  }

  private begin(verb: Verb, document: number): void {
    const doing: { verb: Verb; document: number; timeout?: Scheduled } = { verb, document };
    this.doing = doing;
    const after = (seconds: number, answer: Answer): void => {
      doing.timeout = this.clock.after(seconds * 1000, () => this.finish(answer));
    };
    switch (verb.verb) {
      case 'gather':
        // One may answer while the question is still spoken.
        this.narrator.tell('caller', 'may answer');
        verb.prompts.forEach((prompt) => this.hear(prompt));
        return after(verb.timeoutSeconds, { kind: 'input', digits: '', speech: '' });
      case 'record':
        verb.prompts.forEach((prompt) => this.hear(prompt));
        this.narrator.tell('caller', 'may speak after the tone');
        return after(verb.timeoutSeconds, { kind: 'none' });
      case 'hold':
        return after(verb.seconds, { kind: 'none' });
      case 'join':
        return this.narrator.tell('caller', 'waits in the conference');
      case 'dial':
        return this.agents.dial(verb);
      case 'hangup':
        return this.end('completed');
      default:
        throw new Error(`the core stage does not model <${verb.verb}>`);
    }
  }

  private finish(answer: Answer): void {
    const document = this.stopDoing();
    this.soon(() => this.request(document, answer));
  }

  private stopDoing(): number {
    const document = this.doing?.document ?? 0;
    this.doing?.timeout?.cancel();
    this.doing = null;
    return document;
  }

  private hear(prompt: Prompt): void {
    this.narrator.tell('caller', `hears: ${prompt.text}`);
  }

  private press(keys: string): void {
    if (keys === '*' && (this.inConference() || this.dialling())) return this.star();
    this.answer('gather', { kind: 'input', digits: this.collected(keys), speech: '' });
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
    if (this.dialling()) return this.agents.dropDialled();
    this.callback({
      type: 'conference.left',
      at: this.clock.now(),
      leg: 'customer',
      sid: SID,
      reason: 'participant_hung_up',
    });
    this.returns({ kind: 'dial', status: 'answered' });
  }

  private answer(verb: 'gather' | 'record', answer: Answer): void {
    if (this.doing?.verb.verb !== verb)
      throw new Error(`nobody listens for that: the caller is in <${this.doing?.verb.verb ?? 'nothing'}>`);
    this.finish(answer);
  }

  private speak(seconds: number): void {
    this.doing?.timeout?.cancel();
    this.pass(seconds * 1000);
    this.answer('record', { kind: 'recording', url: 'https://x.test/r', seconds, digits: '#' });
  }

  private hangUp(): void {
    const document = this.doing?.document ?? 0;
    const was = this.doing?.verb.verb;
    const inConference = this.inConference();
    this.end('completed');
    if (was === 'dial') this.agents.dropDialled(true);
    const at = this.clock.now();
    if (inConference) {
      this.callback({
        type: 'conference.left',
        at,
        leg: 'customer',
        sid: SID,
        reason: 'participant_hung_up',
      });
      const answer: Answer = { kind: 'dial', status: 'answered' };
      this.soon(() => this.feed({ type: 'document.requested', at, document, gone: true, answer }));
    }
  }

  private end(status: 'completed'): void {
    if (!this.live) return;
    this.live = false;
    this.stopDoing();
    this.narrator.tell('caller', 'is gone');
    this.callback({
      type: 'leg.ended',
      at: this.clock.now(),
      leg: 'customer',
      sid: SID,
      status,
      source: 'status-callback',
    });
  }

  private carryOut(effect: Outgoing, event: SessionEvent): void {
    switch (effect.type) {
      case 'leg.play':
        if (effect.leg !== 'customer') this.agents.told(effect.leg, effect.verbs);
        return;
      case 'leg.redirect':
        return this.soon(() => this.redirected());
      case 'leg.end':
        if (effect.leg === 'customer') return this.soon(() => this.end('completed'));
        return this.soon(() => this.agents.ended(effect.leg));
      case 'leg.read':
        return this.soon(() => this.agents.read(effect.leg, effect.sid));
      case 'http.send': {
        const { status, body } = httpAnswer(this.story, new URL(effect.url).pathname);
        const ok = status >= 200 && status < 300;
        const at = this.clock.now();
        return this.soon(() =>
          this.feed({ type: 'http.finished', at, request: effect.request, ok, status, body: body as never }),
        );
      }
      default:
        return this.agents.carryOut(effect, event);
    }
  }

  /** One redirect, two documents: the interrupted dial's action first, then the new address (race R1). */
  private redirected(): void {
    const { snapshot } = this.session;
    if (!snapshot) return;
    const at = this.clock.now();
    if (this.faults.delete('hang-up-at-redirect')) this.hangUp();
    if (!this.live) {
      return this.feed({
        type: 'leg.ended',
        at,
        leg: 'customer',
        sid: SID,
        status: 'completed',
        source: 'read-back',
      });
    }
    const interrupted = this.doing?.verb.verb;
    const target = snapshot.document - 1;
    if (this.pending) this.pending.timeout.cancel();
    const document = this.pending?.document ?? this.stopDoing();
    this.pending = null;
    if (interrupted === 'join' || interrupted === 'dial') {
      const answer: Answer = { kind: 'dial', status: 'answered' };
      this.feed({ type: 'document.requested', at, document, gone: false, answer });
    }
    this.stopDoing();
    this.feed({ type: 'document.requested', at, document: target, gone: false, answer: { kind: 'none' } });
    this.runDocument();
  }
}
