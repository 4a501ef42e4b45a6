/**
 * A queue of waiting legs. Owns: who waits and who takes the next. Must not know: TwiML.
 */
import { deferred, type Deferred } from './deferred';
import type { Leg } from './leg';

export interface QueueMember {
  readonly leg: Leg;
  readonly since: number;
}

export class CallQueue {
  readonly members: QueueMember[] = [];
  private readonly takers: Deferred<QueueMember>[] = [];

  constructor(
    readonly sid: string,
    readonly friendlyName: string,
  ) {}

  /** Enters at the end; somebody who waits for a member takes it at once. */
  enter(leg: Leg): QueueMember {
    const member = { leg, since: leg.network.clock.now() };
    const taker = this.takers.shift();
    if (taker) taker.resolve(member);
    else this.members.push(member);
    return member;
  }

  /** Leaves without having been taken. */
  leave(member: QueueMember): void {
    const index = this.members.indexOf(member);
    if (index >= 0) this.members.splice(index, 1);
  }

  /** @returns the member at the front, or the next to come; `cancel` gives up the wait */
  take(): { member: Promise<QueueMember>; cancel: () => void } {
    const taker = deferred<QueueMember>();
    const first = this.members.shift();
    if (first) taker.resolve(first);
    else this.takers.push(taker);
    return {
      member: taker.promise,
      cancel: () => {
        const index = this.takers.indexOf(taker);
        if (index >= 0) this.takers.splice(index, 1);
      },
    };
  }
}
