import { averageTalk, estimateWait } from '../../src/runtime/estimate-wait';

const MINUTE = 60_000;

test.each([
  [1, [4 * MINUTE], 240],
  [1, [4 * MINUTE, 4 * MINUTE], 120],
  [3, [4 * MINUTE, 4 * MINUTE], 360],
  [2, [2 * MINUTE, 6 * MINUTE], 180],
  [1, [0], 1],
  [5, [], null],
])('place %d among agents who talk %j takes %p s', (position, talkMs, seconds) => {
  expect(estimateWait(position, talkMs)).toBe(seconds);
});

test('the newest call weighs a quarter', () => {
  expect(averageTalk(null, 100)).toBe(100);
  expect(averageTalk(100, 20)).toBe(80);
});
