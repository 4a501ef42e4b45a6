import { DEFAULT_OVERRIDES, readOverrides } from '../../../src/emulator/webhook/overrides';

test('without a fragment one retry on connection failure', () => {
  expect(readOverrides('')).toEqual({ overrides: DEFAULT_OVERRIDES, problems: [] });
});

test('a fragment overrides what it names', () => {
  const { overrides } = readOverrides('rc=3&rp=4xx,5xx&ct=1000&rt=2000&tt=3000');
  expect(overrides).toEqual({
    retries: 3,
    retryOn: ['4xx', '5xx'],
    connectMs: 1000,
    readMs: 2000,
    totalMs: 3000,
  });
});

test.each(['rc=6', 'ct=50', 'rt=x', 'tt=20000', 'rp=6xx'])(
  '%s is out of range and not followed',
  (fragment) => {
    const { overrides, problems } = readOverrides(fragment);
    expect(overrides).toEqual(DEFAULT_OVERRIDES);
    expect(problems).toHaveLength(1);
  },
);
