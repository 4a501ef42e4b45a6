import type { Store } from '../../src/runtime/ports';
import type { SessionRow } from '../../src/runtime/rows';
import { sessionPage } from '../../src/web/api/session-page';
import * as fc from 'fast-check';

/** Pages as the stores do: newest first, by start and then id, strictly before a start. */
function storeOf(rows: SessionRow[]): Store {
  const sorted = [...rows].sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1));
  const sessions: Store['sessions'] = async ({ limit, before = Infinity }) =>
    sorted.filter(({ startedAt }) => startedAt < before).slice(0, limit);
  return { sessions } as Store;
}

const rowsAt = (starts: number[]): SessionRow[] =>
  starts.map((startedAt, n) => ({ id: `s${n}`, startedAt }) as SessionRow);

async function walk(store: Store, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let before: string | undefined;
  do {
    const page = await sessionPage(store, limit, before);
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    ids.push(...page.rows.map(({ id }) => id));
    before = page.before ?? undefined;
  } while (before !== undefined);
  return ids;
}

test('page after page, every session is shown exactly once, however many began in the same moment', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 }),
    fc.integer({ min: 1, max: 7 }),
    async (starts, limit) => {
      const rows = rowsAt(starts);
      const all = await storeOf(rows).sessions({ limit: 100 });
      expect(await walk(storeOf(rows), limit)).toEqual(all.map(({ id }) => id));
    },
  );
  await fc.assert(property);
});

test('sessions that begin while somebody pages shift nothing', async () => {
  const first = await sessionPage(storeOf(rowsAt([1, 2, 3, 4])), 2);
  const later = storeOf(rowsAt([1, 2, 3, 4, 5, 6]));
  const second = await sessionPage(later, 2, first.before ?? '');
  expect(second.rows.map(({ startedAt }) => startedAt)).toEqual([2, 1]);
  expect(second.before).toBeNull();
});

test('a start alone is a cursor too; anything else is refused', async () => {
  expect((await sessionPage(storeOf(rowsAt([1, 2, 3])), 5, '3')).rows).toHaveLength(2);
  for (const bad of ['', 'x', '1.', '1.a b', '-1', "1.'--"])
    await expect(sessionPage(storeOf([]), 5, bad)).rejects.toMatchObject({ code: 'invalid' });
});
