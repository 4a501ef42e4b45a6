/**
 * What a session's machine understands. Most of it is what happened, named by whom it concerns (see
 * understand.ts); the rest is what the running flow has come to (flow/drive-flow.ts).
 */
import type { Answer } from '../call/answer';
import type { Endpoint } from '../call/endpoint';
import type { Prompt } from '../call/verb';
import type {
  BotAnswered,
  ChatCreated,
  ChatOpened,
  ChatPosted,
  ChatRead,
  ChatPostFailed,
  ConversationClosed,
  MessageReceived,
  PostSessionAcknowledged,
  PresenceChanged,
} from '../call/chat-event';
import type { TextSent } from '../call/asked-event';
import type {
  AgentAnswered,
  AgentResponded,
  AgentsRanked,
  AsksCounted,
  CallArrived,
  CallPlaced,
  ConferenceJoined,
  CustomerAnswered,
  EndRequested,
  FormEntered,
  HttpFinished,
  LegCalled,
  LegProgressed,
  LegRefused,
  PlaceFound,
  QueuesCounted,
  VirtualAgentReported,
} from '../call/event';
import type { RecordingReported, RecordingSet, RecordingTranscribed } from '../call/recording';
import type { TransferRequested, TransferSettled } from '../call/transfer-event';
import type { JsonObject } from '../lib/json';
import type { FinalLegStatus } from '../call/leg';
import type { Hold } from './waiting/holding';

/** The leading leg asks for what follows its document. */
export interface LegAsks {
  type: 'leg.asks';
  answer: Answer;
}

/** The leading leg is gone, or the customer has left the chat. */
export interface LegLeft {
  type: 'leg.left';
  status: FinalLegStatus;
  /** how we learned it */
  source: string;
  /** what the leg was doing, where that came with the news */
  answer: Answer | null;
  /** when it was, ms since the epoch; absent: now */
  endedAt?: number;
}

/** What the leg was doing when it ended, told after its end. */
export interface LegAnsweredLate {
  type: 'leg.answered-late';
  answer: Answer;
}

/** An agent's leg is gone without ever having been in the conversation. */
export interface AgentEnded {
  type: 'agent.ended';
  n: number;
  sid: string;
  status: FinalLegStatus;
}

/** Signs that an agent who was in the conversation has left it. */
export interface AgentGone {
  type: 'agent.gone';
  n: number;
  how: string;
  evidence: string;
  /** when it was, ms since the epoch; absent: now */
  endedAt?: number;
}

/** The customer of a chat wrote. */
export interface CustomerWrote {
  type: 'customer.wrote';
  text: string;
  choice?: string;
  /** the message came before any question: it counts where it happens to answer one */
  opening: boolean;
}

/** A call to the customer came to nothing. */
export interface CustomerMissed {
  type: 'customer.missed';
  /** which of our calls, from 1 */
  n: number;
  outcome: string;
  /** the carrier's name for the leg, if it told */
  sid: string | null;
}

/** The flow rings others. */
export interface FlowDials {
  type: 'flow.dials';
  step: string;
  targets: Endpoint[];
  inTurn: boolean;
  callerId: string;
  timeoutSeconds: number;
  starIsAKey: boolean;
  /** whoever answers hears it before they are connected */
  whisper?: Prompt[];
  /** the key they must press then; true: any */
  acceptKey?: string | true;
}

/** Where the running flow has come to rest. */
export type FlowRests =
  | { type: 'flow.asks' }
  | { type: 'flow.looks-up' }
  | { type: 'flow.elsewhere' }
  | {
      type: 'flow.queues';
      step: string;
      queue: string;
      maxWaitSeconds?: number | undefined;
      priority?: number;
      hold?: Hold;
      whisper?: Prompt[];
      attributes?: JsonObject;
    }
  | FlowDials
  | { type: 'flow.ended'; outcome: string }
  /** no flow runs, or it does not know what to do with what it was told */
  | { type: 'flow.stuck' };

/** A deadline passed: `timer.watchdog`, and those that have a meaning only where they were set. */
export interface Deadline {
  type: `timer.${
    | 'announce'
    | 'bot'
    | 'call-back'
    | 'closing'
    | 'greet'
    | 'kept-place'
    | 'late'
    | 'limit'
    | 'max-wait'
    | 'opt-in'
    | 'place-call'
    | 'retry'
    | 'unanswered'
    | 'watchdog'}`;
  /** of `timer.limit`: somebody has ended the session */
  byHand?: true;
}

export type MachineEvent =
  | CallArrived
  | CallPlaced
  | ChatOpened
  | LegAsks
  | LegLeft
  | LegAnsweredLate
  | { type: 'leg.asks-again' }
  | { type: 'leg.superseded'; sid: string }
  | { type: 'leg.failed'; errorCode: string; leads: boolean }
  | { type: 'leg.undelivered' }
  | { type: 'leg.unreachable' }
  | (Omit<LegRefused, 'type'> & { type: 'leg.unmoved' })
  /** the course of the session has made another leg the leading one */
  | { type: 'leg.taken' }
  | (Omit<LegCalled, 'type'> & { type: 'customer.called' })
  | CustomerAnswered
  | CustomerMissed
  | { type: 'customer.refused'; code: number; unsure: boolean }
  | { type: 'customer.left-conference' }
  | { type: 'customer.silent' }
  | { type: 'customer.dismissed' }
  | CustomerWrote
  | (Omit<LegCalled, 'type'> & { type: 'agent.called' })
  | (Omit<LegProgressed, 'type'> & { type: 'agent.progressed' })
  | AgentAnswered
  | AgentResponded
  | AgentEnded
  | AgentGone
  | { type: 'agent.refused'; n: number; code: number; unsure: boolean; taken: boolean; away: boolean }
  /** an agent who is wanted has become free */
  | { type: 'agent.offered'; agentId: string }
  | { type: 'agent.unanswered'; n: number }
  | { type: 'agent.away'; n: number }
  | { type: 'agent.took'; n: number }
  | { type: 'agent.wrote'; n: number; message: MessageReceived }
  | AgentsRanked
  | PlaceFound
  | ConferenceJoined
  | EndRequested
  | TransferRequested
  | TransferSettled
  | FormEntered
  | AsksCounted
  | FlowRests
  | (Omit<HttpFinished, 'type'> & { type: 'http.finished' })
  | TextSent
  | RecordingSet
  | RecordingReported
  | RecordingTranscribed
  | QueuesCounted
  | VirtualAgentReported
  | ChatCreated
  | ChatPosted
  | ChatRead
  | ChatPostFailed
  | { type: 'message.kept'; message: MessageReceived }
  | { type: 'message.first' }
  | { type: 'message.file' }
  | { type: 'message.stranger' }
  | ConversationClosed
  | PresenceChanged
  | { type: 'opt-in.selected'; choice: 'yes' | 'no' }
  | PostSessionAcknowledged
  | BotAnswered
  | Deadline
  /** it concerns nobody who is still here, or nothing that is still going on */
  | { type: 'late' };

/** The events of one name. */
export type EventOf<T extends MachineEvent['type']> = Extract<MachineEvent, { type: T }>;
