/**
 * Making the leading leg ask for its current document. Owns: the request, and what its failure means
 * (Twilio docs: Modify calls in progress). Must not know: why.
 */
import type { RedirectEffect } from '../call/redirect-effect';
import type { Carried } from '../runtime/ports';
import { restFailure } from './rest-failure';
import { legNow } from './rest-gone';
import { refused, retry, type Context, type Side } from './rest-outcome';

/** How long a leg that was moved may take to ask. */
const ASKS_WITHIN_MS = 1000;

/**
 * Whatever the leg's role, it asks for the document after the one before, which is the same request
 * the leg makes by itself, so that whichever comes second gets the same reply. Whether the
 * leg is still there decides what a failure means. A request that comes late takes the leg away from whatever it went on to:
 * none is sent while one for this leg is under way, and a second one has an address of its own, where the leg is given
 * what it has by then.
 */
export async function redirect(side: Side, effect: RedirectEffect, context: Context): Promise<Carried> {
  const before = side.moving.get(effect.sid);
  if (before) {
    await before;
    return { retryInMs: ASKS_WITHIN_MS };
  }
  const moving = move(side, effect, context);
  side.moving.set(effect.sid, moving);
  try {
    return await moving;
  } finally {
    side.moving.delete(effect.sid);
  }
}

async function move(side: Side, effect: RedirectEffect, context: Context): Promise<Carried> {
  const { sessionId, attempt, now } = context;
  const again = effect.again ?? (attempt > 1 ? now : undefined);
  const document = Math.max(0, effect.document - 1);
  const request = {
    url:
      again === undefined
        ? side.urls.after(sessionId, document)
        : side.urls.afterAgain(sessionId, document, again),
    method: 'POST',
    fallbackUrl: side.urls.sessionFallback(sessionId),
    fallbackMethod: 'POST',
  };
  try {
    await side.client.calls(effect.sid).update(request);
    return { events: [] };
  } catch (error) {
    const failure = restFailure(error);
    const again = retry(failure, context);
    if (again) return again;
    const now = failure.kind === 'refused' ? 'unknown' : await legNow(side.client, effect, failure, context);
    return typeof now === 'string'
      ? refused(effect.leg, 'redirect', failure, { ...context, isAnswering: now === 'there' })
      : { events: [now] };
  }
}
