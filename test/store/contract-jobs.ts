/** Long work, whatever the store. */
import type { JobRow } from '../../src/runtime/jobs-store';
import type { Subject } from './contract';
import { T0 } from './build';

const job = (id: string, part: Partial<JobRow> = {}): JobRow => ({
  ...{ id, kind: 'what-if', state: 'running', owner: 'user ana', author: 'ana' },
  ...{ phase: 'waiting', done: 0, total: 0, startedAt: T0, seenAt: T0, endedAt: null },
  ...{ cancelledBy: null, result: null, problem: null },
  ...part,
});

export function jobsContract({ store }: Subject): void {
  test('a job goes on, is called off, and ends once', async () => {
    await store().addJob(job('j1'));
    expect(await store().job('j1')).toStrictEqual(job('j1'));
    const far = { id: 'j1', phase: 'saving', done: 3, total: 9, at: T0 + 5 };
    expect(await store().jobGoesOn(far)).toBeNull();
    expect(await store().callOffJob('j1', 'eva')).toBe(true);
    expect(await store().callOffJob('j1', 'ben')).toBe(false);
    expect(await store().jobGoesOn(far)).toBe('eva');
    const end = { ...far, done: 9, problem: null };
    await store().endJob({ ...end, state: 'done', result: '{"a":1}', at: T0 + 6 });
    await store().endJob({ ...end, state: 'failed', result: null, at: T0 + 7 });
    const ended = { ...job('j1', { state: 'done', result: '{"a":1}', cancelledBy: 'eva' }) };
    expect(await store().job('j1')).toStrictEqual({
      ...ended,
      ...{ phase: 'saving', done: 9, total: 9 },
      seenAt: T0 + 6,
      endedAt: T0 + 6,
    });
    expect(await store().callOffJob('j1', 'ana')).toBe(false);
    expect(await store().job('j2')).toBeNull();
  });

  test('jobs are listed newest first, and the oldest are forgotten', async () => {
    for (const n of [1, 2, 3]) {
      const at = { startedAt: T0 + n, seenAt: T0 + n };
      await store().addJob(job(`j${n}`, { ...at, owner: n === 2 ? 'user ben' : 'user ana' }));
    }
    const ids = async (owner: string | null, limit = 9) =>
      (await store().jobs({ owner, limit })).map(({ id }) => id);
    expect(await ids(null)).toEqual(['j3', 'j2', 'j1']);
    expect(await ids('user ana')).toEqual(['j3', 'j1']);
    await store().forgetJobs({ before: T0 + 3, limit: 1 });
    expect(await ids(null)).toEqual(['j3', 'j2']);
  });
}
