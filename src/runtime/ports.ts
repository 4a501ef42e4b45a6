/**
 * What the runtime needs from the world. Owns: the ports. Must not know: any implementation.
 */
import type { ChatMessage } from '../call/chat';
import type { Effect } from '../call/effect';
import type { SessionEvent } from '../call/event';
import type { Decision } from '../transfer/decide';
import type { OpenPart } from '../session/open-legs';
import type { AccessStore } from './access-store';
import type { CarryContext } from './carry-context';
import type { JobStore } from './jobs-store';
import type { LiveStateStore } from './live-states';
import type { LongWork } from './long-work';
import type { News } from './news';
import type { PeopleStore } from './people-store';
import type { QueueStore } from './queue-store';
import type { ReleaseStore } from './release-store';
import type { ResultFacts } from './result-rows';
import type { SessionSearchStore } from './session-search';
import type { CountStore } from './way-store';
import type {
  AgentActivity,
  AskHistory,
  AskQuery,
  DeadLetter,
  DecisionCount,
  EndedDecision,
  EndedQuery,
  EndedSession,
  InboxRow,
  LookRow,
  Reservation,
  ReserveRequest,
  SessionRow,
  SettingRow,
  SettingWrite,
  TaskRow,
  TimelineRow,
} from './rows';

/** Everything one turn changes. All of it is saved, or none. */
export interface TurnCommit {
  /** the session after the turn; its `version` is the version that was loaded (0: a new session) plus one */
  session: SessionRow;
  /** its snapshot as an object, which the store may hand to the next turn; absent: that reads the text */
  live?: object;
  /** JSON of the event; null: the session did not take a step */
  event: string | null;
  settings: number;
  at: number;
  /** legs whose carrier identifiers became known */
  legs: { sid: string; leg: string }[];
  timersSet: { name: string; dueAt: number }[];
  timersCancelled: string[];
  effects: { name: string; dueAt: number; payload: string }[];
  timeline: { at: number; kind: string; data: string }[];
  /** JSON of the decision; at most one per session is ever stored, a second is a programming error */
  decision: string | null;
  /** what it comes to, for those who are told of the turn; absent: nothing was decided in it */
  decided?: Pick<Decision, 'transfer' | 'virtualAgent' | 'failedRule'>;
  /** what agents are to the session; `until`, with `offered`, is when the reservation ends by itself */
  agents: {
    agentId: string;
    as: 'offered' | 'released' | 'busy' | 'free';
    chat?: true;
    until?: number;
    perAgent?: number;
  }[];
  /** how the session waits for agents now, in order; whatever it has reserved is given back with `over` */
  waits: (
    | { as: 'waiting'; since: number; agentIds: string[]; perAgent: number | null }
    | { as: 'pausing'; until: number }
    | { as: 'over' }
  )[];
  /** messages the transcript gains */
  messages: ChatMessage[];
  /** the customer was asked for a post-session transfer (a reservation becomes an ask), or was not after all */
  ask: { as: 'asked' | 'released'; person: string | null; queue: string | null } | null;
  /** what the session counts for in the results, once it is over */
  result?: ResultFacts;
  /** the event shows that the leading leg is there */
  heard?: true;
  /** when the carrier is to be asked how the legs are, at the latest; absent: as it was planned */
  lookAt?: number;
}

/** A session as the turn before left it. Whoever is given one may change it: nobody else has it. */
export interface HeldSession extends Omit<SessionRow, 'snapshot'> {
  live: object;
}

/** A session before a turn: read from the store, or kept from the turn before; null: there is none. */
export type LoadedSession = SessionRow | HeldSession | null;

/** What `compute` answers: the reply to store with the key, and the change, or null when nothing changes. */
export interface Computed {
  reply: string | null;
  commit: TurnCommit | null;
}

export interface TurnRequest {
  sessionId: string;
  /** unique within the session; the same key again gets the stored reply and no second step */
  key: string;
  at: number;
  /** task this turn completes, deleted in the same transaction; if it is gone already the turn is skipped */
  taskId?: number;
}

