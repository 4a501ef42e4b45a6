/**
 * What the runtime needs from the world. Owns: the ports. Must not know: any implementation.
 */
import type { Effect, HttpEffect } from '../call/effect';
import type { SessionEvent } from '../call/event';
import type { Verb } from '../call/verb';
import type { Json } from '../lib/json';

/** A session as the store keeps it. `snapshot` is JSON text; the rest is copied out for listings. */
export interface SessionRow {
  id: string;
  /** 1 for the first saved turn; each saved turn adds one */
  version: number;
  /** content hash of the flows the session is pinned to */
  release: string;
  flow: string;
  channel: string;
  phase: string;
  /** ms since the epoch */
  startedAt: number;
  endedAt: number | null;
  snapshot: string;
}

/** A line of a session's timeline. `seq` counts from 1 within the session. */
export interface TimelineRow {
  seq: number;
  at: number;
  kind: string;
  data: string;
}

/** One stored event: the inbox is the history of a session, in order of `seq` (from 1 within the session). */
export interface InboxRow {
  seq: number;
  key: string;
  at: number;
  /** JSON of the event; null when the webhook repeated or was stale and no step was made */
  event: string | null;
  /** settings version the step saw */
  settings: number;
  /** what was answered (a whole TwiML document), if anything was */
  reply: string | null;
}

/** Work that is due at a time: a timer of a session, or an effect to carry out after the commit. */
export interface TaskRow {
  id: number;
  sessionId: string;
  kind: 'timer' | 'effect';
  /** timers: the timer's name, unique within the session; effects: the effect's type */
  name: string;
  /** ms since the epoch */
  dueAt: number;
  /** how often it was claimed */
  attempts: number;
  /** JSON; for timers '' */
  payload: string;
}

/** Everything one turn changes. All of it is saved, or none. */
export interface TurnCommit {
  /** the session after the turn; its `version` is the version that was loaded (0: a new session) plus one */
  session: SessionRow;
  /** JSON of the event */
  event: string;
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
  agents: { agentId: string; as: 'offered' | 'busy' | 'free' }[];
}

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

/** When and with whom an agent was last busy; times in ms since the epoch, null: never. */
export interface AgentActivity {
  agentId: string;
  busyWith: string | null;
  lastOfferedAt: number | null;
  lastEndedAt: number | null;
}

/** One saved settings document. `document` is JSON text; null: deleted. */
export interface SettingRow {
  version: number;
  kind: string;
  name: string;
  document: string | null;
  at: number;
  author: string;
  note: string;
}

export interface SettingWrite extends Omit<SettingRow, 'version'> {
  /** version of this document the writer saw (0: it did not exist); undefined: whatever it is */
  expected?: number;
}

/** Where sessions live. Implementations: SQLite (embedded), later PostgreSQL; one contract suite runs against all. */
export interface Store {
  /**
   * One turn, atomically: looks the key up in the inbox, loads the session, lets `compute` (pure,
   * synchronous, may be called again after a conflict) say what changes, and saves it. Resolves only
   * after the change is on disk. Rejects if `compute` throws; nothing is saved then.
   * Concurrent turns share a commit where the engine gains by it.
   */
  turn(request: TurnRequest, compute: (session: SessionRow | null) => Computed): Promise<TurnResult>;

  session(id: string): Promise<SessionRow | null>;
  sessionOfLeg(sid: string): Promise<{ sessionId: string; leg: string } | null>;
  /** newest first; `before` is a startedAt to page from */
  sessions(query: { limit: number; before?: number }): Promise<SessionRow[]>;
  liveSessions(): Promise<SessionRow[]>;
  timeline(sessionId: string): Promise<TimelineRow[]>;
  inbox(sessionId: string): Promise<InboxRow[]>;
  decision(sessionId: string): Promise<string | null>;

  /** Claims up to `limit` due tasks in order of dueAt, id; a claimed task is not given out again for `leaseMs`. */
  claimTasks(query: { now: number; limit: number; leaseMs: number }): Promise<TaskRow[]>;
  /** Gives a claimed task back, due again at `dueAt`. */
  retryTask(id: number, dueAt: number): Promise<void>;
  finishTask(id: number): Promise<void>;
  /** when the next task falls due (ms since the epoch; a leased task counts at the end of its lease), or null */
  nextTaskAt(): Promise<number | null>;
  /** Ends every lease: called once at start, when nobody else can be working on them. */
  releaseLeases(): Promise<void>;

  agentActivity(agentIds: string[]): Promise<AgentActivity[]>;

  saveRelease(hash: string, files: string, at: number): Promise<void>;
  release(hash: string): Promise<string | null>;

  /** Appends a settings version. Resolves to null when `expected` does not match (somebody else saved). */
  saveSetting(write: SettingWrite): Promise<SettingRow | null>;
  /** the newest row of every document at or before `version` (default: now), without deleted ones */
  settings(version?: number): Promise<SettingRow[]>;
  settingHistory(kind: string, name: string): Promise<SettingRow[]>;
  /** number of the newest settings version, 0 when there is none */
  settingsVersion(): Promise<number>;

  counts(): Promise<{ live: number; total: number; tasks: number }>;
  close(): Promise<void>;
}

/** What came of an effect: events to feed back, nothing, or a wish to try again later. */
export type Carried = { events: SessionEvent[] } | { retryInMs: number };

/** Who connects calls. */
export interface Carrier {
  carry(effect: Effect, context: { sessionId: string; attempt: number; now: number }): Promise<Carried>;
}

/** Sends HTTP requests for flows. Never rejects. */
export interface HttpSender {
  send(
    effect: HttpEffect,
    idempotencyKey: string,
  ): Promise<{ ok: boolean; status: number; body: Json; error?: string }>;
}

/** Turns verbs into documents of the carrier. The same arguments always give the same bytes. */
export interface Renderer {
  /** @param document number of the document being rendered: its continuation names it */
  customer(verbs: Verb[], place: { sessionId: string; document: number }): string;
  agent(verbs: Verb[], place: { sessionId: string; attempt: number }): string;
}
