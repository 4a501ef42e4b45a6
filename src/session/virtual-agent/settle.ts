/** How a post-session transfer ended, and what it brought. Owns: that the first word counts. */
import type { AgentEnd } from '../../agents/kind';
import type { JsonObject } from '../../lib/json';
import { varsOf } from '../flow/vars-of';
import type { TransferStatus } from '../snapshot';
import { isUnderway } from '../state';
import { note, type Turn } from '../turn';

/** Writes down how the transfer ended, if it is still under way. */
export function settlePostSession(turn: Turn, status: TransferStatus, reason: string): void {
  const { postSession } = turn.s;
  if (!isUnderway(postSession)) return;
  collectAnswers(turn);
  endAgentTurn(turn, agentStatus(status), reason);
  postSession.status = status;
  postSession.reason = reason;
  postSession.endedAt = turn.at;
  note(turn, 'post-session.ended', { status, reason, answers: Object.keys(postSession.answers) });
}

/** A survey that was declined was carried out as it should be. */
function agentStatus(status: TransferStatus): AgentEnd['status'] {
  if (status === 'partial' || status === 'failed') return status;
  return 'finished';
}

/** The virtual agent that has the leg is done with it. */
export function endAgentTurn(turn: Turn, status: AgentEnd['status'], reason: string): void {
  const current = turn.s.postSession.agents.at(-1);
  if (!current || current.status !== 'in-progress') return;
  current.status = status;
  current.reason = reason;
  current.endedAt = turn.at;
}

/** Answers of a flow are its variables, complete or not. */
export function collectAnswers(turn: Turn): void {
  if (!isUnderway(turn.s.postSession) || !turn.live) return;
  addAnswers(turn, varsOf(turn.live));
}

/** Answers of the virtual agent, beside those of one that failed before it. */
export function addAnswers(turn: Turn, answers: JsonObject): void {
  turn.s.postSession.answers = { ...turn.s.postSession.answers, ...answers };
}
