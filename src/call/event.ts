/**
 * What happened, in the past tense. Events are the only input of a session; every one is stored and can be folded again.
 * `at` is when we learned of it (ms since the epoch). Statuses stay as the carrier writes them; else nothing is its own.
 */
import type { PlaceFound, QueuesCounted } from './queue-facts';
import type { JsonObject } from '../lib/json';
import type { Answer } from './answer';
import type { ChatStage } from './chat';
import type { HttpFinished, TextSent } from './asked-event';
import type { PlacedCallType } from './call-type';
import type { ChatEvent } from './chat-event';
import type { CustomData } from './custom-data';
import type { Asked, Base } from './event-base';
import type { FinalLegStatus, LegRef } from './leg';
import type { RecordingReported, RecordingSet, RecordingTranscribed } from './recording';
import type { TransferRequested, TransferSettled } from './transfer-event';

/** A customer's call reached one of our numbers (or ended before we could answer it). */
export interface CallArrived extends Base {
  type: 'call.arrived';
  sessionId: string;
  sid: string;
  from: string;
  to: string;
  direction: 'inbound' | 'outbound';
  /** the release the session is pinned to (content hash) */
  release: string;
  /** SIP headers of the inbound leg, if any: name -> value */
  sipHeaders?: { [name: string]: string };
  customData?: CustomData;
}

/** We are to call a customer: a session that begins on our side. */
export interface CallPlaced extends Base {
  type: 'call.placed';
  sessionId: string;
  /** one of our numbers */
  from: string;
  /** the customer */
  to: string;
  callType: PlacedCallType;
  release: string;
  /** flow that speaks when the customer answers; absent: the flow of the number `from` */
  flow?: string;
  language?: string;
  params?: JsonObject;
  /** absent: once */
  retry?: { attempts: number; pauseSeconds: number };
  quietHours?: { from: string; to: string; timeZone: string };
  customData?: CustomData;
}

/** The customer answered a call we placed, and the leg asks for its first document. */
export interface CustomerAnswered extends Base {
  type: 'customer.answered';
  sid: string;
  /** which of our calls to the customer, from 1 within the session */
  attempt: number;
  /** true when the carrier believes a machine answered */
  machine: boolean;
}

/**
 * The customer's leg asked for the document after `document`. `answer`: what it was doing; `gone`: it has ended, too.
 */
export interface DocumentRequested extends Base {
  type: 'document.requested';
  /** the leg that asks, if the carrier told: after a call back it is not the one of before */
  sid?: string;
  document: number;
  gone: boolean;
  answer: Answer;
}

/** The carrier could not fetch or run a document and asks what to do instead. */
export interface DocumentFailed extends Base {
  type: 'document.failed';
  sid?: string;
  errorCode: string;
  gone: boolean;
  /** the document the leg has done with, when its request for the next one failed; absent: a first one, or not ours */
  document?: number;
}

/** A leg is ringing or was answered. */
export interface LegProgressed extends Base {
  type: 'leg.progressed';
  leg: LegRef;
  sid: string;
  status: 'initiated' | 'ringing' | 'in-progress';
}

/** A leg is gone. */
export interface LegEnded extends Base {
  type: 'leg.ended';
  leg: LegRef;
  sid: string;
  status: FinalLegStatus;
  /** `status-callback`, `action`, `fallback`; an effect that found it gone: `leg.end` …; `carrier-said-so`: it was asked */
  source: string;
  /** when the carrier says it ended, ms since the epoch; absent: not told */
  endedAt?: number;
}

/** The carrier accepted our request to ring an agent or the customer. */
export interface LegCalled extends Base {
  type: 'leg.called';
  leg: LegRef;
  /** which of our calls to that party */
  attempt: number;
  sid: string;
}

/** The carrier refused to do something with a leg, or we cannot know whether it did. */
export interface LegRefused extends Base {
  type: 'leg.refused';
  leg: LegRef;
  request: 'call' | 'redirect' | 'end' | 'update';
  /** carrier error code, 0 when there is none (network) */
  code: number;
  /** true: the request may have been carried out all the same */
  unsure: boolean;
  /** of `call` and `redirect`: the carrier could not be asked, or takes no requests of ours now: it says nothing about the leg */
  away?: true;
  /** the carrier was not asked: somebody else has this agent */
  taken?: true;
}

/** An agent's leg was answered and asks for its first document. */
export interface AgentAnswered extends Base {
  type: 'agent.answered';
  leg: LegRef;
  sid: string;
  /** true when the carrier believes a machine answered */
  machine: boolean;
}

/** The agent pressed a key (or none: empty) when asked to accept. */
export interface AgentResponded extends Base {
  type: 'agent.responded';
  leg: LegRef;
  sid: string;
  digits: string;
}

export interface ConferenceJoined extends Base {
  type: 'conference.joined';
  leg: LegRef;
  sid: string;
}

export interface ConferenceLeft extends Base {
  type: 'conference.left';
  leg: LegRef;
  sid: string;
  /** Twilio docs: Conference, ReasonParticipantLeft; empty when not given */
  reason: string;
  source?: Asked;
}

export interface ConferenceEnded extends Base {
  type: 'conference.ended';
  /** which leg's leaving ended it, if told */
  endedBySid: string;
  reason: string;
}

/** Agents who are reserved for this session, to be rung now. Sessions of earlier versions: all free ones, in order. */
export interface AgentsRanked extends Base {
  type: 'agents.ranked';
  round: number;
  agentIds: string[];
}
export type { HttpFinished } from './asked-event';
export type { PlaceFound, QueueFacts, QueuesCounted } from './queue-facts';

/** A deadline passed. */
export interface TimerFired extends Base {
  type: 'timer.fired';
  name: string;
  /** of the longest duration: it did not pass, somebody has ended the session through the API */
  byHand?: true;
}

/** Somebody ended the conversation through the API. */
export interface EndRequested extends Base {
  type: 'end.requested';
  by: 'agent' | 'end_user';
  /** what the customer of a chat saw when they asked: it ends that, and nothing that came after it */
  ends?: ChatStage;
}

/** What an agent's desktop entered about the session; it may come at the end, or after it. */
export interface FormEntered extends Base {
  type: 'form.entered';
  values: { [name: string]: string | number | boolean };
  disposition?: string;
  tags?: string[];
}

/** When this person was asked before; null: it could not be found out. */
export interface AsksCounted extends Base {
  type: 'asks.counted';
  asked: { person: number[]; today: number } | null;
}

/** A virtual agent's own connection told something while it has the leg (Twilio docs: Stream, statusCallback). */
export interface VirtualAgentReported extends Base {
  type: 'virtual-agent.reported';
  /** number of the document that connected it */
  document: number;
  status: 'started' | 'stopped' | 'failed';
  /** empty when there is none */
  error: string;
}

export type SessionEvent =
  | ChatEvent
  | CallArrived
  | CallPlaced
  | CustomerAnswered
  | DocumentRequested
  | DocumentFailed
  | LegProgressed
  | LegEnded
  | LegCalled
  | LegRefused
  | AgentAnswered
  | AgentResponded
  | ConferenceJoined
  | ConferenceLeft
  | ConferenceEnded
  | AgentsRanked
  | PlaceFound
  | TimerFired
  | HttpFinished
  | TextSent
  | RecordingSet
  | RecordingReported
  | RecordingTranscribed
  | QueuesCounted
  | EndRequested
  | FormEntered
  | TransferRequested
  | TransferSettled
  | AsksCounted
  | VirtualAgentReported;
