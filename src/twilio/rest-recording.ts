/**
 * The recording of a call that runs is paused, goes on, or stops (Twilio docs: Recordings resource, Update, Twilio.CURRENT).
 * Owns: what its answer means. Doing it twice does no harm.
 */
import type { RecordingEffect } from '../call/recording';
import type { Carried } from '../runtime/ports';
import { restFailure } from './rest-failure';
import { retryHarmless, type Context, type Side } from './rest-outcome';

/** The one that runs, whatever it is called. */
const CURRENT = 'Twilio.CURRENT';

export async function setRecording(side: Side, effect: RecordingEffect, context: Context): Promise<Carried> {
  const { sid, to } = effect;
  try {
    // Nothing of what is said meanwhile is in it, and no sound in its place.
    const how = to === 'paused' ? { pauseBehavior: 'skip' } : {};
    await side.client
      .calls(sid)
      .recordings(CURRENT)
      .update({ status: to, ...how });
    return settled(effect, true, 0, context);
  } catch (error) {
    const failure = restFailure(error);
    return retryHarmless(failure, context) ?? settled(effect, false, failure.code, context);
  }
}

function settled({ request }: RecordingEffect, ok: boolean, code: number, { now: at }: Context): Carried {
  if (request === 0) return { events: [] };
  return { events: [{ type: 'recording.set', at, request, ok, code }] };
}
