/** How a conversation and an attempt to reach an agent begin. Owns: their first values. */
import type { Attempt, Conversation } from '../snapshot';
import type { Turn } from '../turn';

type Given = Pick<Conversation, 'kind' | 'step' | 'queue' | 'settings' | 'conference' | 'attempt'>;

/** A human is sought: the session's conversation is a new one from here on. */
export function openConversation(turn: Turn, given: Given): void {
  turn.s.conversation = {
    ...given,
    state: 'waiting',
    enteredAt: turn.at,
    connectedAt: null,
    round: 0,
    pending: [],
    untried: [],
    asking: false,
    agentGone: null,
    customerLeft: false,
    endRequestedBy: null,
    consult: null,
    movesTo: null,
    settling: false,
  };
}

/** One more try to reach somebody. @returns its number, from 1 within the session */
export function addAttempt(turn: Turn, agentId: string, agentName: string): number {
  const { attempts } = turn.s;
  const attempt: Attempt = {
    n: attempts.length + 1,
    agentId,
    agentName,
    status: 'calling',
    sid: null,
    at: turn.at,
    outcome: null,
    legGone: false,
  };
  attempts.push(attempt);
  return attempt.n;
}
