/**
 * The API for chat clients, under /chat/v1: REST up, server-sent events down. Owns: which routes there
 * are and what stands before them. Must not know: what agents see of a chat.
 */
import { json, type RequestHandler, Router } from 'express';
import { checked } from '../api/checked';
import { idempotencyKey, requestKey } from '../api/live-session';
import type { AppDeps } from '../app-deps';
import { allowOrigins } from './allow-origins';
import { ChatProblem } from './chat-problem';
import { chatOf, chatSnapshot, type ChatSnapshot } from './chat-access';
import { CHAT_BODIES, endChatBody, eventsQuery, newChatBody } from './chat-bodies';
import { chatTurns } from './chat-turn';
import { chatView, isOver, type ChatView } from './chat-view';
import { EventStream } from './event-stream';
import { fileRoutes } from './file-routes';
import { NEVER_KEPT } from './never-kept';
import { newChatLimit, ofOwnChat, requestLimit } from './limits';
import { messageRoutes } from './message-routes';
import { chatOpenApi } from './openapi/chat-document';
import { openChat } from './open-chat';
import { postSessionRoutes } from './post-session-routes';
import { Presence } from './presence';
import { receiveMessage, type ReceiveMessage } from './receive-message';
import { Streams } from './streams';

/** @param received takes messages, here and wherever else they come in */
export function chatRouter(deps: AppDeps, received: ReceiveMessage = receiveMessage(deps)): Router {
  const router = Router();
  router.use(allowOrigins(deps));
  router.use((_request, response, next) => {
    response.setHeader('cache-control', NEVER_KEPT);
    next();
  });
  router.get('/openapi.json', (_request, response) => {
    response.json(chatOpenApi());
  });
  router.use(fileRoutes(deps));
  router.use(json(CHAT_BODIES));
  router.post('/chats', newChatLimit(deps), async (request, response) => {
    const { id, token } = await openChat(
      deps,
      checked(newChatBody, request.body ?? {}),
      idempotencyKey(request),
    );
    const s = await chatSnapshot(deps, id);
    response.status(201).json({ chat: s && viewOf(deps, s), token });
  });
  router.get('/chats/:id', async (request, response) => {
    response.json(viewOf(deps, await chatOf(deps, request)));
  });
  const presence = new Presence(deps);
  router.use(eventRoutes(deps, presence));
  router.use(messageRoutes(deps, presence, received));
  const limited = ofOwnChat(deps, requestLimit(deps));
  router.use(endRoutes(deps, limited));
  router.use(postSessionRoutes(deps, limited));
  return router;
}

function viewOf({ settings }: AppDeps, s: ChatSnapshot): ChatView {
  return chatView(s, settings.current());
}

function eventRoutes(deps: AppDeps, presence: Presence): Router {
  const router = Router();
  const streams = new Streams();
  const look = chatTurns(deps);
  router.get('/chats/:id/events', async (request, response) => {
    const known = request.header('last-event-id') ?? request.query['after'] ?? 0;
    const { after, heartbeat } = checked(eventsQuery, { ...request.query, after: known });
    const s = await chatOf(deps, request);
    // The client may be gone by now: then there is nobody to be counted.
    if (response.closed) return;
    if (streams.isFull(s.id)) throw new ChatProblem('too-many-streams');
    response.on('close', streams.open(s.id));
    if (!isOver(s)) response.on('close', presence.enter(s));
    new EventStream(deps, response, { after, heartbeatMs: heartbeat * 1000, look }).open(s);
  });
  return router;
}

/** Ending the chat, which may lead to a post-session transfer, and leaving it, which cannot. */
function endRoutes(deps: AppDeps, limited: RequestHandler): Router {
  const router = Router();
  router.post('/chats/:id/end', limited, async (request, response) => {
    const before = await chatOf(deps, request);
    const { id: sessionId } = before;
    const named = checked(endChatBody, request.body ?? {});
    // Over is over: nothing is kept of a request that is sent again.
    if (isOver(before)) return void response.json(viewOf(deps, before));
    const event = { type: 'end.requested', at: deps.clock.now(), by: 'end_user', ...named } as const;
    await deps.runtime.receive({ sessionId, key: requestKey(request, 'end'), event });
    const s = await chatOf(deps, request);
    response.json(viewOf(deps, s));
  });
  router.post('/chats/:id/leave', limited, async (request, response) => {
    const before = await chatOf(deps, request);
    if (isOver(before)) return void response.json(viewOf(deps, before));
    const { id: sessionId, customer } = before;
    const author = customer.from;
    const event = { type: 'participant.left', at: deps.clock.now(), participant: '', author } as const;
    await deps.runtime.receive({ sessionId, key: requestKey(request, 'leave'), event });
    response.json(viewOf(deps, await chatOf(deps, request)));
  });
  return router;
}
