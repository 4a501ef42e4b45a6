/**
 * Making the leading leg ask for its current document. Owns: the request, and what its failure means
 * (Twilio docs: Modify calls in progress). Must not know: why.
 */
import type { RedirectEffect } from '../call/effect';
import type { Carried } from '../runtime/ports';
import { restFailure } from './rest-failure';
import { legNow } from './rest-gone';
import { refused, retry, type Context, type Side } from './rest-outcome';

/**
 * Whatever the leg's role, it asks for the document after the one before, which is the same request
 * the leg makes by itself, so that whichever comes second gets the same reply. Whether the
 * leg is still there decides what a failure means.
 */
export async function redirect(side: Side, effect: RedirectEffect, context: Context): Promise<Carried> {
  const { sessionId } = context;
  const request = {
    url: side.urls.after(sessionId, Math.max(0, effect.document - 1)),
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
