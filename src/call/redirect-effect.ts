/** A leg is to ask for its current document. Owns: that effect. Must not know: who carries it out. */
import type { LegRef } from './leg';

/** Ask the carrier to fetch the current document for the customer's leg, whatever it is doing now. */
export interface RedirectEffect {
  type: 'leg.redirect';
  leg: LegRef;
  sid: string;
  document: number;
  /** it was asked for before, and the leg has not fetched it since: when this request was decided on, ms since the epoch */
  again?: number;
}
