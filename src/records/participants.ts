/**
 * Everybody who took part in a session: the customer, agents, virtual agents. Owns: their lines in the
 * session metadata. Agents who were rung in vain took no part.
 */
import type { AgentTurn, HumanConversation, SessionSnapshot } from '../session/snapshot';
import { moment, secondsBetween } from './moment';
import type { SessionMetadataDocument } from './session-metadata';

type Participant = SessionMetadataDocument['participants'][number];
type Line = Omit<Participant, 'id'>;

/** In order of their coming; ids count from 1. */
export function participants(s: SessionSnapshot): Participant[] {
  const agents = [...s.humans.map((human) => agentLine(s, human)), ...s.postSession.agents.map(virtualLine)];
  // On the agent's leg a virtual agent talks to the agent: the customer is gone.
  const withCustomer = s.postSession.road === 'agent-leg' ? agents.slice(0, s.humans.length) : agents;
  const talked = withCustomer.reduce((sum, line) => sum + line.call_duration, 0);
  return [customerLine(s, talked), ...agents].map((line, index) => ({ id: index + 1, ...line }));
}

function customerLine(s: SessionSnapshot, talked: number): Line {
  return {
    type: 'end_user',
    status: s.phase === 'closed' ? 'finished' : 'connected',
    ...{ user_id: null, name: null },
    call_id: s.customer.sid || null,
    connected_at: moment(s.humans[0]?.connectedAt),
    ended_at: moment(s.endedAt),
    call_duration: talked,
    hold_duration: 0,
    fail_reason: 'nothing',
  };
}

function agentLine(s: SessionSnapshot, human: HumanConversation): Line {
  return {
    type: 'agent',
    status: 'finished',
    ...{ user_id: human.agentId, name: human.agentName },
    call_id: legOf(s, human),
    connected_at: moment(human.connectedAt),
    ended_at: moment(human.endedAt),
    call_duration: human.talkSeconds,
    hold_duration: 0,
    fail_reason: 'nothing',
  };
}

/** The leg on which the agent talked: that of the newest attempt before they were connected. */
function legOf({ attempts }: SessionSnapshot, { agentId, connectedAt }: HumanConversation): string | null {
  return attempts.filter((one) => one.agentId === agentId && one.at <= connectedAt).at(-1)?.sid || null;
}

function virtualLine(agent: AgentTurn): Line {
  return {
    type: 'virtual_agent',
    status: VIRTUAL_STATUS[agent.status],
    ...{ user_id: agent.name, name: agent.name, call_id: null },
    connected_at: moment(agent.startedAt),
    ended_at: moment(agent.endedAt),
    call_duration: secondsBetween(agent.startedAt, agent.endedAt),
    hold_duration: 0,
    fail_reason: agent.status === 'failed' ? agent.reason || 'failed' : 'nothing',
  };
}

const VIRTUAL_STATUS = {
  'in-progress': 'connected',
  finished: 'finished',
  partial: 'finished',
  failed: 'failed',
} as const;
