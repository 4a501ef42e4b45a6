/**
 * Twilio as the carrier. Owns: the three effects that are REST requests, and what their results mean.
 * Must not know: sessions; a result is an event like any other.
 */
import type { CallEffect, Effect, EndLegEffect, ReadLegEffect, RedirectEffect } from '../call/effect';
import type { LegRefused, SessionEvent } from '../call/event';
import { isFinalStatus, type FinalLegStatus, type LegRef } from '../call/leg';
import type { Carried, Carrier } from '../runtime/ports';
import type { RestClient } from './rest-client';
import { NOT_FOUND, restFailure, type RestFailure } from './rest-failure';
import { twilioUrls, type TwilioUrls } from './urls';

/** How often a request is tried before it counts as refused. */
const MOST_ATTEMPTS = 4;
const FIRST_RETRY_MS = 500;

type Context = Parameters<Carrier['carry']>[1];

interface Side {
  client: RestClient;
  urls: TwilioUrls;
}

/**
 * @param publicUrl where Twilio reaches us
 * @returns a carrier whose `carry` rejects only on effects that are not a carrier's
 */
export function createRestCarrier(options: { client: RestClient; publicUrl: string }): Carrier {
  const side: Side = { client: options.client, urls: twilioUrls(options.publicUrl) };
  return { carry: (effect, context) => carry(side, effect, context) };
}

async function carry(side: Side, effect: Effect, context: Context): Promise<Carried> {
  switch (effect.type) {
    case 'leg.call':
      return call(side, effect, context);
    case 'leg.redirect':
      return redirect(side, effect, context);
    case 'leg.end':
      return end(side, effect, context);
    case 'leg.read':
      return read(side, effect, context);
    default:
      throw new Error(`not an effect for a carrier: ${effect.type}`);
  }
}

/** Rings an agent. An answer that got lost is not asked for again: the agent might be rung twice. */
async function call(side: Side, effect: CallEffect, context: Context): Promise<Carried> {
  const attempt = attemptOf(effect.leg);
  if (attempt === null) return refused(effect.leg, 'call', { kind: 'refused', code: 0 }, context);
  try {
    const { sid } = await side.client.calls.create(
      callRequest(side.urls, effect, context.sessionId, attempt),
    );
    if (!sid) return refused(effect.leg, 'call', { kind: 'unsure', code: 0 }, context);
    return { events: [{ type: 'leg.called', at: context.now, leg: effect.leg, sid }] };
  } catch (error) {
    const failure = restFailure(error);
    return retry(failure, context) ?? refused(effect.leg, 'call', failure, context);
  }
}

function callRequest(urls: TwilioUrls, effect: CallEffect, sessionId: string, attempt: number) {
  return {
    to: effect.to,
    from: effect.from,
    url: urls.agent(sessionId, attempt),
    method: 'POST',
    fallbackUrl: urls.agentFallback(sessionId, attempt),
    fallbackMethod: 'POST',
    statusCallback: urls.agentStatus(sessionId, attempt),
    statusCallbackMethod: 'POST',
    // One parameter per event; Twilio ignores a list in one string (warning 21626).
    statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
    timeout: effect.ringSeconds,
    ...(effect.detectMachine ? { machineDetection: 'Enable' } : {}),
  };
}

/**
 * Makes the customer's leg ask for its current document: the one after the document before it, which
 * is the same request the leg makes by itself, so that whichever comes second gets the same reply.
 * Agents have no numbered documents; nothing could be fetched for them.
 */
async function redirect(side: Side, effect: RedirectEffect, context: Context): Promise<Carried> {
  if (effect.leg !== 'customer')
    return refused(effect.leg, 'redirect', { kind: 'refused', code: 0 }, context);
  const url = side.urls.after(context.sessionId, Math.max(0, effect.document - 1));
  const request = { url, method: 'POST', fallbackUrl: side.urls.fallback, fallbackMethod: 'POST' };
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
  effect: RedirectEffect,
  failure: RestFailure,
  context: Context,
): Promise<Carried> {
  const isGone = failure.kind === 'gone';
  const ended = (status: FinalLegStatus, source: string): Carried => ({
    events: [{ type: 'leg.ended', at: context.now, leg: effect.leg, sid: effect.sid, status, source }],
  });
  if (failure.kind === 'refused') return refused(effect.leg, 'redirect', failure, context);
  if (failure.code === NOT_FOUND) return ended('completed', 'refused');
  const status = await readStatus(side.client, effect.sid);
  if (status !== null && isFinalStatus(status)) return ended(status, 'read-back');
  if (isGone && status === null) return ended('completed', 'refused');
  return refused(effect.leg, 'redirect', failure, context);
}

/** @returns the call's status as Twilio has it now, or null when it cannot be read */
async function readStatus(client: RestClient, sid: string): Promise<string | null> {
  try {
    return (await client.calls(sid).fetch()).status;
  } catch {
    return null;
  }
}

/** Ending twice does no harm, so a lost answer is asked for again; a leg that is gone is what was wanted. */
async function end(side: Side, effect: EndLegEffect, context: Context): Promise<Carried> {
  try {
    await side.client.calls(effect.sid).update({ status: 'completed' });
    return { events: [] };
  } catch (error) {
    const failure = restFailure(error);
    if (failure.kind === 'gone') return { events: [] };
    const again =
      failure.kind === 'unsure' ? retry({ ...failure, kind: 'later' }, context) : retry(failure, context);
    return again ?? refused(effect.leg, 'end', failure, context);
  }
}

/** How the leg is now. What cannot be read is left open: callbacks may still tell. */
async function read(side: Side, { leg, sid }: ReadLegEffect, { now: at }: Context): Promise<Carried> {
  const status = await readStatus(side.client, sid);
  if (status === null) return { events: [] };
  if (isFinalStatus(status))
    return { events: [{ type: 'leg.ended', at, leg, sid, status, source: 'read-back' }] };
  return { events: [{ type: 'leg.progressed', at, leg, sid, status: 'in-progress' }] };
}

/** @returns when to try again, or null when it should not be tried again */
function retry(failure: RestFailure, { attempt }: Context): Carried | null {
  if (failure.kind !== 'later' || attempt >= MOST_ATTEMPTS) return null;
  return { retryInMs: FIRST_RETRY_MS * 2 ** Math.max(0, attempt - 1) };
}

function refused(
  leg: LegRef,
  request: LegRefused['request'],
  failure: RestFailure,
  { now }: Context,
): { events: SessionEvent[] } {
  const { code } = failure;
  return {
    events: [{ type: 'leg.refused', at: now, leg, request, code, unsure: failure.kind === 'unsure' }],
  };
}

function attemptOf(leg: LegRef): number | null {
  return leg === 'customer' ? null : Number(leg.slice('agent:'.length));
}
