/**
 * Messages of customers are answered before Express, which costs as much as all the rest of their way in. Owns: which
 * requests those are, and that they have the headers and limits of all others. What is refused is told by Express.
 */
import { json, type Request, type Response } from 'express';
import type { AppDeps } from '../app-deps';
import type { Door } from '../door';
import { inTime } from '../in-time';
import { answerHeaders } from '../request-id';
import { admitOrigin } from './allow-origins';
import { CHAT_BODIES } from './chat-bodies';
import { NEVER_KEPT } from './never-kept';
import type { ReceiveMessage } from './receive-message';

/** As clients write it. Written otherwise it means the same, to Express. */
const MESSAGES = /^\/chat\/v1\/chats\/(WC[0-9a-f]{32})\/messages$/;

export function messageDoor(deps: AppDeps, received: ReceiveMessage): Door {
  const setHeaders = answerHeaders(deps.publicUrl);
  const parse = json(CHAT_BODIES);
  return (request, response, passOn) => {
    const id = request.method === 'POST' ? MESSAGES.exec(request.url ?? '')?.[1] : undefined;
    if (id === undefined) return passOn();
    try {
      setHeaders(request, response);
      admitOrigin(deps, request, response);
      response.setHeader('cache-control', NEVER_KEPT);
    } catch (error) {
      return passOn(error);
    }
    // A body parser asks nothing of Express.
    parse(request as Request, response as Response, (error?: unknown) => {
      if (error !== undefined) return passOn(error);
      inTime(received(id, request, response)).catch(passOn);
    });
  };
}
