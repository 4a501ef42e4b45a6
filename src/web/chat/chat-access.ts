/**
 * The chat a client's request is about. Owns: that a chat is open to its own token alone, and that
 * nobody learns from an answer which chats there are.
 */
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

/** @throws PublicError not-found (also for a token of another chat); ChatProblem without a token, or with an old one */
export async function chatOf(deps: AppDeps, request: Request): Promise<ChatSnapshot> {
  const token = bearer(request);
  if (token === '') throw new ChatProblem('chat-token-missing');
  const id = String(request.params['id']);
  const s = isChatId(id) ? await chatSnapshot(deps, id) : null;
  const stored = s?.chat.token;
  if (!s || !stored || !isTokenOf(token, stored.hash)) throw new PublicError('not-found', 'chat');
  if (deps.clock.now() >= stored.expiresAt) throw new ChatProblem('chat-token-expired');
  return s;
}

/** @returns null when there is no such session, or it is a call */
export async function chatSnapshot({ store }: AppDeps, id: string): Promise<ChatSnapshot | null> {
  const row = await store.session(id);
  if (!row) return null;
  const s = readSnapshot(row.snapshot);
  return isChat(s) ? s : null;
}

function isChat(s: SessionSnapshot): s is ChatSnapshot {
  // Sessions stored before there were chats have no such field.
  return (s.chat ?? null) !== null;
}
