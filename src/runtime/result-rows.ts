/**
 * Results as a store keeps and counts them. Owns: the shapes and that part of the port. Must not know: how a store
 * keeps them, or what numbers are made of the counts.
 */
import type { Measure } from '../flow/measure';
import type { FoundBy } from '../session/results/found-by';
import type { SessionResult } from '../session/results/result';

/** What a turn says of a session that is over. The rule that decided is in the decision, which the store has. */
export interface ResultFacts extends SessionResult, FoundBy {
  startedAt: number;
  endedAt: number;
}

/** One ended session. Times in ms since the epoch. */
export interface ResultRow extends SessionResult {
  sessionId: string;
  startedAt: number;
  endedAt: number;
  /** the rule that decided against the transfer */
  failedRule: string | null;
  calledBackAt: number | null;
  calledBackBy: string | null;
  calledBackNote: string | null;
}

/** By what results are told apart. `time` is quarters of an hour since the epoch: days and hours of any zone are made of them. */
export const RESULT_GROUPS = [
  'none',
  'queue',
  'agent',
  'virtualAgent',
  'language',
  'channel',
  'release',
  'time',
] as const;
export type ResultGroup = (typeof RESULT_GROUPS)[number];

export const QUARTER_MS = 900_000;

/** Fields a result can be searched by; an empty string: the sessions without one. */
export const RESULT_FIELDS = ['queue', 'agent', 'virtualAgent', 'language', 'channel', 'release'] as const;

export interface ResultFilter {
  /** ended in [from, to), ms since the epoch */
  from: number;
  to: number;
  fields: { [field in (typeof RESULT_FIELDS)[number]]?: string };
}

/** How many sessions of a group came to the same. */
export interface StageCount {
  /** '' where a session has none; a number for `time` */
  key: string | number;
  failedRule: string | null;
  status: string;
  offered: number;
  accepted: number;
  started: number;
  answered: number;
  finished: number;
  count: number;
}

/** How many sessions of a group gave a score. */
export interface ScoreCount {
  key: string | number;
  score: number;
  /** the highest score of the scale, where a measure has several */
  max: number | null;
  count: number;
}

/** How many of those who began a flow answered the same questions of it. */
export interface QuestionCount {
  flow: string;
  questions: string;
  count: number;
}

/** A step of the funnel. */
export const STAGES = [
  ...['ended', 'excluded', 'eligible', 'offered', 'declined', 'accepted', 'started', 'answered', 'finished'],
  ...['low', 'commented', 'csat', 'nps', 'ces'],
] as const;

export interface ResultSearch extends ResultFilter {
  stage: string;
  /** the rule that excluded */
  rule?: string;
  /** a question that was answered, of a flow */
  question?: { flow: string; name: string };
  /** the step at which the customer hung up, `support:menu` */
  leftAt?: string;
  limit: number;
  /** the last one of the page before: newest first */
  before?: Pick<ResultRow, 'endedAt' | 'sessionId'>;
}

export interface CalledBack {
  sessionId: string;
  at: number;
  by: string;
  note: string;
}

export interface ResultStore {
  stageCounts(filter: ResultFilter, by: ResultGroup): Promise<StageCount[]>;
  scoreCounts(filter: ResultFilter, by: ResultGroup, measure: Measure): Promise<ScoreCount[]>;
  questionCounts(filter: ResultFilter): Promise<QuestionCount[]>;
  results(search: ResultSearch): Promise<ResultRow[]>;
  /** address of the recording of a session's comment, or null */
  recordingOf(sessionId: string): Promise<string | null>;
  /** Notes that somebody called back, or takes the note away (null). @returns false when there is no such result */
  noteCalledBack(sessionId: string, note: CalledBack | null): Promise<boolean>;
}
