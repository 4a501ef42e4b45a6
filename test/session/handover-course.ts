/** Courses that a call to be handed over can take: plausible ones on which everything may go wrong. */
import fc from 'fast-check';
import {
  agentAnswers,
  agentEnds,
  anyEvent,
  asks,
  called,
  callEnds,
  counted,
  customerEnds,
  input,
  opening,
  picksUp,
  ranked,
  timer,
  type Draft,
} from './handover-drafts';

const dialOver = asks({ kind: 'dial', status: 'answered' });
const relayFailed = asks({ kind: 'relay', status: 'failed', errorCode: '64102' });
const transfer = (kind: 'cold' | 'warm', to: { queue: string } | { agent: string }): Draft => {
  return (_s, at) => ({ type: 'transfer.requested', at, kind, to });
};
const firstAgentEnds: Draft = (s, at) => ({
  ...{ type: 'leg.ended', at, leg: 'agent:1', sid: s.attempts[0]?.sid ?? '' },
  ...{ status: 'completed', source: 'status-callback' },
});
/** With an agent on the line. */
const talking: Draft[] = [called, picksUp(false), input('1'), ranked, agentAnswers];
const agentDone: Draft[] = [agentEnds, dialOver, counted({ person: [], today: 0 })];
const answers: Draft[] = [input('1'), input('5'), input('9'), customerEnds];
const calledBack: Draft[] = [customerEnds, timer('call-back'), called, picksUp(false)];

/** Courses that calls really take: what can go wrong goes wrong on top of them. */
const plans: Draft[][] = [
  [],
  talking,
  [...talking, ...agentDone, ...answers],
  [...talking, ...agentDone, input('1'), ...answers],
  [...talking, ...calledBack, ...answers],
  [...talking, ...calledBack, callEnds('busy'), timer('call-back'), called, picksUp(false), ...answers],
  [...talking, customerEnds, asks({ kind: 'none' }), ...answers],
  [...talking, ...agentDone, asks({ kind: 'dial', status: 'failed' }), relayFailed, ...answers],
  [
    ...talking,
    transfer('cold', { agent: 'agent-2' }),
    dialOver,
    ranked,
    agentAnswers,
    ...agentDone,
    ...answers,
  ],
  [
    ...talking,
    transfer('warm', { agent: 'agent-2' }),
    agentAnswers,
    firstAgentEnds,
    ...agentDone,
    ...answers,
  ],
  [
    ...talking,
    ...[transfer('warm', { agent: 'agent-2' }), agentAnswers],
    (_s, at) => ({ type: 'transfer.settled', at, as: 'complete' }),
    ...agentDone,
    ...answers,
  ],
];

/** What becomes of one event of a plan: it is lost, or comes once or twice, and others come after it. */
const fate = fc.record({
  times: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(0, 2) }),
  then: fc.oneof(
    { weight: 5, arbitrary: fc.constant<Draft[]>([]) },
    { weight: 1, arbitrary: fc.array(anyEvent, { minLength: 1, maxLength: 2 }) },
  ),
});

/** The first event of a session, a plan with its fates, and whatever comes then. */
export const course: fc.Arbitrary<Draft[]> = fc
  .constantFrom(...plans)
  .chain((plan) =>
    fc.tuple(
      opening,
      fc.tuple(...plan.map((draft) => fate.map(({ times, then }) => [...repeated(draft, times), ...then]))),
      fc.array(anyEvent, { maxLength: 20, size: 'max' }),
    ),
  )
  .map(([first, planned, rest]) => [first, ...planned.flat(), ...rest]);

function repeated(draft: Draft, times: number): Draft[] {
  return Array.from({ length: times }, () => draft);
}
