/** A customer's chat with the app, as any client of it has it. Owns: the requests, which need the chat's own token. */
import { reach, Refused, type Problem } from '../api/client';

export interface ChatMessage {
  seq: number;
  from: 'customer' | 'agent' | 'virtual-agent' | 'system';
  name: string | null;
  text: string;
  choices?: { value: string; label: string }[];
}

export interface ChatState {
  status: 'waiting' | 'queued' | 'connected' | 'post-session' | 'ended';
  postSessionOptInRequired: boolean;
}

export interface OpenChat {
  id: string;
  token: string;
}

const BASE = '/chat/v1/chats';
/** What says that it can take part in post-session transfers. */
const CLIENT = { kind: 'web', version: '3.0.0' };

export async function openChat(address: string, language: string): Promise<OpenChat> {
  const opened = await ask<{ chat: { id: string }; token: string }>('', 'POST', null, {
    ...{ client: CLIENT, address, language },
  });
  return { id: opened.chat.id, token: opened.token };
}

export function readChat({ id, token }: OpenChat): Promise<{ items: ChatMessage[]; chat: ChatState }> {
  return ask(`/${id}/messages?limit=500`, 'GET', token);
}

export async function writeInChat({ id, token }: OpenChat, text: string, choice?: string): Promise<void> {
  const body = { id: crypto.randomUUID(), text, ...(choice === undefined ? {} : { choice }) };
  await ask(`/${id}/messages`, 'POST', token, body);
}

export async function endChat({ id, token }: OpenChat): Promise<void> {
  await ask(`/${id}/end`, 'POST', token);
}

export async function leaveChat({ id, token }: OpenChat): Promise<void> {
  await ask(`/${id}/leave`, 'POST', token);
}

export async function optIn({ id, token }: OpenChat, optInSelection: 'Yes' | 'No'): Promise<void> {
  await ask(`/${id}/post-session`, 'PATCH', token, { optInSelection });
}

/** @throws Refused */
async function ask<T>(path: string, method: string, token: string | null, body?: object): Promise<T> {
  const response = await reach(`${BASE}${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const title = (answer as Partial<Problem> | null)?.title ?? `HTTP ${response.status}`;
  const unknown = { type: '', code: 'unknown', hint: '', status: response.status };
  throw new Refused(response.status, { ...unknown, ...(answer as object), title });
}
