import { retryAfterMs } from '../../src/lib/retry-after';
const T0 = Date.UTC(2026, 0, 5, 10, 0, 0);

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Mon, 05 Jan 2026 10:00:30 GMT', 30_000],
  ['Mon, 05 Jan 2026 09:00:00 GMT', 0],
  ['', null],
  ['soon', null],
  ['9'.repeat(400), null],
  [null, null],
])('Retry-After %j is %j ms', (header, ms) => {
  expect(retryAfterMs(header, T0)).toBe(ms);
});
