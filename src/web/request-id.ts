/**
 * Every request has an id, which its answer and its lines in the log share. Owns: the id, and what every answer that a
 * browser may see says of itself (security headers). Must not know: routes.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const HEADER = 'x-request-id';
/** What a proxy before us has chosen, if it is harmless in a log. */
const FIT = /^[\w.:-]{8,100}$/;
const YEAR_SECONDS = 31_536_000;

/** @param publicUrl where it is https, browsers are told to keep to that (RFC 6797) @returns sets the headers of an answer */
export function answerHeaders(
  publicUrl: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  const isSecure = publicUrl.startsWith('https:');
  return (request, response) => {
    response.setHeader(HEADER, idFor(request));
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    if (isSecure) response.setHeader('strict-transport-security', `max-age=${YEAR_SECONDS}`);
  };
}

/** The id of a request that is being answered; webhooks get one when something goes wrong. */
export function requestIdOf(request: IncomingMessage, response: ServerResponse): string {
  const known = response.getHeader(HEADER);
  if (typeof known === 'string') return known;
  const id = idFor(request);
  response.setHeader(HEADER, id);
  return id;
}

function idFor({ headers }: IncomingMessage): string {
  const given = headers[HEADER];
  return typeof given === 'string' && FIT.test(given) ? given : randomUUID();
}
