/**
 * Everything a session remembers, as plain JSON. Owns: the shape. It is saved after every turn and
 * read back before the next, by any process.
 */
import type { Channel } from '../call/channel';
import type { QueueFacts } from '../call/event';
import type { CustomData } from '../call/custom-data';
import type { EndReason } from '../call/end-reason';
import type { LegRef, LegStatus } from '../call/leg';
import type { SessionType } from '../call/session-type';
import type { Endpoint } from '../call/endpoint';
import type { Prompt, Verb } from '../call/verb';
import type { Json, JsonObject } from '../lib/json';
import type { DataParameter } from '../settings/data-parameter';
import type { Decision } from '../transfer/decide';
import type { DecisionInputs, OptInAnswer } from '../transfer/inputs';
import type { Road } from '../transfer/road';
import type { ChatState } from './chat/chat-state';
import type { KeptPlace } from './kept-place/kept-place';
import type { PlacedCall } from './opening/placed';
import type { SessionState } from './state';
import type { Hold } from './waiting/holding';

/** Of this version. Snapshots of an older one are made anew from the session's events. */
export const SNAPSHOT_FORMAT = 4;

/** Status of the post-session transfer (design: the decision). */
export type TransferStatus =
  'not-required' | 'offered' | 'declined' | 'ready' | 'in-progress' | 'finished' | 'partial' | 'failed';

/** The flow that runs, as the child of the session's machine it is. */
export interface FlowRun {
  flow: string;
  /** the flow's own machine, as XState persists it; the step it is in is its state */
  machine: Json;
  /** number of the HTTP request the step waits for; null: it waits for none */
  request: number | null;
  /** an answer that is read back, and how often the reading back was not answered; absent: none is */
  confirming?: { outcome: string; value?: Json; by: string; missed: number };
  /** path of the step in which the customer left, once an answer to it is not waited for any more */
  leftIn?: string;
  /** how things were in the queues that a step asked about; absent: none did */
  queues?: { [queue: string]: QueueFacts };
  /** questions that were asked, and answers to them that were understood; of these, such whose answer is to be kept */
  asked: number;
  answered: number;
  askedToKeep: number;
  kept: number;
}

/** One try to reach an agent. Its leg is `agent:<n>`. */
export interface Attempt {
  n: number;
  agentId: string;
  agentName: string;
  status: 'calling' | 'ringing' | 'answered' | 'joined' | 'over';
  sid: string | null;
  at: number;
  /** how it ended: `no-answer`, `busy`, `machine`, `not-accepted`, `taken`, `left` ... */
  outcome: string | null;
  /** the carrier has told that the leg is gone */
  legGone: boolean;
  /** a key that had to be pressed before the conversation when they were rung; true: any key */
  acceptKey?: string | true;
  /** chats: who the agent is in the carrier's conversation */
  identity?: string;
}

/** The part of a session in which a human is, or was last, sought and talked to. */
export interface Conversation {
  kind: 'queue' | 'dial';
  step: string;
  /** queue name; null for a dial step */
  queue: string | null;
  /** id of the one agent of the queue it was transferred to; null: whoever is free */
  only: string | null;
  conference: string | null;
  enteredAt: number;
  connectedAt: number | null;
  endedAt: number | null;
  round: number;
  /** they come before others who wait as long; absent: nobody is preferred */
  priority?: number;
  /** what they hear and may press while they wait; absent: the music of the conference */
  hold?: Hold;
  /** what the agent should know, as the flow says; absent: nothing */
  attributes?: JsonObject;
  /** what whoever answers hears before they are connected; absent: what the queue says */
  whisper?: Prompt[];
  /** numbers of the attempts of a dial, and whom each rings */
  dialled?: { legs: number[]; targets: Endpoint[] };
  /** what came of a dial; `to`: who talked */
  result?: { status: string; seconds: number; to?: Endpoint };
  /** since when the carrier could not be asked to ring anybody; absent: it could, or was not asked */
  awaySince?: number;
  /** agents we were given in this round and have not rung yet */
  pending: string[];
  /** agents not rung in this round yet */
  untried: string[];
  /** n of the attempt that is talking */
  attempt: number | null;
  /** who ended it, by the signs there are so far; and since when the agent is known to be gone */
  leaving: { end: EndReason; agentGoneAt: number | null } | null;
  /** n of the attempt of another agent who is asked to take over */
  consult: number | null;
}

/** Whom a call is transferred to. */
export type TransferTarget = { agent: string } | { queue: string };

/** A transfer between humans. */
export interface HumanTransfer {
  kind: 'cold' | 'warm';
  at: number;
  fromQueue: string | null;
  fromAgent: string | null;
  to: TransferTarget;
  status: 'started' | 'finished' | 'failed' | 'cancelled';
  settledAt: number | null;
}

