/** The contract of timers: one row to a name, replaced, cancelled, gone with the session. */
import type { TaskRow } from '../../src/runtime/rows';
import type { Subject } from './contract';
import { T0, save, step } from './build';

export function timersContract({ store }: Subject): void {
  const claim = (now: number): Promise<TaskRow[]> => store().claimTasks({ now, limit: 100, leaseMs: 60_000 });

  test('a timer is a task of its session that falls due once', async () => {
    await save(store(), 's1', 'k1', { timersSet: [{ name: 'ring', dueAt: T0 + 20 }] });
    expect(await claim(T0 + 19)).toEqual([]);
    expect(await claim(T0 + 20)).toEqual([
      expect.objectContaining({ sessionId: 's1', kind: 'timer', name: 'ring', dueAt: T0 + 20, payload: '' }),
    ]);
    expect(await claim(T0 + 20)).toEqual([]);
  });

  test('setting a timer again replaces it, also within one turn', async () => {
    const ring = (dueAt: number): { name: string; dueAt: number } => ({ name: 'ring', dueAt });
    await save(store(), 's1', 'k1', { timersSet: [ring(T0 + 10), ring(T0 + 30)] });
    await save(store(), 's2', 'k1', { timersSet: [ring(T0 + 5)] });
    await save(store(), 's1', 'k2', { timersSet: [ring(T0 + 40)] });
    expect((await claim(T0 + 99)).map((task) => [task.sessionId, task.dueAt])).toEqual([
      ['s2', T0 + 5],
      ['s1', T0 + 40],
    ]);
  });

  test('cancelling takes away that timer of that session; setting it in the same turn wins', async () => {
    const both = ['ring', 'wrap-up'].map((name) => ({ name, dueAt: T0 + 10 }));
    await save(store(), 's1', 'k1', { timersSet: both });
    await save(store(), 's2', 'k1', { timersSet: both });
    await save(store(), 's1', 'k2', { timersCancelled: ['ring', 'never-set'] });
    await save(store(), 's2', 'k2', {
      timersCancelled: ['ring', 'wrap-up'],
      timersSet: [{ name: 'ring', dueAt: T0 + 11 }],
    });
    expect((await claim(T0 + 99)).map((task) => `${task.sessionId} ${task.name}`)).toEqual([
      's1 wrap-up',
      's2 ring',
    ]);
  });

  test('a timer set anew after it was claimed is another task: the old firing is skipped', async () => {
    await save(store(), 's1', 'k1', { timersSet: [{ name: 'ring', dueAt: T0 }] });
    const [old] = await claim(T0);
    await save(store(), 's1', 'k2', { timersSet: [{ name: 'ring', dueAt: T0 + 50 }] });
    const compute = jest.fn(step('s1'));
    const request = { sessionId: 's1', key: 'fired', at: T0, taskId: old?.id ?? 0 };
    expect(await store().turn(request, compute)).toEqual({ outcome: 'skipped', reply: null });
    expect(compute).not.toHaveBeenCalled();
    expect((await claim(T0 + 50)).map((task) => task.dueAt)).toEqual([T0 + 50]);
  });

  test('the turn of a timer completes it, and may set it again', async () => {
    await save(store(), 's1', 'k1', { timersSet: [{ name: 'ring', dueAt: T0 }] });
    const [task] = await claim(T0);
    const request = { sessionId: 's1', key: 'fired:1', at: T0, taskId: task?.id ?? 0 };
    await store().turn(request, step('s1', { timersSet: [{ name: 'ring', dueAt: T0 + 5 }] }));
    const [next] = await claim(T0 + 5);
    expect(next).toEqual(expect.objectContaining({ name: 'ring', attempts: 1 }));
    expect(next?.id).not.toBe(task?.id);
  });

  test('when a session closes all its timers go, its effects stay', async () => {
    await save(store(), 's1', 'k1', { timersSet: [{ name: 'ring', dueAt: T0 }] });
    await save(store(), 's2', 'k1', { timersSet: [{ name: 'ring', dueAt: T0 }] });
    const timersSet = [{ name: 'late', dueAt: T0 }];
    const effects = [{ name: 'session.closed', dueAt: T0, payload: '{}' }];
    await save(store(), 's1', 'k2', { timersSet, effects }, { phase: 'closed' });
    expect((await claim(T0)).map((task) => `${task.sessionId} ${task.name}`)).toEqual([
      's2 ring',
      's1 session.closed',
    ]);
  });
}
