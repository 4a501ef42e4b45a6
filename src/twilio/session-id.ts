/**
 * The name of a session that begins with a call. Owns: how it follows from the call.
 */
import { sha256 } from '../lib/hash';

/**
 * The session of a customer's call: the same two SIDs always give the same id, so the first webhook
 * and a status callback that overtakes it meet in the same session.
 */
export function sessionIdOf(accountSid: string, callSid: string): string {
  return `s${sha256(`${accountSid}:${callSid}`).slice(0, 24)}`;
}
