/** What only a handler knows for the audit log. Owns: where it is noted while the request is answered. */
import type { Response } from 'express';

export interface AuditNotes {
  /** who it was, where no cookie and no token says so */
  who?: string;
  /** what was changed, where the path does not name it */
  target?: string;
  /** leaves an entry although it reads */
  always?: true;
}

export function noteForAudit(response: Response, notes: AuditNotes): void {
  response.locals['audit'] = { ...auditNotes(response), ...notes };
}

export function auditNotes(response: Response): AuditNotes {
  return (response.locals['audit'] as AuditNotes | undefined) ?? {};
}
