import * as fc from 'fast-check';
import { CALL_TYPES } from '../../src/call/call-type';
import { callPostSessionSchema, type CallPostSession } from '../../src/settings/call-post-session';
import type { DataParameter } from '../../src/settings/data-parameter';
import type { DecisionInputs, VirtualAgentFacts } from '../../src/transfer/inputs';
import type { NextSettings } from '../../src/transfer/what-if';

const DAY = 86_400_000;
/** A Monday, 10:15 in Madrid. */
export const MONDAY = Date.UTC(2026, 1, 2, 9, 15);

/** A setting that is on, with one virtual agent; everything else as it is by default. */
export function setting(change: Partial<CallPostSession> = {}): CallPostSession {
  return { ...callPostSessionSchema.parse({ enabled: true, virtualAgent: 'csat' }), ...change };
}

/** Every field from the setting for all calls, saved in version 3. */
export const ALL_FROM_CALL = Object.fromEntries(
  Object.keys(setting()).map((field) => [field, { scope: 'call', version: 3 }]),
) as DecisionInputs['fields'];

export const CSAT: VirtualAgentFacts = {
  name: 'csat',
  kind: 'flow',
  enabled: true,
  channels: ['voice'],
  languages: ['en', 'es'],
  flowExists: true,
};
export const FORM: VirtualAgentFacts = { ...CSAT, name: 'form' };

/** Inputs for which every rule passes. */
export const READY: DecisionInputs = {
  sessionId: 'session-1',
  channel: 'voice',
  sessionType: 'inbound',
  at: MONDAY,
  queue: 'support',
  postSession: setting(),
  fields: ALL_FROM_CALL,
  scope: 'call',
  settingsVersion: 7,
  virtualAgents: { csat: CSAT, form: FORM },
  humanConversation: true,
  talkSeconds: 95,
  transfers: 0,
  endedBy: 'agent',
  endedHow: 'agent-hung-up',
  humansLeft: 0,
  isPostSessionLeg: false,
  alreadyHandedOver: false,
  language: 'en',
  customerLegLive: true,
  agentLegLive: false,
  callable: true,
  person: '0123456789abcdef01234567',
  asked: null,
  available: ['metadata.callId', 'sip.x-order'],
  optIn: null,
};

/** READY with another setting. */
export function withSetting(
  change: Partial<CallPostSession>,
  inputs: Partial<DecisionInputs> = {},
): DecisionInputs {
  return { ...READY, postSession: setting(change), ...inputs };
}

/** The customer has hung up and is called back. */
export const CALL_BACK = callPostSessionSchema.parse({
  whenCustomerHangsUp: { action: 'call-back' },
}).whenCustomerHangsUp;
export const AGENT_LEG = { action: 'agent-leg', virtualAgent: 'form' } as const;

/** The customer has hung up, and the agent's live leg is moved to the virtual agent `form`. */
export const ON_AGENT_LEG = {
  postSession: setting({ whenCustomerHangsUp: AGENT_LEG }),
  customerLegLive: false,
  agentLegLive: true,
} satisfies Partial<DecisionInputs>;

/** Other settings, saved in version 9. */
export function nextSettings(
  change: Partial<CallPostSession>,
  more: Partial<NextSettings> = {},
): NextSettings {
  const fields = Object.fromEntries(
    Object.keys(READY.fields).map((field) => [field, { scope: 'call', version: 9 }]),
  ) as DecisionInputs['fields'];
  const { scope, virtualAgents } = READY;
  return {
    postSession: setting(change),
    fields,
    scope,
    settingsVersion: 9,
    virtualAgents,
    asked: null,
    ...more,
  };
}

/** Mostly what lets a transfer happen, so that the later rules are reached often. */
const mostly = <T>(usual: T, others: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });

type Dynamic = Extract<DataParameter, { source: 'sip' | 'flow' }>;

const dynamic: fc.Arbitrary<Dynamic> = fc
  .record(
    {
      field: fc.constantFrom('a', 'b', 'callId'),
      source: fc.constantFrom('sip' as const, 'flow' as const),
      sourceField: fc.constantFrom('X-Order', 'callId'),
      required: fc.boolean(),
      default: fc.constant('none'),
    },
    { requiredKeys: ['field', 'source', 'sourceField'] },
  )
  .map((parameter): Dynamic => ({ type: 'dynamic', ...parameter }));

const fixed = fc.record<DataParameter & { type: 'fixed' }>({
  field: fc.constantFrom('a', 'b', 'callId'),
  type: fc.constant('fixed'),
  value: fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.boolean()),
});

const day = fc.subarray(['00:00-09:00', '09:00-17:30', '18:00-24:00']);

const hours = fc.record({
  timeZone: fc.constantFrom('Europe/Madrid', 'America/New_York', 'UTC'),
  days: fc.record({
    ...{ monday: day, tuesday: day, wednesday: day, thursday: day },
    ...{ friday: day, saturday: day, sunday: day },
  }),
  holidays: fc.subarray(['2026-02-02', '2026-02-03']),
});

