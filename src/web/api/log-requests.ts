/** A line of each request of the API, at debug. Owns: that it holds the route and not the path. */
import type { RequestHandler } from 'express';
import type { AppDeps } from '../app-deps';
import { requestIdOf } from '../request-id';

export function logRequests({ log }: Pick<AppDeps, 'log'>): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    response.once('finish', () => {
      const route: unknown = (request.route as { path?: unknown } | undefined)?.path;
      log.debug('api request', {
        ...{ requestId: requestIdOf(request, response), method: request.method },
        ...{ route: typeof route === 'string' ? route : null, status: response.statusCode },
        ms: Math.round(performance.now() - begun),
      });
    });
    next();
  };
}
