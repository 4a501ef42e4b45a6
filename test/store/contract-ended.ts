/** The contract of ended sessions: all of a period, each once, page by page. */
import fc from 'fast-check';
import type { Subject } from './contract';
import { T0, save } from './build';

export function endedContract({ store }: Subject): void {
  const end = (id: string, endedAt: number, decision: string | null = `{"of":"${id}"}`): Promise<unknown> =>
    save(store(), id, 'k1', { decision }, { phase: 'closed', endedAt, snapshot: `{"id":"${id}"}` });
  const ids = async (from: number, to: number, limit = 99): Promise<string[]> =>
    (await store().endedSessions({ from, to, limit })).map((session) => session.id);

  test('an ended session comes with its snapshot and decision', async () => {
    await end('s1', T0 + 5);
    expect(await store().endedSessions({ from: T0, to: T0 + 9, limit: 9 })).toStrictEqual([
      { id: 's1', endedAt: T0 + 5, snapshot: '{"id":"s1"}', decision: '{"of":"s1"}' },
    ]);
    expect(await store().endedDecisions({ from: T0, to: T0 + 9, limit: 9 })).toStrictEqual([
      { id: 's1', endedAt: T0 + 5, decision: '{"of":"s1"}' },
    ]);
  });

  test('a period holds its first moment and not its last', async () => {
    await Promise.all([end('s1', T0 - 1), end('s2', T0), end('s3', T0 + 9), end('s4', T0 + 10)]);
    expect(await ids(T0, T0 + 10)).toEqual(['s2', 's3']);
  });

  test('who still lives, or has no decision, is not among the ended', async () => {
    await save(store(), 's1', 'k1', { decision: '{}' }, { phase: 'ending', endedAt: T0 });
    await end('s2', T0, null);
    await end('s3', T0);
    expect(await ids(T0, T0 + 1, 1)).toEqual(['s3']);
    await save(store(), 's1', 'k2', {}, { phase: 'closed' });
    expect(await ids(T0, T0 + 1)).toEqual(['s1', 's3']);
  });

  test('pages of any size, put together, are the whole in order of their ends', async () => {
    const endings = Array.from({ length: 23 }, (_, n) => ({ id: `s${(n * 7) % 23}`, endedAt: T0 + (n % 5) }));
    for (const { id, endedAt } of endings) await end(id, endedAt);
    const whole = endings
      .filter((one) => one.endedAt < T0 + 3)
      .sort((a, b) => a.endedAt - b.endedAt || (a.id < b.id ? -1 : 1))
      .map((one) => one.id);
    const period = { from: T0, to: T0 + 3 };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (limit) => {
        const all: string[] = [];
        for (let page = await store().endedSessions({ ...period, limit }); page.length > 0;) {
          all.push(...page.map(({ id }) => id));
          const after = page.at(-1);
          page = await store().endedSessions({ ...period, limit, ...(after ? { after } : {}) });
        }
        expect(all).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });
}
