/** A customer's client writes in its chat. Owns: what is looked at in which order, and the answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { checked } from '../api/checked';
import type { AppDeps } from '../app-deps';
import { newMessageBody } from './chat-bodies';
import { ChatKeys } from './chat-keys';
import { MessageLimit } from './limits';
import { typingBoard } from './typing';
import { writeMessage } from './write-message';

/** Rejects, with nothing answered, with what is wrong. @param id of a chat, as it was asked for @param request with its body read */
export type ReceiveMessage = (
  id: string,
  request: IncomingMessage & { body?: unknown },
  response: ServerResponse,
) => Promise<void>;

/** One per app: a chat has one limit, whichever way its messages come in. */
export function receiveMessage(deps: AppDeps): ReceiveMessage {
  const keys = new ChatKeys(deps);
  const limit = new MessageLimit(deps);
  return async (id, request, response) => {
    const key = await keys.of(id, request);
    limit.count(id, response);
    const body = checked(newMessageBody, request.body);
    const seq = await writeMessage(deps, key, Object.assign(body, { author: key.customer }));
    typingBoard(deps).set(id, { from: 'customer', name: key.name }, false);
    const text = JSON.stringify({ seq });
    response.statusCode = 201;
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.setHeader('content-length', Buffer.byteLength(text));
    response.end(text);
  };
}
