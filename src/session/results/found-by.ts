/** What an ended session is found by, besides what it counts for. Owns: which digits of an address are a number. PURE. */
import { customerAddress } from '../facts';
import type { SessionSnapshot } from '../snapshot';

export interface FoundBy {
  /** digits of the customer's number, `15550001`; null: their address is none */
  caller: string | null;
  /** a human talked to them */
  talked: boolean;
}

export function foundBy(s: SessionSnapshot): FoundBy {
  return { caller: numberIn(customerAddress(s)), talked: s.humans.length > 0 };
}

/** `+15550001`, `whatsapp:+15550001` and `sip:+15550001@host` are numbers; `client:ana` is none. */
export function numberIn(address: string): string | null {
  return /^(?:[a-z]+:)?\+?(\d{3,15})(?:@.*)?$/i.exec(address)?.[1] ?? null;
}
