/** A deadline passed: whom it concerns, and whether it still matters. Owns: the names of timers. PURE. */
import type { TimerFired } from '../call/event';
import type { Deadline, MachineEvent } from './machine-event';
import type { SessionSnapshot } from './snapshot';
import { isLive } from './state';
import { attemptNumbered } from './waiting/attempts';

/** The carrier is asked this often to fetch one document before the leg is given up. */
const MOST_PUSHES = 3;

/** Timers that mean the same wherever a state waits for them. */
const PLAIN: ReadonlySet<string> = new Set<string>([
  ...[
    'announce',
    'bot',
    'call-back',
    'closing',
    'greet',
    'kept-place',
    'late',
    'limit',
    'max-wait',
    'opt-in',
    'retry',
  ],
  ...['place-call', 'unanswered', 'watchdog'],
]);

const LATE: MachineEvent[] = [{ type: 'late' }];

export function understandTimer(s: SessionSnapshot, { at, name, byHand }: TimerFired): MachineEvent[] {
  const [kind = '', number = ''] = name.split(':');
  const n = Number(number);
  if (PLAIN.has(kind)) return [{ type: `timer.${kind}`, ...(byHand ? { byHand } : {}) } as Deadline];
  switch (kind) {
    case 'asks':
      return [{ type: 'asks.counted', at, asked: null }];
    case 'offer':
      return [{ type: 'agent.offered', agentId: name.slice('offer:'.length) }];
    case 'ring':
      return [{ type: 'agent.unanswered', n }];
    case 'customer-ring':
      return rings(s, n) ? [{ type: 'customer.missed', n, outcome: 'no-answer', sid: null }] : LATE;
    case 'http':
      return [{ type: 'http.finished', at, request: n, ok: false, status: 0, body: null, error: 'timeout' }];
    case 'delivery':
      return undelivered(s);
    case 'idle':
      return idle(s);
    case 'away':
      return s.chat?.away && isLive(s) ? [left('client-gone')] : LATE;
    case 'agent-away':
      return agentAway(s, n);
    default:
      return LATE;
  }
}

function rings(s: SessionSnapshot, n: number): boolean {
  return s.customerCalls.some((one) => one.n === n && one.status === 'calling');
}

/** The leg did not fetch what it was to hear: the carrier is asked again, then the leg is taken for gone. */
function undelivered(s: SessionSnapshot): MachineEvent[] {
  if (!isLive(s) || s.fetched >= s.document) return LATE;
  if (s.pushes < MOST_PUSHES) return [{ type: 'leg.undelivered' }];
  return [
    { type: 'leg.unreachable' },
    { type: 'leg.left', status: 'failed', source: 'unreachable', answer: null },
  ];
}

function idle(s: SessionSnapshot): MachineEvent[] {
  if (!s.chat || s.chat.closed || !isLive(s)) return LATE;
  return [{ type: s.chat.reminded ? 'customer.dismissed' : 'customer.silent' }];
}

function agentAway(s: SessionSnapshot, n: number): MachineEvent[] {
  if (attemptNumbered(s, n)?.status !== 'joined') return LATE;
  const evidence = "the agent's client went offline and did not come back";
  return [
    { type: 'agent.away', n },
    { type: 'agent.gone', n, how: 'agent-lost', evidence },
  ];
}

function left(source: string): MachineEvent {
  return { type: 'leg.left', status: 'completed', source, answer: null };
}
