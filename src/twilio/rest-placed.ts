/**
 * The call that an earlier attempt has placed (Twilio docs: Call resource, read multiple calls). Owns: telling it from
 * others to the same party. Must not know: what is done when there is none.
 */
import type { CallEffect } from '../call/effect';
import type { RestClient } from './rest-client';
import type { Context } from './rest-outcome';

/** Newest first: nobody is called more often within one attempt. */
const NEWEST = 20;
/** Twilio tells whole seconds, of its own clock. */
const CLOCKS_DIFFER_MS = 3000;

/** @returns its SID, or null when there is none @throws what the client throws */
export async function findPlaced(
  client: RestClient,
  { to, from, at }: CallEffect,
  { rung }: Context,
): Promise<string | null> {
  if (!rung) return null;
  for (const { sid, dateCreated } of await client.calls.list({ to, from, limit: NEWEST })) {
    const isOlder = dateCreated.getTime() < at - CLOCKS_DIFFER_MS;
    if (!isOlder && !(await rung.isAnother(sid))) return sid;
  }
  return null;
}
