/**
 * What is kept no longer than it may be: sessions that ended too long ago are forgotten. Owns: which, and how long the asks are
 * kept that fairness rules count.
 */
import type { Clock } from '../lib/clock';
import type { Log } from '../log';
import { ended, forgetSession, type Forgetting } from './forget';
import { hourly } from './hourly';

const DAY_MS = 86_400_000;
/** longer than any fairness rule looks back */
const ASKS_KEPT_DAYS = 400;
const PIECE = 100;

export interface RetentionDeps extends Forgetting {
  clock: Clock;
  log: Log;
  /** how many days an ended session is kept */
  keepDays: number;
}

/** Begins at once, then every hour. @returns how to end it: the session that is being forgotten is the last one */
export function startSessionRetention(deps: RetentionDeps): () => Promise<void> {
  let scrubbed = true;
  return hourly(deps, 'retention could not go on', async (isStopped) => {
    const removed = await sweep(deps, isStopped);
    if (removed > 0 || !scrubbed) scrubbed = await deps.store.scrub();
    if (!scrubbed)
      deps.log.warn('the database is being read: its files have what was forgotten for another hour');
  });
}

/** @returns how many sessions were forgotten */
async function sweep(deps: RetentionDeps, isStopped: () => boolean): Promise<number> {
  const { store, clock, log, keepDays } = deps;
  let sessions = 0;
  for await (const session of ended(store, { from: 0, to: clock.now() - keepDays * DAY_MS })) {
    if (isStopped()) return sessions;
    await forgetSession(deps, session, { asks: false });
    sessions += 1;
  }
  const before = clock.now() - Math.max(keepDays, ASKS_KEPT_DAYS) * DAY_MS;
  while (!isStopped() && (await store.forgetAsks({ before, limit: PIECE })) === PIECE);
  if (sessions > 0) log.info('sessions were forgotten that ended too long ago', { sessions, keepDays });
  return sessions;
}
