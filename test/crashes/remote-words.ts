/** What the process that runs the app and the test that may kill it say to each other. Owns: the words. */
import type { Config } from '../../src/config';

export type Asked =
  | { do: 'open'; config: Config; now: number }
  | { do: 'close' }
  /** comes to rest */
  | { do: 'idle' }
  /** the time is this, ms since the epoch: what is due by then happens */
  | { do: 'time'; now: number }
  /** looks for work, as on the news of another process */
  | { do: 'wake' }
  | { do: 'store'; method: string; args: unknown[] }
  /** follows the history of a session. @returns whether it leads to its snapshot */
  | { do: 'replay'; sessionId: string }
  | { do: 'agents' }
  /** counts commits and sends from now on, and kills the process at one of them (counted from 0) */
  | { do: 'arm'; at: number | null }
  /** @returns the points that were counted */
  | { do: 'disarm' };

export interface Question {
  id: number;
  ask: Asked;
}

/** `nextAt`: when the process next wants something done, ms since the epoch. */
export interface Answer {
  id: number;
  value?: unknown;
  error?: string;
  nextAt: number | null;
}
