/** A session told again from its history: folding the core over the inbox must reach the stored snapshot. */
import type { SessionSnapshot } from '../session/snapshot';
import { foldHistory, type FoldDeps } from './fold';

export interface Replay {
  snapshot: SessionSnapshot;
  /** true when the fold reached exactly what is stored */
  same: boolean;
  steps: number;
}

/**
 * Each step sees the release of the session and the settings of its time.
 * @returns null when there is no such session
 * @throws when its release is not there any more
 */
export async function replay(deps: FoldDeps, sessionId: string): Promise<Replay | null> {
  const row = await deps.store.session(sessionId);
  if (!row) return null;
  const { snapshot, steps } = await foldHistory(deps, row);
  return (
    snapshot && {
      snapshot,
      same: JSON.stringify(snapshot) === JSON.stringify(JSON.parse(row.snapshot)),
      steps,
    }
  );
}
