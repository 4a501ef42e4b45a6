/**
 * A queue of waiting legs. Owns: who waits, who takes the next, and that both learn of it at the same
 * moment. Must not know: TwiML.
 */
import type { Leg } from './leg';
import { signal, type Signal } from './signal';

export interface QueueMember {
  readonly leg: Leg;
  /** ms on the carrier's clock */
  readonly since: number;
  /** who took it */
  taker?: Taker;
}

/** Somebody who takes the front of a queue, or waits for it. */
export interface Taker {
  /** a member was taken */
  readonly took: Signal;
  member?: QueueMember;
  /** the taker lets the member go */
  readonly released: Signal;
  /** the member is gone: it hung up, was redirected, or never came to be connected */
  readonly parted: Signal;
}

export class CallQueue {
  readonly members: QueueMember[] = [];
  private readonly takers: Taker[] = [];

  constructor(
    readonly sid: string,
    readonly friendlyName: string,
  ) {}

  /** Enters at the end; somebody who waits for a member takes it at once. */
  enter(leg: Leg): QueueMember {
    const member: QueueMember = { leg, since: leg.network.clock.now() };
    const taker = isLeaving(member) ? undefined : this.takers.shift();
    if (taker) match(member, taker);
    else this.members.push(member);
    return member;
  }

  /** Waits no longer. */
  leave(member: QueueMember): void {
    remove(this.members, member);
  }

  /** Takes the member at the front, or the next to come. Every taker has to be given up in the end. */
  take(): Taker {
    const taker: Taker = { took: signal(), released: signal(), parted: signal() };
    const member = this.members.find((one) => !isLeaving(one));
    if (!member) {
      this.takers.push(taker);
      return taker;
    }
    this.leave(member);
    match(member, taker);
    return taker;
  }

  /** Takes nobody any more, and lets go whom it took. */
  giveUp(taker: Taker): void {
    remove(this.takers, taker);
    taker.released.fire();
  }
}

/** A leg that hung up or was redirected is still in the queue until it notices. */
function isLeaving({ leg }: QueueMember): boolean {
  return leg.interruptions.reason !== undefined;
}

/** Noted with the member: a hang-up at the same moment replaces the interruption, but not this. */
function match(member: QueueMember, taker: Taker): void {
  member.taker = taker;
  taker.member = member;
  member.leg.interruptions.interrupt({ kind: 'dequeued' });
  taker.took.fire();
}

function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}
