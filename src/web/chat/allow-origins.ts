/**
 * Which web pages may use the chat (Fetch standard: CORS). Owns: the headers, and the refusal of others.
 * There are no cookies: the token in a header is what opens a chat. Who sends no `Origin` is no page.
 */
import type { Request, RequestHandler } from 'express';
import { ANY_ORIGIN } from '../../settings/web-origins';
import type { AppDeps } from '../app-deps';
import { ChatProblem } from './chat-problem';

const HEADERS = {
  'access-control-allow-methods': 'GET, POST, PATCH',
  'access-control-allow-headers': 'authorization, content-type, last-event-id, idempotency-key',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '600',
};

export function allowOrigins({ settings }: Pick<AppDeps, 'settings'>): RequestHandler {
  return (request, response, next) => {
    const origin = request.header('origin');
    const { origins } = settings.current().chat;
    response.setHeader('vary', 'Origin');
    if (origin === undefined) return next();
    const any = origins.includes(ANY_ORIGIN);
    if (!any && !origins.includes(origin) && !isOwn(request, origin))
      return next(new ChatProblem('origin-not-allowed'));
    response.setHeader('access-control-allow-origin', any ? ANY_ORIGIN : origin);
    response.set(HEADERS);
    if (request.method !== 'OPTIONS') return next();
    response.status(204).end();
  };
}

/** A page of this very server. */
function isOwn(request: Request, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.header('host');
}
