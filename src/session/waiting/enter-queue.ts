/** The customer begins to wait for a human: in a conference while agents are rung. */
import type { JsonObject } from '../../lib/json';
import { queueItem } from '../chat/transcript';
import { sessionPrompt } from '../flow/prompts';
import type { Prompt } from '../../call/verb';
import type { EventOf } from '../machine-event';
import type { QueueSettings } from '../../settings/queue';
import type { Conversation } from '../snapshot';
import { play } from '../leg/play';
import { note, setTimer, type Turn } from '../turn';
import { holdOn, planAnnouncement, waitsOnHold } from './hold';
import type { Hold } from './holding';
import { beginRound } from './ring';

/** The flow's step is a queue. */
export function enterQueue(turn: Turn, { type: _type, ...given }: EventOf<'flow.queues'>): void {
  waitForAgents(turn, { only: null, ...given });
}

interface Given {
  /** path of the step the flow waits in */
  step: string;
  queue: string;
  /** id of the one agent who is wanted; null: whoever is free */
  only: string | null;
  maxWaitSeconds?: number | undefined;
  priority?: number | undefined;
  hold?: Hold | undefined;
  /** words for the agent who answers, instead of those of the queue */
  whisper?: Prompt[] | undefined;
  /** what the agent should know */
  attributes?: JsonObject | undefined;
}

export function waitForAgents(turn: Turn, given: Given): void {
  const { step, queue, only, maxWaitSeconds, priority, hold, whisper, attributes } = given;
  const { s } = turn;
  const settings = turn.world.settings.queues[queue];
  if (!settings) return;
  openWait(turn, { step, queue, only, ...(priority === undefined ? {} : { priority }) });
  note(turn, 'queue.entered', { queue, strategy: settings.strategy });
  if (s.conversation && hold !== undefined) s.conversation.hold = hold;
  if (s.conversation && whisper !== undefined) s.conversation.whisper = whisper;
  if (attributes) giveAttributes(turn, queue, attributes);
  if (s.chat) play(turn, ...sessionPrompt(turn, 'session.queueWait'));
  if (waitsOnHold(turn)) holdOn(turn);
  else joinConference(turn, settings);
  planAnnouncement(turn);
  setTimer(turn, 'max-wait', (maxWaitSeconds ?? settings.maxWaitSeconds) * 1000);
  beginRound(turn);
}

/** Whoever takes the customer knows them: in a chat they are attributes of the conversation, else of the session alone. */
function giveAttributes(turn: Turn, queue: string, attributes: JsonObject): void {
  if (turn.s.conversation) turn.s.conversation.attributes = attributes;
  if (turn.s.chat) queueItem(turn, { do: 'attributes', values: { queue, attributes } });
}

/** Somebody waits from now on, or has since a time (ms since the epoch), whether they are on the line or not. */
export function openWait(
  turn: Turn,
  given: { step: string; queue: string; only?: string | null; priority?: number; since?: number },
): void {
  const { s } = turn;
  const { step, queue, only = null, priority = 0, since } = given;
  const conference = `${s.id}-${s.requests++}`;
  openConversation(turn, { kind: 'queue', step, queue, only, conference, attempt: null });
  if (!s.conversation) return;
  if (priority > 0) s.conversation.priority = priority;
  if (since !== undefined) s.conversation.enteredAt = since;
}

/** The customer's leg goes where an agent comes to it. */
export function joinConference(turn: Turn, { waitMusicUrl }: Pick<QueueSettings, 'waitMusicUrl'>): void {
  const { conference } = turn.s.conversation ?? {};
  if (!conference) return;
  play(turn, {
    verb: 'join',
    conference,
    as: 'customer',
    ...(waitMusicUrl === undefined ? {} : { waitMusicUrl }),
  });
}

/** A human is sought: the session's conversation is a new one from here on. */
export function openConversation(
  turn: Turn,
  given: Pick<Conversation, 'kind' | 'step' | 'queue' | 'only' | 'conference' | 'attempt'>,
): void {
  const { kind, step, queue, only, conference, attempt } = given;
  turn.s.conversation = {
    kind,
    step,
    queue,
    only,
    conference,
    attempt,
    enteredAt: turn.at,
    connectedAt: null,
    endedAt: null,
    round: 0,
    pending: [],
    untried: [],
    leaving: null,
    consult: null,
  };
}
