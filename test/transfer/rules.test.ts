import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import type { DecisionInputs } from '../../src/transfer/inputs';
import { RULES } from '../../src/transfer/rules';
import { anyInputs } from './some-inputs';

test('every rule is a file of its name, and every file is in the list', () => {
  const files = readdirSync(resolve(__dirname, '../../src/transfer/rules')).map((file) =>
    file.replace('.ts', ''),
  );
  expect(RULES.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
});

/** Replaces what the rule did not report with what other inputs hold. */
function elsewhere(
  inputs: DecisionInputs,
  other: DecisionInputs,
  reported: readonly string[],
): DecisionInputs {
  const kept = Object.entries(inputs).filter(([key]) => reported.includes(key));
  const { enabled, virtualAgent } = inputs.postSession;
  const postSession = {
    ...other.postSession,
    ...(reported.includes('enabled') ? { enabled } : {}),
    ...(reported.includes('named') ? { virtualAgent } : {}),
  };
  return { ...other, ...Object.fromEntries(kept), postSession };
}

test.each(RULES.map((rule) => [rule.name, rule] as const))(
  'the rule %s reads nothing it does not report',
  (_name, rule) => {
    fc.assert(
      fc.property(anyInputs, anyInputs, (inputs, other) => {
        const result = rule.check(inputs);
        expect(result.reason).not.toBe('');
        expect(rule.check(elsewhere(inputs, other, Object.keys(result.inputs)))).toEqual(result);
      }),
    );
  },
);
