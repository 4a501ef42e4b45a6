/** How long to wait before a request is made again. Owns: that nobody comes back with everybody else. */
import { ClientProblem } from './client-problem.js';
import { backoffMs } from './timers.js';

/**
 * Never sooner than the server says; each time later, and not all at once, also where it says nothing.
 * @param tries how often it was tried again before @returns milliseconds; null: it will never succeed
 */
export function retryWaitMs(error: unknown, tries: number): number | null {
  if (!(error instanceof ClientProblem)) return backoffMs(tries);
  return error.retryAfterMs === null ? null : error.retryAfterMs + backoffMs(tries);
}
