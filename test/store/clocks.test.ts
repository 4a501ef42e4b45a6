/** Clocks of two machines, compared over a way of unknown length. */
import { clockTrouble } from '../../src/store/postgres/clocks';

test.each([
  [1000, 1010, 1020, null],
  [1000, 1900, 1400, null],
  [10_000, 8000, 10_100, "2.0 s ahead of the database's"],
  [8000, 10_000, 8100, "1.9 s behind the database's"],
  // Longer on its way than the clocks may differ.
  [10_000, 8000, 10_600, null],
])('asked at %d, answered %d, heard at %d: %s', (asked, theirs, answered, told) => {
  expect(clockTrouble({ asked, theirs, answered })).toBe(told);
});
