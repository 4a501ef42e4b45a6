/**
 * Whether a conference ends when a leg leaves it. Owns: finding the conference and telling it (Twilio
 * docs: Conference resource, list; Participant resource, update). Must not know: whose leg it is.
 */
import type { ConferenceUpdateEffect } from '../call/effect';
import type { Carried } from '../runtime/ports';
import type { RestClient } from './rest-client';
import { restFailure } from './rest-failure';
import { readCall } from './read-call';
import { legEnded } from './rest-gone';
import { refused, retryHarmless, type Context, type Side } from './rest-outcome';

/** A conference or a leg that is not there any more needs no telling; that the leg is gone is news. */
export async function updateConference(
  { client }: Side,
  effect: ConferenceUpdateEffect,
  context: Context,
): Promise<Carried> {
  const { leg, sid, endConferenceOnExit } = effect;
  try {
    const conference = await conferenceSid(client, effect.conference);
    if (conference === null) return await newsOf(client, effect, context);
    await client.conferences(conference).participants(sid).update({ endConferenceOnExit });
    return { events: [] };
  } catch (error) {
    const failure = restFailure(error);
    if (failure.kind === 'gone') return newsOf(client, effect, context);
    return retryHarmless(failure, context) ?? refused(leg, 'update', failure, context);
  }
}

/** Who is not in the conference may have left it, or may have hung up. */
async function newsOf(
  client: RestClient,
  effect: ConferenceUpdateEffect,
  { now }: Context,
): Promise<Carried> {
  const state = await readCall(client, effect.sid);
  return { events: state.is === 'gone' ? [legEnded(effect, state, now)] : [] };
}

/** At most one conference of a name is in progress at a time. */
export async function conferenceSid(client: RestClient, friendlyName: string): Promise<string | null> {
  const found = await client.conferences.list({ friendlyName, status: 'in-progress', limit: 1 });
  return found[0]?.sid ?? null;
}
