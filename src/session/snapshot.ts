/**
 * Everything a session remembers, as plain JSON. Owns: the shape. It is saved after every turn and
 * read back before the next, by any process.
 */
import type { EndReason } from '../call/end-reason';
import type { LegStatus } from '../call/leg';
import type { Verb } from '../call/verb';
import type { Json, JsonObject } from '../lib/json';
import type { QueueSettings } from '../settings/queue';
import type { Decision } from '../transfer/decide';

/** `flow` until the handover, `post-session` while the virtual agent has the leg, `ending` once it was told to hang up. */
export type Phase = 'flow' | 'post-session' | 'ending' | 'closed';

/** Status of the post-session transfer (design: the decision). */
export type TransferStatus =
  'not-required' | 'offered' | 'declined' | 'ready' | 'in-progress' | 'finished' | 'partial' | 'failed';

/** What the current step is waiting for. */
export type Waiting =
  | { kind: 'ask' | 'record' | 'queue' | 'dial' | 'transfer'; step: string }
  | { kind: 'http'; step: string; request: number };

/** One running flow: its machine's persisted snapshot, and what it waits for. */
export interface FlowRun {
  flow: string;
  machine: Json;
  waiting: Waiting | null;
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
}

/** The part of a session in which a human is sought and talked to. */
export interface Conversation {
  kind: 'queue' | 'dial';
  step: string;
  /** queue name; null for a dial step */
  queue: string | null;
  /** the queue's settings as they were on entering it */
  settings: QueueSettings | null;
  conference: string | null;
  state: 'waiting' | 'talking' | 'ended';
  enteredAt: number;
  connectedAt: number | null;
  round: number;
  /** agents still to be rung in this round */
  pending: string[];
  /** n of the attempt that is talking */
  attempt: number | null;
  /** signs that the agent has left, before the customer's leg told us that it is free */
  agentGone: { at: number; how: string; evidence: string[] } | null;
  /** the customer left the conference: a star or a hang-up, the next request tells which */
  customerLeft: boolean;
  /** an end asked for through the API */
  endRequestedBy: 'agent' | 'end_user' | null;
  /** we answered "one moment" to learn who ended it */
  settling: boolean;
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

export interface PostSession {
  status: TransferStatus;
  reason: string;
  virtualAgent: string | null;
  /** values passed; fields whose value was missing */
  parameters: JsonObject;
  missing: string[];
  answers: JsonObject;
  startedAt: number | null;
  endedAt: number | null;
}

export interface SessionSnapshot {
  format: 1;
  id: string;
  release: string;
  phase: Phase;
  channel: 'voice';
  type: 'inbound' | 'inbound-sip' | 'web' | 'outbound';
  direction: 'inbound' | 'outbound';
  language: string;
  startedAt: number;
  endedAt: number | null;
  customer: { sid: string; from: string; to: string; status: LegStatus; gone: boolean };
  /** number and verbs of the document the customer's leg is to have now, and the last one it has fetched */
  document: number;
  current: Verb[];
  fetched: number;
  /** how often the carrier was asked to fetch the current document */
  pushes: number;
  run: FlowRun | null;
  /** a flow that takes over the leg as soon as the running one has left it */
  next: { flow: string; params: JsonObject } | null;
  conversation: Conversation | null;
  attempts: Attempt[];
  requests: number;
  humans: HumanConversation[];
  /** the once-only latch of the handover: taken before the virtual agent is chosen to speak */
  latch: { at: number; virtualAgent: string } | null;
  /** the decision as it stands, until it is recorded: then it lives in the store */
  decision: Decision | null;
  /** how many human conversations the decision had seen */
  decidedAfter: number;
  postSession: PostSession;
  end: EndReason | null;
  /** unknown, late or repeated events that changed nothing */
  ignored: number;
  /** documents the carrier could not fetch or run */
  fallbacks: number;
  failures: { at: number; step: string; message: string }[];
}
