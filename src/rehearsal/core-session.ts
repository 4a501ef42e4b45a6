/** A session in memory: feeds events to the pure core, keeps timers, round-trips every snapshot. */
import type { Effect } from '../call/effect';
import type { SessionEvent } from '../call/event';
import type { VirtualClock, Scheduled } from '../lib/clock';
import { roundTrip } from '../lib/json';
import type { SessionSnapshot } from '../session/snapshot';
import { step, stepInPlace } from '../session/step';
import type { World } from '../session/world';
import type { Decision } from '../transfer/decide';

export type Outgoing = Extract<
  Effect,
  {
    type:
      | 'leg.play'
      | 'leg.redirect'
      | 'leg.call'
      | 'leg.end'
      | 'leg.read'
      | 'agents.rank'
      | 'place.read'
      | 'http.send'
      | 'text.send'
      | 'recording.set'
      | 'queues.count'
      | 'conference.update'
      | 'asks.reserve'
      | 'chat.create'
      | 'chat.post'
      | 'message.added'
      | 'bot.turn';
  }
>;

type Noted = Extract<Effect, { type: 'note' }> & { flow: string | null };

/**
 * How a session goes on from one step to the next: as it is read back from a store (`compared`: with one that was never
 * read back, and must do the same), or `in place`, which is quicker.
 */
export type Steps = 'read back' | 'compared' | 'in place';

const OPENING: readonly string[] = ['call.arrived', 'call.placed', 'chat.opened'];

export class CoreSession {
  snapshot: SessionSnapshot | null = null;
  readonly decisions: Decision[] = [];
  readonly events: SessionEvent[] = [];
  /** what was noted, and which flow ran then */
  readonly notes: Noted[] = [];
  /** paths that http steps asked */
  readonly asked: string[] = [];
  /** queues that steps asked about */
  readonly askedQueues: string[] = [];
  /** the same session, never read back: the runtime keeps some in memory between two turns */
  private kept: SessionSnapshot | null = null;
  private readonly timers = new Map<string, Scheduled>();
  /** deadlines that passed while nobody was there to see it; null: somebody is there */
  private overdue: string[] | null = null;
  /** told after every step */
  onStep: (event: SessionEvent) => void = () => undefined;

  constructor(
    readonly world: World,
    readonly clock: VirtualClock,
    private readonly carryOut: (effect: Outgoing) => void,
    /** told of all effects of a turn once it is saved */
    private readonly saved: (effects: Effect[]) => void,
    private readonly steps: Steps = 'read back',
  ) {}

  /** One event in; its effects are carried out after the snapshot was "saved". */
  feed(event: SessionEvent): void {
    if (this.isDown || (!this.snapshot && !OPENING.includes(event.type))) return;
    this.events.push(event);
    const inPlace = this.steps === 'in place';
    const { snapshot, effects } = (inPlace ? stepInPlace : step)(this.world, this.snapshot, event);
    this.snapshot = inPlace ? snapshot : roundTrip(snapshot);
    if (this.steps === 'compared') this.keep(event, effects);
    this.saved(effects);
    for (const effect of effects) this.handle(effect);
    this.onStep(event);
  }

  /** @throws when the kept session goes on differently from the one that was read back */
  private keep(event: SessionEvent, effects: Effect[]): void {
    const kept = stepInPlace(this.world, this.kept, event);
    this.kept = kept.snapshot;
    const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
    if (differs(kept.snapshot, this.snapshot) || differs(kept.effects, effects))
      throw new Error(`${event.type}: a session that is kept goes on differently from one that is read back`);
  }

  get isDown(): boolean {
    return this.overdue !== null;
  }

  /** From now on nothing is heard of. */
  down(): void {
    this.overdue = [];
  }

  /** What fell due meanwhile is done. */
  up(): void {
    const overdue = this.overdue ?? [];
    this.overdue = null;
    for (const name of overdue) this.fire(name);
  }

  private fire(name: string): void {
    if (this.overdue) this.overdue.push(name);
    else this.feed({ type: 'timer.fired', at: this.clock.now(), name });
  }

  private handle(effect: Effect): void {
    switch (effect.type) {
      case 'timer.set': {
        this.timers.get(effect.name)?.cancel();
        const fire = (): void => this.fire(effect.name);
        this.timers.set(effect.name, this.clock.after(effect.dueAt - this.clock.now(), fire));
        return;
      }
      case 'timer.cancel':
        this.timers.get(effect.name)?.cancel();
        return;
      case 'session.closed':
        for (const timer of this.timers.values()) timer.cancel();
        return;
      case 'decision.recorded':
        this.decisions.push(effect.decision as Decision);
        return;
      case 'note':
        this.notes.push({ ...effect, flow: this.snapshot?.run?.flow ?? null });
        return;
      case 'agent.marked':
      case 'wait.marked':
      case 'ask.marked':
      case 'metadata.write':
      case 'crm.send':
      case 'person.opt-out':
        return;
      case 'http.send':
        this.asked.push(new URL(effect.url).pathname);
        return this.carryOut(effect);
      case 'queues.count':
        this.askedQueues.push(...effect.queues.map(({ name }) => name));
        return this.carryOut(effect);
      default:
        this.carryOut(effect);
    }
  }
}
