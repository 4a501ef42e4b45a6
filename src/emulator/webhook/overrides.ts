/**
 * Connection overrides in the fragment of a webhook's URL (Twilio docs: Connection overrides).
 * Owns: reading them. Must not know: how requests are made.
 */
export type RetryPolicy = '4xx' | '5xx' | 'ct' | 'rt' | 'all';

export interface Overrides {
  connectMs: number;
  readMs: number;
  totalMs: number;
  retries: number;
  retryOn: readonly RetryPolicy[];
}

export const DEFAULT_OVERRIDES: Overrides = {
  connectMs: 5000,
  readMs: 15_000,
  totalMs: 15_000,
  retries: 1,
  retryOn: ['ct'],
};

const POLICIES: readonly string[] = ['4xx', '5xx', 'ct', 'rt', 'all'];

/**
 * @param fragment what follows `#` in the URL, without it
 * @returns the overrides, and what is wrong with the fragment (Twilio's error 11243 for `rp`)
 */
export function readOverrides(
  fragment: string,
  defaults: Overrides = DEFAULT_OVERRIDES,
): { overrides: Overrides; problems: string[] } {
  const fields = new URLSearchParams(fragment);
  const problems: string[] = [];
  const number = (key: string, low: number, high: number, otherwise: number): number => {
    const written = fields.get(key);
    if (written === null) return otherwise;
    if (/^\d+$/.test(written) && Number(written) >= low && Number(written) <= high) return Number(written);
    problems.push(`${key}=${written} is not a number from ${low} to ${high}`);
    return otherwise;
  };
  const overrides = {
    connectMs: number('ct', 100, 10_000, defaults.connectMs),
    readMs: number('rt', 100, 15_000, defaults.readMs),
    totalMs: number('tt', 100, 15_000, defaults.totalMs),
    retries: number('rc', 0, 5, defaults.retries),
    retryOn: readPolicies(fields.get('rp'), problems) ?? defaults.retryOn,
  };
  return { overrides, problems };
}

function readPolicies(written: string | null, problems: string[]): RetryPolicy[] | undefined {
  if (written === null) return undefined;
  const policies = written.split(',');
  if (policies.every((policy): policy is RetryPolicy => POLICIES.includes(policy))) return policies;
  problems.push(`rp=${written} is not a list of ${POLICIES.join(', ')}`);
  return undefined;
}
