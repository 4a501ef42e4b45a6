import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import type { CallPostSession, PostSessionField } from '../../src/settings/call-post-session';
import type { DecisionInputs } from '../../src/transfer/inputs';
import type { Rule } from '../../src/transfer/rule';
import { RULES } from '../../src/transfer/rules';
import { anyInputs } from './some-inputs';

test('every rule is a file of its name, and every file is in the list', () => {
  const files = readdirSync(resolve(__dirname, '../../src/transfer/rules')).map((file) =>
    file.replace('.ts', ''),
  );
  expect(RULES.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
});

const ROAD: (keyof DecisionInputs)[] = ['customerLegLive', 'agentLegLive', 'callable'];

/** What a name in a rule's line says of the inputs, where it is not an input of that name itself. */
const TELLS: { readonly [name: string]: readonly (keyof DecisionInputs)[] } = {
  road: ROAD,
  virtualAgent: ['virtualAgents'],
  personKnown: ['person'],
  askedAt: ['asked'],
  today: ['asked'],
  answer: ['optIn'],
  missing: ['available'],
};

/** Replaces what the rule did not report with what other inputs hold. */
function elsewhere(inputs: DecisionInputs, other: DecisionInputs, rule: Rule): DecisionInputs {
  const reported = Object.keys(rule.check(inputs).inputs).flatMap((name) => [name, ...(TELLS[name] ?? [])]);
  const kept = Object.entries(inputs).filter(([key]) => reported.includes(key) && key !== 'postSession');
  const own = rule.fields.map((field) => [field, inputs.postSession[field]]);
  return {
    ...other,
    ...Object.fromEntries(kept),
    postSession: { ...other.postSession, ...Object.fromEntries(own) },
  };
}

/** The inputs, and the fields of the setting that are read from then on. */
function watched(inputs: DecisionInputs): { inputs: DecisionInputs; read: Set<string> } {
  const read = new Set<string>();
  const postSession = new Proxy<CallPostSession>(inputs.postSession, {
    get(target, field: PostSessionField) {
      read.add(field);
      return target[field];
    },
  });
  return { inputs: { ...inputs, postSession }, read };
}

describe.each(RULES.map((rule) => [rule.name, rule] as const))('the rule %s', (name, rule) => {
  test(`${name} reads nothing it does not report`, () => {
    fc.assert(
      fc.property(anyInputs, anyInputs, (inputs, other) => {
        const result = rule.check(inputs);
        expect(result.reason).toMatch(/^[^\n]+[^.\n]$/);
        expect(rule.check(elsewhere(inputs, other, rule))).toEqual(result);
      }),
    );
  });

  test(`${name} names exactly the fields of the setting it reads`, () => {
    const all = new Set<string>();
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const watch = watched(inputs);
        rule.check(watch.inputs);
        for (const field of watch.read) all.add(field);
      }),
      { seed: 1 },
    );
    expect([...all].toSorted()).toEqual([...rule.fields].toSorted());
  });
});
