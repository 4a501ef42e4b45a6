/** Where requests really go, in the control API. Owns: these routes. */
import { Router } from 'express';
import type { Exchange } from '../engine/exchange';
import { badField } from './control-problem';
import { readBody, values } from './read-body';

const REDIRECTS = values('http addresses');

export function redirectRoutes({ parts }: Exchange): Router {
  const router = Router();
  router.get('/redirects', (_, response) => {
    response.json(Object.fromEntries(parts.redirects));
  });
  router.put('/redirects', (request, response) => {
    const given = readBody(REDIRECTS, request.body);
    for (const [from, to] of Object.entries(given)) {
      if (!isHttp(from)) throw badField(from, 'must begin with http:// or https://');
      if (!isHttp(to)) throw badField(from, 'must lead to an http address');
    }
    parts.redirects.clear();
    for (const [from, to] of Object.entries(given)) parts.redirects.set(from, to);
    response.json(given);
  });
  return router;
}

function isHttp(written: string): boolean {
  return URL.canParse(written) && /^https?:$/.test(new URL(written).protocol);
}
