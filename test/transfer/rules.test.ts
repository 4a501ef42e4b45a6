import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import type { PostSession, PostSessionField } from '../../src/settings/post-session';
import type { DecisionInputs } from '../../src/transfer/inputs';
import type { Rule } from '../../src/transfer/rule';
import { RULES, rulesOf } from '../../src/transfer/rules';
import { anyCallInputs, anyChatInputs, anyInputs } from './any-inputs';

test('every rule is a file of its name, and every file is in the list', () => {
  const files = readdirSync(resolve(__dirname, '../../src/transfer/rules')).map((file) =>
    file.replace('.ts', ''),
  );
  expect(RULES.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
});

test('each channel is asked its own rules, in the order of the list', () => {
  const names = (channel: 'voice' | 'chat') => rulesOf(channel).map(({ name }) => name);
  const both = RULES.filter(({ channel }) => channel === undefined).map(({ name }) => name);
  expect(RULES.map(({ name }) => name).filter((name) => names('voice').includes(name))).toEqual(
    names('voice'),
  );
  expect(names('voice').filter((name) => !both.includes(name))).toEqual(['call-type', 'transferred-call']);
  expect(names('chat').filter((name) => !both.includes(name))).toEqual([
    ...['chat-type', 'client-takes-part', 'transferred-chat'],
  ]);
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
    channel: inputs.channel,
    ...Object.fromEntries(kept),
    postSession: { ...other.postSession, ...Object.fromEntries(own) },
  };
}

/** The inputs, and the fields of the setting that are read from then on. */
function watched(inputs: DecisionInputs): { inputs: DecisionInputs; read: Set<string> } {
  const read = new Set<string>();
  const postSession = new Proxy<PostSession>(inputs.postSession, {
    get(target, field: PostSessionField) {
      read.add(field);
      return target[field];
    },
  });
  return { inputs: { ...inputs, postSession }, read };
}

/** Sessions of the channel the rule concerns, or of both. */
function sessionsOf({ channel }: Rule): fc.Arbitrary<DecisionInputs> {
  if (channel === undefined) return anyInputs;
  return channel === 'voice' ? anyCallInputs : anyChatInputs;
}

describe.each(RULES.map((rule) => [rule.name, rule] as const))('the rule %s', (name, rule) => {
  test(`${name} reads nothing it does not report`, () => {
    fc.assert(
      fc.property(sessionsOf(rule), sessionsOf(rule), (inputs, other) => {
        const result = rule.check(inputs);
        expect(result.reason).toMatch(/^[^\n]+[^.\n]$/);
        expect(rule.check(elsewhere(inputs, other, rule))).toEqual(result);
      }),
    );
  });

  test(`${name} names exactly the fields of the setting it reads`, () => {
    const all = new Set<string>();
    fc.assert(
      fc.property(sessionsOf(rule), (inputs) => {
        const watch = watched(inputs);
        rule.check(watch.inputs);
        for (const field of watch.read) all.add(field);
      }),
    );
    expect([...all].toSorted()).toEqual([...rule.fields].toSorted());
  });
});
