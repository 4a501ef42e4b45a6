import * as fc from 'fast-check';
import { decide } from '../../src/transfer/decide';
import type { DecisionInputs } from '../../src/transfer/inputs';
import { rulesOf } from '../../src/transfer/rules';
import { anyInputs } from './any-inputs';
import { CALL_BACK, CSAT, ON_AGENT_LEG, READY, setting, withSetting } from './some-inputs';

test('when every rule passes the leg goes to the virtual agent', () => {
  const decision = decide(READY);
  expect(decision).toMatchObject({
    transfer: true,
    status: 'ready',
    virtualAgent: 'csat',
    road: 'customer-leg',
    reason: 'every rule passed',
    failedRule: null,
    scope: 'call',
    settingsVersion: 7,
    inputs: READY,
  });
  expect(decision.rules.map(({ result }) => result)).toEqual(rulesOf('voice').map(() => 'passed'));
});

test('the first failure decides and the rest are not reached', () => {
  const decision = decide({ ...READY, endedBy: 'timeout', endedHow: null, customerLegLive: false });
  expect(decision).toMatchObject({
    transfer: false,
    status: 'not-required',
    virtualAgent: null,
    road: 'none',
    failedRule: 'ended-by-party',
    reason: 'a timeout ended the conversation, and only the agent or the customer counts',
  });
  expect(decision.rules.map(({ name, result }) => `${name}: ${result}`)).toEqual([
    'switched-on: passed',
    'call-type: passed',
    'human-conversation: passed',
    'ended-by-party: failed',
    'last-human-gone: not-reached',
    'not-post-session-leg: not-reached',
    'not-handed-over-before: not-reached',
    'transferred-call: not-reached',
    'long-enough: not-reached',
    'within-hours: not-reached',
    'sampled-in: not-reached',
    'not-opted-out: not-reached',
    'person-not-asked: not-reached',
    'daily-cap: not-reached',
    'virtual-agent-usable: not-reached',
    'parameters-complete: not-reached',
    'live-leg-left: not-reached',
    'opt-in: not-reached',
  ]);
  expect(decision.rules.at(-1)).toEqual({
    name: 'opt-in',
    result: 'not-reached',
    reason: '',
    inputs: {},
    settings: [],
  });
});

const HISTORY = { person: [READY.at - 1], today: 5 };
const CLOSED = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };

test.each<[string, DecisionInputs]>([
  ['switched-on', withSetting({ enabled: false })],
  ['call-type', withSetting({ callTypes: ['web'] })],
  ['human-conversation', { ...READY, humanConversation: false }],
  ['ended-by-party', { ...READY, endedBy: 'system' }],
  ['last-human-gone', { ...READY, humansLeft: 1 }],
  ['not-post-session-leg', { ...READY, isPostSessionLeg: true }],
  ['not-handed-over-before', { ...READY, alreadyHandedOver: true }],
  ['transferred-call', withSetting({ transferredCalls: 'only' })],
  ['long-enough', withSetting({ minimumTalkSeconds: 96 })],
  ['within-hours', withSetting({ hours: { timeZone: 'UTC', days: CLOSED, holidays: [] } })],
  ['sampled-in', withSetting({ samplingPercent: 0 })],
  ['not-opted-out', { ...READY, optedOut: true }],
  ['person-not-asked', withSetting({ perPerson: { notWithinDays: 1, atMost: null } }, { asked: HISTORY })],
  ['daily-cap', withSetting({ dailyCap: { most: 5, timeZone: 'UTC' } }, { asked: HISTORY })],
  ['virtual-agent-usable', { ...READY, virtualAgents: {} }],
  [
    'parameters-complete',
    withSetting({
      dataParametersEnabled: true,
      dataParameters: [{ field: 'a', type: 'dynamic', source: 'flow', sourceField: 'a', required: true }],
    }),
  ],
  ['live-leg-left', { ...READY, customerLegLive: false }],
  ['opt-in', withSetting({ optIn: { ...READY.postSession.optIn, ask: true } }, { optIn: 'no' })],
])('the rule %s alone can prevent a transfer', (failedRule, inputs) => {
  const decision = decide(inputs);
  expect(decision).toMatchObject({ transfer: false, failedRule });
  expect(decision.rules.find(({ name }) => name === failedRule)?.reason).toBe(decision.reason);
});

test('each road has its virtual agent', () => {
  const gone = { ...READY, customerLegLive: false };
  expect(decide({ ...gone, postSession: setting({ whenCustomerHangsUp: CALL_BACK }) })).toMatchObject({
    transfer: true,
    road: 'call-back',
    virtualAgent: 'csat',
  });
  expect(decide({ ...READY, ...ON_AGENT_LEG })).toMatchObject({
    transfer: true,
    road: 'agent-leg',
    virtualAgent: 'form',
  });
});

test('a line says where the settings of its rule come from', () => {
  const fields = { ...READY.fields, virtualAgent: { scope: 'queue', version: 5 } } as const;
  const line = decide({ ...READY, fields }).rules.find(({ name }) => name === 'virtual-agent-usable');
  expect(line?.settings).toEqual([
    { field: 'virtualAgent', scope: 'queue', version: 5 },
    { field: 'whenCustomerHangsUp', scope: 'call', version: 3 },
  ]);
});

const ASKING = setting({ optIn: { ...READY.postSession.optIn, ask: true } });

test.each([
  ['no', 'declined'],
  ['silence', 'declined'],
  ['invalid', 'declined'],
  ['hung-up', 'declined'],
  ['not-reached', 'not-required'],
  [null, 'not-required'],
  ['yes', 'ready'],
] as const)('with the answer %s to the opt-in the status is %s', (optIn, status) => {
  expect(decide({ ...READY, postSession: ASKING, optIn }).status).toBe(status);
});

test('an answer is no refusal where another rule stands against the transfer', () => {
  expect(decide({ ...READY, postSession: ASKING, optIn: 'no', humansLeft: 1 }).status).toBe('not-required');
});

test('changing the inputs afterwards does not change the decision', () => {
  const inputs = structuredClone(READY);
  const decision = decide(inputs);
  inputs.postSession.virtualAgent = 'other';
  inputs.virtualAgents.csat?.languages.push('fr');
  inputs.fields.enabled.version = 99;
  expect(decision).toEqual(decide(READY));
});

test('a decision has one failed rule or none, passed ones before it and unreached ones after it', () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const { rules, failedRule, transfer } = decide(inputs);
      const order = rules.map(({ result }) => result.charAt(0)).join('');
      expect(order).toMatch(/^(p+|p*fn*)$/);
      expect(rules.map(({ name }) => name)).toEqual(rulesOf(inputs.channel).map(({ name }) => name));
      expect(failedRule).toBe(rules.find(({ result }) => result === 'failed')?.name ?? null);
      expect(transfer).toBe(failedRule === null);
    }),
  );
});

test('a decision made again from its own inputs is equal, and survives JSON unchanged', () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const decision = decide(inputs);
      expect(decide(decision.inputs)).toStrictEqual(decision);
      expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
    }),
  );
});

test('the pseudonym of the person is in the sealed inputs and nowhere else', () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const { inputs: _sealed, ...rest } = decide(inputs);
      expect(JSON.stringify(rest)).not.toContain(READY.person);
    }),
  );
});

test('the facts of a virtual agent nobody names are not looked at', () => {
  const other = { ...CSAT, name: 'other', enabled: false };
  expect(decide({ ...READY, virtualAgents: { csat: CSAT, other } }).rules).toEqual(decide(READY).rules);
});
