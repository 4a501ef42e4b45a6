/**
 * What the store keeps, row by row. Owns: the shapes. Must not know: how a store keeps them.
 */

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

/** How many decisions were alike. */
export interface DecisionCount {
  channel: string;
  /** `ready`, `declined` or `not-required` */
  status: string;
  /** the rule that decided against the transfer; null: there was one */
  failedRule: string | null;
  count: number;
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

/** When and with whom an agent was last busy; times in ms since the epoch, null: never. */
export interface AgentActivity {
  agentId: string;
  busyWith: string | null;
  lastOfferedAt: number | null;
  lastEndedAt: number | null;
  /** chats the agent is in now */
  chats: number;
}

/** An agent put aside for a session, until it is known what came of it; at the latest `until`, ms since the epoch. */
export interface Reservation {
  agentId: string;
  sessionId: string;
  until: number;
}

/** Which agents a session asks for. Times in ms since the epoch. */
export interface ReserveRequest {
  sessionId: string;
  agentIds: string[];
  most: number;
  at: number;
  until: number;
}

/** Which earlier asks matter to a session. Times in ms since the epoch. */
export interface AskQuery {
  sessionId: string;
  /** pseudonym of the person; null: not known, then `person` of the answer is empty */
  person: string | null;
  /** only sessions of this queue count as today's; null: all */
  queue: string | null;
  daySince: number;
  at: number;
}

/** Asks of other sessions before `at`: the person's newest hundred (newest first), and how many since `daySince`. */
export interface AskHistory {
  person: number[];
  today: number;
}

/** The decision of a session that has ended: what a what-if is asked of. */
export interface EndedDecision {
  id: string;
  endedAt: number;
  /** JSON */
  decision: string;
}

/** A session that has ended, with its decision. */
export interface EndedSession extends EndedDecision {
  snapshot: string;
}

export interface EndedQuery {
  from: number;
  to: number;
  limit: number;
  after?: Pick<EndedSession, 'endedAt' | 'id'>;
}

/** An effect that was given up: it waits until somebody has it tried again. */
export interface DeadLetter {
  id: number;
  sessionId: string;
  name: string;
  attempts: number;
  /** when it was given up, ms since the epoch */
  at: number;
  /** why, without personal data */
  reason: string;
}

/** A live session of which the carrier is to be asked how its legs are. */
export interface LookRow {
  sessionId: string;
  /** when the carrier was last heard of its leading leg, ms since the epoch */
  heardAt: number;
  snapshot: string;
}

/** A session metadata file of a person who was forgotten, which another process has. */
export interface NotedFile {
  sessionId: string;
  /** of its day, `YYYY/MM/DD` */
  folder: string;
  /** pseudonym (see transfer/person); a person may have several */
  person: string;
  /** ms since the epoch */
  at: number;
}

/** Somebody who is never to be asked again. */
export interface OptOut {
  /** pseudonym (see transfer/person) */
  person: string;
  /** ms since the epoch */
  at: number;
  /** by whom, or in which way, it was said: no personal data */
  how: string;
}
