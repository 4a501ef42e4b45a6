/**
 * What the core asks for. Effects are data; the runtime carries them out after they are saved.
 */
import type { AskEffect, CrmEffect, MetadataEffect, OptOutEffect, ReserveAskEffect } from './person-effect';
import type { RecordingEffect } from './recording';
import type { RedirectEffect } from './redirect-effect';
import type { TextEffect } from './text-effect';
import type { Json, JsonObject } from '../lib/json';
import type { BotInput, ChatItem, ChatMessage } from './chat';
import type { Endpoint } from './endpoint';
import type { LegRef } from './leg';
import type { Verb } from './verb';

/** Let a leg hear these verbs: as the reply if the carrier is waiting for one, else by moving the leg. */
export interface PlayEffect {
  type: 'leg.play';
  leg: LegRef;
  verbs: Verb[];
  /** number of the document these verbs become (customer's leg only; agents have one-off documents) */
  document: number;
}

export interface CallEffect {
  type: 'leg.call';
  leg: LegRef;
  /** which of our calls to that party: for `agent:3` it is 3, for the customer it counts from 1 */
  attempt: number;
  to: Endpoint;
  from: string;
  ringSeconds: number;
  detectMachine: boolean;
  /** a machine is waited for until its tone; absent: it is told of as soon as it is known */
  untilTone?: true;
  /** a chat: the conversation the party is to join as a participant; `to` is their identity in it */
  chat?: string;
  /** an agent of a queue: they are rung only while the session has them reserved */
  agentId?: string;
  /** when it was asked for, ms since the epoch: a call that is older is another */
  at: number;
}

export interface EndLegEffect {
  type: 'leg.end';
  leg: LegRef;
  sid: string;
  /** a chat: the conversation; `sid` is the participant that leaves it */
  chat?: string;
}

/** From now on the conference ends, or does not end, when this leg leaves it. */
export interface ConferenceUpdateEffect {
  type: 'conference.update';
  conference: string;
  leg: LegRef;
  sid: string;
  endConferenceOnExit: boolean;
}

/** Ask the carrier how a leg is: callbacks may be late or lost. */
export interface ReadLegEffect {
  type: 'leg.read';
  leg: LegRef;
  sid: string;
}

/**
 * Ask for agents of a queue to ring now: the free ones among these are reserved for this session, one of
 * them, or all of them with `all-at-once`.
 */
export interface RankEffect {
  type: 'agents.rank';
  round: number;
  /** those who were not rung in this round yet */
  agentIds: string[];
  strategy: 'in-order' | 'all-at-once' | 'round-robin' | 'longest-idle' | 'by-load';
  /** how long one of them is rung, ms: a reservation lasts a little longer, if nothing ends it before */
  ringMs: number;
}

/** Ask which place the session has among those who wait for these agents, and how long they take to come to it. */
export interface PlaceEffect {
  type: 'place.read';
  agentIds: string[];
}

/**
 * What an agent is to this session: `offered` they are being rung and reserved, `released` it came to
 * nothing, `busy` they have it, `free` they had it.
 */
export interface AgentEffect {
  type: 'agent.marked';
  agentId: string;
  as: 'offered' | 'released' | 'busy' | 'free';
  /** the session is a chat: it adds to the agent's load and does not make them busy */
  chat?: true;
  /** offered: when the reservation ends by itself, ms since the epoch; in a chat, of how many the agent may have */
  until?: number;
  perAgent?: number;
}

/**
 * The session begins a round of waiting for agents, found nobody and pauses, or waits no more. While it waits, an
 * agent who becomes free is offered to it with the timer `offer:<agent id>`, if nobody waits longer for them.
 */
export type WaitEffect =
  | {
      type: 'wait.marked';
      as: 'waiting';
      /** whoever has the smallest comes first: ms since the epoch, less for who is to come before others */
      since: number;
      agentIds: string[];
      /** for a chat: how many an agent may have at once */
      chat?: { perAgent: number };
    }
  /** `until` the next round, ms since the epoch */
  | { type: 'wait.marked'; as: 'pausing'; until: number }
  | { type: 'wait.marked'; as: 'over' };

export interface TimerSetEffect {
  type: 'timer.set';
  name: string;
  /** absolute, ms since the epoch */
  dueAt: number;
}

export interface TimerCancelEffect {
  type: 'timer.cancel';
  name: string;
}

export interface HttpEffect {
  type: 'http.send';
  request: number;
  method: string;
  url: string;
  /** sealed texts in them and in the body are opened where they are sent (see sealed.ts) */
  headers?: { [name: string]: string };
  body: Json | null;
  /** the body is sent as a form; absent: as JSON */
  isForm?: true;
  timeoutMs: number;
}

/** Ask how things are in some queues: who is free, and who waits. */
export interface QueueFactsEffect {
  type: 'queues.count';
  request: number;
  queues: {
    name: string;
    agentIds: string[];
    /** for a chat: how many an agent may have at once; null: for a call */
    perAgent: number | null;
  }[];
}

/** One line of the session's timeline. `data` holds no sensitive values. */
export interface NoteEffect {
  type: 'note';
  kind: string;
  data: JsonObject;
}

/** The one decision of the session, as transfer/ made it. */
export interface DecisionEffect {
  type: 'decision.recorded';
  decision: object;
}

/** The session is over; nothing further will happen in it. */
export interface ClosedEffect {
  type: 'session.closed';
}

/** Create the carrier's conversation for a chat a client opened, with the customer as a participant. */
export interface ChatCreateEffect {
  type: 'chat.create';
  /** identity of the customer in it */
  identity: string;
  name: string | null;
}

/** Bring the carrier's conversation up to date. One post at a time is under way in a session, so order holds. */
export interface ChatPostEffect {
  type: 'chat.post';
  /** conversation SID */
  chat: string;
  /** number of the post, from 1 within the session */
  post: number;
  items: ChatItem[];
  /** the customer has no client of ours: quick replies are written into the text */
  plain: boolean;
}

/** One more message in the transcript; saved with the turn. */
export interface MessageEffect {
  type: 'message.added';
  message: ChatMessage;
}

/** Tell a virtual agent something and have its answer. */
export interface BotTurnEffect {
  type: 'bot.turn';
  /** from 1 within the session */
  turn: number;
  /** name of the virtual agent in the settings, its kind and the document of it, as they were when it began */
  agent: string;
  kind: string;
  options: JsonObject;
  input: BotInput;
  language: string;
  /** data parameters as text, within the limits of the kind */
  parameters: { [name: string]: string };
}

export type Effect =
  | ChatCreateEffect
  | ChatPostEffect
  | MessageEffect
  | BotTurnEffect
  | PlayEffect
  | RedirectEffect
  | CallEffect
  | EndLegEffect
  | ReadLegEffect
  | ConferenceUpdateEffect
  | ReserveAskEffect
  | AskEffect
  | MetadataEffect
  | CrmEffect
  | OptOutEffect
  | RankEffect
  | PlaceEffect
  | TextEffect
  | RecordingEffect
  | AgentEffect
  | WaitEffect
  | TimerSetEffect
  | TimerCancelEffect
  | HttpEffect
  | QueueFactsEffect
  | NoteEffect
  | DecisionEffect
  | ClosedEffect;
