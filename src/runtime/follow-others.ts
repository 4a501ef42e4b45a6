/**
 * What other processes that share the store have done is seen here too. Owns: what is done about each kind of news. Must
 * not know: how news travels.
 */
import type { Log } from '../log';
import { removeNoted } from './noted-files';
import type { News } from './news';
import type { Store } from './ports';
import type { SessionRecords } from './records-port';
import type { OptOutBook } from './opt-out-book';
import type { ReleaseShelf } from './release-shelf';
import type { Runtime } from './runtime';
import { straysOf } from './strays';
import type { SettingsBook } from './settings-book';

export interface Followed {
  store: Store;
  runtime: Pick<Runtime, 'heard' | 'wake'>;
  settings: Pick<SettingsBook, 'catchUp'>;
  releases: Pick<ReleaseShelf, 'follow'>;
  optOuts: Pick<OptOutBook, 'catchUp'>;
  records: Pick<SessionRecords, 'removeMetadata' | 'files' | 'readMetadata'>;
  log: Log;
}

/** @returns how to stop following */
export function followOthers(parts: Followed): () => void {
  return parts.store.listen((news) => {
    follow(parts, news).catch((error: unknown) => {
      // An older program cannot read newer flows: it goes on with its own.
      parts.log.warn('what another process did could not be followed', { of: news.of, error: String(error) });
    });
  });
}

async function follow(
  { store, runtime, settings, releases, optOuts, records }: Followed,
  news: News,
): Promise<void> {
  switch (news.of) {
    case 'session':
      return runtime.heard(news.id);
    case 'sessions':
      return runtime.heard(null);
    case 'settings':
      return settings.catchUp();
    case 'opt-outs':
      return optOuts.catchUp();
    case 'release':
      return releases.follow();
    case 'tasks':
      return runtime.wake();
    case 'forgotten':
      await removeNoted({ store, records }, { sessionId: news.id, folder: news.folder });
      return;
    case 'person':
      for await (const file of straysOf({ store, records }, new Set(news.keys)))
        await removeNoted({ store, records }, file);
      return;
    case 'typing':
      return;
  }
}
