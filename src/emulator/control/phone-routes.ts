/** How phones behave when they ring, in the control API. Owns: these routes. */
import { Router } from 'express';
import type { Exchange } from '../engine/exchange';
import type { Phone } from '../phones/phone';
import { badField } from './control-problem';
import { readBody, values } from './read-body';
import { PHONE_ADDRESS, readBehaviour } from './read-behaviour';

export function phoneRoutes(exchange: Exchange): Router {
  const router = Router();
  router.get('/phones', (_, response) => {
    response.json({ phones: exchange.phones.map(phoneView) });
  });
  router.get('/phones/:address', (request, response) => {
    response.json(phoneView(phoneAt(exchange, request.params.address)));
  });
  router.put('/phones/:address', (request, response) => {
    const phone = phoneAt(exchange, request.params.address);
    phone.behaviour = readBehaviour(request.body);
    response.json(phoneView(phone));
  });
  router.put('/phones/:address/sip-headers', (request, response) => {
    const phone = phoneAt(exchange, request.params.address);
    phone.sipHeaders = readHeaders(request.body);
    response.json(phoneView(phone));
  });
  return router;
}

function phoneAt(exchange: Exchange, address: string): Phone {
  if (PHONE_ADDRESS.test(address)) return exchange.phone(address);
  throw badField('address', 'must be a number like +15550001, client:name or sip:user@host');
}

/** What a SIP phone gives back as it ends a call (Twilio docs: Sip). */
function readHeaders(given: unknown): Phone['sipHeaders'] {
  const headers = readBody(values('headers'), given);
  const wrong = Object.keys(headers).find((name) => !/^x-/i.test(name));
  if (wrong !== undefined) throw badField(wrong, 'is not given back: only X-… headers are');
  return headers;
}

function phoneView({ address, behaviour, calls, sipHeaders }: Phone): Record<string, unknown> {
  return { address, behaviour, sipHeaders, calls: calls.map(({ sid }) => sid) };
}
