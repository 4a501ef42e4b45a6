/**
 * An agent is invited into a conversation, and leaves it. Owns: the requests, and what their results mean
 * (Twilio docs: Conversation Participant resource). Must not know: whether they take the chat.
 */
import type { CallEffect, EndLegEffect } from '../call/effect';
import type { Carried } from '../runtime/ports';
import { isOver } from './rest-chat-outcome';
import { addParticipant, chatOf, removeParticipant } from './rest-chat-participants';
import { restFailure } from './rest-failure';
import { refused, retryHarmless, type Context, type Side } from './rest-outcome';

/** The agent becomes a participant; one who is there already stays the participant they are. */
export async function inviteAgent(
  { client }: Side,
  { leg, attempt, to }: CallEffect,
  chat: string,
  context: Context,
): Promise<Carried> {
  try {
    const sid = await addParticipant(chatOf(client, chat), to);
    return { events: [{ type: 'leg.called', at: context.now, leg, attempt, sid }] };
  } catch (error) {
    const failure = restFailure(error);
    return retryHarmless(failure, context) ?? refused(leg, 'call', failure, context);
  }
}

/** One who is gone, or whose conversation is over, has left. */
export async function removeAgent(
  { client }: Side,
  { leg, sid }: EndLegEffect,
  chat: string,
  context: Context,
): Promise<Carried> {
  try {
    await removeParticipant(chatOf(client, chat), sid);
    return { events: [] };
  } catch (error) {
    const failure = restFailure(error);
    if (isOver(failure)) return { events: [] };
    return retryHarmless(failure, context) ?? refused(leg, 'end', failure, context);
  }
}
