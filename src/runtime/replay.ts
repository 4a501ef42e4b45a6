/** A session told again from its history: folding the core over the inbox must reach the stored snapshot. */
import type { SessionEvent } from '../call/event';
import { roundTrip, type JsonObject } from '../lib/json';
import type { SessionSnapshot } from '../session/snapshot';
import { step } from '../session/step';
import type { Store } from './ports';
import type { ReleaseShelf } from './release-shelf';
import type { SettingsBook } from './settings-book';

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
export async function replay(
  deps: { store: Store; releases: ReleaseShelf; settings: SettingsBook; env: JsonObject },
  sessionId: string,
): Promise<Replay | null> {
  const row = await deps.store.session(sessionId);
  if (!row) return null;
  const catalog = deps.releases.get(row.release) ?? (await deps.releases.fetch(row.release));
  let snapshot: SessionSnapshot | null = null;
  let steps = 0;
  for (const { event, settings } of await deps.store.inbox(sessionId)) {
    if (event === null) continue;
    const world = { catalog, settings: await deps.settings.at(settings), env: deps.env };
    snapshot = roundTrip(step(world, snapshot, JSON.parse(event) as SessionEvent).snapshot);
    steps += 1;
  }
  return (
    snapshot && {
      snapshot,
      same: JSON.stringify(snapshot) === JSON.stringify(JSON.parse(row.snapshot)),
      steps,
    }
  );
}
