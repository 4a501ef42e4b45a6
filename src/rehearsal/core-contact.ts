/**
 * One customer's contact in the pure core: the session, the legs and the chat it has. Owns: callbacks, and what is
 * asked of the carrier. Must not know: other contacts.
 */
import type { SessionEvent } from '../call/event';
import type { VirtualClock } from '../lib/clock';
import { roundTrip } from '../lib/json';
import type { Cast } from './cast';
import { CoreAgents } from './core-agents';
import { CoreChatStage } from './core-chat-stage';
import { CoreCustomer } from './core-customer';
import { CoreLooks } from './core-looks';
import { CoreSession, type Outgoing } from './core-session';
import { CoreVirtualAgent } from './core-virtual-agent';
import type { CallEffect, RankEffect } from '../call/effect';
import type { LegRef } from '../call/leg';
import { personKey } from '../transfer/person';
import { answerRequest } from './answer-request';
import { toldByDesk } from './core-queue-facts';
import { earlierAsks } from './givens';
import type { Around, Contact } from './contact';
import type { Fault, Input, Story } from './story';

/** what it takes to ask about a few legs, at the pace at which they are asked about */
const LOOKS_MS = 100;

export class CoreContact implements Contact {
  readonly clock: VirtualClock;
  private readonly begin: number;
  readonly session: CoreSession;
  readonly faults: Set<Fault>;
  readonly agents: CoreAgents;
  readonly customer: CoreCustomer;
  readonly virtualAgent: CoreVirtualAgent;
  private readonly chat: CoreChatStage;
  private readonly looks = new CoreLooks(this);

  /** @param name of the customer @param number of the contact in the story, from 1 */
  constructor(
    private readonly stage: Around,
    private readonly story: Story,
    readonly name: string,
    readonly number: number,
  ) {
    const { world, narrator } = stage;
    this.clock = stage.clock;
    this.begin = stage.begin;
    this.faults = stage.faults;
    this.session = new CoreSession(
      world,
      this.clock,
      (effect) => this.carryOut(effect),
      (effects) => stage.desk.turn(this.id, effects),
      stage.steps,
    );
    this.session.onStep = (event) => this.looks.stepped(event);
    this.agents = new CoreAgents(this, narrator, world.settings);
    this.customer = new CoreCustomer(this, narrator);
    this.virtualAgent = new CoreVirtualAgent(this, narrator);
    this.chat = new CoreChatStage(this, story, world.settings, narrator);
  }

  /** Of its session. */
  get id(): string {
    return `s${this.number}`;
  }

  get release(): string {
    return this.stage.world.catalog.hash;
  }

  get cast(): Cast {
    return this.stage.cast;
  }

  /** ` of caller-2` where there are several customers. */
  whose(preposition: string): string {
    return this.stage.cast.whose(preposition, this.name);
  }

  soon(task: () => void): void {
    this.stage.soon(task);
  }

  pass(ms: number): void {
    this.stage.pass(ms);
  }

  feed(event: SessionEvent): void {
    this.session.feed(event);
  }

  callback(event: SessionEvent): void {
    const { faults } = this;
    if (event.type === 'leg.ended') this.looks.ended(event);
    if (faults.has('lose-all')) return;
    if (faults.has('lose') && event.type.startsWith('conference.')) return;
    const send = (): void => {
      this.feed(event);
      if (faults.has('repeat')) this.feed(event);
    };
    if (faults.has('late')) this.clock.after(4000, send);
    else if (faults.has('reverse')) this.stage.reversed.push(send);
    else this.soon(send);
  }

  act(input: Input): void {
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
        return this.customer.say(input.words, input.confidence ?? 0.9);
      case 'record':
        return this.customer.speak(input.seconds);
      case 'hang-up':
        return this.customer.is(input.party)
          ? this.customer.hangUp()
          : this.agents.end(input.party, 'completed');
      case 'answer':
      case 'machine':
        if (input.party === this.name) return this.customer.pickUp(input.do === 'machine');
        return this.agents.answer(input.party, input.do === 'machine');
      case 'busy':
        if (input.party === this.name) return this.customer.notReached('busy');
        return this.agents.end(input.party, 'busy');
      case 'lost':
        return this.agents.end(input.party, 'failed');
      case 'end':
        return this.feed({ type: 'end.requested', at: this.clock.now(), by: input.by });
      case 'pass':
      case 'restart':
      case 'down':
      case 'up':
      case 'fault':
        throw new Error(`that is about everybody: ${input.line}`);
      default:
        return this.chat.people.perform(input);
    }
  }

  /** The app was restarted. */
  restarted(): void {
    this.session.snapshot = this.session.snapshot && roundTrip(this.session.snapshot);
    this.chat.people.restarted(this.session.snapshot?.chat?.away ?? false);
  }

  /** The app is up again: the carrier is asked how the legs are. */
  up(): void {
    this.session.up();
    this.clock.after(LOOKS_MS, () => this.looks.look());
  }

  private carryOut(effect: Outgoing): void {
    if (effect.type === 'agents.rank') return this.soon(() => this.rank(effect));
    if (effect.type === 'queues.count' || effect.type === 'place.read')
      return this.soon(() => this.feed(toldByDesk(this.stage, this.story, this.id, effect)));
    if (effect.type === 'leg.call' && this.isTaken(effect)) return;
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
        if (effect.leg === 'customer') return this.soon(() => this.customer.read(effect.sid));
        return this.soon(() => this.agents.read(effect.leg, effect.sid));
      case 'conference.update':
        return this.agents.setEndOnExit(effect.leg, effect.endConferenceOnExit);
      case 'asks.reserve':
        return this.soon(() => this.countAsks(effect.person, effect.daySince));
      case 'leg.call':
        if (effect.leg !== 'customer') return this.agents.carryOut(effect);
        return this.soon(() => this.customer.ring(effect));
      case 'recording.set':
        return this.soon(() => this.customer.setTape(effect));
      case 'http.send':
      case 'text.send':
        return this.soon(() => this.feed(answerRequest(effect, this, this.story, this.stage.narrator)));
      default:
        return this.agents.carryOut(effect);
    }
  }

  private rank(effect: RankEffect): void {
    const at = this.clock.now();
    const agentIds = this.stage.desk.reserve(this.id, effect);
    this.feed({ type: 'agents.ranked', at, round: effect.round, agentIds });
  }

  /** Nobody is rung whom the session has not reserved. */
  private isTaken({ leg, agentId }: CallEffect): boolean {
    if (agentId === undefined || this.stage.desk.holds(this.id, agentId)) return false;
    const refused = {
      type: 'leg.refused',
      leg,
      request: 'call',
      code: 0,
      unsure: false,
      taken: true,
    } as const;
    this.soon(() => this.feed({ ...refused, at: this.clock.now() }));
    return true;
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
