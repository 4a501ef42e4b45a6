import * as fc from 'fast-check';
import { decide } from '../../src/transfer/decide';
import type { DecisionInputs } from '../../src/transfer/inputs';
import { RULES } from '../../src/transfer/rules';
import { anyInputs, READY } from './some-inputs';

test('when every rule passes the leg goes to the virtual agent', () => {
  const decision = decide(READY);
  expect(decision).toMatchObject({
    transfer: true,
    status: 'ready',
    virtualAgent: 'csat',
    reason: 'every rule passed',
    failedRule: null,
    scope: 'call',
    settingsVersion: 7,
    inputs: READY,
  });
  expect(decision.rules.map(({ result }) => result)).toEqual(RULES.map(() => 'passed'));
});

test('the first failure decides and the rest are not reached', () => {
  const decision = decide({ ...READY, endedBy: 'timeout', endedHow: null, customerLegLive: false });
  expect(decision).toMatchObject({
    transfer: false,
    status: 'not-required',
    virtualAgent: null,
    failedRule: 'ended-by-party',
    reason: 'a timeout ended the conversation, and only the agent or the customer counts',
  });
  expect(decision.rules.map(({ name, result }) => `${name}: ${result}`)).toEqual([
    'switched-on: passed',
    'human-conversation: passed',
    'ended-by-party: failed',
    'last-human-gone: not-reached',
    'not-post-session-leg: not-reached',
    'not-handed-over-before: not-reached',
    'virtual-agent-usable: not-reached',
    'live-leg-left: not-reached',
  ]);
  expect(decision.rules.at(-1)).toEqual({
    name: 'live-leg-left',
    result: 'not-reached',
    reason: '',
    inputs: {},
  });
});

test.each<[string, Partial<DecisionInputs>]>([
  ['switched-on', { postSession: { ...READY.postSession, enabled: false } }],
  ['human-conversation', { humanConversation: false }],
  ['ended-by-party', { endedBy: 'system' }],
  ['last-human-gone', { humansLeft: 1 }],
  ['not-post-session-leg', { isPostSessionLeg: true }],
  ['not-handed-over-before', { alreadyHandedOver: true }],
  ['virtual-agent-usable', { virtualAgent: null }],
  ['live-leg-left', { customerLegLive: false }],
])('the rule %s alone can prevent a transfer', (failedRule, change) => {
  const decision = decide({ ...READY, ...change });
  expect(decision).toMatchObject({ transfer: false, failedRule });
  expect(decision.rules.find(({ name }) => name === failedRule)?.reason).toBe(decision.reason);
});

test('changing the inputs afterwards does not change the decision', () => {
  const inputs = structuredClone(READY);
  const decision = decide(inputs);
  inputs.postSession.virtualAgent = 'other';
  inputs.virtualAgent?.languages.push('fr');
  expect(decision).toEqual(decide(READY));
});

test('a decision has one failed rule or none, passed ones before it and unreached ones after it', () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const { rules, failedRule, transfer } = decide(inputs);
      const order = rules.map(({ result }) => result.charAt(0)).join('');
      expect(order).toMatch(/^(p+|p*fn*)$/);
      expect(rules.map(({ name }) => name)).toEqual(RULES.map(({ name }) => name));
      expect(failedRule).toBe(rules.find(({ result }) => result === 'failed')?.name ?? null);
      expect(transfer).toBe(failedRule === null);
    }),
  );
});

test('a decision made again from its own inputs is equal', () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const decision = decide(inputs);
      expect(decide(decision.inputs)).toStrictEqual(decision);
    }),
  );
});

test('a decision survives JSON unchanged', () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const decision = decide(inputs);
      expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
    }),
  );
});

/** The hard conditions, said once more and independently of the rules. */
function mayTransfer(inputs: DecisionInputs): boolean {
  const agent = inputs.virtualAgent;
  return (
    inputs.postSession.enabled &&
    inputs.humanConversation &&
    ['agent', 'end_user'].includes(inputs.endedBy ?? 'nobody') &&
    inputs.humansLeft === 0 &&
    !inputs.isPostSessionLeg &&
    !inputs.alreadyHandedOver &&
    agent !== null &&
    agent.name === inputs.postSession.virtualAgent &&
    agent.enabled &&
    agent.flowExists &&
    agent.channels.includes(inputs.channel) &&
    agent.languages.some(
      (language) => language === inputs.language || inputs.language.startsWith(`${language}-`),
    ) &&
    inputs.customerLegLive
  );
}

test('a transfer happens exactly when every hard condition holds', () => {
  const seen = { transfers: 0, refusals: 0 };
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const { transfer } = decide(inputs);
      expect(transfer).toBe(mayTransfer(inputs));
      seen[transfer ? 'transfers' : 'refusals'] += 1;
    }),
    { numRuns: 1000, seed: 1 },
  );
  expect(seen.transfers).toBeGreaterThan(50);
  expect(seen.refusals).toBeGreaterThan(50);
});
