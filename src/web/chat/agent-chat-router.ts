/**
 * Chats for agents' desktops, part of the admin API: taking one, writing in it, reading it. Owns: that an
 * agent writes only where the chat was offered to them. Agents who use the carrier's own desktop need none of it.
 */
import { Router } from 'express';
import { PublicError } from '../../errors';
import type { Attempt } from '../../session/snapshot';
import { checked } from '../api/checked';
import { requestKey } from '../api/live-session';
import type { AppDeps } from '../app-deps';
import { agentBody, agentMessageBody, agentTypingBody, messagesQuery } from './chat-bodies';
import { chatSnapshot, type ChatSnapshot } from './chat-access';
import { ChatProblem } from './chat-problem';
import { chatView, isOver } from './chat-view';
import { messageViews } from './message-view';
import { typingBoard } from './typing';
import { writeMessage } from './write-message';

export function agentChatRouter(deps: AppDeps): Router {
  const router = Router();
  router.get('/sessions/:id/messages', async (request, response) => {
    const query = checked(messagesQuery, request.query);
    const s = await agentsChat(deps, request.params.id);
    const messages = await deps.store.messages(s.id, query);
    const typing = typingBoard(deps).now(s.id);
    const items = messageViews(deps, s, messages);
    response.json({ chat: chatView(s, deps.settings.current()), items, typing });
  });
  router.post('/sessions/:id/accept', async (request, response) => {
    const { agent } = checked(agentBody, request.body);
    const s = await agentsChat(deps, request.params.id);
    const { agentId } = attemptOf(s, agent);
    const event = { type: 'chat.accepted', at: deps.clock.now(), agentId } as const;
    await deps.runtime.receive({ sessionId: s.id, key: requestKey(request, 'accept'), event });
    response.status(202).json({ accepted: true });
  });
  router.post('/sessions/:id/messages', async (request, response) => {
    const { agent, id, text } = checked(agentMessageBody, request.body);
    const s = await agentsChat(deps, request.params.id);
    const { identity, agentName } = attemptOf(s, agent);
    const seq = await writeMessage(
      deps,
      { id: s.id, customer: s.customer.from },
      { id, text, author: identity },
    );
    typingBoard(deps).set(s.id, { from: 'agent', name: agentName }, false);
    response.status(201).json({ seq });
  });
  router.post('/sessions/:id/typing', async (request, response) => {
    const { agent, typing } = checked(agentTypingBody, request.body);
    const s = await agentsChat(deps, request.params.id);
    typingBoard(deps).set(s.id, { from: 'agent', name: attemptOf(s, agent).agentName }, typing);
    response.status(204).end();
  });
  return router;
}

/** @throws PublicError not-found when there is none, or it is a call */
async function agentsChat(deps: AppDeps, id: string): Promise<ChatSnapshot> {
  const s = await chatSnapshot(deps, id);
  if (!s) throw new PublicError('not-found', 'chat');
  return s;
}

/** @throws ChatProblem chat-ended, not-offered */
function attemptOf(s: ChatSnapshot, agent: string): Attempt & { identity: string } {
  if (isOver(s)) throw new ChatProblem('chat-ended');
  const attempt = s.attempts.findLast((one) => one.agentId === agent && one.status !== 'over');
  if (!attempt || attempt.identity === undefined) throw new ChatProblem('not-offered');
  return { ...attempt, identity: attempt.identity };
}
