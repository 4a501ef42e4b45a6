/**
 * A story in the pure core: a small model of the carrier at the level of verbs and events. No server,
 * no store, no HTTP. Owns: time, callbacks and
 * what is asked of the carrier.
 */
import type { SessionEvent } from '../../../src/call/event';
import { VirtualClock } from '../../../src/lib/clock';
import { roundTrip } from '../../../src/lib/json';
import type { SessionSnapshot } from '../../../src/session/snapshot';
import type { Decision } from '../../../src/transfer/decide';
import { CoreAgents } from './core-agents';
import { CoreChatStage } from './core-chat-stage';
import { CoreCustomer } from './core-customer';
import { CoreSession, type Outgoing } from './core-session';
import { CoreVirtualAgent } from './core-virtual-agent';
import type { Narrator } from './narrator';
import type { LegRef } from '../../../src/call/leg';
import { personKey } from '../../../src/transfer/person';
import { catalog, earlierAsks, httpAnswer, settingsOf } from './scene';
import type { Stage } from './stage';
import type { Fault, Input, Story } from './story';

export class CoreStage implements Stage {
  readonly clock = new VirtualClock();
  private readonly begin = this.clock.now();
  readonly session: CoreSession;
  readonly faults = new Set<Fault>();
  readonly agents: CoreAgents;
  readonly customer: CoreCustomer;
  readonly virtualAgent: CoreVirtualAgent;
  private readonly chat: CoreChatStage;
  private queue: (() => void)[] = [];
  /** callbacks of this input, to be delivered last first */
  private readonly reversed: (() => void)[] = [];

  constructor(
    private readonly story: Story,
    narrator: Narrator,
  ) {
    const world = {
      catalog: catalog(),
      settings: settingsOf(story),
      env: { ORDER_API: 'http://orders.test' },
    };
    this.session = new CoreSession(world, this.clock, (effect) => this.carryOut(effect));
    this.agents = new CoreAgents(this, narrator, world.settings);
    this.customer = new CoreCustomer(this, narrator);
    this.virtualAgent = new CoreVirtualAgent(this, narrator);
    this.chat = new CoreChatStage(this, story, world.settings, narrator);
  }

  perform(input: Input): Promise<void> {
    this.act(input);
    this.settle();
    return Promise.resolve();
  }

  outcome(): Promise<{ snapshot: SessionSnapshot; decisions: Decision[] }> {
    if (!this.session.snapshot) throw new Error('nothing took place');
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

  private act(input: Input): void {
    switch (input.do) {
      case 'dial':
        return this.customer.arrive(input);
      case 'place':
        return this.customer.place(input);
      case 'transfer':
        return this.feed({
          type: 'transfer.requested',
          at: this.clock.now(),
          kind: input.kind,
          to: input.to,
        });
      case 'settle-transfer':
        return this.feed({ type: 'transfer.settled', at: this.clock.now(), as: input.as });
      case 'form':
        return this.feed({ type: 'form.entered', at: this.clock.now(), ...input.form });
      case 'virtual-agent':
        return this.virtualAgent.perform(input.act);
      case 'press':
        return this.customer.is(input.party)
          ? this.customer.press(input.keys)
          : this.agents.press(input.party, input.keys);
      case 'say':
        return this.customer.answer('gather', {
          kind: 'input',
          digits: '',
          speech: input.words,
          confidence: input.confidence ?? 0.9,
        });
      case 'record':
        return this.customer.speak(input.seconds);
      case 'hang-up':
        return this.customer.is(input.party)
          ? this.customer.hangUp()
          : this.agents.end(input.party, 'completed');
      case 'answer':
      case 'machine':
        if (input.party === 'caller') return this.customer.pickUp(input.do === 'machine');
        return this.agents.answer(input.party, input.do === 'machine');
      case 'busy':
        if (input.party === 'caller') return this.customer.notReached('busy');
        return this.agents.end(input.party, 'busy');
      case 'lost':
        return this.agents.end(input.party, 'failed');
      case 'pass':
        return this.pass(input.seconds * 1000);
      case 'restart':
        this.session.snapshot = this.session.snapshot && roundTrip(this.session.snapshot);
        return this.chat.people.restarted(this.session.snapshot?.chat?.away ?? false);
      case 'end':
        return this.feed({ type: 'end.requested', at: this.clock.now(), by: input.by });
      case 'fault':
        this.faults.add(input.fault);
        return;
      default:
        return this.chat.people.perform(input);
    }
  }

  private settle(): void {
    for (let task = this.next(); task; task = this.next()) task();
  }

  private next(): (() => void) | undefined {
    return this.queue.shift() ?? this.reversed.pop();
  }

  /** Lets time pass. */
  pass(ms: number): void {
    const end = this.clock.now() + ms;
    for (let next = this.clock.nextAt(); next !== undefined && next <= end; next = this.clock.nextAt()) {
      this.clock.runNext();
      this.settle();
    }
    this.clock.advance(end - this.clock.now());
  }

  private carryOut(effect: Outgoing): void {
    if (this.chat.carryOut(effect)) return;
    switch (effect.type) {
      case 'leg.play':
        if (effect.leg !== 'customer' && effect.document === 0) this.agents.told(effect.leg, effect.verbs);
        return;
      case 'leg.redirect':
        if (effect.leg !== 'customer') return this.soon(() => this.leadWith(effect.leg, effect.sid));
        return this.soon(() => this.customer.redirected());
      case 'leg.end':
        if (this.customer.has(effect.sid)) return this.soon(() => this.customer.told(effect.sid));
        if (effect.leg === 'customer') return;
        return this.soon(() => this.agents.ended(effect.leg));
      case 'leg.read':
        return this.soon(() => this.agents.read(effect.leg, effect.sid));
      case 'conference.update':
        return this.agents.setEndOnExit(effect.leg, effect.endConferenceOnExit);
      case 'asks.reserve':
        return this.soon(() => this.countAsks(effect.person, effect.daySince));
      case 'leg.call':
        if (effect.leg !== 'customer') return this.agents.carryOut(effect);
        return this.soon(() => this.customer.ring(effect));
      case 'http.send': {
        const { status, body } = httpAnswer(this.story, new URL(effect.url).pathname);
        const ok = status >= 200 && status < 300;
        const at = this.clock.now();
        return this.soon(() =>
          this.feed({ type: 'http.finished', at, request: effect.request, ok, status, body: body as never }),
        );
      }
      default:
        return this.agents.carryOut(effect);
    }
  }

  /** The carrier moves an agent's leg: out of the conference, into the documents of the session. */
  private leadWith(leg: LegRef, sid: string): void {
    if (!this.customer.has(sid)) this.customer.become(this.agents.giveUp(leg), leg, sid);
    this.customer.redirected();
  }

  private countAsks(person: string | null, daySince: number): void {
    const at = this.clock.now();
    const asks = earlierAsks(this.story).map(({ address, ago }) => ({
      key: personKey(address),
      at: this.begin - ago,
    }));
    const ofPerson = asks.filter((one) => one.key === person && person !== null).map((one) => one.at);
    const today = asks.filter((one) => one.at >= daySince).length;
    this.feed({ type: 'asks.counted', at, asked: { person: ofPerson.sort((a, b) => b - a), today } });
  }
}
