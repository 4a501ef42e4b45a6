/**
 * Twilio as the carrier. Owns: the effects that are REST requests, and what their results mean.
 * Must not know: sessions; a result is an event like any other.
 */
import type { Effect, EndLegEffect, ReadLegEffect } from '../call/effect';
import { isFinalStatus } from '../call/leg';
import type { Carried, Carrier } from '../runtime/ports';
import { readStatus } from './read-status';
import { placeCall } from './rest-call';
import { inviteAgent, removeAgent } from './rest-chat-agent';
import { createChat } from './rest-chat-create';
import { postToChat } from './rest-chat-post';
import type { RestClient } from './rest-client';
import { updateConference } from './rest-conference';
import { restFailure } from './rest-failure';
import { refused, retryHarmless, type Context, type Side } from './rest-outcome';
import { redirect } from './rest-redirect';
import { twilioUrls } from './urls';

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
      return effect.chat === undefined
        ? placeCall(side, effect, context)
        : inviteAgent(side, effect, effect.chat, context);
    case 'leg.redirect':
      return redirect(side, effect, context);
    case 'leg.end':
      return effect.chat === undefined
        ? end(side, effect, context)
        : removeAgent(side, effect, effect.chat, context);
    case 'leg.read':
      return read(side, effect, context);
    case 'conference.update':
      return updateConference(side, effect, context);
    case 'chat.create':
      return createChat(side, effect, context);
    case 'chat.post':
      return postToChat(side, effect, context);
    default:
      throw new Error(`not an effect for a carrier: ${effect.type}`);
  }
}

/** Ending twice does no harm; a leg that is gone is what was wanted. */
async function end(side: Side, effect: EndLegEffect, context: Context): Promise<Carried> {
  try {
    await side.client.calls(effect.sid).update({ status: 'completed' });
    return { events: [] };
  } catch (error) {
    const failure = restFailure(error);
    if (failure.kind === 'gone') return { events: [] };
    return retryHarmless(failure, context) ?? refused(effect.leg, 'end', failure, context);
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
