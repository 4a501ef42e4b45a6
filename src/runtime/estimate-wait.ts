/** How long somebody in a queue is likely to wait. Owns: the estimate, and that it is made of what agents really took. */

/** A call that was over in a moment says nothing of the next. */
const SHORTEST_MS = 1000;

/**
 * Agents come free at the pace at which they have talked lately: of two who take four minutes each, one every two
 * minutes. @param position from 1 @param talkMs how long each agent talks @returns whole seconds; null: nothing is known
 */
export function estimateWait(position: number, talkMs: readonly number[]): number | null {
  const freedPerMs = talkMs.reduce((sum, ms) => sum + 1 / Math.max(SHORTEST_MS, ms), 0);
  return freedPerMs === 0 ? null : Math.ceil(position / freedPerMs / 1000);
}

/** How long an agent talks, after one more call. @param before null: it is the first */
export function averageTalk(before: number | null, ms: number): number {
  return before === null ? ms : Math.floor((before * 3 + ms) / 4);
}
