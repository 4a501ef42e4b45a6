/**
 * Who did what through the API. Owns: what an entry holds (no personal data of customers, no secrets), and the port to
 * where entries are kept.
 */

/** Who may have asked: somebody signed in, a token, the admin token, our command line with either, nobody known. */
export const AUDIT_SORTS = ['user', 'token', 'admin-token', 'command-line', 'nobody'] as const;
export type AuditSort = (typeof AUDIT_SORTS)[number];

/** Done as asked, refused (a mistake, or not allowed), or failed on our side. */
export const AUDIT_OUTCOMES = ['done', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

export interface NewAuditEntry {
  /** ms since the epoch */
  at: number;
  sort: AuditSort;
  /** name of the user or token; null: it has none, or is not known */
  who: string | null;
  /** what it is about: `settings`, `users`, `tokens`, … */
  area: string;
  /** the operation, as the description of the API writes it: `PUT /queues/{name}` */
  action: string;
  /** what of that kind, without telephone numbers; empty: it has no name */
  target: string;
  /** address it came from */
  ip: string;
  outcome: AuditOutcome;
  /** HTTP status of the answer */
  status: number;
}

export interface AuditEntry extends NewAuditEntry {
  id: number;
}

export interface AuditQuery {
  /** ms since the epoch, both included */
  from: number;
  to: number;
  /** of those at `to` only with a smaller id than this: the last one of the page before; absent: all */
  before?: number;
  who?: string;
  area?: string;
  outcome?: AuditOutcome;
  limit: number;
}

export interface AuditStore {
  addAudit(entry: NewAuditEntry): Promise<void>;
  /** Newest first. */
  auditEntries(query: AuditQuery): Promise<AuditEntry[]>;
  /** Removes up to `limit` of the oldest entries from before a time (ms since the epoch). @returns how many */
  forgetAudit(query: { before: number; limit: number }): Promise<number>;
}
