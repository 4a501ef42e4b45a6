/** Requests to the API with bodies that mean nothing. Owns: their making. */
import { ADMIN } from '../support/test-app';
import { ODD, type Chance } from './chance';
import type { Sent } from './send';

const KEYS = [
  'agents',
  'mode',
  'optIn',
  'name',
  'id',
  'text',
  'to',
  'kind',
  'client',
  '__proto__',
  'toString',
];
const BROKEN = ['{', '', '[]', 'null', '"x"', '\ufeff{}'];
const TYPES = ['application/json', 'application/json', 'application/json; charset=klingon', 'text/plain'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Those that can stand in an address. */
const IDS = ODD.filter((one) => !/[\ud800-\udfff]/.test(one));
/** Wrong tokens are throttled by address: one request in so many, so that what is behind the door is met. */
const WRONG_TOKEN = 0.0005;

function valueOf(chance: Chance, depth = 0): unknown {
  const roll = chance.next();
  if (depth < 3 && roll < 0.2)
    return Array.from({ length: Math.floor(chance.next() * 4) }, () => valueOf(chance, depth + 1));
  if (depth < 3 && roll < 0.4) return Object.fromEntries([[chance.pick(KEYS), valueOf(chance, depth + 1)]]);
  return chance.pick([null, true, 0, -1, 1e308, ...ODD]);
}

function pathOf(chance: Chance, sessions: ReadonlySet<string>): string {
  const id = encodeURIComponent(chance.pick([...sessions, ...IDS]));
  const ofSession = ['', '/end', '/transfer', '/messages', '/form'];
  return chance.pick([
    ...['/api/v1/sessions', '/api/v1/calls', '/api/v1/dead-letters?limit=x', '/chat/v1/chats'],
    ...['/api/v1/settings/chat', '/api/v1/settings/diff', '/api/v1/settings/what-if'],
    ...[`/api/v1/queues/${id}`, `/api/v1/numbers/${id}`, `/api/v1/virtual-agents/${id}`],
    ...ofSession.map((place) => `/api/v1/sessions/${id}${place}`),
    `/chat/v1/chats/${id}/messages`,
  ]);
}

/** @param sessions ids that are known */
export function fuzzApi(chance: Chance, sessions: ReadonlySet<string>): Sent {
  const token = chance.is(WRONG_TOKEN) ? 'wrong-token' : ADMIN;
  return {
    ...{ method: chance.pick(METHODS), path: pathOf(chance, sessions) },
    body: chance.is(0.1) ? chance.pick(BROKEN) : JSON.stringify(valueOf(chance)),
    headers: { 'content-type': chance.pick(TYPES), authorization: `Bearer ${token}` },
  };
}
