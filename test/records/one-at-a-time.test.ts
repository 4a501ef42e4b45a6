import fc from 'fast-check';
import { oneAtATime } from '../../src/records/one-at-a-time';

describe('one at a time', () => {
  test('work of one key never overlaps and keeps its order, whatever fails and however long each takes', async () => {
    const job = fc.record({ key: fc.constantFrom('a', 'b'), fails: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(job, { maxLength: 12 }), fc.scheduler(), async (jobs, scheduler) => {
        const inTurn = oneAtATime();
        const running = new Map<string, number>();
        const done: { [key: string]: number[] } = { a: [], b: [] };
        const all = jobs.map(({ key, fails }, index) =>
          inTurn(key, async () => {
            expect(running.get(key)).toBeUndefined();
            running.set(key, index);
            await scheduler.schedule(Promise.resolve(), `job ${index}`);
            running.delete(key);
            done[key]?.push(index);
            if (fails) throw new Error(`job ${index} failed`);
            return index;
          }),
        );
        const settled = Promise.allSettled(all);
        await scheduler.waitFor(settled);
        const results = (await settled).map((result) =>
          result.status === 'fulfilled' ? result.value : (result.reason as Error).message,
        );
        expect(results).toEqual(jobs.map(({ fails }, n) => (fails ? `job ${n} failed` : n)));
        for (const key of ['a', 'b']) {
          expect(done[key]).toEqual(jobs.flatMap((one, n) => (one.key === key ? [n] : [])));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('work of another key does not wait', async () => {
    const inTurn = oneAtATime();
    let release = (): void => undefined;
    const first = inTurn('a', () => new Promise<void>((resolve) => (release = resolve)));
    expect(await inTurn('b', async () => 'done')).toBe('done');
    release();
    await first;
  });
});
