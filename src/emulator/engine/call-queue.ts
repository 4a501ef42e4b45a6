/**
 * A queue of waiting legs. Owns: who waits, who takes the next, and that both learn of it at the same
 * moment. Must not know: TwiML.
 */
import type { Method } from '../webhook/webhook';
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
  /** a document for the member before the two are connected */
  whisper?: Whisper;
  /** the member has heard it */
  readonly ready: Signal;
  /** the taker lets the member go */
  readonly released: Signal;
  /** the member is gone: it hung up, was redirected, or never came to be connected */
  readonly parted: Signal;
}

/** Who takes a member, and what the member hears before. */
export interface Whisper {
  by: string;
  source: { url: string; method: Method };
}

/** Twilio docs: Queue resource, MaxSize. */
const DEFAULT_SIZE = 1000;

export class CallQueue {
  readonly members: QueueMember[] = [];
  private readonly takers: Taker[] = [];

  maxSize = DEFAULT_SIZE;
  dateUpdated: number;

  /** @param dateCreated ms on the carrier's clock */
  constructor(
    readonly sid: string,
    public friendlyName: string,
    readonly dateCreated: number,
  ) {
    this.dateUpdated = dateCreated;
  }

  /** @returns seconds those who wait now have waited, on average */
  averageWait(now: number): number {
    const waited = this.members.reduce((sum, { since }) => sum + now - since, 0);
    return this.members.length === 0 ? 0 : Math.round(waited / this.members.length / 1000);
  }

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
  take(whisper?: Whisper): Taker {
    const taker: Taker = { took: signal(), ready: signal(), released: signal(), parted: signal() };
    if (whisper) taker.whisper = whisper;
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
