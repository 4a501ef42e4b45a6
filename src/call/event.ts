/**
 * What happened, in the past tense. Events are the only input of a session; every one is stored and
 * can be folded again. `at` is when we learned of it (ms since the epoch). Events carry no carrier
 * vocabulary except statuses, which stay as the carrier writes them.
 */
import type { Json, JsonObject } from '../lib/json';
import type { FinalLegStatus, LegRef } from './leg';

interface Base {
  at: number;
}

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
}

/**
 * The customer's leg asked for the document after `document`. `answer` tells what the leg was doing;
 * `gone` is true when the carrier says in the same request that the leg has ended.
 */
export interface DocumentRequested extends Base {
  type: 'document.requested';
  document: number;
  gone: boolean;
  answer: Answer;
}

export type Answer =
  | { kind: 'none' }
  | { kind: 'input'; digits: string; speech: string; confidence?: number }
  | { kind: 'recording'; url: string; seconds: number; digits: string }
  | { kind: 'dial'; status: string; bridged?: boolean; sid?: string; seconds?: number }
  | { kind: 'relay'; status: string; handoffData?: string; errorCode?: string };

/** The carrier could not fetch or run a document and asks what to do instead. */
export interface DocumentFailed extends Base {
  type: 'document.failed';
  errorCode: string;
  gone: boolean;
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
  /** where we learned it: `status-callback`, `action`, `read-back`, `refused` */
  source: string;
}

/** The carrier accepted our request to ring an agent. */
export interface LegCalled extends Base {
  type: 'leg.called';
  leg: LegRef;
  sid: string;
}

/** The carrier refused to do something with a leg, or we cannot know whether it did. */
export interface LegRefused extends Base {
  type: 'leg.refused';
  leg: LegRef;
  request: 'call' | 'redirect' | 'end';
  /** carrier error code, 0 when there is none (network) */
  code: number;
  /** true: the request may have been carried out all the same */
  unsure: boolean;
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
}

export interface ConferenceEnded extends Base {
  type: 'conference.ended';
  /** which leg's leaving ended it, if told */
  endedBySid: string;
  reason: string;
}

/** The queue's agents in the order in which they should be rung now. */
export interface AgentsRanked extends Base {
  type: 'agents.ranked';
  round: number;
  agentIds: string[];
}

/** A deadline passed. */
export interface TimerFired extends Base {
  type: 'timer.fired';
  name: string;
}

/** An HTTP request a flow asked for came back (or failed: ok is false). */
export interface HttpFinished extends Base {
  type: 'http.finished';
  request: number;
  ok: boolean;
  status: number;
  body: Json;
  error?: string;
}

/** Somebody ended the conversation through the API. */
export interface EndRequested extends Base {
  type: 'end.requested';
  by: 'agent' | 'end_user';
}

export type SessionEvent =
  | CallArrived
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
  | TimerFired
  | HttpFinished
  | EndRequested;

export type { JsonObject };
