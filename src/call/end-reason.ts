/** Who ended a conversation or a session (CCAI platform: `ended_by`). */
export type EndedBy = 'agent' | 'end_user' | 'timeout' | 'dismissed' | 'system';

/** Who ended it, and what showed it: each line of evidence is a plain sentence without personal data. */
export interface EndReason {
  by: EndedBy;
  /** how: a short stable code such as `agent-hung-up`, `star`, `customer-hung-up`, `agent-lost` */
  how: string;
  evidence: string[];
}
