/** How phones behave when they ring, in the control API. Owns: these routes. */
import { Router } from 'express';
import { z } from 'zod';
import type { Exchange } from '../engine/exchange';
import type { Behaviour } from '../phones/behaviour';
import type { Phone } from '../phones/phone';
import { badField } from './control-problem';
import { body, count, flag, oneOf, readBody } from './read-body';

const LONGEST_RING_MS = 600_000;
const BEHAVIOURS = ['answer', 'ring-on', 'busy', 'reject', 'fail'] as const;
const afterMs = count(0, LONGEST_RING_MS);
const does = z.looseObject({ does: oneOf(BEHAVIOURS) }, 'must be a JSON object');

const SHAPES: { [K in Behaviour['does']]: z.ZodType<Extract<Behaviour, { does: K }>> } = {
  answer: body({
    does: z.literal('answer'),
    afterMs,
    isMachine: flag().default(false),
    soundsLike: oneOf(['fax', 'unknown']).exactOptional(),
  }),
  'ring-on': body({ does: z.literal('ring-on') }),
  busy: body({ does: z.literal('busy') }),
  reject: body({ does: z.literal('reject'), afterMs }),
  fail: body({ does: z.literal('fail') }),
};

export function phoneRoutes(exchange: Exchange): Router {
  const router = Router();
  router.get('/phones/:address', (request, response) => {
    response.json(phoneView(phoneAt(exchange, request.params.address)));
  });
  router.put('/phones/:address', (request, response) => {
    const phone = phoneAt(exchange, request.params.address);
    const shape: z.ZodType<Behaviour> = SHAPES[readBody(does, request.body).does];
    phone.behaviour = readBody(shape, request.body);
    response.json(phoneView(phone));
  });
  return router;
}

function phoneAt(exchange: Exchange, address: string): Phone {
  if (/^(\+\d{3,15}|client:.{1,256}|sips?:\S{1,256})$/.test(address)) return exchange.phone(address);
  throw badField('address', 'must be a number like +15550001, client:name or sip:user@host');
}

function phoneView({ address, behaviour, calls }: Phone): Record<string, unknown> {
  return { address, behaviour, calls: calls.map(({ sid }) => sid) };
}
