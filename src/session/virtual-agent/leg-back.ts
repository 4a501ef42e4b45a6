/**
 * The virtual agent is done with the leg, or has lost it. Owns: what its end means, and who follows when it failed.
 */
import { agentKind } from '../../agents/kinds';
import type { VirtualAgentReported } from '../../call/event';
import { servesLanguage } from '../../settings/language';
import type { EventOf, LegAsks, LegLeft } from '../machine-event';
import { note, type AgentOutcome, type Turn } from '../turn';
import { addAnswers, endAgentTurn, settlePostSession } from './settle';

/** The leg asks for its next document: the virtual agent gave it back. */
export function takeLegBack(turn: Turn, { answer }: LegAsks): void {
  const { kind, agents } = turn.s.postSession;
  const end = agentKind(kind ?? '')?.end(answer) ?? {
    status: 'finished' as const,
    reason: 'gave-the-leg-back',
  };
  const reported = agents.at(-1)?.reason ?? '';
  turn.agentOutcome = reported === '' ? end : { ...end, status: 'failed', reason: reported };
}

/** The carrier could not connect the leg to it. */
export function failAgent(turn: Turn, { errorCode }: EventOf<'leg.failed'>): void {
  turn.agentOutcome = { status: 'failed', reason: `the carrier reported error ${errorCode}` };
}

/** A flow that is the virtual agent has ended. Where nothing was answered the survey is not finished. */
export function endFlowAgent(turn: Turn, { outcome }: EventOf<'flow.ended'>): void {
  const status = statusOf(outcome);
  turn.agentOutcome =
    status === 'finished' && nothingAnswered(turn.s)
      ? { status: 'partial', reason: 'nothing-answered' }
      : { status, reason: outcome };
}

/** Silence or nonsense at every question, or at every one whose answer would be kept. */
function nothingAnswered({ run }: Turn['s']): boolean {
  if (!run) return false;
  return (run.asked > 0 && run.answered === 0) || (run.askedToKeep > 0 && run.kept === 0);
}

function statusOf(outcome: string): AgentOutcome['status'] {
  if (outcome === 'abandoned') return 'partial';
  return outcome === 'declined' || outcome === 'failed' ? outcome : 'finished';
}

/** The connection to the virtual agent told that it broke: counted when the leg comes back. */
export function noteReport(turn: Turn, event: VirtualAgentReported): void {
  const current = turn.s.postSession.agents.at(-1);
  note(turn, 'virtual-agent.reported', { status: event.status });
  if (event.status !== 'failed' || !current) return;
  current.reason = event.error === '' ? 'the connection failed' : event.error;
}

/** What it brought counts; who follows it if it failed? */
export function chooseFallback(turn: Turn): void {
  const { agentOutcome } = turn;
  if (agentOutcome?.data) addAnswers(turn, agentOutcome.data);
  turn.nextAgent = agentOutcome?.status === 'failed' ? fallbackOf(turn) : null;
}

/** The next virtual agent is to have the leg. */
export function failOver(turn: Turn): void {
  const reason = turn.agentOutcome?.reason ?? '';
  endAgentTurn(turn, 'failed', reason);
  note(turn, 'virtual-agent.failed', { reason, fallback: turn.nextAgent });
}

/** The transfer has ended as the virtual agent did; the last words follow unless it has said them. */
export function settleAgent(turn: Turn): void {
  const { agentOutcome } = turn;
  if (!agentOutcome) return;
  settlePostSession(turn, agentOutcome.status, agentOutcome.reason);
  turn.lastWords = hasSaidGoodbye(turn, agentOutcome) ? null : 'session.goodbye';
}

/** A flow of ours ends with its own words; others do when they end as they should. */
function hasSaidGoodbye({ s }: Turn, { status, reason }: AgentOutcome): boolean {
  if (s.run !== null && status !== 'failed') return true;
  return status === 'finished' && reason !== 'live-agent-handoff';
}

/** The leg is gone while it was connected elsewhere: as the answer that came with the news says, or as the kind does. */
export function settleAttached(turn: Turn, { answer }: LegLeft): void {
  const kind = agentKind(turn.s.postSession.kind ?? '');
  if (turn.s.chat) return settlePostSession(turn, 'partial', 'customer-left');
  const end = answer ? kind?.end(answer) : undefined;
  if (end?.data) addAnswers(turn, end.data);
  if (end) return settlePostSession(turn, end.status, end.reason);
  const { status = 'partial' as const, reason = 'the customer left' } = kind?.goneMeans ?? {};
  settlePostSession(turn, status, reason);
}

/** Nobody is left to answer. */
export function settleLeft(turn: Turn): void {
  settlePostSession(turn, 'partial', 'the customer left');
}

/** A fallback counts when it is on, serves calls in the language, and has not had the leg before. */
function fallbackOf({ s, world, legLive }: Turn): string | null {
  const current = s.postSession.agents.at(-1)?.name ?? '';
  const name = world.settings.virtualAgents[current]?.fallback;
  const next = name === undefined ? undefined : world.settings.virtualAgents[name];
  if (name === undefined || !next?.enabled || !legLive) return null;
  const usable = next.channels.includes(s.channel) && servesLanguage(next.languages, s.language);
  return usable && !s.postSession.agents.some((one) => one.name === name) ? name : null;
}
