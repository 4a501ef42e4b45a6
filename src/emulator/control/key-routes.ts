/** API keys in the control API. Owns: these routes; secrets are not shown again. */
import { Router } from 'express';
import { removeBySid } from '../engine/account';
import type { Exchange } from '../engine/exchange';
import { ControlProblem } from './control-problem';
import { body, readBody, text } from './read-body';

const KEY = body({
  sid: text('the SID of an API key: SK and 32 hexadecimal digits', /^SK[0-9a-f]{32}$/i),
  secret: text('a secret of 1 to 256 characters', /^.{1,256}$/),
});

export function keyRoutes(exchange: Exchange): Router {
  const router = Router();
  router.get('/keys', (_, response) => {
    response.json({ keys: exchange.apiKeys.map(({ sid }) => ({ sid })) });
  });
  router.post('/keys', (request, response) => {
    const key = readBody(KEY, request.body);
    exchange.addApiKey(key);
    response.status(201).json({ sid: key.sid });
  });
  router.delete('/keys/:sid', (request, response) => {
    if (!removeBySid(exchange.apiKeys, request.params.sid))
      throw new ControlProblem(404, 'there is no such key; GET /carrier/keys lists them');
    response.status(204).end();
  });
  return router;
}
