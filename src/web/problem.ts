/** Errors become HTTP. Owns: the form (application/problem+json) and that nothing inner leaks out. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { PublicError } from '../errors';
import { systemClock, type Clock } from '../lib/clock';
import { Seldom } from '../lib/seldom';
import type { Log } from '../log';
import { isStoreAway } from '../runtime/store-away';
import { requestIdOf } from './request-id';

export const unknownRoute: RequestHandler = (request, _response, next) => {
  next(new PublicError('not-found', `${request.method} ${request.path}`));
};

/** What happens again and again is told once a minute: who is turned away may be us, set up wrongly, or somebody who tries. */
const TURNED_AWAY: { [code: string]: string } = {
  'not-signed': 'webhooks are refused: their signature is missing or wrong',
  'too-slow': 'requests are not answered in time: the store does not answer',
  'store-away': 'requests are refused: the store cannot be reached or written',
  'not-allowed': 'requests are refused: their token is missing or wrong',
  'bad-token': 'requests are refused: their token is forged or has expired',
  'too-many-tries': 'an address is locked out: it sent too many wrong tokens',
};

/** When to ask again what a store that is away could not answer. */
export const RETRY_AFTER_SECONDS = 5;

/** The last handler of the app. */
export function problemHandler(log: Log, clock: Pick<Clock, 'now'> = systemClock): ErrorRequestHandler {
  const seldom = new Seldom(clock);
  return (error: unknown, request, response, next) => {
    // It was told before that it takes too long.
    if (response.writableEnded) return;
    if (response.headersSent) return next(error);
    const problem = toPublic(error);
    const requestId = requestIdOf(request, response);
    if (problem.code === 'internal') {
      const stack = error instanceof Error ? error.stack : String(error);
      const requests = seldom.happened(`internal ${request.method} ${whatFailed(error)}`);
      if (requests > 0) log.error('a request failed', { requests, requestId, method: request.method, stack });
    }
    const turnedAway = TURNED_AWAY[problem.code];
    const requests = turnedAway === undefined ? 0 : seldom.happened(problem.code);
    if (turnedAway !== undefined && requests > 0) log.warn(turnedAway, { requests, requestId });
    if (problem.code === 'too-large') response.setHeader('connection', 'close');
    if (problem.code === 'store-away') response.setHeader('retry-after', RETRY_AFTER_SECONDS);
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problem.toProblem()));
  };
}

/** A disk that is full fails at every request alike; few kinds are told apart, whatever words an error may have. */
function whatFailed(error: unknown): string {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return error instanceof Error ? `${String(name)} ${String(code)} ${placeOf(error)}` : typeof error;
}

/** Where in the program it was thrown. */
function placeOf({ stack = '' }: Error): string {
  return /^ +at .*$/m.exec(stack)?.[0] ?? '';
}

/** What Express, its router and its body parsers throw says by `status` whose fault it is; everything else is ours. */
function toPublic(error: unknown): PublicError {
  if (error instanceof PublicError) return error;
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return new PublicError('too-large');
  if (type === 'entity.parse.failed') return new PublicError('bad-json');
  if (status === 415) return new PublicError('bad-type');
  if (typeof status === 'number' && status < 500) return new PublicError('bad-request');
  return new PublicError(isStoreAway(error) ? 'store-away' : 'internal');
}
