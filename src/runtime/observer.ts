/** Whoever counts and traces what the shell does. Owns: what is told, and that it holds no personal data. */
import type { Carried, TurnCommit, TurnResult } from './ports';

/** One event through the core and the store. */
export interface ObservedTurn {
  sessionId: string;
  /** type of the event: `leg.ended` */
  event: string;
  /** ms since the epoch */
  at: number;
  /** how long it took until it was on disk, ms */
  ms: number;
  outcome: TurnResult['outcome'] | 'failed';
  /** null: nothing was saved */
  commit: TurnCommit | null;
}

/** One task of the outbox. */
export interface ObservedTask {
  sessionId: string;
  kind: 'timer' | 'effect';
  /** of a timer, or the effect's type: `leg.call`, `http.send` */
  name: string;
  /** from 1 */
  attempt: number;
  /** ms since the epoch */
  at: number;
  /** how long after it was due it was begun, ms */
  lateMs: number;
  /** how long it took, ms */
  ms: number;
  outcome: 'done' | 'again' | 'dead' | 'failed';
  /** of an `http.send`: what the far side answered; 0: nothing */
  status?: number;
}

/** Must neither throw nor wait. */
export interface Observer {
  turn?(turn: ObservedTurn): void;
  task?(task: ObservedTask): void;
}

/** What became of an effect, as it is told. */
export function outcomeOf(carried: Carried): Pick<ObservedTask, 'outcome' | 'status'> {
  if ('retryInMs' in carried) return { outcome: 'again' };
  if ('dead' in carried) return { outcome: 'dead' };
  const http = carried.events.find((event) => event.type === 'http.finished');
  return { outcome: 'done', ...(http?.type === 'http.finished' ? { status: http.status } : {}) };
}
