/** Walking through what has ended. Owns: that each session is read once. */
import { pages } from './pages';
import type { Store } from './ports';
import type { EndedSession } from './rows';

/** Every session that ended in [from, to) (ms since the epoch), in order of their ends, so many at a time. */
export function endedPages(
  store: Pick<Store, 'endedSessions'>,
  query: { from: number; to: number; limit: number },
): AsyncGenerator<EndedSession[]> {
  return pages(query.limit, (after) => store.endedSessions({ ...query, ...(after ? { after } : {}) }));
}