export interface TurnResult {
  /** `skipped`: the task was gone already */
  outcome: 'saved' | 'unchanged' | 'repeated' | 'skipped';
  reply: string | null;
}

/** Where sessions live: SQLite (embedded, one process) or PostgreSQL (any number); one contract suite runs against both. */
export interface Store
  extends
    AccessStore,
    CountStore,
    JobStore,
    LiveStateStore,
    PeopleStore,
    QueueStore,
    ReleaseStore,
    SessionSearchStore {
  /**
   * One turn, atomically: looks the key up in the inbox, loads the session, lets `compute` (pure,
   * synchronous, may be called again after a conflict) say what changes, and saves it. Resolves only
   * after the change is on disk; concurrent turns may share a commit. Rejects if `compute` throws: nothing is saved.
   */
  turn(request: TurnRequest, compute: (session: LoadedSession) => Computed): Promise<TurnResult>;

  session(id: string): Promise<SessionRow | null>;
  sessionOfLeg(sid: string): Promise<{ sessionId: string; leg: string } | null>;
  /** newest first; `before` is a startedAt to page from */
  sessions(query: { limit: number; before?: number }): Promise<SessionRow[]>;
  /** newest first; `before` is the last one of the page before */
  liveSessions(query: {
    limit: number;
    before?: Pick<SessionRow, 'startedAt' | 'id'>;
  }): Promise<SessionRow[]>;
  timeline(sessionId: string): Promise<TimelineRow[]>;
  inbox(sessionId: string): Promise<InboxRow[]>;
  decision(sessionId: string): Promise<string | null>;
  /** How many decisions of a period [from, to) came to what. */
  decisionCounts(period: { from: number; to: number }): Promise<DecisionCount[]>;

  /** Claims up to `limit` due tasks in order of dueAt, id; a claimed task is not given out again for `leaseMs`. */
  claimTasks(query: { now: number; limit: number; leaseMs: number }): Promise<TaskRow[]>;
  /** Gives a claimed task back, due again at `dueAt`. */
  retryTask(id: number, dueAt: number): Promise<void>;
  finishTask(id: number): Promise<void>;
  /** Gives a claimed task up: it is not given out again until it is revived. */
  buryTask(id: number, reason: string, at: number): Promise<void>;
  /** newest first; `before` is an id to page from */
  deadLetters(query: { limit: number; before?: number; session?: string }): Promise<DeadLetter[]>;
  /** How many effects of this name, of all sessions or one, are to be carried out still, and were given up. */
  effectCounts(query: { name: string; session?: string }): Promise<{ waiting: number; givenUp: number }>;
  /** Makes a dead letter due at `dueAt`, with its attempts counted anew. @returns false when there is none of this id */
  reviveTask(id: number, dueAt: number): Promise<boolean>;
  /** when the next task falls due (ms since the epoch; a leased task counts at the end of its lease), or null */
  nextTaskAt(): Promise<number | null>;
  /** Ends the leases of those that are gone, and of this process; not of tasks (`but`) it works on. */
  releaseLeases(but?: readonly number[]): Promise<void>;

  /**
   * Claims up to `limit` live sessions whose look is due, longest due first. A claimed one is due again
   * after `leaseMs`, so that nobody else has it meanwhile and nothing is lost with a process.
   */
  claimLooks(query: { now: number; limit: number; leaseMs: number }): Promise<LookRow[]>;
  /** Plans the next look at a session; nothing happens if it has ended. */
  lookAgain(sessionId: string, dueAt: number): Promise<void>;
  /** Makes every live session due, in the order in which they began. */
  lookAtAll(now: number): Promise<void>;
  /** when the next look is due (ms since the epoch), or null when no session lives */
  nextLookAt(): Promise<number | null>;

  agentActivity(agentIds: string[]): Promise<AgentActivity[]>;
  /**
   * Reserves up to `most` of these agents for a session that waits for them: those who are free and for whom nobody
   * else has waited longer, in the order that `order` (pure, synchronous) puts them into. Asking again, for a
   * session that was given some already, gives the same. One transaction: two sessions never get one agent, beyond
   * the chats an agent may have. Whoever was held up by this session is offered the others.
   */
  reserveAgents(request: ReserveRequest, order: (free: AgentActivity[]) => string[]): Promise<string[]>;
  /** @returns false when the session has this agent no longer reserved; else it does until `until` */
  extendReservation(reservation: Reservation): Promise<boolean>;
  /** Ids of the chats an agent is in now, in order of id. */
  liveSessionsOfAgent(agentId: string): Promise<string[]>;

  /** Messages of a chat with a greater `seq` than `after`, in order, at most `limit`. */
  messages(sessionId: string, query: { after: number; limit: number }): Promise<ChatMessage[]>;

  /**
   * Looks up earlier asks and, in the same transaction, reserves this session's place, which counts as an
   * ask for every other session until the session's own turn makes it one or releases it. Asking twice
   * for one session changes nothing.
   */
  reserveAsk(query: AskQuery & { ownQueue: string | null }): Promise<AskHistory>;
  /** The same without a reservation. */
  askHistory(query: AskQuery): Promise<AskHistory>;
  /** Closed sessions whose end is in [from, to), in order of it, then of id; `after` is the last one of the page before. */
  endedSessions(query: EndedQuery): Promise<EndedSession[]>;
  /** The same without their snapshots, which are most of what is stored. */
  endedDecisions(query: EndedQuery): Promise<EndedDecision[]>;

  /** Appends a settings version. Resolves to null when `expected` does not match (somebody else saved). */
  saveSetting(write: SettingWrite): Promise<SettingRow | null>;
  /**
   * Several documents at once, each a version of its own: all or none, and nobody sees some of them. Null when an
   * `expected` does not match. However many there are, no turn waits for them. Rejects when it is called off.
   */
  saveSettings(writes: readonly SettingWrite[], work?: LongWork): Promise<SettingRow[] | null>;
  /** the newest row of every document at or before `version` (default: now), without deleted ones */
  settings(version?: number): Promise<SettingRow[]>;
  /** All that was saved or deleted after a version, up to another one, in that order, at most `limit`. */
  settingsSaved(query: { after: number; upTo: number; limit: number }): Promise<SettingRow[]>;
  settingHistory(kind: string, name: string): Promise<SettingRow[]>;
  /** number of the newest settings version, 0 when there is none */
  settingsVersion(): Promise<number>;

  /** Calls `listener`, which must not throw, with what other processes have done. @returns how to stop that */
  listen(listener: (news: News) => void): () => void;
  /** Tells other processes what is not stored. They may not hear of it. */
  say(news: News): Promise<void>;
  /** Live sessions, tasks not given up. */
  counts(): Promise<{ live: number; tasks: number }>;
  /** All sessions there are: takes the longer the more there are. */
  total(): Promise<number>;
  /** Resolves after something was written and is on disk. Rejects when the store cannot be written. */
  check(at: number): Promise<void>;
  close(): Promise<void>;
}

/** What came of an effect: events to feed back, nothing, a wish to try again later, or nothing ever will (why). */
export type Carried = { events: SessionEvent[] } | { retryInMs: number } | { dead: string };

/** What came of asking how things are: events (none: they are as we know them), or that it is not known now. */
export type Told = { events: SessionEvent[] } | { unknown: 'busy' | 'failed' };

/** Who connects calls. */
export interface Carrier {
  carry(effect: Effect, context: CarryContext): Promise<Carried>;
  /**
   * How something is that we believe to be open; what is over becomes the event that was not heard.
   * Never rejects. @param now ms since the epoch
   */
  ask(open: OpenPart, now: number): Promise<Told>;
}
