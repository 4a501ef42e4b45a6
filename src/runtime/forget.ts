/**
 * Sessions are forgotten: the file first, then the store, so that a crash in between leaves what can be forgotten again.
 * Owns: that order, and walking through what has ended in small pieces beside live calls.
 */
import { personOf } from '../session/person-of';
import { readSnapshot } from '../session/read-snapshot';
import type { SessionSnapshot } from '../session/snapshot';
import { endedPages } from './ended-pages';
import type { Store } from './ports';
import type { SessionRecords } from './records-port';

export interface Forgetting {
  store: Pick<Store, 'endedSessions' | 'forgetSession' | 'forgetAsks' | 'scrub' | 'say' | 'noteFiles'>;
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

/** What is forgotten of a session besides itself. `asks`: a person is forgotten, and no fairness rule counts them any more; `at`: when */
export type Forgotten = { asks: true; at: number } | { asks: false };

/**
 * Where processes have a folder each, the session metadata file is in one of them: all are told to remove theirs. Of a person it is noted
 * until one has: whoever has it may not be there.
 * @returns what became of the file; `elsewhere`: it was written, and is not in the folder of this process
 */
export async function forgetSession(
  { store, records }: Forgetting,
  session: SessionSnapshot,
  what: Forgotten,
): Promise<'none' | 'erased' | 'elsewhere'> {
  const { id, folder } = session;
  const erased = folder !== null && (await records.removeMetadata({ sessionId: id, folder }));
  if (folder !== null && !erased) {
    if (what.asks)
      await store.noteFiles(
        personOf(session).map((person) => ({ sessionId: id, folder, person, at: what.at })),
      );
    await store.say({ of: 'forgotten', id, folder });
  }
  await store.forgetSession(id, { asks: what.asks });
  if (folder === null) return 'none';
  return erased ? 'erased' : 'elsewhere';
}
