import { VirtualClock } from '../../src/lib/clock';
import { Pace } from '../../src/runtime/reconcile-pace';

function scene(perSecond: number) {
  const clock = new VirtualClock(0);
  const waits: number[] = [];
  const went: number[] = [];
  const pace = new Pace(clock, perSecond, (change) => waits.push(change));
  const go = (requests = 1): void => void pace.turn(requests).then(() => went.push(clock.now()));
  /** lets what is due happen, one after the other */
  const pass = async (ms: number): Promise<void> => {
    const end = clock.now() + ms;
    await Promise.resolve();
    while ((clock.nextAt() ?? Infinity) <= end && clock.runNext()) await new Promise(setImmediate);
    clock.advance(end - clock.now());
  };
  return { clock, pace, go, pass, went, waits };
}

test('requests go one after the other, so many a second', async () => {
  const { go, pass, went, waits } = scene(20);
  for (let n = 0; n < 5; n++) go();
  await pass(1000);
  expect(went).toEqual([0, 50, 100, 150, 200]);
  expect(waits.reduce((sum, change) => sum + change, 0)).toBe(0);
});

test('who needs several requests makes the next wait for all of them', async () => {
  const { go, pass, went } = scene(10);
  go(2);
  go(3);
  go();
  await pass(1000);
  expect(went).toEqual([0, 200, 500]);
});

test('a far side that has had too much is left alone, longer each time, until it answers', async () => {
  const { pace, clock, go, pass, went } = scene(10);
  expect([pace.slowDown(), pace.slowDown(), pace.slowDown()]).toEqual([1000, 2000, 4000]);
  for (let n = 0; n < 10; n++) pace.slowDown();
  expect(pace.slowDown()).toBe(30_000);
  go();
  await pass(30_000);
  expect(went).toEqual([30_000]);
  pace.answered();
  expect(pace.slowDown()).toBe(1000);
  expect(clock.now()).toBe(30_000);
});

test('when it is stopped nobody waits any more', async () => {
  const { pace, clock, go, went } = scene(1);
  for (let n = 0; n < 3; n++) go();
  pace.stop();
  await new Promise(setImmediate);
  expect(went).toEqual([0, 0, 0]);
  expect(clock.nextAt()).toBeUndefined();
});
