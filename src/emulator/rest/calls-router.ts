/** The Calls resource (Twilio docs: Calls). Owns: its routes. Must not know: how calls live. */
import type { Router } from 'express';
import { createCall } from '../calls/create-call';
import { findLeg, updateCall } from '../calls/update-call';
import { CarrierError } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import { callJson } from './call-json';
import { listCalls } from './list-calls';
import { page } from './page';
import { readCreateCall } from './read-create-call';
import { readUpdateCall } from './read-update-call';
import { resourceRoutes } from './resource-routes';
import type { Resource } from './respond';

export function callsRouter(exchange: Exchange): Router {
  return resourceRoutes(exchange, 'Calls', { list, create, fetchOne, update, remove });
}

const create: Resource = (exchange, { given }) => {
  const { leg, begin } = createCall(exchange, readCreateCall(exchange, given));
  return { status: 201, body: callJson(leg.record, exchange.accountSid), afterwards: begin };
};

const list: Resource = (exchange, { path, given }) => {
  const calls = listCalls(exchange, given).map((record) => callJson(record, exchange.accountSid));
  return { status: 200, body: page(path, 'calls', calls, given) };
};

const fetchOne: Resource = (exchange, { path, params }) => {
  const leg = findLeg(exchange, params.sid ?? '', path);
  return { status: 200, body: callJson(leg.record, exchange.accountSid) };
};

const update: Resource = (exchange, { path, params, given }) => {
  const leg = findLeg(exchange, params.sid ?? '', path);
  const apply = updateCall(leg, readUpdateCall(exchange, given));
  return { status: 200, body: callJson(leg.record, exchange.accountSid), afterwards: apply };
};

/** Removes the record of a call that is over. */
const remove: Resource = (exchange, { path, params }) => {
  const leg = findLeg(exchange, params.sid ?? '', path);
  if (!leg.isOver) throw new CarrierError(409, 20409, 'The call is not over');
  exchange.legs.delete(leg.record.sid);
  return { status: 204 };
};
