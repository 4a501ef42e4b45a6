/** The five routes most resources have (Twilio docs: REST API). Owns: their paths and methods. Must not know: any resource. */
import { Router } from 'express';
import type { Exchange } from '../engine/exchange';
import { respond, type Resource } from './respond';

/** What can be done with all of them, and with one; what is left out Twilio does not have, or the carrier. */
export interface Resources {
  list?: Resource;
  create?: Resource;
  fetchOne?: Resource;
  update?: Resource;
  remove?: Resource;
}

/** @param folder below the account, e.g. `Calls` */
export function resourceRoutes(exchange: Exchange, folder: string, resources: Resources): Router {
  const router = Router({ caseSensitive: true });
  const all = `/2010-04-01/Accounts/:account/${folder}.json`;
  const one = `/2010-04-01/Accounts/:account/${folder}/:sid.json`;
  const { list, create, fetchOne, update, remove } = resources;
  if (list) router.get(all, respond(exchange, list));
  if (create) router.post(all, respond(exchange, create));
  if (fetchOne) router.get(one, respond(exchange, fetchOne));
  if (update) router.post(one, respond(exchange, update));
  if (remove) router.delete(one, respond(exchange, remove));
  return router;
}
