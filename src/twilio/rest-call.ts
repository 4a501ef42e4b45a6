/**
 * Ringing an agent or a customer. Owns: the request, and what its result means (Twilio docs: Call
 * resource, create). Must not know: why they are rung.
 */
import type { CallEffect } from '../call/effect';
import type { Carried } from '../runtime/ports';
import { restFailure } from './rest-failure';
import { findPlaced } from './rest-placed';
import { refused, retry, retryHarmless, type Context, type Side } from './rest-outcome';
import type { TwilioUrls } from './urls';

/**
 * Rings. Nobody is rung twice: where it is not known whether an attempt was carried out, because its answer got lost or
 * we ended before it was saved, the carrier is asked which calls there are.
 */
export async function placeCall(side: Side, effect: CallEffect, context: Context): Promise<Carried> {
  const { leg, attempt } = effect;
  const called = (sid: string): Carried => ({
    events: [{ type: 'leg.called', at: context.now, leg, attempt, sid }],
  });
  if (context.attempt > 1) {
    const before = await findPlaced(side.client, effect, context).catch(restFailure);
    if (typeof before === 'string') return called(before);
    if (before) return retryHarmless(before, context) ?? unsure(leg, before.code, context);
  }
  try {
    const { sid } = await side.client.calls.create(callRequest(side.urls, effect, context.sessionId));
    return sid ? called(sid) : unsure(leg, 0, context);
  } catch (error) {
    const failure = restFailure(error);
    const placed =
      failure.kind === 'unsure' ? await findPlaced(side.client, effect, context).catch(() => null) : null;
    if (placed !== null) return called(placed);
    return retry(failure, context) ?? refused(leg, 'call', failure, context);
  }
}

function unsure(leg: CallEffect['leg'], code: number, context: Context): Carried {
  return refused(leg, 'call', { kind: 'unsure', code }, context);
}

function callRequest(urls: TwilioUrls, effect: CallEffect, sessionId: string) {
  return {
    to: effect.to,
    from: effect.from,
    ...addresses(urls, effect, sessionId),
    method: 'POST',
    fallbackMethod: 'POST',
    statusCallbackMethod: 'POST',
    statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
    timeout: effect.ringSeconds,
    ...(effect.detectMachine ? { machineDetection: effect.untilTone ? 'DetectMessageEnd' : 'Enable' } : {}),
  };
}

function addresses(urls: TwilioUrls, { leg, attempt }: CallEffect, sessionId: string) {
  if (leg === 'customer') {
    return {
      url: urls.customer(sessionId, attempt),
      fallbackUrl: urls.sessionFallback(sessionId),
      statusCallback: urls.customerStatus(sessionId, attempt),
    };
  }
  return {
    url: urls.agent(sessionId, attempt),
    fallbackUrl: urls.agentFallback(sessionId, attempt),
    statusCallback: urls.agentStatus(sessionId, attempt),
  };
}
