/**
 * The chat a client's request is about. Owns: that a chat is open to its own token alone, and that
 * nobody learns from an answer which chats there are.
 */
import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';
import { PublicError } from '../../errors';
import { readSnapshot } from '../../session/read-snapshot';
import type { SessionSnapshot } from '../../session/snapshot';
import type { AppDeps } from '../app-deps';
import { bearer } from '../secrets';
import { ChatProblem } from './chat-problem';
import { isChatId, isTokenOf } from './chat-token';

/** The snapshot of a session that is a chat. */
export type ChatSnapshot = SessionSnapshot & { chat: NonNullable<SessionSnapshot['chat']> };

/** A chat that a client opened: such a one has a token. */
export type OpenedChat = ChatSnapshot & {
  chat: { token: NonNullable<ChatSnapshot['chat']['token']> };
};

/** @throws PublicError not-found (also for a token of another chat); ChatProblem without a token, or with an old one */
export async function chatOf(deps: AppDeps, request: Request): Promise<ChatSnapshot> {
  return openedChat(deps, String(request.params['id']), tokenOf(request));
}

/** @throws ChatProblem chat-token-missing */
export function tokenOf(request: IncomingMessage): string {
  const token = bearer(request);
  if (token === '') throw new ChatProblem('chat-token-missing');
  return token;
}

/** @throws PublicError not-found (also for a token of another chat); ChatProblem chat-token-expired */
export async function openedChat(deps: AppDeps, id: string, token: string): Promise<OpenedChat> {
  const s = isChatId(id) ? await chatSnapshot(deps, id) : null;
  if (!s || !isOpened(s) || !isTokenOf(token, s.chat.token.hash)) throw new PublicError('not-found', 'chat');
  if (deps.clock.now() >= s.chat.token.expiresAt) throw new ChatProblem('chat-token-expired');
  return s;
}

function isOpened(s: ChatSnapshot): s is OpenedChat {
  return (s.chat.token ?? null) !== null;
}

/** @returns null when there is no such session, or it is a call */
export async function chatSnapshot(deps: AppDeps, id: string): Promise<ChatSnapshot | null> {
  return (await storedChat(deps, id))?.s ?? null;
}

/** The same, with the number of its last turn. */
export async function storedChat(
  { store }: AppDeps,
  id: string,
): Promise<{ s: ChatSnapshot; version: number } | null> {
  const row = await store.session(id);
  const s = row && chatIn(row.snapshot);
  return s && { s, version: row.version };
}

/** @param text JSON, as the store keeps it @returns null: it is no chat */
export function chatIn(text: string): ChatSnapshot | null {
  const s = readSnapshot(text);
  return isChat(s) ? s : null;
}

export function isChat(s: SessionSnapshot): s is ChatSnapshot {
  // Sessions stored before there were chats have no such field.
  return (s.chat ?? null) !== null;
}
