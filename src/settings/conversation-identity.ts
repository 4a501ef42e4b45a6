/**
 * Identities of agents in the carrier's conversations. Owns: how one is spelled. Must not know: who else
 * is in a conversation. Twilio docs: Conversations, Participant (identity: up to 256 characters).
 */
import { plainText } from './plain-text';

/** Identities that are not agents': those of customers, of virtual agents, and of our own words. */
const TAKEN = /^(system$|customer:|virtual-agent:)/i;

export const conversationIdentitySchema = plainText(256).refine(
  (identity) => !TAKEN.test(identity),
  'must be the identity of an agent: neither system nor one that begins with customer: or virtual-agent:',
);
