import { toSeconds } from '../../../src/flow/parse/duration';

test.each([
  [90, 90],
  ['90', 90],
  ['60s', 60],
  ['10m', 600],
  ['1.5m', 90],
  ['2h', 7200],
])('%s is %d seconds', (written, seconds) => {
  expect(toSeconds(written)).toBe(seconds);
});

test('anything else is no duration', () => {
  for (const written of ['', 's', '5 s', '-5s', '1d', '1m30s', '5ms']) expect(toSeconds(written)).toBeNaN();
});
