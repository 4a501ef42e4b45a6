/** Walking through what has ended beside live calls. Owns: that calls that wait for an answer come first. */
import type { Store } from './ports';
import type { EndedSession } from './rows';

/** Every session that ended in [from, to) (ms since the epoch), in order of their ends, so many at a time. */
export async function* endedPages(
  store: Pick<Store, 'endedSessions'>,
  { from, to, limit }: { from: number; to: number; limit: number },
): AsyncGenerator<EndedSession[]> {
  for (let after: EndedSession | undefined; ;) {
    const page = await store.endedSessions({ from, to, limit, ...(after ? { after } : {}) });
    yield page;
    after = page.at(-1);
    if (page.length < limit || !after) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
