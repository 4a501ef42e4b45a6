/** Walking through live sessions. Owns: that they are never all in memory at once. */
import { pages } from './pages';
import type { Store } from './ports';
import type { SessionRow } from './rows';

/** Small enough that a live call never waits longer than some 20 ms for a page. */
const PAGE = 200;

/** Every session that is live, newest first. Sessions that open or close meanwhile may be missed. */
export async function* liveSessions(store: Pick<Store, 'liveSessions'>): AsyncGenerator<SessionRow> {
  const read = (before: SessionRow | undefined): Promise<SessionRow[]> =>
    store.liveSessions({ limit: PAGE, ...(before ? { before } : {}) });
  for await (const page of pages(PAGE, read)) yield* page;
}
