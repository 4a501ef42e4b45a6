/**
 * What is kept no longer than it may be: sessions that ended too long ago are forgotten, and files that are of no session. Owns:
 * which, and how long the asks are kept that fairness rules count.
 */
import type { Clock } from '../lib/clock';
import type { Log } from '../log';
import { ended, forgetSession, type Forgetting } from './forget';
import { hourly } from './hourly';
import type { Store } from './ports';
import type { SessionRecords } from './records-port';
import { strays } from './strays';

const DAY_MS = 86_400_000;
/** longer than any fairness rule looks back */
const ASKS_KEPT_DAYS = 400;
const PIECE = 100;

export interface RetentionDeps extends Forgetting {
  store: Forgetting['store'] & Pick<Store, 'knownSessions'>;
  records: Pick<SessionRecords, 'removeMetadata' | 'files' | 'readMetadata'>;
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
  await sweepFiles(deps, isStopped);
  if (sessions > 0) log.info('sessions were forgotten that ended too long ago', { sessions, keepDays });
  return sessions;
}

/** Files of sessions that the store does not have, as after a restore. One ends on the day of its folder, or later. */
async function sweepFiles(deps: RetentionDeps, isStopped: () => boolean): Promise<void> {
  const until = deps.clock.now() - deps.keepDays * DAY_MS;
  let files = 0;
  for await (const { sessionId, folder, endedAt, writtenAt } of strays(deps, dayAfter(until))) {
    if (isStopped()) break;
    if ((endedAt ?? writtenAt) >= until) continue;
    if (await deps.records.removeMetadata({ sessionId, folder })) files += 1;
  }
  if (files > 0) deps.log.info('metadata files of no session were removed that are too old', { files });
}

function dayAfter(ms: number): string {
  return new Date(ms + DAY_MS).toISOString().slice(0, 10).replaceAll('-', '/');
}
