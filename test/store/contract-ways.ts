/** The contract of ways: told once, counted by period and release, live steps, results of who had none. */
import { manyResults } from '../portal/many-results';
import { save, T0 } from './build';
import type { Subject } from './contract';

const MONTH = { from: T0 - 40 * 86_400_000, to: T0 };

export function waysContract({ store }: Subject): void {
  test('a way is told once, newest first, and counted where its session ended', async () => {
    await manyResults(store(), T0, 6);
    const untold = await store().untold(4);
    expect(untold).toEqual([0, 1, 2, 3].map((n) => ({ sessionId: `s-many-${n}`, flow: 'support' })));
    await store().saveWays(
      untold.map(({ sessionId }, n) => ({ sessionId, way: 'a:one', leftAt: n === 0 ? 'a:one' : null })),
    );
    expect((await store().untold(9)).map(({ sessionId }) => sessionId)).toEqual(['s-many-4', 's-many-5']);
    const counts = await store().wayCounts(MONTH);
    const shared = { release: 'release-1', way: 'a:one' };
    expect(counts.sort((a, b) => a.count - b.count)).toEqual([
      { ...shared, leftAt: 'a:one', count: 1 },
      { ...shared, leftAt: null, count: 3 },
    ]);
    const found = await store().results({ ...MONTH, fields: {}, stage: 'ended', leftAt: 'a:one', limit: 9 });
    expect(found.map(({ sessionId }) => sessionId)).toEqual(['s-many-0']);
    expect(await store().wayCounts({ from: 0, to: 1 })).toEqual([]);
  });

  test('a store that tells ways itself tells them from their timelines', async () => {
    const { tellWays } = store();
    if (!tellWays) return;
    await manyResults(store(), T0, 3);
    const entered = { at: T0, kind: 'step.entered', data: JSON.stringify({ flow: 'support', step: 'menu' }) };
    const left = { at: T0, kind: 'customer.left', data: '{}' };
    const session = await store().session('s-many-0');
    if (!session) throw new Error('nothing was written');
    await save(store(), 's-many-0', 'late', { timeline: [entered, left] }, { ...session, version: 2 });
    expect([await tellWays(2), await tellWays(2), await tellWays(2)]).toEqual([2, 1, 0]);
    const told = (await store().wayCounts(MONTH)).filter(({ way }) => way !== '');
    expect(told).toEqual([{ release: 'release-1', way: 'support:menu', leftAt: 'support:menu', count: 1 }]);
  });

  test('a later turn of a session does not take its way away', async () => {
    await manyResults(store(), T0, 1);
    await store().saveWays([{ sessionId: 's-many-0', way: 'a:one', leftAt: null }]);
    const session = await store().session('s-many-0');
    const [row] = await store().results({ ...MONTH, fields: {}, stage: 'ended', limit: 1 });
    if (!session || !row) throw new Error('nothing was written');
    await save(
      store(),
      's-many-0',
      'late',
      { result: { ...row, caller: null, talked: true } },
      { ...session, version: 2 },
    );
    expect(await store().untold(9)).toEqual([]);
  });

  test('live sessions are counted at the step they entered last', async () => {
    const at = (step: string) => ({
      at: T0,
      kind: 'step.entered',
      data: JSON.stringify({ flow: 'f', step }),
    });
    const other = { at: T0, kind: 'handover', data: '{}' };
    const timelines = { one: [at('a'), at('b')], two: [at('b')], three: [at('b'), other] };
    for (const [id, timeline] of Object.entries(timelines)) await save(store(), id, 'k', { timeline });
    const [live, ...more] = await store().liveSteps();
    expect(more).toEqual([]);
    expect(live).toMatchObject({ step: 'b', count: 2 });
  });

  test('who has no result gets one, and who has one keeps it', async () => {
    await manyResults(store(), T0, 2);
    const [row] = await store().results({ ...MONTH, fields: {}, stage: 'ended', limit: 1 });
    if (!row) throw new Error('nothing was written');
    await save(store(), 'old', 'k', { decision: JSON.stringify({ failedRule: 'long-enough' }) });
    const result = { ...row, endedAt: T0 - 1, queue: 'old', caller: '15559999', talked: true };
    await store().saveResults([
      { sessionId: 'old', result },
      { sessionId: 's-many-0', result },
      { sessionId: 'gone', result: null },
    ]);
    const rows = await store().results({ ...MONTH, fields: {}, stage: 'ended', limit: 9 });
    expect(rows.map(({ sessionId, queue, failedRule }) => [sessionId, queue, failedRule])).toEqual([
      ['old', 'old', 'long-enough'],
      ['s-many-0', row.queue, row.failedRule],
      ['s-many-1', expect.any(String), null],
    ]);
    expect(await store().uncounted(9)).toEqual([]);
    const places = { before: { startedAt: T0, id: '' }, down: { startedAt: 0, id: '' }, limit: 9 };
    const found = await store().endedSessionsLike({ ...places, number: '9999' });
    expect(found.map(({ id }) => id).sort()).toEqual(['old', 's-many-0']);
  });
}
