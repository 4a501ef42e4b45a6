/**
 * Twilio as the carrier. Owns: the effects that are REST requests, and what their results mean.
 * Must not know: sessions; a result is an event like any other.
 */
import type { Effect, EndLegEffect, ReadLegEffect } from '../call/effect';
import type { Carried, Carrier } from '../runtime/ports';
import { readCall } from './read-call';
import { askHowItIs } from './rest-ask';
import { placeCall } from './rest-call';
import { inviteAgent, removeAgent } from './rest-chat-agent';
import { createChat } from './rest-chat-create';
import { postToChat } from './rest-chat-post';
import type { RestClient } from './rest-client';
import { updateConference } from './rest-conference';
import { restFailure } from './rest-failure';
import { legEnded, legNow } from './rest-gone';
import { sendText } from './rest-message';
import { setRecording } from './rest-recording';
import type { RestHealth } from './rest-health';
import { refused, retryLong, type Context, type Side } from './rest-outcome';
import { redirect } from './rest-redirect';
import { twilioUrls } from './urls';

/**
 * @param publicUrl where Twilio reaches us
 * @param health knows how long the carrier wants to be left alone
 * @returns a carrier whose `carry` rejects only on effects that are not a carrier's
 */
export function createRestCarrier(options: {
  client: RestClient;
  publicUrl: string;
  health?: Pick<RestHealth, 'pauseMs'>;
}): Carrier {
  const side: Side = { client: options.client, urls: twilioUrls(options.publicUrl), moving: new Map() };
  return {
    carry: async (effect, context) => laterIf(options.health, await carry(side, effect, context)),
    ask: (open, now) => askHowItIs(side.client, open, now),
  };
}

/** Nothing is tried again sooner than the carrier asked for. */
function laterIf(health: Pick<RestHealth, 'pauseMs'> | undefined, carried: Carried): Carried {
  if (!health || !('retryInMs' in carried)) return carried;
  return { retryInMs: Math.max(carried.retryInMs, health.pauseMs) };
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
    case 'text.send':
      return sendText(side, effect, context);
    case 'recording.set':
      return setRecording(side, effect, context);
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

/** Ending twice does no harm; a leg that is gone is what was wanted, and news. One that is left on would be on for hours. */
async function end(side: Side, effect: EndLegEffect, context: Context): Promise<Carried> {
  try {
    await side.client.calls(effect.sid).update({ status: 'completed' });
    return { events: [] };
  } catch (error) {
    const failure = restFailure(error);
    if (failure.kind === 'gone') {
      const now = await legNow(side.client, effect, failure, context);
      return { events: typeof now === 'string' ? [] : [now] };
    }
    return retryLong(failure, context) ?? refused(effect.leg, 'end', failure, context);
  }
}

/** How the leg is now. What cannot be read is left open: callbacks may still tell. */
async function read(side: Side, effect: ReadLegEffect, context: Context): Promise<Carried> {
  const { leg, sid } = effect;
  const state = await readCall(side.client, sid);
  if (state.is === 'unknown') return { events: [] };
  if (state.is === 'gone') return { events: [legEnded(effect, state, context.now)] };
  if (leg === 'customer') return { events: [] };
  return { events: [{ type: 'leg.progressed', at: context.now, leg, sid, status: 'in-progress' }] };
}
