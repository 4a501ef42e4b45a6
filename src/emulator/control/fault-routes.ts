/**
 * Faults in the control API. Owns: these routes, and what is held back until somebody releases it. Must
 * not know: which faults there are.
 */
import { Router } from 'express';
import { z } from 'zod';
import type { Exchange } from '../engine/exchange';
import type { Held } from '../faults/webhook-faults';
import { armFault } from './arm-fault';
import { badField, ControlProblem } from './control-problem';
import { body, count, readBody } from './read-body';

const MOST_HELD = 10_000;
const RELEASE = body({
  /** indexes of held webhooks in the order they are to go */
  order: z.array(count(0, MOST_HELD), 'must be a list of indexes').optional(),
});

export function faultRoutes(exchange: Exchange): Router {
  const held = new Map<number, Held>();
  const router = Router();
  let last = 0;
  router.get('/faults', (_, response) => {
    response.json({ held: [...held].map(([id, one]) => heldView(id, one)) });
  });
  router.post('/faults', (request, response) => {
    const holding = armFault(exchange, request.body);
    if (!holding) return void response.status(201).json({});
    last += 1;
    held.set(last, holding);
    response.status(201).json(heldView(last, holding));
  });
  router.post('/faults/:id/release', (request, response) => {
    const { order } = readBody(RELEASE, request.body);
    const id = Number(request.params.id);
    const holding = held.get(id);
    if (!holding)
      throw new ControlProblem(404, `nothing is held as ${request.params.id}; GET /carrier/faults lists`);
    if (order) checkOrder(order, holding);
    held.delete(id);
    holding.release(order);
    response.json(heldView(id, holding));
  });
  router.delete('/faults', (_, response) => {
    exchange.faults.clear();
    for (const holding of held.values()) holding.release();
    held.clear();
    response.status(204).end();
  });
  return router;
}

/** What is not in the order would never go, and a document's call would wait for ever. */
function checkOrder(order: readonly number[], { webhooks }: Held): void {
  const isPermutation = order.length === webhooks.length && new Set(order).size === order.length;
  if (!isPermutation || order.some((index) => index >= webhooks.length))
    throw badField('order', `must have each index from 0 to ${webhooks.length - 1} once`);
}

function heldView(id: number, { webhooks }: Held): Record<string, unknown> {
  return { id, webhooks: webhooks.map(({ kind, call, url, form }) => ({ kind, call, url, form })) };
}
