/**
 * Making the leading leg ask for its current document. Owns: the request, and what its failure means
 * (Twilio docs: Modify calls in progress). Must not know: why.
 */
import type { RedirectEffect } from '../call/effect';
import { isFinalStatus, type FinalLegStatus } from '../call/leg';
import type { Carried } from '../runtime/ports';
import { readStatus } from './read-status';
import { NOT_FOUND, restFailure, type RestFailure } from './rest-failure';
import { refused, retry, type Context, type Side } from './rest-outcome';

/**
 * Whatever the leg's role, it asks for the document after the one before, which is the same request
 * the leg makes by itself, so that whichever comes second gets the same reply.
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
    return retry(failure, context) ?? redirectFailed(side, effect, failure, context);
  }
}

/** Whether the leg is still there decides what a failed redirect means, so it is asked. */
async function redirectFailed(
  side: Side,
  { leg, sid }: RedirectEffect,
  failure: RestFailure,
  context: Context,
): Promise<Carried> {
  const ended = (status: FinalLegStatus, source: string): Carried => ({
    events: [{ type: 'leg.ended', at: context.now, leg, sid, status, source }],
  });
  if (failure.kind === 'refused') return refused(leg, 'redirect', failure, context);
  if (failure.code === NOT_FOUND) return ended('completed', 'refused');
  const status = await readStatus(side.client, sid);
  if (status !== null && isFinalStatus(status)) return ended(status, 'read-back');
  if (failure.kind === 'gone' && status === null) return ended('completed', 'refused');
  return refused(leg, 'redirect', failure, context);
}
