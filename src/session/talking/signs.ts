/**
 * Signs of who ended a conversation: they prove it; the customer's own request moves the leg. Owns: which sign
 * counts, and what a conversation ends with.
 */
import type { EndReason } from '../../call/end-reason';
import { leavingReason } from '../leg/leg-left';
import { limitReason } from '../goodbye/close';
import type { AgentGone, Deadline, LegAnsweredLate, LegLeft } from '../machine-event';
import { HOLD_SECONDS, WATCHDOG_MS } from '../timing';
import { play } from '../leg/play';
import { endLeg, note, setTimer, type Turn } from '../turn';
import { attemptNumbered, legOf } from '../waiting/attempts';
import { endConversation } from './end-conversation';
import { keepsAgent } from './keeps-agent';

/** The agent who has the customer is the one this is about. */
export function isTheirAgent({ s }: Turn, { n }: { n: number }): boolean {
  return s.conversation?.attempt === n;
}

/** In a chat nothing else will ask for what is next. */
export function leavesChat(turn: Turn, event: AgentGone): boolean {
  return turn.s.chat !== null && isTheirAgent(turn, event);
}

/** The first sign that the agent has left. */
export function signAgentGone(turn: Turn, { n, how, evidence, endedAt = turn.at }: AgentGone): void {
  sign(turn, { by: 'agent', how, evidence: [evidence] }, endedAt);
  note(turn, 'agent.left', { agent: attemptNumbered(turn.s, n)?.agentId ?? '', how });
}

/** One more sign of the same. */
export function addSign({ s, at }: Turn, { evidence, endedAt = at }: AgentGone): void {
  const { leaving } = s.conversation ?? {};
  if (!leaving) return;
  leaving.agentGoneAt = Math.min(leaving.agentGoneAt ?? endedAt, endedAt);
  if (leaving.end.by !== 'agent' || leaving.end.how === 'end-requested') return;
  if (!leaving.end.evidence.includes(evidence)) leaving.end.evidence.push(evidence);
}

/** The customer left the conversation and is still on the line. */
export function signStar(turn: Turn): void {
  sign(turn, {
    by: 'end_user',
    how: 'star',
    evidence: ['the customer left the conversation, is still on the line, and the agent had not left'],
  });
}

export function noteEndRequested(turn: Turn, { by }: { by: 'agent' | 'end_user' }): void {
  note(turn, 'end.requested', { by });
}

export function signEndRequested(turn: Turn, { by }: { by: 'agent' | 'end_user' }): void {
  const who = by === 'agent' ? 'agent' : 'customer';
  const evidence = turn.s.chat ? `the ${who} ended the chat` : `an end was requested for the ${who}`;
  sign(turn, { by, how: 'end-requested', evidence: [evidence] });
}

/** The customer's leg is asked about as well: if that is gone and nobody told us, there is nobody to move. */
export function endAgentsLeg(turn: Turn): void {
  const { lead, conversation } = turn.s;
  const attempt = attemptNumbered(turn.s, conversation?.attempt ?? null);
  turn.effects.push({ type: 'leg.read', leg: lead.leg, sid: lead.sid });
  if (attempt?.sid) turn.effects.push({ type: 'leg.end', leg: legOf(attempt), sid: attempt.sid });
}

/** An agent's client did not come back. */
export function endAwayAgent(turn: Turn, { n }: { n: number }): void {
  const attempt = attemptNumbered(turn.s, n);
  if (attempt?.sid) endLeg(turn, legOf(attempt), attempt.sid);
}

/** In case the customer's leg never asks for more. */
export function watch(turn: Turn): void {
  setTimer(turn, 'watchdog', WATCHDOG_MS);
}

export function noteWatchdog(turn: Turn): void {
  note(turn, 'watchdog', { how: turn.s.conversation?.leaving?.end.how ?? '' });
}

/** Nobody has told why the customer's leg is free: we find out within a second. */
export function settle(turn: Turn): void {
  const { conversation } = turn.s;
  note(turn, 'conversation.settling');
  const attempt = attemptNumbered(turn.s, conversation?.attempt ?? null);
  if (attempt?.sid) turn.effects.push({ type: 'leg.read', leg: legOf(attempt), sid: attempt.sid });
  play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
}

/** It ends as the signs say. */
export function endAsSigned(turn: Turn): void {
  const { leaving } = turn.s.conversation ?? {};
  if (leaving) endConversation(turn, leaving.end, { endedAt: leaving.agentGoneAt ?? undefined });
}

/** The same where the customer has left, too: the agent was first. */
export function endAsSignedForGood(turn: Turn): void {
  const { leaving } = turn.s.conversation ?? {};
  const endedAt = leaving?.agentGoneAt ?? undefined;
  if (leaving) endConversation(turn, leaving.end, { endedAt, keepAgent: keepsAgent(turn) });
}

/** The customer has left, and was the first to. */
export function endByLeaving(turn: Turn, event: LegLeft | LegAnsweredLate): void {
  const left: LegLeft =
    event.type === 'leg.left'
      ? event
      : { type: 'leg.left', status: 'completed', source: 'status-callback', answer: null };
  const { endedAt } = left;
  endConversation(turn, leavingReason(turn, left), { endedAt, keepAgent: keepsAgent(turn) });
}

/** The carrier failed at what the customer's leg was to do: nobody can talk on it any more. */
export function endByFailure(turn: Turn): void {
  const evidence = ["the carrier could not carry out the document of the customer's leg"];
  endConversation(turn, { by: 'system', how: 'document-failed', evidence });
}

export function endByLimit(turn: Turn, event: Deadline): void {
  endConversation(turn, limitReason(event));
}

function sign({ s }: Turn, end: EndReason, agentGoneAt: number | null = null): void {
  if (s.conversation) s.conversation.leaving = { end, agentGoneAt };
}
