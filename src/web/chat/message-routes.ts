/** Messages of a chat, for its client: reading them, writing one, saying that one is being written. */
import { Router } from 'express';
import { checked } from '../api/checked';
import type { AppDeps } from '../app-deps';
import { chatOf } from './chat-access';
import { messagesQuery, typingBody } from './chat-bodies';
import { ChatProblem } from './chat-problem';
import { chatView, isOver } from './chat-view';
import { messageViews } from './message-view';
import type { Presence } from './presence';
import type { ReceiveMessage } from './receive-message';
import { typingBoard } from './typing';

/** @param received takes a message that was read */
export function messageRoutes(deps: AppDeps, presence: Presence, received: ReceiveMessage): Router {
  const router = Router();
  router.get('/chats/:id/messages', async (request, response) => {
    const s = await chatOf(deps, request);
    const messages = await deps.store.messages(s.id, checked(messagesQuery, request.query));
    // Where streams do not get through, this is how a client shows that it is there.
    if (!isOver(s)) presence.seen(s);
    const items = messageViews(deps, s, messages);
    // The chat is not ahead of the messages: it was read before them.
    response.json({ items, chat: chatView(s, deps.settings.current()) });
  });
  router.post('/chats/:id/messages', (request, response) => received(request.params.id, request, response));
  router.post('/chats/:id/typing', async (request, response) => {
    const { typing } = checked(typingBody, request.body);
    const { id, chat } = await chatOf(deps, request);
    typingBoard(deps).set(id, { from: 'customer', name: chat.name }, typing);
    response.status(204).end();
  });
  router.post('/chats/:id/uploads', async (request) => {
    await chatOf(deps, request);
    throw new ChatProblem('no-uploads');
  });
  return router;
}
