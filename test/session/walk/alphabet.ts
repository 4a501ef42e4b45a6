/** The events of a walk that calls and chats share: agents, transfers, ends, timers. */
import type { LegRef } from '../../../src/call/leg';
import type { Attempt, SessionSnapshot } from '../../../src/session/snapshot';
import type { Happening, Walked, WithoutTime } from './walked';

type Make = (s: SessionSnapshot, at: Walked) => WithoutTime | null;

/** An event of a session that has begun. */
export function event(type: string, make: Make | WithoutTime): Happening {
  return {
    type,
    make: (at) => (at.s === null ? null : typeof make === 'function' ? make(at.s, at) : make),
  };
}

type Who = 'theirs' | 'second' | 'rung' | 'gone';

/** The agent who has the customer, the one who is asked to take over, one who is rung, one who was. */
function find(who: Who, { attempts, conversation }: SessionSnapshot): Attempt | undefined {
  const { attempt = null, consult = null } = conversation ?? {};
  if (who === 'theirs') return attempts.find((one) => one.n === attempt);
  if (who === 'second') return attempts.find((one) => one.n === consult);
  if (who === 'gone') return attempts.findLast((one) => one.status === 'over' && one.n !== attempt);
  return attempts.find((one) => one.status !== 'over' && one.status !== 'joined' && one.n !== consult);
}

export function agent(
  who: Who,
  does: string,
  make: (leg: LegRef, sid: string, one: Attempt, s: SessionSnapshot) => WithoutTime | null,
): Happening {
  return event(`agent (${who}) ${does}`, (s) => {
    const one = find(who, s);
    return one ? make(`agent:${one.n}`, one.sid ?? `CA-agent-${one.n}`, one, s) : null;
  });
}

export const ends = (who: Who, status: 'completed' | 'busy' = 'completed'): Happening =>
  agent(who, status === 'busy' ? 'is busy' : 'hangs up', (leg, sid) => ({
    ...{ type: 'leg.ended', leg, sid, status, source: 'status-callback' },
  }));

const answers = (who: Who, machine: boolean): Happening =>
  agent(who, machine ? 'is a machine' : 'answers', (leg, sid) => ({
    ...{ type: 'agent.answered', leg, sid, machine },
  }));

/** Somebody is rung at most so often in a walk, and passed on once. */
const MOST_ATTEMPTS = 2;

const ranked = (name: string, agentIds: string[]): Happening =>
  event(name, (s) => {
    const open = s.attempts.length < MOST_ATTEMPTS || agentIds.length === 0;
    return s.conversation?.kind === 'queue' && s.conversation.endedAt === null && open
      ? { type: 'agents.ranked', round: s.conversation.round, agentIds }
      : null;
  });

const transfers = (kind: 'cold' | 'warm', to: { agent: string } | { queue: string }): Happening =>
  event(`agent transfers ${kind} to ${Object.values(to).join('')}`, (s) =>
    s.transfers.length === 0 ? { type: 'transfer.requested', kind, to } : null,
  );

export const WAITING: Happening[] = [
  ranked('agents are ranked', ['agent-1']),
  ranked('no agent is free', []),
  answers('rung', false),
  answers('rung', true),
  answers('gone', false),
  ends('rung', 'busy'),
  agent('rung', 'is called', (leg, sid, { n, sid: known }) =>
    known === null ? { type: 'leg.called', leg, attempt: n, sid } : null,
  ),
  agent('gone', 'is called', (leg, sid, { n, sid: known }) =>
    known === null ? { type: 'leg.called', leg, attempt: n, sid } : null,
  ),
  ...(['rung', 'second'] as const).map((who) =>
    agent(who, 'is refused', (leg) => ({
      ...{ type: 'leg.refused', leg, request: 'call', code: 21211, unsure: false },
    })),
  ),
];

export const TALKING: Happening[] = [
  ends('theirs'),
  ends('second'),
  answers('second', false),
  answers('second', true),
  event('end by the agent', { type: 'end.requested', by: 'agent' }),
  event('end by the customer', { type: 'end.requested', by: 'end_user' }),
];

export const TRANSFERS: Happening[] = [
  transfers('cold', { queue: 'sales' }),
  transfers('cold', { agent: 'nobody' }),
  transfers('warm', { agent: 'agent-2' }),
  event('transfer is completed', { type: 'transfer.settled', as: 'complete' }),
  event('transfer is cancelled', { type: 'transfer.settled', as: 'cancel' }),
];

export const COUNTED: Happening[] = [
  event('never asked before', { type: 'asks.counted', asked: { person: [], today: 0 } }),
  event('asked before', { type: 'asks.counted', asked: { person: [0], today: 99 } }),
  event('asks unknown', { type: 'asks.counted', asked: null }),
];

export const LOOKED_UP: Happening[] = [
  event('queues counted', ({ run }) =>
    typeof run?.request === 'number'
      ? {
          type: 'queues.counted',
          request: run.request,
          facts: { support: { free: 0, waiting: 2, longestWait: 60 } },
        }
      : null,
  ),
  ...[true, false].map((ok) =>
    event(ok ? 'look-up answers' : 'look-up fails', ({ run }) =>
      typeof run?.request === 'number'
        ? {
            type: 'http.finished',
            request: run.request,
            ok,
            status: ok ? 200 : 500,
            body: ok ? { status: 'sent' } : null,
          }
        : null,
    ),
  ),
];

/** A timer fires only while it is set: its row is gone with the turn that cancels it. */
export function timersOf({ ledger }: Walked): Happening[] {
  return Object.keys(ledger.timers).map((name) => event(`timer ${name}`, { type: 'timer.fired', name }));
}