const perPerson = fc.record({
  notWithinDays: fc.option(fc.constantFrom(1, 30)),
  atMost: fc.option(fc.record({ times: fc.integer({ min: 1, max: 3 }), days: fc.constantFrom(1, 30) })),
});

export const anySetting: fc.Arbitrary<CallPostSession> = fc.record({
  enabled: mostly(true, fc.boolean()),
  callTypes: mostly<CallPostSession['callTypes']>([...CALL_TYPES], fc.subarray([...CALL_TYPES])),
  virtualAgent: mostly<string | null>('csat', fc.constantFrom(null, 'form', 'other')),
  dataParametersEnabled: fc.boolean(),
  dataParameters: mostly<DataParameter[]>([], fc.array(fc.oneof(dynamic, fixed), { maxLength: 3 })),
  dataRecords: fc.record({ sessionMetadata: fc.boolean(), crm: fc.boolean() }),
  optIn: fc.record({
    ask: mostly(false, fc.boolean()),
    timeoutSeconds: fc.constant(6),
    attempts: fc.constant(2),
  }),
  endedBy: mostly<CallPostSession['endedBy']>(['agent', 'end_user'], fc.subarray(['agent', 'end_user'])),
  whenCustomerHangsUp: fc.constantFrom({ action: 'nothing' as const }, CALL_BACK, AGENT_LEG),
  minimumTalkSeconds: mostly(0, fc.nat(120)),
  hours: mostly(null, fc.option(hours)),
  samplingPercent: mostly(100, fc.integer({ min: 0, max: 100 })),
  perPerson: fc.oneof(fc.constant(null), perPerson),
  dailyCap: fc.oneof(
    fc.constant(null),
    fc.record({ most: mostly(5, fc.nat(5)), timeZone: fc.constantFrom('UTC', 'Europe/Madrid') }),
  ),
  transferredCalls: mostly<CallPostSession['transferredCalls']>('any', fc.constantFrom('only', 'never')),
});

const facts = (name: string): fc.Arbitrary<VirtualAgentFacts> =>
  fc.record({
    name: fc.constant(name),
    kind: fc.constant('flow'),
    enabled: mostly(true, fc.boolean()),
    channels: mostly<VirtualAgentFacts['channels']>(['voice', 'chat'], fc.subarray(['voice', 'chat'])),
    languages: mostly(['en', 'es'], fc.subarray(['en', 'es', 'es-MX'])),
    flowExists: mostly(true, fc.boolean()),
  });

export const anyAsked: fc.Arbitrary<DecisionInputs['asked']> = fc.oneof(
  fc.constantFrom(null, 'unavailable' as const),
  fc.record({
    person: fc.array(
      fc.nat(60).map((half) => MONDAY - (half * DAY) / 2),
      { maxLength: 3 },
    ),
    today: fc.nat(6),
  }),
);

export const anyInputs: fc.Arbitrary<DecisionInputs> = fc.record({
  sessionId: fc.uuid(),
  channel: mostly('voice', fc.constantFrom('voice', 'chat')),
  sessionType: fc.constantFrom(...CALL_TYPES),
  at: fc.integer({ min: MONDAY, max: MONDAY + 3 * DAY }),
  queue: fc.constantFrom(null, 'support'),
  postSession: anySetting,
  fields: fc.constant(ALL_FROM_CALL),
  scope: fc.constantFrom('call', 'queue'),
  settingsVersion: fc.nat(),
  virtualAgents: fc.record({ csat: facts('csat'), form: facts('form') }, { requiredKeys: [] }),
  humanConversation: mostly(true, fc.boolean()),
  talkSeconds: fc.nat(300),
  transfers: fc.nat(2),
  endedBy: mostly<DecisionInputs['endedBy']>(
    'end_user',
    fc.constantFrom('agent', 'end_user', 'timeout', 'dismissed', 'system', null),
  ),
  endedHow: fc.option(fc.constantFrom('agent-hung-up', 'star', 'customer-hung-up', '')),
  humansLeft: mostly(0, fc.integer({ min: -1, max: 3 })),
  isPostSessionLeg: mostly(false, fc.boolean()),
  alreadyHandedOver: mostly(false, fc.boolean()),
  language: mostly('en', fc.constantFrom('es', 'es-MX', 'fr')),
  customerLegLive: fc.boolean(),
  agentLegLive: fc.boolean(),
  callable: mostly(true, fc.boolean()),
  person: mostly<string | null>('0123456789abcdef01234567', fc.constant(null)),
  asked: anyAsked,
  available: fc.subarray(['flow.callId', 'sip.x-order', 'metadata.callId']),
  optIn: fc.constantFrom('yes', 'yes', 'no', 'silence', 'invalid', 'hung-up', 'not-reached', null),
});
