/** Steps that sessions went through, as a store keeps and counts them. Owns: the shapes and that part of the port. */
import type { ResultFacts, ResultStore } from './result-rows';

/** A session's way through its flows. */
export interface Way {
  /** `support:welcome support:menu csat:ask`: each step once, in the order of the first time */
  way: string;
  /** the step at which the customer hung up or was given up, `support:menu`; null: they did not */
  leftAt: string | null;
}

/** How many ended sessions went the same way. */
export interface WayCount extends Way {
  release: string;
  count: number;
}

/** How many live sessions are at a step now. */
export interface LiveStep {
  release: string;
  flow: string;
  step: string;
  count: number;
}

/** An ended session whose way was not told yet, and the flow that ran last in it. */
export interface Untold {
  sessionId: string;
  flow: string;
}

export interface WayStore {
  /** Ways of sessions that ended in [from, to), ms since the epoch. */
  wayCounts(period: { from: number; to: number }): Promise<WayCount[]>;
  liveSteps(): Promise<LiveStep[]>;
  /** newest first */
  untold(limit: number): Promise<Untold[]>;
  saveWays(ways: readonly (Way & { sessionId: string })[]): Promise<void>;
  /** Tells up to `limit` of them where the timelines are, if the store can: the embedded one on its thread. @returns how many */
  tellWays?(limit: number): Promise<number>;
  /** Ended sessions of older versions that have no result yet, or one by which they are not found yet. */
  uncounted(limit: number): Promise<string[]>;
  /**
   * Writes results of sessions that have none, and what sessions that have one are found by; forgets that they had
   * none (null: there is nothing to count).
   */
  saveResults(results: readonly { sessionId: string; result: ResultFacts | null }[]): Promise<void>;
}

/** What ended sessions count for, and the ways they went. */
export interface CountStore extends ResultStore, WayStore {}
