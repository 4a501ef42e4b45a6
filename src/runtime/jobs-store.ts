/** Where long work is written down that somebody asked for. Owns: the shapes, and that part of the port. */

export const JOB_KINDS = ['settings-import', 'what-if'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATES = ['running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** How far it is: so many of so many; `total` 0: nobody knows. */
export interface JobProgress {
  phase: string;
  done: number;
  total: number;
}

export interface JobRow extends JobProgress {
  id: string;
  kind: JobKind;
  state: JobState;
  /** who may see it and call it off: no name of a customer */
  owner: string;
  /** who asked for it, as it is shown */
  author: string;
  /** ms since the epoch */
  startedAt: number;
  /** when the process that does it was last heard of */
  seenAt: number;
  endedAt: number | null;
  /** who called it off; it may be done all the same */
  cancelledBy: string | null;
  /** JSON */
  result: string | null;
  /** JSON (RFC 9457) */
  problem: string | null;
}

export interface JobStore {
  addJob(job: JobRow): Promise<void>;
  /** It is still being done. @returns who has called it off, null: nobody */
  jobGoesOn(job: JobProgress & { id: string; at: number }): Promise<string | null>;
  /** Only what is running ends. */
  endJob(
    job: JobProgress & Pick<JobRow, 'id' | 'state' | 'result' | 'problem'> & { at: number },
  ): Promise<void>;
  /** Whoever does it finds out. @returns false when it has ended, or there is none */
  callOffJob(id: string, by: string): Promise<boolean>;
  job(id: string): Promise<JobRow | null>;
  /** Newest first, without results. @param owner null: of everybody */
  jobs(query: { owner: string | null; limit: number }): Promise<JobRow[]>;
  /** Removes those that were last heard of before a time (ms since the epoch), at most `limit`. */
  forgetJobs(query: { before: number; limit: number }): Promise<void>;
}
