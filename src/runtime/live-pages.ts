/** Walking through live sessions. Owns: that they are never all in memory at once, and that webhooks come in between. */
import type { Store } from './ports';
import type { SessionRow } from './rows';

/** Small enough that a live call never waits longer than some 20 ms for a page. */
const PAGE = 200;

/** Every session that is live, newest first. Sessions that open or close meanwhile may be missed. */
export async function* liveSessions(store: Pick<Store, 'liveSessions'>): AsyncGenerator<SessionRow> {
  for (let before: SessionRow | undefined; ;) {
    const page = await store.liveSessions({ limit: PAGE, ...(before ? { before } : {}) });
    yield* page;
    before = page.at(-1);
    if (page.length < PAGE || !before) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
