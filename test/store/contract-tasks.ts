/** The contract of tasks: order, leases, retries, completion by a turn. */
import type { TaskRow } from '../../src/runtime/rows';
import type { Subject } from './contract';
import { T0, save, step } from './build';

const LEASE_MS = 1000;

export function tasksContract({ store }: Subject): void {
  const claim = (now: number, limit = 100): Promise<TaskRow[]> =>
    store().claimTasks({ now, limit, leaseMs: LEASE_MS });
  const effect = (name: string, dueAt = T0): { name: string; dueAt: number; payload: string } => ({
    name,
    dueAt,
    payload: JSON.stringify({ type: name }),
  });
  const names = (tasks: TaskRow[]): string[] => tasks.map((task) => task.name);

  test('effects are claimed by due time, and in the order of the turn where that is the same', async () => {
    await save(store(), 's1', 'k1', { effects: [effect('c', T0 + 2), effect('b'), effect('a')] });
    await save(store(), 's2', 'k1', { effects: [effect('d'), effect('e', T0 - 1)] });
    const tasks = await claim(T0 + 2);
    expect(names(tasks)).toEqual(['e', 'b', 'a', 'd', 'c']);
    expect(tasks[1]).toEqual({
      id: expect.any(Number),
      sessionId: 's1',
      kind: 'effect',
      name: 'b',
      dueAt: T0,
      attempts: 1,
      payload: '{"type":"b"}',
    });
  });

  test('a claim takes what fell due first, no more than its limit, and the next one goes on', async () => {
    await save(store(), 's1', 'k1', { effects: [effect('c', T0), effect('a', T0 - 2), effect('b', T0 - 1)] });
    expect(names(await claim(T0, 2))).toEqual(['a', 'b']);
    expect(names(await claim(T0, 2))).toEqual(['c']);
    expect(await claim(T0, 2)).toEqual([]);
  });

  test('one session may ask for the same effect twice', async () => {
    await save(store(), 's1', 'k1', { effects: [effect('http.send'), effect('http.send')] });
    expect(await claim(T0)).toHaveLength(2);
  });

  test('a claimed task is given out again only when its lease has ended, in its old place', async () => {
    await save(store(), 's1', 'k1', { effects: [effect('a')] });
    await claim(T0);
    await save(store(), 's1', 'k2', { effects: [effect('b', T0 + 1)] });
    expect(names(await claim(T0 + LEASE_MS - 1))).toEqual(['b']);
    const again = await claim(T0 + LEASE_MS);
    expect(again.map((task) => [task.name, task.attempts, task.dueAt])).toEqual([['a', 2, T0]]);
    expect(names(await claim(T0 + 2 * LEASE_MS))).toEqual(['a', 'b']);
  });

  test('a task given back is due again at its new time, and counts its attempts', async () => {
    await save(store(), 's1', 'k1', { effects: [effect('a'), effect('b', T0 + 5)] });
    const [task] = await claim(T0);
    await store().retryTask(task?.id ?? 0, T0 + 10);
    expect(names(await claim(T0 + 9))).toEqual(['b']);
    expect(await claim(T0 + 10)).toEqual([
      expect.objectContaining({ name: 'a', attempts: 2, dueAt: T0 + 10 }),
    ]);
  });

  test('a finished task is gone; finishing or giving back what is gone does nothing', async () => {
    await save(store(), 's1', 'k1', { effects: [effect('a')] });
    const id = (await claim(T0))[0]?.id ?? 0;
    await store().finishTask(id);
    await store().finishTask(id);
    await store().retryTask(id, T0);
    expect(await claim(T0 + 10 * LEASE_MS)).toEqual([]);
    expect(await store().nextTaskAt()).toBeNull();
  });

  test('the id of a task that is gone is never given to another', async () => {
    await save(store(), 's1', 'k1', { effects: [effect('a')] });
    const id = (await claim(T0))[0]?.id ?? 0;
    await store().finishTask(id);
    await save(store(), 's1', 'k2', { effects: [effect('b')] });
    const result = await store().turn({ sessionId: 's1', key: 'k3', at: T0, taskId: id }, step('s1'));
    expect(result.outcome).toBe('skipped');
    expect((await claim(T0))[0]?.id).toBeGreaterThan(id);
  });

  test('a turn completes its task with what it saves, and not when it fails', async () => {
    await save(store(), 's1', 'k1', { effects: [effect('a')] });
    const taskId = (await claim(T0))[0]?.id ?? 0;
    const request = { sessionId: 's1', key: 'k2', at: T0, taskId };
    const broken = store().turn(request, () => {
      throw new Error('the step broke');
    });
    await expect(broken).rejects.toThrow('the step broke');
    expect((await store().counts()).tasks).toBe(1);
    await store().turn(request, step('s1'));
    expect((await store().counts()).tasks).toBe(0);
  });

  test.each(['repeated', 'unchanged'])('a turn that is %s completes its task too', async (outcome) => {
    await save(store(), 's1', 'k1', { effects: [effect('a')] });
    const taskId = (await claim(T0))[0]?.id ?? 0;
    const key = outcome === 'repeated' ? 'k1' : 'k2';
    const request = { sessionId: 's1', key, at: T0, taskId };
    expect((await store().turn(request, () => ({ reply: null, commit: null }))).outcome).toBe(outcome);
    expect((await store().counts()).tasks).toBe(0);
  });

  test('two turns for one task at once: the second is skipped', async () => {
    await save(store(), 's1', 'k1', { effects: [effect('a')] });
    const taskId = (await claim(T0))[0]?.id ?? 0;
    const results = await Promise.all(
      ['k2', 'k3'].map((key) => store().turn({ sessionId: 's1', key, at: T0, taskId }, step('s1'))),
    );
    expect(results.map((result) => result.outcome)).toEqual(['saved', 'skipped']);
  });

  test('the next task is the first to fall due; a leased one counts at the end of its lease', async () => {
    expect(await store().nextTaskAt()).toBeNull();
    await save(store(), 's1', 'k1', { effects: [effect('a'), effect('b', T0 + 5000)] });
    expect(await store().nextTaskAt()).toBe(T0);
    await claim(T0);
    expect(await store().nextTaskAt()).toBe(T0 + LEASE_MS);
    await save(store(), 's1', 'k2', { effects: [effect('c', T0 + 3)] });
    expect(await store().nextTaskAt()).toBe(T0 + 3);
  });

  test('releasing leases makes what was claimed due again at once', async () => {
    await save(store(), 's1', 'k1', { effects: [effect('a'), effect('b')] });
    await claim(T0);
    await store().releaseLeases();
    expect(await store().nextTaskAt()).toBe(T0);
    expect((await claim(T0)).map((task) => [task.name, task.attempts])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });

  test('releasing leases leaves those alone that somebody works on', async () => {
    await save(store(), 's1', 'k1', { effects: [effect('a'), effect('b')] });
    const [first] = await claim(T0);
    await store().releaseLeases([first!.id]);
    expect(names(await claim(T0))).toEqual(['b']);
  });
}
