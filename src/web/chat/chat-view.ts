/**
 * A chat as its customer's client sees it. Owns: the shape, and what of a session is the customer's to
 * know. PURE. CCAI docs: headless SDKs (`postSessionRequired`, `postSessionOptInRequired`,
 * `postSessionTransferStatus`, `allAgents`).
 */
import type { EndedBy } from '../../call/end-reason';
import type { TransferStatus } from '../../session/snapshot';
import { courseOf, isIn, isLive, phaseOf } from '../../session/state';
import type { Settings } from '../../settings/read-settings';
import { virtualAgentName } from './agent-names';
import type { ChatSnapshot } from './chat-access';

/** `waiting`: a flow has the chat; `queued`: an agent is sought; `connected`: an agent is there. */
export type ChatStatus = 'waiting' | 'queued' | 'connected' | 'post-session' | 'ended';

export interface ChatMember {
  name: string;
}

export interface ChatView {
  id: string;
  status: ChatStatus;
  lang: string;
  /** ISO 8601 */
  startedAt: string;
  agent: ChatMember | null;
  virtualAgent: ChatMember | null;
  allAgents: ChatMember[];
  endedBy: EndedBy | null;
  endedHow: string | null;
  /** a post-session transfer is offered, prepared or under way */
  postSessionRequired: boolean;
  postSessionOptInRequired: boolean;
  postSessionTransferStatus: TransferStatus;
  /** nothing goes on before the customer answers or writes */
  awaitsCustomer: boolean;
  /** longest message, in UTF-16 code units */
  maxMessageLength: number;
  /** `seq` of the last message; 0: there is none */
  lastMessage: number;
}

/** @param settings as they are now */
export function chatView(s: ChatSnapshot, settings: Settings): ChatView {
  const { postSession, end, chat } = s;
  const agent = agentOf(s);
  const status = statusOf(s);
  return {
    id: s.id,
    status,
    lang: s.language,
    startedAt: new Date(s.startedAt).toISOString(),
    agent,
    virtualAgent: virtualAgentOf(s, settings),
    allAgents: allAgents(s, agent),
    endedBy: end?.by ?? null,
    endedHow: end?.how ?? null,
    postSessionRequired: ['offered', 'ready', 'in-progress'].includes(postSession.status),
    postSessionOptInRequired: asksOptIn(s),
    postSessionTransferStatus: transferStatus(s),
    awaitsCustomer: awaitsCustomer(s),
    maxMessageLength: settings.chat.maxMessageLength,
    lastMessage: chat.messages,
  };
}

/** True while the customer's yes or no is waited for. */
export function asksOptIn(s: ChatSnapshot): boolean {
  return courseOf(s) === 'consent' && !s.chat.closed;
}

/** True when nobody can say anything any more. */
export function isOver(s: ChatSnapshot): boolean {
  return s.chat.closed || !isLive(s);
}

function statusOf(s: ChatSnapshot): ChatStatus {
  if (isOver(s)) return 'ended';
  if (phaseOf(s) !== 'flow') return 'post-session';
  const course = courseOf(s);
  if (course === 'talking') return 'connected';
  return course === 'waiting' ? 'queued' : 'waiting';
}

function agentOf(s: ChatSnapshot): ChatMember | null {
  const { conversation } = s;
  if (statusOf(s) !== 'connected') return null;
  const talking = s.attempts.find(({ n }) => n === conversation?.attempt);
  return talking ? { name: talking.agentName } : null;
}

function virtualAgentOf(s: ChatSnapshot, settings: Settings): ChatMember | null {
  const { virtualAgent } = s.postSession;
  if (phaseOf(s) !== 'post-session' || isOver(s) || virtualAgent === null) return null;
  return { name: virtualAgentName(settings, virtualAgent, s.language) };
}

/** A flow that asks, the opt-in, or a virtual agent that has said what it had to say. */
function awaitsCustomer(s: ChatSnapshot): boolean {
  if (isOver(s)) return false;
  return asksOptIn(s) || isIn(s, 'flow.asked') || (isIn(s, 'withAgent.bot') && !isThinking(s));
}

/** True while a virtual agent that answers turn by turn works on its answer. */
export function isThinking(s: ChatSnapshot): boolean {
  return isIn(s, 'withAgent.bot') && s.chat.bot.busy && !isOver(s);
}

function allAgents({ humans }: ChatSnapshot, agent: ChatMember | null): ChatMember[] {
  const names = humans.flatMap(({ agentName }) => (agentName === null ? [] : [agentName]));
  return [...new Set([...names, ...(agent ? [agent.name] : [])])].map((name) => ({ name }));
}

/** The client that says it is prepared sees that we know. */
function transferStatus({ postSession: { status }, chat }: ChatSnapshot): TransferStatus {
  return status === 'offered' && chat.acknowledged === 'ready' ? 'ready' : status;
}
