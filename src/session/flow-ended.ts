/** The running flow has ended: the leg goes to the next flow, or is told goodbye. */
import { startFlow } from './flow-run';
import { contextOf } from './machine';
import type { TransferStatus } from './snapshot';
import { close } from './close';
import { letGo } from './let-go';
import { note, type Turn } from './turn';

/** Deals with the outcome by which the flow ended in this turn, if it did. */
export function dealWithEnd(turn: Turn): void {
  for (let outcome = turn.ended; outcome !== null; outcome = turn.ended) {
    turn.ended = null;
    const { s } = turn;
    note(turn, 'flow.ended', { flow: s.run?.flow ?? null, outcome });
    if (s.next) startNext(turn);
    else finish(turn, outcome);
  }
}

function startNext(turn: Turn): void {
  const { next } = turn.s;
  turn.s.next = null;
  const flow = next ? turn.world.catalog.flows.get(next.flow) : undefined;
  if (flow && next) startFlow(turn, flow, next.params);
}

function finish(turn: Turn, outcome: string): void {
  const { s } = turn;
  if (s.phase === 'post-session') settlePostSession(turn, statusOf(outcome), outcome);
  if (s.customer.gone) return close(turn);
  s.end ??= { by: 'system', how: 'flow-ended', evidence: [`the flow ended with the outcome ${outcome}`] };
  letGo(turn);
}

/** Writes down how the virtual agent ended. The first word counts. */
export function settlePostSession(turn: Turn, status: TransferStatus, reason: string): void {
  const { postSession } = turn.s;
  if (postSession.status !== 'in-progress') return;
  collectAnswers(turn);
  postSession.status = status;
  postSession.reason = reason;
  postSession.endedAt = turn.at;
  note(turn, 'post-session.ended', { status, answers: Object.keys(postSession.answers) });
}

/** Answers are the virtual agent's variables, complete or not. */
export function collectAnswers(turn: Turn): void {
  if (turn.s.phase !== 'post-session' || !turn.live) return;
  turn.s.postSession.answers = { ...contextOf(turn.live).frames['']?.vars };
}

function statusOf(outcome: string): TransferStatus {
  if (outcome === 'abandoned') return 'partial';
  return outcome === 'declined' || outcome === 'failed' ? outcome : 'finished';
}
