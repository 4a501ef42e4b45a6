import { failReason, sessionStatus, STATUS_CODES } from '../../src/records/session-status';
import type { Conversation, SessionSnapshot } from '../../src/session/snapshot';
import { snapshot, T0 } from './some-records';

const conversation = (part: Partial<Conversation>): Conversation =>
  ({
    kind: 'queue',
    queue: 'sales',
    state: 'waiting',
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
  ['selecting', { phase: 'flow' }],
  ['queued', { phase: 'flow', conversation: conversation({}) }],
  [
    'assigned',
    { phase: 'flow', conversation: conversation({}), attempts: [{ ...attempt!, status: 'ringing' }] },
  ],
  ['connecting', { phase: 'flow', conversation: conversation({ kind: 'dial', queue: null }) }],
  ['connected', { phase: 'flow', conversation: conversation({ state: 'talking' }) }],
  ['selecting', { phase: 'flow', conversation: conversation({ state: 'ended' }) }],
  ['connecting', { phase: 'waiting', humans: [] }],
  ['scheduled', { phase: 'waiting' }],
  ['connected', { phase: 'handover' }],
  ['va_connected', { phase: 'post-session' }],
  ['connected', { phase: 'ending' }],
  ['finished', { phase: 'closed' }],
  ['failed', { phase: 'closed', humans: [], customerCalls: [call('over')] }],
])('status %s of %j', (status, part) => {
  expect(sessionStatus(snapshot(part))).toBe(status);
});

test.each<[string, Partial<SessionSnapshot>]>([
  ['nothing', {}],
  ['nothing', { humans: [], end: customerLeft }],
  ['unreachable', { humans: [], customerCalls: [call('over')] }],
  ['nothing', { humans: [], customerCalls: [call('over'), call('answered')] }],
  ['nothing', { customerCalls: [call('over', 'call-back')] }],
  ['abandoned', { humans: [], conversation: conversation({ state: 'ended' }), end: customerLeft }],
  ['refused', { humans: [], failures: [{ at: T0, step: '', message: 'no flow' }] }],
  ['error', { humans: [], end: broke, failures: [{ at: T0, step: 'a', message: 'x' }] }],
  ['nothing', { phase: 'flow', humans: [], customerCalls: [call('over')] }],
])('fail reason %s of %j', (reason, part) => {
  expect(failReason(snapshot(part))).toBe(reason);
});

test('codes are those of the platform', () => {
  expect(STATUS_CODES).toEqual({
    ...{ scheduled: 0, queued: 1, assigned: 2, connecting: 3, connected: 5, finished: 8, failed: 9 },
    ...{ selecting: 12, va_connected: 14 },
  });
});
