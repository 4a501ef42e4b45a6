/**
 * Whether a conference ends when a leg leaves it. Owns: finding the conference and telling it (Twilio
 * docs: Conference resource, list; Participant resource, update). Must not know: whose leg it is.
 */
import type { ConferenceUpdateEffect } from '../call/effect';
import type { Carried } from '../runtime/ports';
import type { RestClient } from './rest-client';
import { restFailure } from './rest-failure';
import { refused, retryHarmless, type Context, type Side } from './rest-outcome';

/** A conference or a leg that is not there any more needs no telling. */
export async function updateConference(
  { client }: Side,
  effect: ConferenceUpdateEffect,
  context: Context,
): Promise<Carried> {
  const { leg, sid, endConferenceOnExit } = effect;
  try {
    const conference = await conferenceSid(client, effect.conference);
    if (conference === null) return { events: [] };
    await client.conferences(conference).participants(sid).update({ endConferenceOnExit });
    return { events: [] };
  } catch (error) {
    const failure = restFailure(error);
    if (failure.kind === 'gone') return { events: [] };
    return retryHarmless(failure, context) ?? refused(leg, 'update', failure, context);
  }
}

/** At most one conference of a name is in progress at a time. */
async function conferenceSid(client: RestClient, friendlyName: string): Promise<string | null> {
  const found = await client.conferences.list({ friendlyName, status: 'in-progress', limit: 1 });
  return found[0]?.sid ?? null;
}
