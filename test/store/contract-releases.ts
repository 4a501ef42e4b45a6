/** The contract of releases: which there are, and which serves. */
import type { ServingRow } from '../../src/runtime/release-store';
import type { Subject } from './contract';
import { save, T0 } from './build';

export function releasesContract({ store }: Subject): void {
  const row = (part: Partial<ServingRow>): ServingRow => ({
    ...{ release: 'a', trial: null, share: null, folder: 'a', author: 'flows', at: T0 },
    ...part,
  });

  test('releases are listed newest first, with the sessions that are live on each', async () => {
    await store().saveRelease('a', '{}', T0);
    await store().saveRelease('b', '{}', T0 + 1);
    expect(await store().releases()).toEqual([
      { hash: 'b', at: T0 + 1, live: 0 },
      { hash: 'a', at: T0, live: 0 },
    ]);
    await save(store(), 's1', 'open');
    const [{ release = '' } = {}] = await store().liveSessions({ limit: 1 });
    await store().saveRelease(release, '{}', T0 - 1);
    expect((await store().releases()).at(-1)).toEqual({ hash: release, at: T0 - 1, live: 1 });
  });

  test('what serves is the last that was said, and what was said before is kept', async () => {
    expect(await store().servings(1)).toEqual([]);
    await store().saveServing(row({}));
    const shared = row({ release: 'b', trial: 'a', share: 12.5, at: T0 + 1, author: 'eva' });
    await store().saveServing(shared);
    expect(await store().servings(1)).toEqual([shared]);
    expect(await store().servings(10)).toEqual([shared, row({})]);
  });
}
