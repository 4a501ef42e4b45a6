/**
 * The Keys resource, and SigningKeys, its older name (Twilio docs: Key resource). Owns: its routes and its JSON.
 * A key's secret is shown once, when it is made.
 */
import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import { removeBySid } from '../engine/account';
import { notFound } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import type { ApiKeyRecord } from '../engine/number-record';
import { rfc2822 } from '../engine/rfc2822';
import { page, PAGE_PARAMETERS } from './page';
import type { Parameters } from './parameters';
import { resourceRoutes } from './resource-routes';
import type { Resource, RestRequest } from './respond';

const FOLDERS = { Keys: 'keys', SigningKeys: 'signing_keys' };

export function keysRouter(exchange: Exchange): Router {
  const router = Router({ caseSensitive: true });
  for (const [folder, name] of Object.entries(FOLDERS)) {
    router.use(resourceRoutes(exchange, folder, { list: list(name), create, fetchOne, update, remove }));
  }
  return router;
}

const list =
  (name: string): Resource =>
  (exchange, { path, given }) => {
    given.checkNames(PAGE_PARAMETERS);
    return { status: 200, body: page(path, name, exchange.apiKeys.map(json), given) };
  };

const create: Resource = (exchange, { given }) => {
  const secret = randomBytes(16).toString('hex');
  const key = exchange.addApiKey({ sid: exchange.sids.next('SK'), secret, ...readName(given) });
  return { status: 201, body: { ...json(key), secret } };
};

const fetchOne: Resource = (exchange, request) => ({ status: 200, body: json(find(exchange, request)) });

const update: Resource = (exchange, request) => {
  const key = exchange.addApiKey({ ...find(exchange, request), ...readName(request.given) });
  return { status: 200, body: json(key) };
};

/** From now on nobody signs in with it. */
const remove: Resource = (exchange, request) => {
  removeBySid(exchange.apiKeys, find(exchange, request).sid);
  return { status: 204 };
};

function readName(given: Parameters): { friendlyName?: string } {
  given.checkNames(['FriendlyName']);
  const friendlyName = given.text('FriendlyName');
  return friendlyName === undefined ? {} : { friendlyName };
}

/** @throws CarrierError 20404 */
function find({ apiKeys }: Exchange, { path, params }: RestRequest): ApiKeyRecord {
  const key = apiKeys.find(({ sid }) => sid === params.sid);
  if (!key) throw notFound(path);
  return key;
}

function json({ sid, friendlyName = '', dateCreated, dateUpdated }: ApiKeyRecord): Record<string, unknown> {
  return {
    sid,
    friendly_name: friendlyName,
    date_created: rfc2822(dateCreated),
    date_updated: rfc2822(dateUpdated),
  };
}
