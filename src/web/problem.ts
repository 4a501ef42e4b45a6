/** Errors become HTTP. Owns: the form (application/problem+json) and that nothing inner leaks out. */
import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { PublicError } from '../errors';
import type { Log } from '../log';

export const unknownRoute: RequestHandler = (request, _response, next) => {
  next(new PublicError('not-found', `${request.method} ${request.path}`));
};

/** The last handler of the app. */
export function problemHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = toPublic(error);
    const requestId = randomUUID();
    if (problem.status >= 500) {
      const stack = error instanceof Error ? error.stack : String(error);
      log.error('a request failed', { requestId, method: request.method, stack });
    }
    response.setHeader('x-request-id', requestId);
    if (problem.code === 'too-large') response.setHeader('connection', 'close');
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problem.toProblem()));
  };
}

/** What Express, its router and its body parsers throw says by `status` whose fault it is; everything else is ours. */
function toPublic(error: unknown): PublicError {
  if (error instanceof PublicError) return error;
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return new PublicError('too-large');
  if (type === 'entity.parse.failed') return new PublicError('bad-json');
  if (status === 415) return new PublicError('bad-type');
  return new PublicError(typeof status === 'number' && status < 500 ? 'bad-request' : 'internal');
}
