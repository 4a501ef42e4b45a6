/**
 * What the account has, in the control API: numbers, applications, SIP domains, verified numbers and keys.
 * Owns: these routes; a key's secret is not shown again.
 */
import { Router } from 'express';
import type { z } from 'zod';
import type { Exchange } from '../engine/exchange';
import { API_KEY, APPLICATION, NUMBER, PHONE_NUMBER, SIP_DOMAIN } from './account-shapes';
import { ControlProblem } from './control-problem';
import { body, readBody } from './read-body';

const VERIFIED = body({ phoneNumber: PHONE_NUMBER });

/** One list of the account: how it is added to, and which field names one of it. */
interface Part<Given, Kept> {
  shape: z.ZodType<Given>;
  list: (exchange: Exchange) => Kept[];
  add: (given: Given) => Kept;
  key: keyof Kept;
  view?: (kept: Kept) => object;
}

export function accountRoutes(exchange: Exchange): Router {
  const router = Router();
  addPart(exchange, router, 'numbers', {
    shape: NUMBER,
    list: ({ numbers }) => numbers,
    add: (config) => exchange.addNumber(config),
    key: 'phoneNumber',
  });
  addPart(exchange, router, 'applications', {
    shape: APPLICATION,
    list: ({ applications }) => applications,
    add: (config) => exchange.addApplication(config),
    key: 'sid',
  });
  addPart(exchange, router, 'sip-domains', {
    shape: SIP_DOMAIN,
    list: ({ sipDomains }) => sipDomains,
    add: (config) => exchange.addSipDomain(config),
    key: 'domainName',
  });
  addPart(exchange, router, 'verified-numbers', {
    shape: VERIFIED,
    list: ({ callerIds }) => callerIds,
    add: ({ phoneNumber }) => exchange.addCallerId(phoneNumber),
    key: 'phoneNumber',
  });
  addPart(exchange, router, 'keys', {
    shape: API_KEY,
    list: ({ apiKeys }) => apiKeys,
    add: (key) => exchange.addApiKey(key),
    key: 'sid',
    view: ({ sid, friendlyName }) => ({ sid, ...(friendlyName ? { friendlyName } : {}) }),
  });
  return router;
}

function addPart<Given, Kept extends object>(
  exchange: Exchange,
  router: Router,
  name: string,
  { shape, list, add, key, view = (kept) => kept }: Part<Given, Kept>,
): void {
  const field = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  router.get(`/${name}`, (_, response) => {
    response.json({ [field]: list(exchange).map(view) });
  });
  router.post(`/${name}`, (request, response) => {
    response.status(201).json(view(add(readBody(shape, request.body))));
  });
  router.delete(`/${name}/:key`, (request, response) => {
    const all = list(exchange);
    const index = all.findIndex((one) => one[key] === request.params.key);
    if (index < 0) throw new ControlProblem(404, `there is no such one; GET /carrier/${name} lists them`);
    all.splice(index, 1);
    response.status(204).end();
  });
}
