import { VirtualClock } from '../../../src/lib/clock';
import { CallQueue } from '../../../src/emulator/engine/call-queue';
import { Interruptible } from '../../../src/emulator/engine/interruptible';
import type { Interruption, Leg } from '../../../src/emulator/engine/leg';

const clock = new VirtualClock();
const createLeg = () =>
  ({ network: { clock }, interruptions: new Interruptible<Interruption>() }) as unknown as Leg;

test('a member that has just hung up is not taken, the one behind it is', () => {
  const queue = new CallQueue('QU1', 'support', clock.now());
  const [gone, next] = [createLeg(), createLeg()];
  queue.enter(gone);
  queue.enter(next);
  gone.interruptions.interrupt({ kind: 'ended' });
  expect(queue.take().member?.leg).toBe(next);
  expect(gone.interruptions.reason).toEqual({ kind: 'ended' });
});

test('a leg that enters while its redirect waits is not given to a taker', () => {
  const queue = new CallQueue('QU1', 'support', clock.now());
  const taker = queue.take();
  const leaving = createLeg();
  leaving.interruptions.interrupt({ kind: 'redirect', source: { twiml: '' } });
  queue.enter(leaving);
  expect(taker.member).toBeUndefined();
  const next = createLeg();
  queue.enter(next);
  expect(taker.member?.leg).toBe(next);
});

test('a taker that gives up lets its member go, and is given no other', async () => {
  const queue = new CallQueue('QU1', 'support', clock.now());
  queue.enter(createLeg());
  const [first, second] = [queue.take(), queue.take()];
  queue.giveUp(first);
  queue.giveUp(second);
  await first.released.happened;
  queue.enter(createLeg());
  expect(second.member).toBeUndefined();
  expect(queue.members).toHaveLength(1);
});
