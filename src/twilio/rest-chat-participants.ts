/**
 * Participants of a conversation over REST (Twilio docs: Conversation Participant resource). Owns: adding,
 * removing and reading them. Must not know: why they come and go.
 */
import type { RestClient } from './rest-client';
import { NOT_FOUND, restFailure } from './rest-failure';
import { PARTICIPANT_EXISTS } from './rest-chat-outcome';

/** A conversation of the account. */
export type Chat = ReturnType<typeof chatOf>;

/** @param sid SID or unique name */
export function chatOf(client: RestClient, sid: string) {
  return client.conversations.v1.conversations(sid);
}

/** A user of the SDK has an identity, somebody with a phone an address and ours that they write to. */
export interface ChatParty {
  /** participant SID */
  sid: string;
  identity: string | null;
  /** `+1…` or `whatsapp:+1…` */
  address: string | null;
  proxyAddress: string | null;
}

/** What the door asks of the carrier when a webhook has not told enough. */
export interface ChatRest {
  /** Who is in a conversation; null: there is none (any more). Rejects when it cannot be read. */
  readParticipants(chat: string): Promise<ChatParty[] | null>;
}

export function createChatRest(client: RestClient): ChatRest {
  return { readParticipants: (chat) => readParticipants(client, chat) };
}

/** Who is in a conversation, or null when there is none. Rejects when it cannot be read. */
export async function readParticipants(client: RestClient, chat: string): Promise<ChatParty[] | null> {
  const read = await chatOf(client, chat).participants.list().catch(restFailure);
  if (Array.isArray(read)) return read.map(partyOf);
  if (read.kind === 'gone') return null;
  // Not the error of the client: it may hold addresses.
  throw new Error(`the participants of a conversation could not be read (${read.kind}, code ${read.code})`);
}

/** One who is there already stays. @returns the participant's SID @throws what the client throws */
export async function addParticipant(chat: Chat, identity: string, name?: string): Promise<string> {
  const attributes = name === undefined ? {} : { attributes: JSON.stringify({ name: name.slice(0, 256) }) };
  try {
    return (await chat.participants.create({ identity, ...attributes })).sid;
  } catch (error) {
    const sid = restFailure(error).code === PARTICIPANT_EXISTS ? await findParticipant(chat, identity) : null;
    if (sid === null) throw error;
    return sid;
  }
}

/** One who is not there stays away. @throws what the client throws */
export async function removeIdentity(chat: Chat, identity: string): Promise<void> {
  const sid = await findParticipant(chat, identity);
  if (sid !== null) await removeParticipant(chat, sid);
}

/** The same by SID. @returns false when they were not there @throws what the client throws */
export async function removeParticipant(chat: Chat, sid: string): Promise<boolean> {
  try {
    return await chat.participants(sid).remove();
  } catch (error) {
    const { kind, code } = restFailure(error);
    if (kind !== 'gone' && code !== NOT_FOUND) throw error;
    return false;
  }
}

async function findParticipant(chat: Chat, identity: string): Promise<string | null> {
  const all = await chat.participants.list();
  return all.find((one) => one.identity === identity)?.sid ?? null;
}

/** The client leaves the binding as it came: in the names of the API. */
export function partyOf(participant: {
  sid: string;
  identity: string | null;
  messagingBinding: unknown;
}): ChatParty {
  const { sid, identity, messagingBinding } = participant;
  const binding = (messagingBinding ?? {}) as { address?: unknown; proxy_address?: unknown };
  const address = textOf(binding.address);
  return { sid, identity: identity ?? null, address, proxyAddress: textOf(binding.proxy_address) };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
