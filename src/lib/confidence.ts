/** How sure a number from a sample is. Owns: intervals at 95 %, with their sources. */

/** Two-sided 95 % point of the normal distribution. */
const Z = 1.959964;

export interface Interval {
  low: number;
  high: number;
}

/**
 * Of a share: `part` of `n` (Wilson, Probable Inference, JASA 22, 1927; without continuity correction).
 * @returns shares between 0 and 1; null when n is 0
 */
export function wilsonInterval(part: number, n: number): Interval | null {
  if (n === 0) return null;
  const share = part / n;
  const middle = share + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const scale = 1 + Z ** 2 / n;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

/**
 * Of a difference between two shares of the same n, `plus` - `minus`: Wald's interval with one more of each (Bonett and
 * Price, Adjusted Wald Confidence Interval for a Difference of Binomial Proportions Based on Paired Data, JEBS 37, 2012).
 * Unlike Wald's own it has a width where everybody says the same.
 * @returns differences between -1 and 1; null when n is 0
 */
export function differenceInterval(plus: number, minus: number, n: number): Interval | null {
  if (n === 0) return null;
  const [p, m] = [(plus + 1) / (n + 2), (minus + 1) / (n + 2)];
  const half = Z * Math.sqrt((p + m - (p - m) ** 2) / (n + 2));
  return { low: Math.max(-1, p - m - half), high: Math.min(1, p - m + half) };
}
