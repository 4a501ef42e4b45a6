/** Who is who in the carrier's conversation. Owns: the identities of a session. */
import type { Attempt, SessionSnapshot } from '../snapshot';

/** A party of a chat, by the name it writes under. */
export type Party = { role: 'customer' } | { role: 'agent'; attempt: Attempt } | { role: 'stranger' };

/** @param author address or identity, as the carrier names the author of a message */
export function partyOf({ customer, attempts }: SessionSnapshot, author: string): Party {
  if (author === customer.from) return { role: 'customer' };
  const attempt = attempts.findLast((one) => one.identity === author);
  return attempt ? { role: 'agent', attempt } : { role: 'stranger' };
}

/** The identity a virtual agent has in the carrier's conversation. */
export function virtualAgentIdentity(name: string): string {
  return `virtual-agent:${name}`;
}
