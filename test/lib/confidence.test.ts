import { differenceInterval, wilsonInterval } from '../../src/lib/confidence';

test('the interval of a difference has a width where everybody says the same, and narrows with more answers', () => {
  const widths = [1, 10, 1000].map((n) => {
    const { low, high } = differenceInterval(n, 0, n)!;
    expect(high).toBe(1);
    return high - low;
  });
  expect(widths[0]).toBeGreaterThan(1);
  expect(widths[1]).toBeGreaterThan(0.3);
  expect(widths[2]).toBeLessThan(0.01);
});

test('the interval of a difference is as reckoned by hand', () => {
  // (40 + 1) / 102 - (20 + 1) / 102, half: 1.959964 * sqrt((62 / 102 - (20 / 102)^2) / 102)
  const { low, high } = differenceInterval(40, 20, 100)!;
  expect(low).toBeCloseTo(0.0496, 4);
  expect(high).toBeCloseTo(0.3425, 4);
});

test('nobody is no interval', () => {
  expect(differenceInterval(0, 0, 0)).toBeNull();
  expect(wilsonInterval(0, 0)).toBeNull();
});
