/** What decides how a session can go on, without what only counts: two places with the same essence are one place. */
import { stepPath } from '../../../src/session/flow/flow-machine';
import type { Attempt, SessionSnapshot } from '../../../src/session/snapshot';
import type { Walked } from './walked';

export function essenceOf({ s, ledger }: Walked): string {
  if (!s) return 'nothing';
  if (s.state === 'closed') return JSON.stringify(['closed', legsOf(s)]);
  const { run, postSession, offer, standing, lead } = s;
  return JSON.stringify([
    s.state,
    stepPath((run?.machine as { value?: unknown } | null)?.value),
    run?.request !== null,
    legsOf(s),
    conversationOf(s),
    [lead.leg, s.fetched < s.document ? s.pushes : 0, s.current.at(-1)?.verb],
    [postSession.status, postSession.agents.length, offer?.tries, standing?.conversations],
    [Math.min(s.humans.length, 2), s.transfers.at(-1)?.status, s.fallbacks, s.next !== null],
    chatOf(s),
    timersOf(s, ledger.timers),
  ]);
}

function legsOf({ attempts, customerCalls, conversation }: SessionSnapshot): unknown[] {
  const role = ({ n }: Attempt): string =>
    n === conversation?.attempt ? 'theirs' : n === conversation?.consult ? 'second' : '';
  const last = attempts.slice(-2);
  return [
    attempts.length,
    last.map((one) => [role(one), one.status, one.outcome === 'kept' && !one.legGone]),
    customerCalls.map((one) => one.status).slice(-1),
    customerCalls.length,
  ];
}

function conversationOf({ conversation }: SessionSnapshot): unknown[] {
  if (!conversation) return [];
  const { leaving, pending, endedAt, connectedAt, kind } = conversation;
  if (endedAt !== null) return [kind, 'ended'];
  return [
    kind,
    connectedAt !== null,
    pending.length > 0,
    leaving?.end.how,
    leaving?.agentGoneAt !== undefined,
  ];
}

function chatOf({ chat }: SessionSnapshot): unknown[] {
  if (!chat) return [];
  const { away, closed, posting, unsent, reminded, unansweredSince, bot } = chat;
  const open = [away, reminded, unansweredSince !== null];
  return [closed, posting, unsent.length > 0, bot.busy, bot.waiting.length > 0, ...(closed ? [] : open)];
}

/** Of an attempt's timer only whether that attempt is still open. */
function timersOf({ attempts }: SessionSnapshot, timers: { [name: string]: number }): string[] {
  const names = Object.keys(timers).map((name) => {
    const [kind = '', n = ''] = name.split(':');
    const attempt = attempts.find((one) => String(one.n) === n);
    return kind === 'ring' && attempt ? `ring ${attempt.status}` : kind;
  });
  return [...new Set(names)].sort();
}
