/** What happened, in the control API. Owns: these routes. */
import { Router } from 'express';
import type { Exchange } from '../engine/exchange';
import { badField } from './control-problem';
import { EventWindow } from './event-window';

export function eventRoutes(exchange: Exchange): Router {
  const window = new EventWindow(exchange.journal);
  const router = Router();
  router.get('/events', (request, response) => {
    const { since = '0' } = request.query;
    if (typeof since !== 'string' || !/^\d{1,15}$/.test(since))
      throw badField('since', 'must be the number of an event, from 0; use `next` of the last answer');
    response.json(window.since(Number(since)));
  });
  router.get('/errors', (_, response) => {
    const { journal } = exchange;
    response.json({ errors: journal.of('error'), warnings: journal.of('warning') });
  });
  return router;
}
