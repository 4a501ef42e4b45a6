/** Sessions to be written down, by hand. Owns: one whose every fact is known, and any other one. */
import fc from 'fast-check';
import { CALL_TYPES } from '../../src/call/call-type';
import { roundTrip } from '../../src/lib/json';
import type { SessionRecord } from '../../src/records/session-record';
import type { Attempt, HumanConversation, SessionSnapshot } from '../../src/session/snapshot';
import { anyState } from './some-states';
import type { Decision } from '../../src/transfer/decide';

/** 2026-01-05 10:00 UTC, ms since the epoch. */
export const T0 = Date.UTC(2026, 0, 5, 10, 0, 0);

/** Stands wherever a session keeps what no record may show. */
export const SECRET = 'S3CRET';

const ANA: Attempt = {
  n: 1,
  agentId: 'ana',
  agentName: 'Ana',
  status: 'over',
  sid: 'CA2',
  at: T0 + 12_000,
  outcome: 'left',
  legGone: true,
};

const WITH_ANA: HumanConversation = {
  queue: 'sales',
  agentId: 'ana',
  agentName: 'Ana',
  connectedAt: T0 + 20_500,
  endedAt: T0 + 80_500,
  waitSeconds: 10,
  talkSeconds: 60,
  end: { by: 'agent', how: 'agent-hung-up', evidence: ['the agent left the conference first'] },
};

/** A call that was served by Ana, and then by a survey to its end. */
export function snapshot(part: Partial<SessionSnapshot> = {}): SessionSnapshot {
  return {
    format: 4,
    id: 's1',
    release: 'r1',
    state: 'closed',
    channel: 'voice',
    type: 'inbound',
    direction: 'inbound',
    language: 'es-MX',
    startedAt: T0,
    endedAt: T0 + 100_000,
    customer: { sid: 'CA1', from: '+15550001', to: '+15550002', status: 'completed' },
    lead: { leg: 'customer', sid: 'CA1' },
    customerCalls: [],
    chat: null,
    sipHeaders: { 'X-Card': SECRET, 'X-Order': '7' },
    shownHeaders: { 'X-Card': '***', 'X-Order': '7' },
    customData: { signed: { account: SECRET }, unsigned: { name: SECRET } },
    form: { values: { note: SECRET }, disposition: 'solved', tags: ['vip'] },
    ...{ document: 4, current: [], fetched: 4, pushes: 0, run: null, next: null, conversation: null },
    attempts: [ANA],
    requests: 0,
    humans: [WITH_ANA],
    transfers: [],
    vars: { pin: SECRET },
    answers: { reason: 'support', pin: '***', voicemail: { url: 'https://x.test/r1', seconds: 7 } },
    ...{ offer: null, standing: null },
    postSession: postSession(),
    end: { by: 'end_user', how: 'customer-hung-up', evidence: ['the survey was over'] },
    folder: '2026/01/05',
    ...{ ignored: 0, fallbacks: 0, failures: [] },
    ...part,
  };
}

export function postSession(
  part: Partial<SessionSnapshot['postSession']> = {},
): SessionSnapshot['postSession'] {
  return {
    status: 'finished',
    reason: 'the flow ended',
    virtualAgent: 'csat',
    kind: 'flow',
    road: 'customer-leg',
    agents: [
      {
        name: 'csat',
        kind: 'flow',
        startedAt: T0 + 81_000,
        endedAt: T0 + 99_999,
        status: 'finished',
        reason: 'the flow ended',
      },
    ],
    optIn: 'yes',
    parameters: { agent: 'Ana', card: '***' },
    missing: ['order'],
    dropped: [{ field: 'long', reason: 'it did not fit' }],
    plan: { enabled: false, list: [] },
    records: { sessionMetadata: true, crm: true },
    answers: { score: 5 },
    startedAt: T0 + 81_000,
    endedAt: T0 + 99_999,
    ...part,
  };
}

/** A session of which nobody was ever asked anything. */
export function untouched(): SessionSnapshot['postSession'] {
  return postSession({
    ...{ status: 'not-required', reason: 'off', virtualAgent: null, kind: null, road: null, agents: [] },
    ...{ optIn: null, parameters: {}, missing: [], dropped: [], answers: {}, startedAt: null, endedAt: null },
    plan: { enabled: false, list: [] },
    records: { sessionMetadata: false, crm: false },
  });
}

/** Inputs are never written down; here they hold what must not be seen. */
export const DECISION = {
  transfer: true,
  status: 'ready',
  virtualAgent: 'csat',
  reason: 'every rule passed',
  failedRule: null,
  rules: [],
  scope: 'queue',
  settingsVersion: 7,
  inputs: { person: SECRET },
} as unknown as Decision;

export const TIMELINE = [
  { at: T0, kind: 'call.arrived' },
  { at: T0 + 10_000, kind: 'queue.entered' },
  { at: T0 + 12_000, kind: 'agent.called' },
  { at: T0 + 100_000, kind: 'session.closed' },
];

