/** What an ended session counts for and is found by. Owns: that it is the same when it ends and when it is counted anew. PURE. */
import { foundBy } from '../session/results/found-by';
import { sessionResult } from '../session/results/result';
import type { SessionSnapshot } from '../session/snapshot';
import type { World } from '../session/world';
import type { ResultFacts } from './result-rows';

/** @param s of a session that is closed @param times when it began and ended, ms since the epoch */
export function resultFacts(
  s: SessionSnapshot,
  world: World,
  times: Pick<ResultFacts, 'startedAt' | 'endedAt'>,
): ResultFacts {
  return Object.assign(sessionResult(s, world), foundBy(s), times);
}
