/** Where requests really go, in the control API. Owns: these routes. */
import { Router } from 'express';
import type { Exchange } from '../engine/exchange';
import { readBody } from './read-body';
import { REDIRECTS } from './redirect-shape';

export function redirectRoutes({ parts }: Exchange): Router {
  const router = Router();
  router.get('/redirects', (_, response) => {
    response.json(Object.fromEntries(parts.redirects));
  });
  router.put('/redirects', (request, response) => {
    const given = readBody(REDIRECTS, request.body);
    parts.redirects.clear();
    for (const [from, to] of Object.entries(given)) parts.redirects.set(from, to);
    response.json(given);
  });
  return router;
}
