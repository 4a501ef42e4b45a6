/**
 * An agent is invited into a conversation, and leaves it. Owns: the requests, and what their results mean
 * (Twilio docs: Conversation Participant resource). Must not know: whether they take the chat.
 */
import type { ConversationClosed } from '../call/chat-event';
import type { CallEffect, EndLegEffect } from '../call/effect';
import type { Carried } from '../runtime/ports';
import { isOver } from './rest-chat-outcome';
import { addParticipant, chatOf, removeParticipant } from './rest-chat-participants';
import { restFailure } from './rest-failure';
import { refused, retryHarmless, type Context, type Side } from './rest-outcome';

/**
 * The agent becomes a participant; one who is there already stays the participant they are. That there is no
 * conversation any more is news.
 */
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
    const told = retryHarmless(failure, context) ?? refused(leg, 'call', failure, context);
    return 'events' in told && isOver(failure) ? { events: [closed(context), ...told.events] } : told;
  }
}

/** That one is gone already, or the whole conversation is over, is news. */
export async function removeAgent(
  { client }: Side,
  { leg, sid, type: source }: EndLegEffect,
  chat: string,
  context: Context,
): Promise<Carried> {
  try {
    if (await removeParticipant(chatOf(client, chat), sid)) return { events: [] };
    return { events: [{ type: 'leg.ended', at: context.now, leg, sid, status: 'completed', source }] };
  } catch (error) {
    const failure = restFailure(error);
    if (isOver(failure)) return { events: [closed(context)] };
    return retryHarmless(failure, context) ?? refused(leg, 'end', failure, context);
  }
}

function closed({ now: at }: Context): ConversationClosed {
  return { type: 'conversation.closed', at, reason: '', source: 'refused' };
}
