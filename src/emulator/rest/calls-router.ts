/** The Calls resource (Twilio docs: Calls). Owns: its routes. Must not know: how calls live. */
import { Router } from 'express';
import { createCall } from '../calls/create-call';
import { findLeg, updateCall } from '../calls/update-call';
import { CarrierError } from '../engine/carrier-error';
import type { Network } from '../engine/network';
import { callJson } from './call-json';
import { listCalls } from './list-calls';
import { page } from './page';
import { Parameters } from './parameters';
import { readCreateCall } from './read-create-call';
import { readUpdateCall } from './read-update-call';
import { respond, type Resource } from './respond';

export function callsRouter(network: Network): Router {
  const router = Router({ caseSensitive: true });
  const one = '/2010-04-01/Accounts/:account/Calls/:sid.json';
  const all = '/2010-04-01/Accounts/:account/Calls.json';
  router.post(all, respond(network, create));
  router.get(all, respond(network, list));
  router.get(one, respond(network, fetchOne));
  router.post(one, respond(network, update));
  router.delete(one, respond(network, remove));
  return router;
}

const create: Resource = (network, { form }) => {
  const { leg, begin } = createCall(network, readCreateCall(network, new Parameters(form)));
  return { status: 201, body: callJson(leg.record, network.accountSid), afterwards: begin };
};

const list: Resource = (network, { path, form }) => {
  const given = new Parameters(form);
  const calls = listCalls(network, given).map((record) => callJson(record, network.accountSid));
  return { status: 200, body: page(path, 'calls', calls, given) };
};

const fetchOne: Resource = (network, { path, params }) => {
  const leg = findLeg(network, params.sid ?? '', path);
  return { status: 200, body: callJson(leg.record, network.accountSid) };
};

const update: Resource = (network, { path, params, form }) => {
  const leg = findLeg(network, params.sid ?? '', path);
  const apply = updateCall(leg, readUpdateCall(network, new Parameters(form)));
  return { status: 200, body: callJson(leg.record, network.accountSid), afterwards: apply };
};

/** Removes the record of a call that is over. */
const remove: Resource = (network, { path, params }) => {
  const leg = findLeg(network, params.sid ?? '', path);
  if (!leg.isOver) throw new CarrierError(409, 20409, 'The call is not over');
  network.legs.delete(leg.record.sid);
  return { status: 204 };
};
