/** CSAT, NPS and CES from how often each score was given. Owns: the formulas, which are told with every number. PURE. */
import type { Measure } from '../../flow/measure';
import { differenceInterval, wilsonInterval, type Interval } from '../../lib/confidence';

export interface GivenScore {
  score: number;
  /** the highest of the scale, where a measure has several */
  max: number | null;
  count: number;
}

export interface Score {
  /** how many gave one */
  n: number;
  /** percent for CSAT and CES, -100 to 100 for NPS */
  value: number;
  /** the mean of the scores; null: they are of different scales */
  mean: number | null;
  /** 95 %, in the unit of the value */
  interval: Interval;
  /** how often each score was given; of different scales each apart */
  distribution: GivenScore[];
}

const RULES: {
  readonly [measure in Measure]: (counts: GivenScore[], n: number) => [number, Interval | null];
} = {
  csat: (counts, n) =>
    share(
      sum(counts, ({ score }) => score >= 4),
      n,
    ),
  ces: (counts, n) =>
    share(
      sum(counts, ({ score, max }) => score >= (max === 7 ? 5 : 4)),
      n,
    ),
  nps(counts, n) {
    const promoters = sum(counts, ({ score }) => score >= 9);
    const detractors = sum(counts, ({ score }) => score <= 6);
    return [(promoters - detractors) / n, differenceInterval(promoters, detractors, n)];
  },
};

/** As printed beside the number. */
export const FORMULAS: { readonly [measure in Measure]: { formula: string; interval: string } } = {
  csat: {
    formula: 'answers 4 and 5 / all answers * 100 (scale 1 to 5)',
    interval: 'Wilson score interval, 95 % (Wilson 1927)',
  },
  nps: {
    formula: '(answers 9 and 10 - answers 0 to 6) / all answers * 100 (scale 0 to 10)',
    interval: 'adjusted Wald interval, 95 % (Bonett and Price 2012)',
  },
  ces: {
    formula: 'answers 5 to 7 (scale 1 to 7), 4 and 5 (scale 1 to 5) / all answers * 100',
    interval: 'Wilson score interval, 95 % (Wilson 1927)',
  },
};

/** @returns null when nobody answered */
export function scoreOf(measure: Measure, counts: readonly GivenScore[]): Score | null {
  const distribution = [...counts].sort((a, b) => (a.max ?? 0) - (b.max ?? 0) || a.score - b.score);
  const n = sum(distribution, () => true);
  if (n === 0) return null;
  const [value, interval] = RULES[measure](distribution, n);
  const scales = new Set(distribution.map(({ max }) => max));
  const total = distribution.reduce((all, { score, count }) => all + score * count, 0);
  return {
    n,
    value: value * 100,
    mean: scales.size === 1 ? total / n : null,
    interval: { low: (interval?.low ?? 0) * 100, high: (interval?.high ?? 0) * 100 },
    distribution,
  };
}

function share(part: number, n: number): [number, Interval | null] {
  return [part / n, wilsonInterval(part, n)];
}

function sum(counts: readonly GivenScore[], counted: (one: GivenScore) => boolean): number {
  return counts.filter(counted).reduce((all, { count }) => all + count, 0);
}
