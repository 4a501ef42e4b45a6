import { sha256 } from '../../src/lib/hash';
import { sampleOf } from '../../src/transfer/sample-of';

const COUNT = 20_000;
const numbers = Array.from({ length: COUNT }, (_, n) => sampleOf(`s${sha256(`id ${n}`).slice(0, 24)}`));

test('a session always has the same number', () => {
  // The first 13 hex digits of `printf session-1 | sha256sum`, divided by 2^52.
  expect(sampleOf('session-1')).toBe(51.576949120153024);
  expect(sampleOf('session-1')).not.toBe(sampleOf('session-2'));
});

test('numbers are at least 0 and below 100', () => {
  expect(numbers.filter((number) => !(number >= 0 && number < 100))).toEqual([]);
});

test.each([1, 5, 10, 25, 50, 75, 90, 99])(
  'a share of %i percent holds that share of 20000 sessions, within one percentage point',
  (percent) => {
    const share = (numbers.filter((number) => number < percent).length / COUNT) * 100;
    expect(Math.abs(share - percent)).toBeLessThan(1);
  },
);