export function record(part: Partial<SessionSnapshot> = {}): SessionRecord {
  return { snapshot: snapshot(part), decision: DECISION, timeline: TIMELINE };
}

const time = fc.integer({ min: T0, max: T0 + 1e8 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const word = fc.constantFrom('ana', 'bo', 'sales', 'help', 'csat', 'Zoë "Z" O\u2019Hara');
const end = fc.record({
  by: fc.constantFrom('agent', 'end_user', 'timeout', 'dismissed', 'system'),
  how: fc.constantFrom('agent-hung-up', 'star', 'session-limit'),
  evidence: fc.array(fc.constant('the leg ended'), { maxLength: 2 }),
});

const human = fc.record({
  queue: maybe(word),
  agentId: maybe(word),
  agentName: maybe(word),
  connectedAt: time,
  endedAt: time,
  waitSeconds: fc.nat(),
  talkSeconds: fc.nat(),
  end,
}) satisfies fc.Arbitrary<HumanConversation>;

const attempt = fc.record({
  n: fc.integer({ min: 1, max: 9 }),
  agentId: word,
  agentName: fc.oneof(word, fc.constant('')),
  status: fc.constantFrom('calling', 'ringing', 'answered', 'joined', 'over'),
  sid: maybe(fc.constant('CA2')),
  at: time,
  outcome: maybe(fc.constant('left')),
  legGone: fc.boolean(),
}) satisfies fc.Arbitrary<Attempt>;

const humanTransfer = fc.record({
  kind: fc.constantFrom('cold', 'warm'),
  at: time,
  fromQueue: maybe(word),
  fromAgent: maybe(word),
  to: fc.oneof(fc.record({ agent: word }), fc.record({ queue: word })),
  status: fc.constantFrom('started', 'finished', 'failed', 'cancelled'),
  settledAt: maybe(time),
}) satisfies fc.Arbitrary<SessionSnapshot['transfers'][number]>;

const agentTurn = fc.record({
  name: word,
  kind: fc.constantFrom('flow', 'sip', ''),
  startedAt: time,
  endedAt: maybe(time),
  status: fc.constantFrom('in-progress', 'finished', 'partial', 'failed'),
  reason: fc.constantFrom('', 'the customer left'),
}) satisfies fc.Arbitrary<SessionSnapshot['postSession']['agents'][number]>;

const anyPostSession: fc.Arbitrary<SessionSnapshot['postSession']> = fc.record({
  status: fc.constantFrom('not-required', 'offered', 'declined', 'ready', 'in-progress', 'failed'),
  reason: fc.constantFrom('', 'off'),
  virtualAgent: maybe(word),
  kind: maybe(fc.constantFrom('flow', 'sip')),
  road: maybe(fc.constantFrom('customer-leg', 'call-back', 'agent-leg', 'none')),
  agents: fc.array(agentTurn, { maxLength: 3 }),
  optIn: fc.constantFrom('yes', 'no', 'silence', 'invalid', 'hung-up', 'not-reached', null),
  parameters: fc.dictionary(word, fc.constantFrom('***', 'gold', 3, true)),
  missing: fc.array(word, { maxLength: 2 }),
  dropped: fc.array(fc.record({ field: word, reason: word }), { maxLength: 2 }),
  plan: fc.constant({ enabled: false, list: [] }),
  records: fc.record({ sessionMetadata: fc.boolean(), crm: fc.boolean() }),
  answers: fc.dictionary(word, fc.constantFrom('good', 5, false, null)),
  startedAt: maybe(time),
  endedAt: maybe(time),
});

const customerCall = fc.record({
  n: fc.constant(1),
  why: fc.constantFrom('placed', 'call-back'),
  at: time,
  sid: maybe(fc.constant('CA7')),
  status: fc.constantFrom('calling', 'answered', 'over'),
  outcome: maybe(fc.constantFrom('busy', 'machine')),
}) satisfies fc.Arbitrary<SessionSnapshot['customerCalls'][number]>;

const anySnapshot: fc.Arbitrary<SessionSnapshot> = fc
  .record({
    state: anyState,
    type: fc.constantFrom(...CALL_TYPES),
    direction: fc.constantFrom('inbound', 'outbound'),
    language: fc.constantFrom('en', 'es-MX'),
    endedAt: maybe(time),
    customerCalls: fc.array(customerCall, { maxLength: 2 }),
    attempts: fc.array(attempt, { maxLength: 3 }),
    humans: fc.array(human, { maxLength: 3 }),
    transfers: fc.array(humanTransfer, { maxLength: 3 }),
    postSession: anyPostSession,
    end: maybe(end),
    failures: fc.array(fc.record({ at: time, step: fc.constantFrom('', 'a.b'), message: word }), {
      maxLength: 2,
    }),
  })
  .map((part) => snapshot(roundTrip(part) as Partial<SessionSnapshot>));

/** Any session at any moment, however little is known of it. */
export const anyRecord: fc.Arbitrary<SessionRecord> = fc.record({
  snapshot: anySnapshot,
  decision: fc.constantFrom(DECISION, null),
  timeline: fc.subarray(TIMELINE),
});
