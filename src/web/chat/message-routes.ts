/** Messages of a chat, for its client: reading them, writing one, saying that one is being written. */
import { Router } from 'express';
import { checked } from '../api/checked';
import type { AppDeps } from '../app-deps';
import { chatOf } from './chat-access';
import { messagesQuery, newMessageBody, typingBody } from './chat-bodies';
import { ChatProblem } from './chat-problem';
import { messageLimit } from './limits';
import { messageView } from './message-view';
import { typingBoard } from './typing';
import { writeMessage } from './write-message';

export function messageRoutes(deps: AppDeps): Router {
  const router = Router();
  const limit = messageLimit(deps);
  router.get('/chats/:id/messages', async (request, response) => {
    const { id } = await chatOf(deps, request);
    const messages = await deps.store.messages(id, checked(messagesQuery, request.query));
    response.json({ items: messages.map(messageView) });
  });
  router.post(
    '/chats/:id/messages',
    // A stranger must not use up the customer's share.
    async (request, _response, next) => {
      await chatOf(deps, request);
      next();
    },
    limit,
    async (request, response) => {
      const body = checked(newMessageBody, request.body);
      const s = await chatOf(deps, request);
      const seq = await writeMessage(deps, s, { ...body, author: s.customer.from });
      typingBoard(deps).set(s.id, { from: 'customer', name: s.chat.name }, false);
      response.status(201).json({ seq });
    },
  );
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
