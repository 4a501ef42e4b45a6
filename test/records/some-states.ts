/** States of sessions to be written down. */
import fc from 'fast-check';
import type { SessionState } from '../../src/session/state';

type Course = Exclude<SessionState, 'closed'>['open']['course'];

/** An open session in this state of its course. */
export function open(course: Course, leg: 'live' | 'gone' = 'live'): SessionState {
  return { open: { leg, handover: 'open', course } };
}

export const anyState: fc.Arbitrary<SessionState> = fc.constantFrom<SessionState>(
  'closed',
  ...[open({ flow: 'asked' }), open('goodbye'), open({ callBack: 'due' }, 'gone')],
  ...[open({ consent: 'asking' }), open({ talking: 'alone' }), open({ waiting: 'queue' })],
  open({ withAgent: 'attached' }),
);
