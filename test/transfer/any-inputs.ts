import * as fc from 'fast-check';
import { CALL_TYPES } from '../../src/call/call-type';
import { CHAT_TYPES } from '../../src/call/chat';
import type { CallPostSession } from '../../src/settings/call-post-session';
import type { ChatPostSession } from '../../src/settings/chat-post-session';
import type { DataParameter } from '../../src/settings/data-parameter';
import { chatsAsPostSession, type PostSession } from '../../src/settings/post-session';
import type { DecisionInputs, VirtualAgentFacts } from '../../src/transfer/inputs';
import { AGENT_LEG, ALL_FROM_CALL, ALL_FROM_CHAT, CALL_BACK, MONDAY } from './some-inputs';

const DAY = 86_400_000;

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

const shared = {
  enabled: mostly(true, fc.boolean()),
  virtualAgent: mostly<string | null>('csat', fc.constantFrom(null, 'form', 'other')),
  dataParametersEnabled: fc.boolean(),
  dataParameters: mostly<DataParameter[]>([], fc.array(fc.oneof(dynamic, fixed), { maxLength: 3 })),
  dataRecords: fc.record({ sessionMetadata: fc.boolean(), crm: fc.boolean() }),
  optIn: fc.record({
    ask: mostly(false, fc.boolean()),
    timeoutSeconds: fc.constant(6),
    attempts: fc.constant(2),
  }),
  minimumTalkSeconds: mostly(0, fc.nat(120)),
  hours: mostly(null, fc.option(hours)),
  samplingPercent: mostly(100, fc.integer({ min: 0, max: 100 })),
  perPerson: fc.oneof(fc.constant(null), perPerson),
  dailyCap: fc.oneof(
    fc.constant(null),
    fc.record({ most: mostly(5, fc.nat(5)), timeZone: fc.constantFrom('UTC', 'Europe/Madrid') }),
  ),
};

const transferred = mostly<'any' | 'only' | 'never'>('any', fc.constantFrom('only', 'never'));

export const anySetting: fc.Arbitrary<CallPostSession> = fc.record({
  ...shared,
  callTypes: mostly<CallPostSession['callTypes']>([...CALL_TYPES], fc.subarray([...CALL_TYPES])),
  endedBy: mostly<CallPostSession['endedBy']>(['agent', 'end_user'], fc.subarray(['agent', 'end_user'])),
  whenCustomerHangsUp: fc.constantFrom({ action: 'nothing' as const }, CALL_BACK, AGENT_LEG),
  transferredCalls: transferred,
});

const anyChatSetting: fc.Arbitrary<PostSession> = fc
  .record({
    ...shared,
    chatTypes: mostly<ChatPostSession['chatTypes']>([...CHAT_TYPES], fc.subarray([...CHAT_TYPES])),
    mobileClients: fc.boolean(),
    endedBy: mostly<ChatPostSession['endedBy']>(
      ['agent', 'end_user'],
      fc.subarray(['agent', 'end_user', 'timeout', 'dismissed']),
    ),
    transferredChats: transferred,
  })
  .map(chatsAsPostSession);

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

const sharedInputs = {
  sessionId: fc.uuid(),
  at: fc.integer({ min: MONDAY, max: MONDAY + 3 * DAY }),
  queue: fc.constantFrom(null, 'support'),
  settingsVersion: fc.nat(),
  virtualAgents: fc.record({ csat: facts('csat'), form: facts('form') }, { requiredKeys: [] }),
  humanConversation: mostly(true, fc.boolean()),
  talkSeconds: fc.nat(300),
  transfers: fc.nat(2),
  endedBy: mostly<DecisionInputs['endedBy']>(
    'end_user',
    fc.constantFrom('agent', 'end_user', 'timeout', 'dismissed', 'system', null),
  ),
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
  optIn: fc.constantFrom<DecisionInputs['optIn'][]>(
    ...(['yes', 'yes', 'no', 'silence', 'invalid', 'hung-up', 'not-reached', null] as const),
  ),
};

export const anyCallInputs: fc.Arbitrary<DecisionInputs> = fc.record({
  ...sharedInputs,
  channel: fc.constant('voice' as const),
  sessionType: fc.constantFrom(...CALL_TYPES),
  client: fc.constant(null),
  postSession: anySetting,
  fields: fc.constant(ALL_FROM_CALL),
  scope: fc.constantFrom('call', 'queue'),
  endedHow: fc.option(fc.constantFrom('agent-hung-up', 'star', 'customer-hung-up', '')),
});

export const anyChatInputs: fc.Arbitrary<DecisionInputs> = fc.record({
  ...sharedInputs,
  channel: fc.constant('chat' as const),
  sessionType: fc.constantFrom(...CHAT_TYPES),
  client: fc.option(
    fc.record({
      kind: fc.constantFrom('web' as const, 'mobile' as const),
      version: mostly('3.1.0', fc.constantFrom('2.9', '10', 'three', '', '3', '03.0')),
    }),
    { freq: 5 },
  ),
  postSession: anyChatSetting,
  fields: fc.constant(ALL_FROM_CHAT),
  scope: fc.constantFrom('chat', 'queue'),
  endedHow: fc.option(fc.constantFrom('end-requested', 'conversation-closed', 'customer-left', '')),
});

export const anyInputs: fc.Arbitrary<DecisionInputs> = fc.oneof(anyCallInputs, anyChatInputs);

/** Two sessions of one channel. */
export const anyTwo: fc.Arbitrary<[DecisionInputs, DecisionInputs]> = fc.oneof(
  fc.tuple(anyCallInputs, anyCallInputs),
  fc.tuple(anyChatInputs, anyChatInputs),
);
