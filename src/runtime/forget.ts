/**
 * Sessions are forgotten: the file first, then the store, so that a crash in between leaves what can be forgotten again.
 * Owns: that order, and walking through what has ended in small pieces beside live calls.
 */
import { readSnapshot } from '../session/read-snapshot';
import type { SessionSnapshot } from '../session/snapshot';
import { endedPages } from './ended-pages';
import type { Store } from './ports';
import type { SessionRecords } from './records-port';

export interface Forgetting {
  store: Pick<Store, 'endedSessions' | 'forgetSession' | 'forgetAsks' | 'scrub' | 'say'>;
  records: Pick<SessionRecords, 'removeMetadata'>;
}

/** Sessions read at once: the event loop is not held for longer than a turn takes. */
const PIECE = 20;

/** Every session that ended in [from, to) (ms since the epoch), a few at a time. */
export async function* ended(
  store: Pick<Store, 'endedSessions'>,
  { from, to }: { from: number; to: number },
): AsyncGenerator<SessionSnapshot> {
  for await (const page of endedPages(store, { from, to, limit: PIECE }))
    for (const { snapshot } of page) yield readSnapshot(snapshot);
}

/**
 * Where processes have a folder each, the session metadata file is in one of them: all are told to remove theirs.
 * @returns what became of the file; `elsewhere`: it was written, and is not in the folder of this process
 */
export async function forgetSession(
  { store, records }: Forgetting,
  { id, folder }: Pick<SessionSnapshot, 'id' | 'folder'>,
  what: { asks: boolean },
): Promise<'none' | 'erased' | 'elsewhere'> {
  const erased = folder !== null && (await records.removeMetadata({ sessionId: id, folder }));
  if (folder !== null && !erased) await store.say({ of: 'forgotten', id, folder });
  await store.forgetSession(id, what);
  if (folder === null) return 'none';
  return erased ? 'erased' : 'elsewhere';
}
