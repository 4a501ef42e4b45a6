/**
 * Session metadata files of sessions that the store does not have, as after a restore: nobody else would ever look at them.
 * Owns: finding them beside live calls, in the folder of this process.
 */
import { personNamed } from '../session/person-of';
import type { Store } from './ports';
import type { FoundFile, SessionRecords } from './records-port';

export interface Stray extends FoundFile {
  sessionId: string;
  folder: string;
}

interface Places {
  store: Pick<Store, 'knownSessions'>;
  records: Pick<SessionRecords, 'files' | 'readMetadata'>;
}

/** @param before folder of a day, `YYYY/MM/DD`: only those of earlier ones */
export async function* strays({ store, records }: Places, before?: string): AsyncGenerator<Stray> {
  for await (const { folder, sessionIds } of records.files(before)) {
    // A session is stored before its file is written: whoever has a file now, and no session, has none.
    const known = new Set(await store.knownSessions(sessionIds));
    for (const sessionId of sessionIds) {
      const file = known.has(sessionId) ? null : await records.readMetadata({ sessionId, folder });
      if (file) yield { sessionId, folder, ...file };
    }
  }
}

/** Those that name a person as the customer. @param keys pseudonyms */
export async function* straysOf(places: Places, keys: ReadonlySet<string>): AsyncGenerator<Stray> {
  for await (const stray of strays(places))
    if (personNamed(stray.customer ?? '').some((key) => keys.has(key))) yield stray;
}
