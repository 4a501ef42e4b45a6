/** What is asked about a talk: that it goes on with somebody else. Owns: these events. */
import type { Base } from './event-base';

/** An agent asked for a transfer to another agent or queue. Cold: at once; warm: they talk first. */
export interface TransferRequested extends Base {
  type: 'transfer.requested';
  kind: 'cold' | 'warm';
  to: { agent: string } | { queue: string };
}

/** The end of a consultation: `complete` leaves the customer with the second agent, `cancel` with the first. */
export interface TransferSettled extends Base {
  type: 'transfer.settled';
  as: 'complete' | 'cancel';
}
