/**
 * Which web pages may use the chat (Fetch standard: CORS). Owns: the headers, and the refusal of others.
 * There are no cookies: the token in a header is what opens a chat. Who sends no `Origin` is no page.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { ANY_ORIGIN } from '../../settings/web-origins';
import type { AppDeps } from '../app-deps';
import { ChatProblem } from './chat-problem';

const HEADERS = {
  'access-control-allow-methods': 'GET, POST, PATCH',
  'access-control-allow-headers': 'authorization, content-type, last-event-id, idempotency-key',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '600',
};

type Deps = Pick<AppDeps, 'settings'>;

export function allowOrigins(deps: Deps): RequestHandler {
  return (request, response, next) => {
    admitOrigin(deps, request, response);
    if (request.headers.origin === undefined || request.method !== 'OPTIONS') return next();
    response.status(204).end();
  };
}

/** Sets the headers of an answer. @throws ChatProblem origin-not-allowed */
export function admitOrigin({ settings }: Deps, request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  const { origins } = settings.current().chat;
  response.setHeader('vary', 'Origin');
  if (origin === undefined) return;
  const any = origins.includes(ANY_ORIGIN);
  if (!any && !origins.includes(origin) && !isOwn(request, origin))
    throw new ChatProblem('origin-not-allowed');
  response.setHeader('access-control-allow-origin', any ? ANY_ORIGIN : origin);
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/** A page of this very server. */
function isOwn({ headers }: IncomingMessage, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
