/** Time as the client uses it. Owns: the waits between tries. Tests bring their own timers. */

export interface Timers {
  /** Runs `task` once, `ms` milliseconds from now. @returns how to call it off */
  after(ms: number, task: () => void): () => void;
}

export const realTimers: Timers = {
  after(ms, task) {
    const handle = setTimeout(task, ms);
    return () => clearTimeout(handle);
  },
};

const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/** How long to wait before try `tries` + 1. Half of it is chance: not everybody comes back at once. @param tries from 0 */
export function backoffMs(tries: number): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries, 10));
  return most / 2 + Math.random() * (most / 2);
}
