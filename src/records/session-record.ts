/** A session as the store has it now: what records are made of. Owns: the shape. */
import type { SessionSnapshot } from '../session/snapshot';
import type { Decision } from '../transfer/decide';

export interface SessionRecord {
  snapshot: SessionSnapshot;
  decision: Decision | null;
  /** lines of the timeline, oldest first; `at` in ms since the epoch */
  timeline: readonly { at: number; kind: string }[];
}
