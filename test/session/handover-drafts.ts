/** Events that may come at any time of a session that is, or will be, handed over. */
import fc from 'fast-check';
import type { SessionEvent } from '../../src/call/event';
import type { Answer } from '../../src/call/answer';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { catalog } from '../support/story/scene';

/** An event in the making, from the session as it is then; null: nothing happens. */
export type Draft = (s: SessionSnapshot, at: number) => SessionEvent | null;

const release = catalog().hash;

const arrived: Draft = (_s, at) => ({
  type: 'call.arrived',
  at,
  sessionId: 's1',
  sid: 'CA1',
  from: '+15550001',
  to: '+15551000',
  direction: 'inbound',
  release,
  customData: { unsigned: { order: 'undefined' } },
});
const placed: Draft = (_s, at) => ({
  type: 'call.placed',
  at,
  sessionId: 's1',
  from: '+15551000',
  to: '+15550001',
  callType: 'campaign',
  release,
});

export const opening = fc.constantFrom(arrived, arrived, arrived, placed);

export const asks = (answer: Answer, gone = false): Draft => {
  return (s, at) => ({ type: 'document.requested', at, sid: s.lead.sid, document: s.document, gone, answer });
};
export const input = (digits: string, speech = ''): Draft => asks({ kind: 'input', digits, speech });
export const ranked: Draft = (s, at) => ({
  type: 'agents.ranked',
  at,
  round: s.conversation?.round ?? 1,
  agentIds: ['agent-1', 'agent-2'],
});
const newestAgent =
  (make: (leg: `agent:${number}`, sid: string, at: number) => SessionEvent): Draft =>
  (s, at) => {
    const n = s.attempts.length;
    return n === 0 ? null : make(`agent:${n}`, `CAagent${n}`, at);
  };
export const agentAnswers = newestAgent((leg, sid, at) => ({
  type: 'agent.answered',
  at,
  leg,
  sid,
  machine: false,
}));
export const agentEnds = newestAgent((leg, sid, at) => ({
  type: 'leg.ended',
  at,
  leg,
  sid,
  status: 'completed',
  source: 'status-callback',
}));
export const customerEnds: Draft = (s, at) => ({
  type: 'leg.ended',
  at,
  leg: s.lead.leg,
  sid: s.lead.sid,
  status: 'completed',
  source: 'status-callback',
});
export const called: Draft = (s, at) => {
  const n = s.customerCalls.length;
  return n === 0 ? null : { type: 'leg.called', at, leg: 'customer', attempt: n, sid: `CC${n}` };
};
export const picksUp =
  (machine: boolean): Draft =>
  (s, at) => {
    const n = s.customerCalls.length;
    return n === 0 ? null : { type: 'customer.answered', at, sid: `CC${n}`, attempt: n, machine };
  };
export const callEnds =
  (status: 'busy' | 'no-answer' | 'completed'): Draft =>
  (s, at) => {
    const n = s.customerCalls.length;
    if (n === 0) return null;
    return { type: 'leg.ended', at, leg: 'customer', sid: `CC${n}`, status, source: 'status-callback' };
  };
export const timer =
  (name: string): Draft =>
  (_s, at) => ({ type: 'timer.fired', at, name });
const leavesConference = (who: 'customer' | 'agent'): Draft => {
  return (s, at) => {
    const n = s.conversation?.attempt ?? 0;
    const leg = who === 'customer' ? ('customer' as const) : (`agent:${n}` as const);
    return { type: 'conference.left', at, leg, sid: 'CAx', reason: 'participant_hung_up' };
  };
};

export const counted = (asked: { person: number[]; today: number } | null): Draft => {
  return (_s, at) => ({ type: 'asks.counted', at, asked });
};

const often: Draft[] = [
  input('1'),
  input('2'),
  input(''),
  input('9'),
  input('', 'sí'),
  asks({ kind: 'none' }),
  asks({ kind: 'dial', status: 'answered' }),
  agentEnds,
  customerEnds,
  leavesConference('agent'),
  leavesConference('customer'),
  agentAnswers,
  ranked,
  called,
  picksUp(false),
  counted({ person: [], today: 0 }),
  timer('call-back'),
  timer('watchdog'),
];
const seldom: Draft[] = [
  input('5'),
  input('*'),
  asks({ kind: 'dial', status: 'answered' }, true),
  asks({ kind: 'dial', status: 'failed' }),
  asks({ kind: 'dial', status: 'completed', bridged: true }),
  asks({ kind: 'relay', status: 'ended', handoffData: '{"csat":4}' }),
  asks({ kind: 'relay', status: 'failed', errorCode: '64102' }),
  asks({ kind: 'virtual-agent', status: 'failed', errorCode: '32601' }),
  asks({ kind: 'returned', outcome: 'partial' }),
  (s, at) => ({
    type: 'document.requested',
    at,
    sid: 'CA1',
    document: s.document,
    gone: true,
    answer: { kind: 'none' },
  }),
  (s, at) => ({
    type: 'document.requested',
    at,
    document: Math.max(0, s.document - 1),
    gone: false,
    answer: { kind: 'none' },
  }),
  (_s, at) => ({ type: 'document.failed', at, errorCode: '11200', gone: false }),
  (s, at) => ({ type: 'leg.refused', at, leg: s.lead.leg, request: 'redirect', code: 21220, unsure: false }),
  (_s, at) => ({ type: 'leg.refused', at, leg: 'customer', request: 'call', code: 21211, unsure: false }),
  (_s, at) => ({ type: 'leg.refused', at, leg: 'customer', request: 'call', code: 0, unsure: true }),
  (_s, at) => ({ type: 'end.requested', at, by: 'agent' }),
  (_s, at) => ({ type: 'end.requested', at, by: 'end_user' }),
  (_s, at) => ({ type: 'transfer.requested', at, kind: 'cold', to: { queue: 'sales' } }),
  (_s, at) => ({ type: 'transfer.requested', at, kind: 'cold', to: { agent: 'agent-2' } }),
  (_s, at) => ({ type: 'transfer.requested', at, kind: 'warm', to: { agent: 'agent-2' } }),
  (_s, at) => ({ type: 'transfer.settled', at, as: 'complete' }),
  (_s, at) => ({ type: 'transfer.settled', at, as: 'cancel' }),
  (_s, at) => ({ type: 'form.entered', at, values: { order: '77' }, disposition: 'done' }),
  (s, at) => ({ type: 'virtual-agent.reported', at, document: s.document, status: 'failed', error: 'gone' }),
  counted({ person: [1], today: 9 }),
  counted(null),
  picksUp(true),
  callEnds('busy'),
  callEnds('no-answer'),
  callEnds('completed'),
  ...[
    'asks',
    'customer-ring:1',
    'customer-ring:2',
    'max-wait',
    'retry',
    'ring:1',
    'ring:2',
    'delivery',
    'limit',
    'closing',
  ].map(timer),
];

export const anyEvent: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...often) },
  { weight: 1, arbitrary: fc.constantFrom(...seldom) },
);
