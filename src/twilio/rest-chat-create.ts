/**
 * The conversation of a chat that a client opened (Twilio docs: Conversation resource, create). Owns: the
 * requests, and that there is one conversation however often it is asked for. Must not know: the client.
 */
import type { ChatCreateEffect } from '../call/effect';
import type { Carried } from '../runtime/ports';
import type { RestClient } from './rest-client';
import { NAME_TAKEN, isOver, retryForLong } from './rest-chat-outcome';
import { addParticipant, chatOf } from './rest-chat-participants';
import { restFailure } from './rest-failure';
import type { Context, Side } from './rest-outcome';

/** Longest FriendlyName (Twilio docs: Conversation resource). */
const LONGEST_NAME = 256;

/** What can never be created waits until somebody has it tried again: the customer chats without it. */
export async function createChat(
  { client }: Side,
  effect: ChatCreateEffect,
  context: Context,
): Promise<Carried> {
  try {
    const sid = await conversationOf(client, effect, context.sessionId);
    await addCustomer(client, sid, effect.identity);
    return { events: [{ type: 'chat.created', at: context.now, sid }] };
  } catch (error) {
    const failure = restFailure(error);
    const dead = { dead: `no conversation could be created (code ${failure.code})` };
    return retryForLong(failure, context) ?? dead;
  }
}

/** The session's name is the conversation's unique name, by which it is found again. */
async function conversationOf(
  client: RestClient,
  { name }: ChatCreateEffect,
  sessionId: string,
): Promise<string> {
  const attributes = JSON.stringify({ aftercall: { session: sessionId } });
  const friendlyName = name ? { friendlyName: name.slice(0, LONGEST_NAME) } : {};
  const { conversations } = client.conversations.v1;
  try {
    return (await conversations.create({ uniqueName: sessionId, attributes, ...friendlyName })).sid;
  } catch (error) {
    if (restFailure(error).code !== NAME_TAKEN) throw error;
    return (await conversations(sessionId).fetch()).sid;
  }
}

/** Of a conversation that somebody closed meanwhile the first post will learn it. */
async function addCustomer(client: RestClient, sid: string, identity: string): Promise<void> {
  try {
    await addParticipant(chatOf(client, sid), identity);
  } catch (error) {
    if (!isOver(restFailure(error))) throw error;
  }
}
