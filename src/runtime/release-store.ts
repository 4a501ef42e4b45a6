/** What is stored of releases. Owns: that port and its rows. Must not know: any implementation. */

/** Which release new sessions start on. The last row that was saved holds. */
export interface ServingRow {
  /** hash of the release everybody starts on who is not in the share */
  release: string;
  /** hash of the release a share of the callers starts on, and how many percent of them; null: nobody */
  trial: string | null;
  share: number | null;
  /** hash of what the folder of flows held when this was decided */
  folder: string;
  /** who decided: `flows` for a change of the folder */
  author: string;
  /** ms since the epoch */
  at: number;
}

/** A release that was adopted once. */
export interface ReleaseRow {
  hash: string;
  /** when it was first seen, ms since the epoch */
  at: number;
  /** sessions on it that are not closed */
  live: number;
}

export interface ReleaseStore {
  /** Saving a release again changes nothing. @param files JSON of the files by path */
  saveRelease(hash: string, files: string, at: number): Promise<void>;
  /** @returns the files as they were saved */
  release(hash: string): Promise<string | null>;
  /** newest first, without the files */
  releases(): Promise<ReleaseRow[]>;
  saveServing(row: ServingRow): Promise<void>;
  /** newest first; at most `limit` */
  servings(limit: number): Promise<ServingRow[]>;
}
