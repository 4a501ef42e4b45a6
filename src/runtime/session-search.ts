/**
 * Finding ended sessions among very many. Owns: what they are found by, and that part of the port. Must not know: how a
 * store keeps it.
 */
import type { Channel } from '../call/channel';
import type { SessionRow } from './rows';

/** All of them hold; what is absent does not matter. */
export interface SessionFilters {
  channel?: Channel;
  language?: string;
  /** of the last conversation with a human; an agent by id */
  queue?: string;
  agent?: string;
  virtualAgent?: string;
  /** of the post-session transfer */
  status?: string;
  /** the rule that decided against the transfer */
  rule?: string;
  /** a flow they went through */
  flow?: string;
  /** the customer answered the virtual agent */
  answered?: boolean;
  /** a human talked to the customer */
  talked?: boolean;
  /** the last digits of the customer's number */
  number?: string;
}

/** A place in the order of sessions: by start (ms since the epoch), then by id. */
export type Place = Pick<SessionRow, 'startedAt' | 'id'>;

export interface SessionQuery extends SessionFilters {
  /** older than this place, newest first */
  before: Place;
  /** not older than this place */
  down: Place;
  limit: number;
}

export interface SessionSearchStore {
  endedSessionsLike(query: SessionQuery): Promise<SessionRow[]>;
  /** The ended session that is `count` further down the list; null: there are not so many. Reads no more than their places. */
  placeBelow(before: Place, count: number): Promise<Place | null>;
}
