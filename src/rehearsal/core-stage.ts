/**
 * A story in the pure core: a small model of the carrier at the level of verbs and events. No server,
 * no store, no HTTP. Owns: time, the contacts of the story, and who does what in which of them.
 */
import { VirtualClock } from '../lib/clock';
import type { World } from '../session/world';
import { Cast } from './cast';
import { CUSTOMER_NAME } from './customer-name';
import { CoreContact } from './core-contact';
import { CoreDesk } from './core-desk';
import type { Listening } from './core-leg';
import type { CoreSession, Steps } from './core-session';
import type { Narrator } from './narrator';
import type { Outcome, Stage } from './stage';
import type { Fault, Input, Story } from './story';

export class CoreStage implements Stage {
  readonly clock = new VirtualClock();
  readonly begin = this.clock.now();
  readonly faults = new Set<Fault>();
  readonly cast: Cast;
  readonly desk: CoreDesk;
  /** callbacks of this input, to be delivered last first */
  readonly reversed: (() => void)[] = [];
  private queue: (() => void)[] = [];
  private readonly contacts: CoreContact[];

  constructor(
    story: Story,
    readonly narrator: Narrator,
    readonly world: World,
    /** see CoreSession */
    readonly steps: Steps = 'read back',
  ) {
    this.cast = new Cast(story);
    this.desk = new CoreDesk(
      () => this.clock.now(),
      (session, agentId) => this.offer(session, agentId),
    );
    this.contacts = this.cast.customers.map((name, n) => new CoreContact(this, story, name, n + 1));
  }

  perform(input: Input): Promise<void> {
    this.act(input);
    this.settle();
    return Promise.resolve();
  }

  outcome(name = this.cast.first): Promise<Outcome> {
    const { snapshot, decisions } = this.contact(name).session;
    if (!snapshot) throw new Error('nothing took place');
    return Promise.resolve({ snapshot, decisions });
  }

  /** of the first customer, or of the one of that name */
  sessionOf(name = this.cast.first): CoreSession {
    return this.contact(name).session;
  }

  /** True while the first customer's leg is there. */
  get isOnTheLine(): boolean {
    return this.contact(this.cast.first).customer.isLive;
  }

  /** see CoreLeg */
  get listensFor(): Listening {
    return this.contact(this.cast.first).customer.listensFor;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** Sessions in a queue, and since when. */
  waitsIn(queue: string): Map<string, number> {
    const found = this.contacts.flatMap(({ id, session }) => {
      const { conversation } = session.snapshot ?? {};
      return conversation?.queue === queue ? [[id, conversation.enteredAt] as const] : [];
    });
    return new Map(found);
  }

  /** Later in this same instant: what a carrier sends after it has finished what it does. */
  soon(task: () => void): void {
    this.queue.push(task);
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

  private act(input: Input): void {
    switch (input.do) {
      case 'pass':
        return this.pass(input.seconds * 1000);
      case 'restart':
        return this.contacts.forEach((contact) => contact.restarted());
      case 'down':
        return this.contacts.forEach((contact) => contact.session.down());
      case 'up':
        return this.contacts.forEach((contact) => contact.up());
      case 'fault':
        this.faults.add(input.fault);
        return;
      case 'presence':
        if (CUSTOMER_NAME.test(input.party)) break;
        return this.contacts.forEach((contact) => contact.act(input));
      default:
    }
    this.whose(input).act(input);
  }

  /** Of an agent's call it is clear whose it is. */
  private whose(input: Input): CoreContact {
    const rung =
      input.of === undefined && 'party' in input
        ? this.contacts.filter(({ agents }) => agents.hasCall(input.party))
        : [];
    return rung.at(-1) ?? this.contact(this.cast.addressee(input));
  }

  private contact(name: string): CoreContact {
    const found = this.contacts.find((one) => one.name === name) ?? this.contacts[0];
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  }

  private offer(session: string, agentId: string): void {
    const contact = this.contacts.find(({ id }) => id === session);
    const at = this.clock.now();
    this.soon(() => contact?.feed({ type: 'timer.fired', at, name: `offer:${agentId}` }));
  }

  private settle(): void {
    for (let task = this.next(); task; task = this.next()) task();
  }

  private next(): (() => void) | undefined {
    return this.queue.shift() ?? this.reversed.pop();
  }
}
