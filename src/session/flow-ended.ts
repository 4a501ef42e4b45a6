/** The running flow has ended: the leg goes to the next flow, or is told goodbye. */
import type { AgentEnd } from '../agents/kind';
import { startFlow } from './flow-run';
import { conclude } from './lead-gone';
import { letGo } from './let-go';
import { settlePostSession } from './post-session/settle';
import { agentOver } from './post-session/virtual-agent';
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
  const end = statusOf(outcome);
  if (s.phase === 'post-session' && !s.lead.gone) return agentOver(turn, { status: end, reason: outcome });
  if (s.phase === 'post-session') settlePostSession(turn, end, outcome);
  if (s.lead.gone) return conclude(turn);
  s.end ??= { by: 'system', how: 'flow-ended', evidence: [`the flow ended with the outcome ${outcome}`] };
  letGo(turn);
}

function statusOf(outcome: string): AgentEnd['status'] | 'declined' {
  if (outcome === 'abandoned') return 'partial';
  return outcome === 'declined' || outcome === 'failed' ? outcome : 'finished';
}
