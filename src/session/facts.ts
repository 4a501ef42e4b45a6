/**
 * What is known of a session, under the names data parameters use. A fact that is not known is absent.
 */
import type { Conversation, SessionSnapshot } from './snapshot';

export type SessionFacts = {
  sessionId: string;
  /** SID of the call, or of the conversation of a chat */
  callId: string;
  chatId?: string;
  channel: string;
  type: string;
  direction: string;
  language: string;
  from: string;
  to: string;
  queueId?: string;
  queueName?: string;
  queuePath?: string;
  agentId?: string;
  agentName?: string;
  talkSeconds?: number;
  waitSeconds?: number;
  holdSeconds?: number;
  endedBy?: string;
  startedAt: string;
  connectedAt?: string;
  endedAt?: string;
  disposition?: string;
  tags?: string;
};

/** The facts at a time (ms since the epoch). Queue and agent are those of the last human conversation. */
export function sessionFacts(s: SessionSnapshot, at: number): SessionFacts {
  return {
    sessionId: s.id,
    callId: s.customer.sid,
    ...(s.chat ? { chatId: s.customer.sid } : {}),
    channel: s.channel,
    type: s.type,
    direction: s.direction,
    language: s.language,
    from: s.customer.from,
    to: s.customer.to,
    startedAt: iso(s.startedAt),
    ...queueFacts(s),
    ...formFacts(s),
    ...humanFacts(s, at),
  };
}

/** People talk now. */
export function isTalking({ conversation }: Pick<SessionSnapshot, 'conversation'>): boolean {
  return conversation !== null && conversation.connectedAt !== null && conversation.endedAt === null;
}

/** Name of the queue of the conversation under way, or of the last one. */
export function queueOf(s: SessionSnapshot): string | undefined {
  return (openConversation(s)?.queue ?? s.humans.at(-1)?.queue ?? s.conversation?.queue) || undefined;
}

function queueFacts(s: SessionSnapshot): Partial<SessionFacts> {
  const queue = queueOf(s);
  return queue ? { queueId: queue, queueName: queue, queuePath: queue } : {};
}

function formFacts({ form }: SessionSnapshot): Partial<SessionFacts> {
  return {
    ...(form.disposition === null ? {} : { disposition: form.disposition }),
    ...(form.tags.length === 0 ? {} : { tags: form.tags.join(', ') }),
  };
}

/** Our own number in this session, whichever side called. */
export function ourNumber({ direction, customer }: SessionSnapshot): string {
  return direction === 'inbound' ? customer.to : customer.from;
}

/** The customer's address in this session, whichever side called. */
export function customerAddress({ direction, customer }: SessionSnapshot): string {
  return direction === 'inbound' ? customer.from : customer.to;
}

function humanFacts(s: SessionSnapshot, at: number): Partial<SessionFacts> {
  const talk = talkOf(s, at);
  if (!talk) return {};
  const { connectedAt, endedAt, ...facts } = talk;
  const since = Object.assign(facts, { connectedAt: iso(connectedAt) });
  return endedAt === undefined ? since : Object.assign(since, { endedAt: iso(endedAt) });
}

type Talk = Pick<
  SessionFacts,
  'agentId' | 'agentName' | 'waitSeconds' | 'talkSeconds' | 'holdSeconds' | 'endedBy'
> & {
  /** ms since the epoch */
  connectedAt: number;
  endedAt?: number;
};

/** The conversation under way, or the last one; null: there was none. */
export function talkOf(s: SessionSnapshot, at: number): Talk | null {
  const talking = openConversation(s);
  if (talking && talking.connectedAt !== null) {
    const attempt = s.attempts.find((one) => one.n === talking.attempt);
    const agent = attempt ? { agentId: attempt.agentId, agentName: attempt.agentName } : {};
    return Object.assign(agent, {
      waitSeconds: seconds(talking.connectedAt - talking.enteredAt),
      talkSeconds: seconds(at - talking.connectedAt),
      connectedAt: talking.connectedAt,
    });
  }
  const human = s.humans.at(-1);
  if (!human) return null;
  const { agentId, agentName, waitSeconds, talkSeconds, connectedAt, endedAt } = human;
  return Object.assign(agentId === null ? {} : { agentId }, agentName === null ? {} : { agentName }, {
    waitSeconds,
    talkSeconds,
    holdSeconds: 0,
    endedBy: human.end.by,
    connectedAt,
    endedAt,
  });
}

function openConversation(s: SessionSnapshot): Conversation | null {
  return s.conversation && s.conversation.endedAt === null ? s.conversation : null;
}

/** Whole seconds, rounded down. */
export function seconds(ms: number): number {
  return Math.max(0, Math.floor(ms / 1000));
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
