/**
 * Ringing an agent or a customer. Owns: the request, and what its result means (Twilio docs: Call
 * resource, create). Must not know: why they are rung.
 */
import type { CallEffect } from '../call/effect';
import type { Carried } from '../runtime/ports';
import { restFailure } from './rest-failure';
import { refused, retry, type Context, type Side } from './rest-outcome';
import type { TwilioUrls } from './urls';

/** Rings. An answer that got lost is not asked for again: somebody might be rung twice. */
export async function placeCall(side: Side, effect: CallEffect, context: Context): Promise<Carried> {
  const { leg } = effect;
  try {
    const known = await placedBefore(side, effect, context);
    if (known !== undefined) return called(effect, known, context);
    const { sid } = await side.client.calls.create(callRequest(side.urls, effect, context.sessionId));
    if (!sid) return refused(leg, 'call', { kind: 'unsure', code: 0 }, context);
    return called(effect, sid, context);
  } catch (error) {
    const failure = restFailure(error);
    return retry(failure, context) ?? refused(leg, 'call', failure, context);
  }
}

function called({ leg, attempt }: CallEffect, sid: string, { now: at }: Context): Carried {
  return { events: [{ type: 'leg.called', at, leg, attempt, sid }] };
}

/**
 * A customer is never rung twice at once: where the request may have been made before and its answer was lost (we were
 * stopped in the middle), the call that is under way between the two numbers is it.
 */
async function placedBefore(
  { client }: Side,
  { leg, to, from }: CallEffect,
  { attempt }: Context,
): Promise<string | undefined> {
  if (leg !== 'customer' || attempt <= 1) return undefined;
  for (const status of ['queued', 'ringing', 'in-progress'] as const) {
    const [call] = await client.calls.list({ to, from, status, limit: 1 });
    if (call) return call.sid;
  }
  return undefined;
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