/** One call we placed to the customer. */
export interface CustomerCall {
  n: number;
  why: 'placed' | 'call-back' | 'kept-place';
  at: number;
  sid: string | null;
  status: 'calling' | 'answered' | 'over';
  /** how it came to nothing: a final status, `machine`, `refused`; null while open or when it was answered */
  outcome: string | null;
}

/** A human conversation that took place. */
export interface HumanConversation {
  queue: string | null;
  agentId: string | null;
  agentName: string | null;
  connectedAt: number;
  endedAt: number;
  waitSeconds: number;
  talkSeconds: number;
  end: EndReason;
}

/** One virtual agent that had the leg: the configured one, then its fallback. */
export interface AgentTurn {
  name: string;
  kind: string;
  startedAt: number;
  endedAt: number | null;
  status: 'in-progress' | 'finished' | 'partial' | 'failed';
  reason: string;
}

export interface PostSession {
  status: TransferStatus;
  reason: string;
  /** the virtual agent that has or last had the leg, and its kind */
  virtualAgent: string | null;
  kind: string | null;
  road: Road | null;
  agents: AgentTurn[];
  optIn: OptInAnswer;
  /** values passed (`***` for sensitive ones); fields whose value was missing; fields that did not fit */
  parameters: JsonObject;
  missing: string[];
  dropped: { field: string; reason: string }[];
  /** data parameters as the settings had them when it was decided */
  plan: { enabled: boolean; list: DataParameter[] };
  /** where the setting wants the parameters written down */
  records: { sessionMetadata: boolean; crm: boolean };
  answers: JsonObject;
  startedAt: number | null;
  endedAt: number | null;
}

export interface SessionSnapshot {
  format: typeof SNAPSHOT_FORMAT;
  id: string;
  release: string;
  /** what the session is doing: the state of its machine (see machine.ts). Everything else are facts. */
  state: SessionState;
  channel: Channel;
  type: SessionType;
  direction: 'inbound' | 'outbound';
  language: string;
  startedAt: number;
  endedAt: number | null;
  /** the customer's first leg; `from` and `to` are the carrier's, so for a call we placed `to` is the customer */
  customer: { sid: string; from: string; to: string; status: LegStatus };
  /** the leg that hears the documents: the customer's, a second one after a call back, or an agent's at the end */
  lead: { leg: LegRef; sid: string };
  /** calls we placed to the customer */
  customerCalls: CustomerCall[];
  /** null: the session is a call */
  chat: ChatState | null;
  sipHeaders: { [name: string]: string };
  /** the same as records show them, `***` for what is sensitive, once one was written of a call that has any */
  shownHeaders?: { [name: string]: string };
  customData: CustomData;
  /** the customer has said, in this session, that they are never to be asked again */
  optedOut?: true;
  form: { values: { [name: string]: string | number | boolean }; disposition: string | null; tags: string[] };
  /** number and verbs of the document the customer's leg is to have now, and the last one it has fetched */
  document: number;
  current: Verb[];
  fetched: number;
  /** how often the carrier was asked to fetch the current document */
  pushes: number;
  /** the document that the leg could not be moved to because the carrier took no requests */
  unmoved?: number;
  run: FlowRun | null;
  /** a flow that takes over the leg as soon as the running one has left it */
  next: { flow: string; params: JsonObject } | null;
  conversation: Conversation | null;
  /** absent: we were called, or nothing but the call was asked for */
  placed?: PlacedCall;
  /** absent: no place was ever kept */
  kept?: KeptPlace;
  /** the recording of the leg with this SID, as we want it: `held` while a secret is asked; absent: none was ever begun */
  tape?: { sid: string; status: 'on' | 'paused' | 'held' };
  /** recordings of the call the carrier has told of; seconds: null while one runs */
  recordings?: { sid: string; seconds: number | null }[];
  /** documents that recorded what is written down, and the var that keeps it */
  transcripts?: { [document: string]: { frame: string; save: string } };
  attempts: Attempt[];
  requests: number;
  humans: HumanConversation[];
  transfers: HumanTransfer[];
  /** variables of the flow as they were when the conversation ended */
  vars: JsonObject;
  /** what ordinary flows have collected so far (`***` for what is sensitive); a virtual agent's are its own */
  answers: JsonObject;
  /** what the decision under way has seen, and how often the customer was asked for consent */
  offer: { inputs: DecisionInputs; tries: number } | null;
  /** the decision as it stands until it is recorded (then it lives in the store), and how many conversations it has seen */
  standing: { decision: Decision; conversations: number } | null;
  postSession: PostSession;
  end: EndReason | null;
  /** folder of the session metadata file, `YYYY/MM/DD`, once it was written for the first time */
  folder: string | null;
  /** unknown, late or repeated events that changed nothing */
  ignored: number;
  /** documents the carrier could not fetch or run */
  fallbacks: number;
  failures: { at: number; step: string; message: string }[];
}
