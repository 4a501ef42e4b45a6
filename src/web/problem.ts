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

/** What the body parser of Express throws has a `type`; everything unknown is internal. */
function toPublic(error: unknown): PublicError {
  if (error instanceof PublicError) return error;
  const type = (error as { type?: unknown } | null)?.type;
  if (type === 'entity.too.large') return new PublicError('too-large');
  if (type === 'entity.parse.failed') return new PublicError('bad-json');
  return new PublicError('internal');
}
