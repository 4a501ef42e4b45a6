/** The contract of turns that come at the same moment: they may share a commit, never a fate. */
import type { Subject } from './contract';
import { T0, commitOf, save, sessionRow, step } from './build';

export function togetherContract({ store }: Subject): void {
  test('the same webhook many times at once makes one step, and all get its reply', async () => {
    const compute = jest.fn(step('s1', {}, {}, '<Once/>'));
    const request = { sessionId: 's1', key: 'k1', at: T0 };
    const results = await Promise.all(Array.from({ length: 20 }, () => store().turn(request, compute)));
    expect(compute).toHaveBeenCalledTimes(1);
    expect(results.map((result) => result.reply)).toEqual(Array(20).fill('<Once/>'));
    expect(results.filter((result) => result.outcome === 'saved')).toHaveLength(1);
    expect((await store().session('s1'))?.version).toBe(1);
  });

  test('turns of one session at once follow one another', async () => {
    const keys = Array.from({ length: 25 }, (_, n) => `k${n}`);
    await Promise.all(keys.map((key) => save(store(), 's1', key)));
    expect((await store().session('s1'))?.version).toBe(25);
    expect((await store().inbox('s1')).map((row) => row.key)).toEqual(keys);
  });

  test('a step that throws takes down no turn that came with it', async () => {
    const broken = (): never => {
      throw new Error('the step broke');
    };
    const results = await Promise.allSettled([
      save(store(), 's1', 'k1'),
      store().turn({ sessionId: 's2', key: 'k1', at: T0 }, broken),
      save(store(), 's3', 'k1'),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await store().sessions({ limit: 9 })).map((row) => row.id).sort()).toEqual(['s1', 's3']);
  });

  test('a write that fails takes down no turn that came with it, and leaves nothing half written', async () => {
    const effects = [
      { name: 'first', dueAt: T0, payload: '{}' },
      { name: 'second', dueAt: Number.POSITIVE_INFINITY, payload: '{}' },
    ];
    const results = await Promise.allSettled([
      save(store(), 's1', 'k1'),
      save(store(), 's2', 'k1', { effects }),
      save(store(), 's1', 'k2'),
      store().saveSetting({
        kind: 'queue',
        name: 'q',
        document: '{}',
        at: T0,
        author: 'a',
        note: '',
        expected: 0,
      }),
    ]);
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect((await store().session('s1'))?.version).toBe(2);
    expect(await store().session('s2')).toBeNull();
    expect((await store().counts()).tasks).toBe(0);
    expect((await store().settings()).map((row) => row.version)).toEqual([1]);
  });

  test('a wrong version takes down no turn that came with it, and asks no step twice', async () => {
    const good = jest.fn(step('s1'));
    const wrong = (): { reply: null; commit: ReturnType<typeof commitOf> } => ({
      reply: null,
      commit: commitOf(sessionRow('s2', { version: 7 })),
    });
    const results = await Promise.allSettled([
      store().turn({ sessionId: 's1', key: 'k1', at: T0 }, good),
      store().turn({ sessionId: 's2', key: 'k1', at: T0 }, wrong),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
    expect(good).toHaveBeenCalledTimes(1);
  });

  test('whoever looks for work sees what was asked for before', async () => {
    const effects = [{ name: 'leg.play', dueAt: T0, payload: '{}' }];
    const query = { now: T0, limit: 9, leaseMs: 1000 };
    const [, claimed] = await Promise.all([
      save(store(), 's1', 'k1', { effects }),
      store().claimTasks(query),
    ]);
    expect(claimed).toHaveLength(1);
    const [, rest] = await Promise.all([
      store().retryTask(claimed[0]?.id ?? 0, T0),
      store().claimTasks(query),
    ]);
    expect(rest).toHaveLength(1);
  });

  test('what waits when the store closes is saved first; what comes later is refused', async () => {
    const waiting = save(store(), 's1', 'k1');
    await store().close();
    expect((await waiting).outcome).toBe('saved');
    await expect(save(store(), 's1', 'k2')).rejects.toThrow('the store is closed');
    await expect(store().session('s1')).rejects.toThrow();
    await expect(store().close()).resolves.toBeUndefined();
  });
}
