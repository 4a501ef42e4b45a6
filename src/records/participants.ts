/**
 * Everybody who took part in a session: the customer, agents, virtual agents. Owns: who did, when and how
 * long. Agents who were rung or invited in vain took no part.
 */
import type { AgentTurn, HumanConversation, SessionSnapshot } from '../session/snapshot';
import type { CallMetadata } from './call-metadata';
import type { ChatMetadata } from './chat-metadata';
import { moment, secondsBetween } from './moment';

type OfCall = CallMetadata['participants'][number];
type OfChat = ChatMetadata['participants'][number];

interface Part {
  who: Pick<OfCall, 'type' | 'status' | 'user_id' | 'name'>;
  /** the carrier's identifier of the leg */
  sid: string | null;
  /** ms since the epoch */
  from: number | null | undefined;
  to: number | null;
  seconds: number;
  failReason: string;
}

/** Participants of a call in order of their coming; ids count from 1. */
export function callParticipants(s: SessionSnapshot): OfCall[] {
  return everybody(s).map(({ who, sid, from, to, seconds, failReason }, index) => ({
    id: index + 1,
    ...who,
    call_id: sid,
    connected_at: moment(from),
    ended_at: moment(to),
    call_duration: seconds,
    hold_duration: 0,
    fail_reason: failReason,
  }));
}

/** The same for a chat: all are in one conversation of the carrier. */
export function chatParticipants(s: SessionSnapshot): OfChat[] {
  const chatId = s.customer.sid || null;
  return everybody(s).map(({ who, sid, from, to, seconds, failReason }, index) => ({
    id: index + 1,
    ...who,
    chat_id: chatId,
    participant_id: who.type === 'agent' ? sid : null,
    connected_at: moment(from),
    finished_at: moment(to),
    chat_duration: seconds,
    fail_reason: failReason,
  }));
}

function everybody(s: SessionSnapshot): [Part, ...Part[]] {
  const agents = [...s.humans.map((human) => agentPart(s, human)), ...s.postSession.agents.map(virtualPart)];
  // On the agent's leg a virtual agent talks to the agent: the customer is gone.
  const withCustomer = s.postSession.road === 'agent-leg' ? agents.slice(0, s.humans.length) : agents;
  const talked = withCustomer.reduce((sum, part) => sum + part.seconds, 0);
  return [customerPart(s, talked), ...agents];
}

function customerPart(s: SessionSnapshot, talked: number): Part {
  const status = s.state === 'closed' ? 'finished' : 'connected';
  return {
    who: { type: 'end_user', status, user_id: null, name: s.chat?.name ?? null },
    sid: s.customer.sid || null,
    from: s.humans[0]?.connectedAt,
    to: s.endedAt,
    seconds: talked,
    failReason: 'nothing',
  };
}

function agentPart(s: SessionSnapshot, human: HumanConversation): Part {
  return {
    who: { type: 'agent', status: 'finished', user_id: human.agentId, name: human.agentName },
    sid: legOf(s, human),
    from: human.connectedAt,
    to: human.endedAt,
    seconds: human.talkSeconds,
    failReason: 'nothing',
  };
}

/** The leg on which the agent talked: that of the newest attempt before they were connected. */
function legOf({ attempts }: SessionSnapshot, { agentId, connectedAt }: HumanConversation): string | null {
  return attempts.filter((one) => one.agentId === agentId && one.at <= connectedAt).at(-1)?.sid || null;
}

function virtualPart(agent: AgentTurn): Part {
  const { name } = agent;
  return {
    who: { type: 'virtual_agent', status: VIRTUAL_STATUS[agent.status], user_id: name, name },
    sid: null,
    from: agent.startedAt,
    to: agent.endedAt,
    seconds: secondsBetween(agent.startedAt, agent.endedAt),
    failReason: agent.status === 'failed' ? agent.reason || 'failed' : 'nothing',
  };
}

const VIRTUAL_STATUS = {
  'in-progress': 'connected',
  finished: 'finished',
  partial: 'finished',
  failed: 'failed',
} as const;
