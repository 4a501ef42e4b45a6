/** A session told again from its history. Owns: that each step sees the release of the session and the settings of its time. */
import type { SessionEvent } from '../call/event';
import { roundTrip } from '../lib/json';
import type { SessionSnapshot } from '../session/snapshot';
import { step } from '../session/step';
import type { InboxRow, SessionRow } from './rows';
import type { RuntimeDeps } from './runtime-deps';

/** Without `optOuts` nobody has opted out. */
export type FoldDeps = Pick<RuntimeDeps, 'store' | 'releases' | 'settings' | 'env'> &
  Partial<Pick<RuntimeDeps, 'optOuts' | 'secrets'>>;

/**
 * Folds the core over the inbox; each snapshot goes through JSON, as a store would have it.
 *
 * @param each told of every step, with the snapshot it led to
 * @param inbox what was read of it already
 * @returns the last snapshot, null when there is no event, and how many steps were taken
 * @throws when the session's release is not there any more
 */
export async function foldHistory(
  deps: FoldDeps,
  { id, release }: SessionRow,
  each: (snapshot: SessionSnapshot, of: { event: SessionEvent; at: number }) => void = () => undefined,
  inbox?: readonly InboxRow[],
): Promise<{ snapshot: SessionSnapshot | null; steps: number }> {
  const catalog = deps.releases.get(release) ?? (await deps.releases.fetch(release));
  const secrets = deps.secrets ? { secrets: deps.secrets } : {};
  let snapshot: SessionSnapshot | null = null;
  let steps = 0;
  for (const { event, settings, at } of inbox ?? (await deps.store.inbox(id))) {
    if (event === null) continue;
    const known = deps.optOuts ? { optedOut: deps.optOuts.current() } : {};
    const world = {
      catalog,
      settings: await deps.settings.at(settings),
      env: deps.env,
      ...secrets,
      ...known,
    };
    const happened = JSON.parse(event) as SessionEvent;
    snapshot = roundTrip(step(world, snapshot, happened).snapshot);
    each(snapshot, { event: happened, at });
    steps += 1;
  }
  return { snapshot, steps };
}
