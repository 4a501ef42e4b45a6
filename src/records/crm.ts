/** What records need of a CRM. Owns: the port. */

export interface CrmMessage {
  /** what makes sending twice one effect: the session's identifier */
  key: string;
  /** JSON text */
  body: string;
}

/** `reason` is a few words without personal data; `afterMs`: the CRM asked to be left alone that long. */
export type CrmAnswer =
  | { outcome: 'done' }
  | { outcome: 'again'; reason: string; afterMs?: number }
  | { outcome: 'refused'; reason: string };

export interface Crm {
  /** Sends once. Never rejects. @param now ms since the epoch, for the signature */
  send(message: CrmMessage, now: number): Promise<CrmAnswer>;
}
