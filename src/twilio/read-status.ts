/** How a call is now, as Twilio has it. Owns: the request (Twilio docs: Call resource, fetch). */
import type { RestClient } from './rest-client';

/** @returns the call's status, or null when it cannot be read */
export async function readStatus(client: RestClient, sid: string): Promise<string | null> {
  try {
    return (await client.calls(sid).fetch()).status;
  } catch {
    return null;
  }
}
