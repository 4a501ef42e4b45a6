/** The contract of dead letters: given up is not lost, and nobody works on it until it is revived. */
import type { TaskRow } from '../../src/runtime/rows';
import type { Subject } from './contract';
import { T0, save, step } from './build';

const LEASE_MS = 1000;

export function deadLettersContract({ store }: Subject): void {
  const claim = (now: number): Promise<TaskRow[]> =>
    store().claimTasks({ now, limit: 100, leaseMs: LEASE_MS });
  const effect = (name: string) => ({ name, dueAt: T0, payload: `{"type":"${name}"}` });
  /** Saves a session with one effect each, claims all, and returns their ids. */
  const claimed = async (...names: string[]): Promise<number[]> => {
    for (const name of names) await save(store(), `of-${name}`, 'k1', { effects: [effect(name)] });
    return (await claim(T0)).map((task) => task.id);
  };

  test('there are none at first', async () => {
    expect(await store().deadLetters({ limit: 9 })).toEqual([]);
    expect(await store().reviveTask(1, T0)).toBe(false);
  });

  test('what was given up is not given out again, not counted, and wakes nobody', async () => {
    const [id = 0] = await claimed('crm.send');
    await store().buryTask(id, 'the CRM answered 422', T0 + 5);
    expect(await claim(T0 + 99 * LEASE_MS)).toEqual([]);
    expect(await store().nextTaskAt()).toBeNull();
    expect((await store().counts()).tasks).toBe(0);
    await store().releaseLeases();
    expect(await claim(T0 + 99 * LEASE_MS)).toEqual([]);
  });

  test('a dead letter tells what it was, when it was given up and why', async () => {
    const [id = 0] = await claimed('crm.send');
    await store().retryTask(id, T0 + 1);
    await claim(T0 + 1);
    await store().buryTask(id, 'the CRM answered 422', T0 + 5);
    expect(await store().deadLetters({ limit: 9 })).toStrictEqual([
      {
        id,
        sessionId: 'of-crm.send',
        name: 'crm.send',
        attempts: 2,
        at: T0 + 5,
        reason: 'the CRM answered 422',
      },
    ]);
  });

  test('dead letters come newest first, page by page', async () => {
    const ids = await claimed('a', 'b', 'c');
    for (const id of ids) await store().buryTask(id, 'why', T0);
    const first = await store().deadLetters({ limit: 2 });
    expect(first.map((letter) => letter.name)).toEqual(['c', 'b']);
    const rest = await store().deadLetters({ limit: 2, before: first[1]?.id ?? 0 });
    expect(rest.map((letter) => letter.name)).toEqual(['a']);
  });

  test('what waits and what was given up is counted by name, of all sessions or one', async () => {
    const [first = 0] = await claimed('crm.send', 'other');
    await save(store(), 'two', 'k1', { effects: [effect('crm.send')] });
    await store().buryTask(first, 'why', T0);
    expect(await store().effectCounts({ name: 'crm.send' })).toEqual({ waiting: 1, givenUp: 1 });
    expect(await store().effectCounts({ name: 'crm.send', session: 'two' })).toEqual({
      waiting: 1,
      givenUp: 0,
    });
    expect(await store().effectCounts({ name: 'none' })).toEqual({ waiting: 0, givenUp: 0 });
    const of = (session: string) => store().deadLetters({ limit: 9, session });
    expect((await of('of-crm.send')).map(({ id }) => id)).toEqual([first]);
    expect(await of('two')).toEqual([]);
  });

  test('a revived one is due at its time, as it was, with its attempts counted anew', async () => {
    const [id = 0] = await claimed('crm.send');
    await store().buryTask(id, 'why', T0);
    expect(await store().reviveTask(id, T0 + 50)).toBe(true);
    expect(await store().nextTaskAt()).toBe(T0 + 50);
    expect(await store().deadLetters({ limit: 9 })).toEqual([]);
    expect(await claim(T0 + 49)).toEqual([]);
    expect(await claim(T0 + 50)).toEqual([
      {
        id,
        sessionId: 'of-crm.send',
        kind: 'effect',
        name: 'crm.send',
        dueAt: T0 + 50,
        attempts: 1,
        payload: '{"type":"crm.send"}',
      },
    ]);
  });

  test('a task is revived once, and one that is not dead never', async () => {
    const [id = 0, alive = 0] = await claimed('a', 'b');
    await store().buryTask(id, 'why', T0);
    expect(await Promise.all([1, 2].map(() => store().reviveTask(id, T0)))).toEqual([true, false]);
    expect(await store().reviveTask(alive, T0)).toBe(false);
    expect(await store().nextTaskAt()).toBe(T0);
  });

  test('the first burial counts; burying what is gone does nothing', async () => {
    const [id = 0, gone = 0] = await claimed('a', 'b');
    await store().finishTask(gone);
    await store().buryTask(id, 'first', T0 + 1);
    await store().buryTask(id, 'second', T0 + 2);
    await store().buryTask(gone, 'third', T0 + 3);
    const letters = await store().deadLetters({ limit: 9 });
    expect(letters.map((letter) => [letter.name, letter.reason, letter.at])).toEqual([
      ['a', 'first', T0 + 1],
    ]);
  });

  test('who claimed it before, and is late, does not wake it; finishing it late takes it away', async () => {
    const [id = 0] = await claimed('a');
    await store().buryTask(id, 'why', T0);
    await store().retryTask(id, T0 + 1);
    expect(await claim(T0 + 99)).toEqual([]);
    expect(await store().deadLetters({ limit: 9 })).toHaveLength(1);
    await store().finishTask(id);
    expect(await store().deadLetters({ limit: 9 })).toEqual([]);
  });

  test('a turn that comes for it after all completes it', async () => {
    const [id = 0] = await claimed('a');
    await store().buryTask(id, 'why', T0);
    const result = await store().turn({ sessionId: 'of-a', key: 'k2', at: T0, taskId: id }, step('of-a'));
    expect(result.outcome).toBe('saved');
    expect(await store().reviveTask(id, T0)).toBe(false);
  });

  test('a timer set anew, or of a session that closed, takes its dead one away', async () => {
    const timersSet = [{ name: 'ring', dueAt: T0 }];
    for (const id of ['s1', 's2']) await save(store(), id, 'k1', { timersSet });
    for (const task of await claim(T0)) await store().buryTask(task.id, 'why', T0);
    await save(store(), 's1', 'k2', { timersSet: [{ name: 'ring', dueAt: T0 + 7 }] });
    await save(store(), 's2', 'k2', {}, { phase: 'closed' });
    expect(await store().deadLetters({ limit: 9 })).toEqual([]);
    expect((await claim(T0 + 7)).map((task) => task.sessionId)).toEqual(['s1']);
  });
}
