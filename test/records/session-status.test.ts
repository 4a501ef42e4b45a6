import { failReason, sessionStatus, STATUS_CODES } from '../../src/records/session-status';
import type { Conversation, SessionSnapshot } from '../../src/session/snapshot';
import { postSession, snapshot, T0 } from './some-records';
import { open } from './some-states';

const conversation = (part: Partial<Conversation>): Conversation =>
  ({
    kind: 'queue',
    queue: 'sales',
    enteredAt: T0,
    connectedAt: null,
    ...part,
  }) as Conversation;

const call = (status: 'answered' | 'over', why: 'placed' | 'call-back' = 'placed') =>
  ({ n: 1, why, at: T0, sid: null, status, outcome: null }) as const;

const attempt = snapshot().attempts[0];
const customerLeft = { by: 'end_user', how: 'customer-hung-up', evidence: [] } as SessionSnapshot['end'];
const broke = { by: 'system', how: 'closed', evidence: [] } as SessionSnapshot['end'];

test.each<[string, Partial<SessionSnapshot>]>([
  ['selecting', { state: open({ flow: 'asked' }) }],
  ['queued', { state: open({ waiting: 'queue' }), conversation: conversation({}) }],
  [
    'assigned',
    {
      state: open({ waiting: 'queue' }),
      conversation: conversation({}),
      attempts: [{ ...attempt!, status: 'ringing' }],
    },
  ],
  [
    'connecting',
    { state: open({ waiting: 'dial' }), conversation: conversation({ kind: 'dial', queue: null }) },
  ],
  ['connected', { state: open({ talking: 'alone' }), conversation: conversation({}) }],
  ['selecting', { state: open({ flow: 'asked' }), conversation: conversation({ endedAt: T0 }) }],
  ['connecting', { state: open('placing', 'gone'), humans: [] }],
  ['scheduled', { state: open({ callBack: 'due' }, 'gone') }],
  ['connected', { state: open({ consent: 'asking' }) }],
  ['va_connected', { state: open({ withAgent: 'attached' }), postSession: postSession({ endedAt: null }) }],
  ['connected', { state: open('goodbye') }],
  ['finished', { state: 'closed' }],
  ['failed', { state: 'closed', humans: [], customerCalls: [call('over')] }],
])('status %s of %j', (status, part) => {
  expect(sessionStatus(snapshot(part))).toBe(status);
});

test.each<[string, Partial<SessionSnapshot>]>([
  ['nothing', {}],
  ['nothing', { humans: [], end: customerLeft }],
  ['unreachable', { humans: [], customerCalls: [call('over')] }],
  ['nothing', { humans: [], customerCalls: [call('over'), call('answered')] }],
  ['nothing', { customerCalls: [call('over', 'call-back')] }],
  ['abandoned', { humans: [], conversation: conversation({ endedAt: T0 }), end: customerLeft }],
  ['refused', { humans: [], failures: [{ at: T0, step: '', message: 'no flow' }] }],
  ['error', { humans: [], end: broke, failures: [{ at: T0, step: 'a', message: 'x' }] }],
  ['nothing', { state: open({ flow: 'asked' }), humans: [], customerCalls: [call('over')] }],
])('fail reason %s of %j', (reason, part) => {
  expect(failReason(snapshot(part))).toBe(reason);
});

test('codes are those of the platform', () => {
  expect(STATUS_CODES).toEqual({
    ...{ scheduled: 0, queued: 1, assigned: 2, connecting: 3, connected: 5, finished: 8, failed: 9 },
    ...{ selecting: 12, va_connected: 14 },
  });
});
