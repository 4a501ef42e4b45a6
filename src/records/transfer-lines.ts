/**
 * Transfers of a session, between agents and to virtual agents. Owns: their lines in the session metadata.
 * All are of the type Transfer: an Escalation goes from a virtual agent to an agent, and that never happens
 * after a session. CCAI docs: release notes 4.12 (2026-03-24).
 */
import type { AgentTurn, HumanTransfer, SessionSnapshot } from '../session/snapshot';
import { moment } from './moment';
import type { CallMetadata } from './call-metadata';

type Transfer = CallMetadata['transfers'][number];
type AgentRef = Exclude<Transfer['from_agent'], null>;
type QueueRef = Exclude<Transfer['from_queue'], null>;

/** In the order in which they began; ids count from 1. */
export function transferLines(s: SessionSnapshot): Transfer[] {
  const turns = s.postSession.agents;
  return [
    ...s.transfers.map((transfer) => humanLine(s, transfer)),
    ...turns.map((turn, index) => virtualLine(s, turn, turns[index - 1])),
  ].map((line, index) => ({ id: index + 1, type: 'Transfer', ...line }));
}

function humanLine(s: SessionSnapshot, transfer: HumanTransfer): Omit<Transfer, 'id' | 'type'> {
  const { kind, status, to } = transfer;
  return {
    kind,
    status: status === 'started' ? 'transferring' : status,
    fail_reason: status === 'failed' ? 'not-reached' : 'nothing',
    created_at: moment(transfer.at),
    ended_at: moment(transfer.settledAt),
    from_queue: queueRef(transfer.fromQueue),
    to_queue: queueRef('queue' in to ? to.queue : null),
    from_agent: agentRef(s, transfer.fromAgent),
    to_agent: agentRef(s, 'agent' in to ? to.agent : null),
  };
}

/** The leg came from the last agent, or from the virtual agent that failed before. */
function virtualLine(
  s: SessionSnapshot,
  turn: AgentTurn,
  before: AgentTurn | undefined,
): Omit<Transfer, 'id' | 'type'> {
  const human = s.humans.at(-1);
  return {
    kind: 'post-session',
    status: VIRTUAL_STATUS[turn.status],
    fail_reason: turn.status === 'failed' ? turn.reason || 'failed' : 'nothing',
    created_at: moment(turn.startedAt),
    ended_at: moment(turn.endedAt),
    from_queue: queueRef(before ? null : (human?.queue ?? null)),
    to_queue: null,
    from_agent: before ? virtualRef(before) : agentRef(s, human?.agentId ?? null),
    to_agent: virtualRef(turn),
  };
}

const VIRTUAL_STATUS = {
  'in-progress': 'transferring',
  finished: 'finished',
  partial: 'finished',
  failed: 'failed',
} as const;

/** A queue has no identifier or path but its name. */
export function queueRef(name: string | null): QueueRef | null {
  return name === null ? null : { id: name, name, path: name };
}

function agentRef({ attempts }: SessionSnapshot, id: string | null): AgentRef | null {
  if (id === null) return null;
  const known = attempts.find((attempt) => attempt.agentId === id);
  return { type: 'agent', id, name: known?.agentName || null };
}

function virtualRef({ name }: AgentTurn): AgentRef {
  return { type: 'virtual_agent', id: name, name };
}
