/** Arbitrary courses of a call: events that may come at any time, in any order. */
import fc from 'fast-check';
import type { SessionEvent } from '../../src/call/event';
import type { SessionSnapshot } from '../../src/session/snapshot';

/** An event in the making: the document it names is relative to the one the session is at. */
export type Draft = (s: SessionSnapshot, at: number) => SessionEvent;
const agentRef = fc.constantFrom('agent:1' as const, 'agent:2' as const, 'agent:3' as const);
const digits = fc.constantFrom('', '1', '2', '5', '9', '10');
const document = (
  answer: (
    d: string,
  ) => SessionEvent & { type: 'document.requested' } extends { answer: infer A } ? A : never,
) =>
  fc.tuple(fc.integer({ min: 0, max: 2 }), digits, fc.boolean()).map(([back, d, gone]): Draft => (s, at) => ({
    type: 'document.requested',
    at,
    document: Math.max(0, s.document - back),
    gone: gone && back === 0 && d === '9' && at % 3000 === 0,
    answer: answer(d),
  }));
const draft: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 6, arbitrary: document((d) => ({ kind: 'input', digits: d, speech: '' })) },
  { weight: 4, arbitrary: document(() => ({ kind: 'dial', status: 'answered' })) },
  { weight: 2, arbitrary: document(() => ({ kind: 'none' })) },
  {
    weight: 1,
    arbitrary: document((d) => ({
      kind: 'recording',
      url: 'https://x.test/r',
      seconds: d.length,
      digits: d,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Draft>((s, at) => ({
      type: 'agents.ranked',
      at,
      round: s.conversation?.round ?? 1,
      agentIds: ['agent-1', 'agent-2'],
    })),
  },
  {
    weight: 4,
    arbitrary: agentRef.map((leg): Draft => (_s, at) => ({
      type: 'agent.answered',
      at,
      leg,
      sid: `CA${leg}`,
      machine: false,
    })),
  },
  {
    weight: 1,
    arbitrary: agentRef.map((leg): Draft => (_s, at) => ({
      type: 'agent.responded',
      at,
      leg,
      sid: `CA${leg}`,
      digits: '1',
    })),
  },
  {
    weight: 2,
    arbitrary: agentRef.map((leg): Draft => (_s, at) => ({
      type: 'leg.called',
      at,
      leg,
      attempt: 1,
      sid: `CA${leg}`,
    })),
  },
  {
    weight: 2,
    arbitrary: agentRef.map((leg): Draft => (_s, at) => ({
      type: 'leg.ended',
      at,
      leg,
      sid: `CA${leg}`,
      status: 'completed',
      source: 'status-callback',
    })),
  },
  {
    weight: 2,
    arbitrary: agentRef.map((leg): Draft => (_s, at) => ({
      type: 'conference.left',
      at,
      leg,
      sid: `CA${leg}`,
      reason: 'participant_hung_up',
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Draft>((_s, at) => ({
      type: 'conference.left',
      at,
      leg: 'customer',
      sid: 'CA1',
      reason: 'participant_hung_up',
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('max-wait', 'retry', 'ring:1', 'watchdog', 'delivery', 'http:1')
      .map((name): Draft => (_s, at) => ({ type: 'timer.fired', at, name })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(21220, 0).map((code): Draft => (_s, at) => ({
      type: 'leg.refused',
      at,
      leg: 'customer',
      request: 'redirect',
      code,
      unsure: code === 0,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Draft>((_s, at) => ({
      type: 'document.failed',
      at,
      errorCode: '11200',
      gone: false,
    })),
  },
  { weight: 1, arbitrary: fc.constant<Draft>((_s, at) => ({ type: 'end.requested', at, by: 'agent' })) },
  {
    weight: 1,
    arbitrary: fc.constant<Draft>((_s, at) => ({
      type: 'leg.ended',
      at,
      leg: 'customer',
      sid: 'CA1',
      status: 'completed',
      source: 'status-callback',
    })),
  },
);

/** Three of four runs begin where it matters: with an agent on the line. */
const talking: Draft[] = [
  (s, at) => ({
    type: 'document.requested',
    at,
    document: s.document,
    gone: false,
    answer: { kind: 'input', digits: '1', speech: '' },
  }),
  (_s, at) => ({ type: 'agents.ranked', at, round: 1, agentIds: ['agent-1', 'agent-2'] }),
  (_s, at) => ({ type: 'agent.answered', at, leg: 'agent:1', sid: 'CAagent:1', machine: false }),
];
export const drafts = fc

  .tuple(fc.integer({ min: 0, max: 3 }), fc.array(draft, { maxLength: 40, size: 'max' }))
  .map(([connected, rest]) => (connected > 0 ? [...talking, ...rest] : rest));
