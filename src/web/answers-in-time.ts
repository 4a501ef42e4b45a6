/**
 * Requests that are no webhooks are answered in time, too, when the store does not answer. Owns: telling that from work that is
 * long: the store itself is asked, and only while a request waits.
 */
import type { Request, RequestHandler, Response } from 'express';
import { PublicError } from '../errors';
import type { Durability } from './durability';
import { RETRY_AFTER_SECONDS } from './problem';

/** How long a request waits before the store is asked, and between two times. The store has 3 s to answer. */
const LOOK_MS = 3000;

/**
 * @param durability whether the store can be written now
 * @param tell answers with an error; what is done too late has nobody to tell any more
 */
export function answersInTime(
  durability: () => Promise<Durability>,
  tell: (error: PublicError, request: Request, response: Response) => void,
): RequestHandler {
  return (request, response, next) => {
    const stop = (): void => clearInterval(looking);
    const looking = setInterval(() => {
      // A stream is an answer that has begun.
      if (response.headersSent) return stop();
      void durability().then(({ store }) => {
        if (store || response.headersSent || response.destroyed) return;
        response.setHeader('retry-after', RETRY_AFTER_SECONDS);
        tell(new PublicError('too-slow'), request, response);
      });
    }, LOOK_MS);
    response.once('close', stop);
    next();
  };
}
