/** Tries to reach agents, whoever they are for. Owns: how one begins, is found, and is over. */
import type { LegRef } from '../../call/leg';
import type { Attempt, SessionSnapshot } from '../snapshot';
import { cancelTimer, endLeg, markAgent, note, type Turn } from '../turn';

/** One more try to reach somebody. @returns its number, from 1 within the session */
export function addAttempt({ s, at }: Turn, agentId: string, agentName: string): number {
  const attempt: Attempt = {
    n: s.attempts.length + 1,
    agentId,
    agentName,
    status: 'calling',
    sid: null,
    at,
    outcome: null,
    legGone: false,
  };
  s.attempts.push(attempt);
  return attempt.n;
}

/** The session is done with an attempt, and with whatever it waited for from that agent. */
export function closeAttempt(turn: Turn, attempt: Attempt, outcome: string): void {
  // Whoever was rung is free for others; whoever had joined is marked free where the conversation is summed up.
  if (attempt.status !== 'joined') {
    cancelTimer(turn, `ring:${attempt.n}`);
    markAgent(turn, attempt.agentId, 'released');
  }
  if (turn.s.chat) cancelTimer(turn, `agent-away:${attempt.n}`);
  attempt.status = 'over';
  attempt.outcome = outcome;
}

/** An attempt came to nothing. */
export function attemptOver(turn: Turn, attempt: Attempt, outcome: string): void {
  if (attempt.status === 'over') return;
  closeAttempt(turn, attempt, outcome);
  note(turn, 'agent.missed', { agent: attempt.agentId, attempt: attempt.n, outcome });
}

/** Ends an attempt's leg: at once if the carrier's name for it is known, else as soon as it is. */
export function dropAttempt(turn: Turn, attempt: Attempt, outcome: string): void {
  if (attempt.status !== 'over') closeAttempt(turn, attempt, outcome);
  // Whoever was dialled is the carrier's to end, with the leg that dialled them (Twilio docs: Dial).
  if (turn.s.conversation?.dialled?.legs.includes(attempt.n)) return;
  if (attempt.sid && !attempt.legGone) endLeg(turn, legOf(attempt), attempt.sid);
}

export function isOpen(attempt: Attempt): boolean {
  return attempt.status !== 'over';
}

export function attemptOf({ attempts }: SessionSnapshot, leg: LegRef): Attempt | undefined {
  return attempts.find((one) => legOf(one) === leg);
}

/** @param n number of the attempt; null: none */
export function attemptNumbered({ attempts }: SessionSnapshot, n: number | null): Attempt | undefined {
  return attempts.find((one) => one.n === n);
}

export function legOf(attempt: Attempt): LegRef {
  return `agent:${attempt.n}`;
}
