/**
 * The name of a session that begins at the carrier. Owns: how it follows from the call or conversation.
 */
import { sha256 } from '../lib/hash';

/**
 * The session of a customer's call or conversation: the same two SIDs always give the same id, so the
 * first webhook and one that overtakes it meet in the same session.
 * @param sid of the call or the conversation
 */
export function sessionIdOf(accountSid: string, sid: string): string {
  return `s${sha256(`${accountSid}:${sid}`).slice(0, 24)}`;
}
