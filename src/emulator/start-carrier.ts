/**
 * The local carrier: a server that behaves as Twilio does for calls and chats. Owns: its composition, start and
 * end. Must not know: the application that is called.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectOwnCalls } from './calls/connect-own-calls';
import { startInboundCall } from './calls/inbound-call';
import type { CarrierOptions, LocalCarrier } from './carrier';
import { Chats } from './conversations/chats';
import { Chatters } from './conversations/chatters';
import { scriptChatter } from './conversations/script-chatter';
import { serveChats } from './conversations/serve-chats';
import { DEFAULT_BOUNDS } from './engine/bounds';
import type { CarrierEvent, EventOf } from './engine/carrier-event';
import { Exchange } from './engine/exchange';
import { DEFAULT_SWITCHES } from './engine/switches';
import { DEFAULT_TIMING } from './engine/timing';
import { Faults } from './faults/faults';
import { connectTexts } from './messaging/connect-texts';
import { createRestApp } from './rest/create-rest-app';

export type { CarrierOptions, LocalCarrier } from './carrier';

const ACCOUNT_SID = `AC${'0'.repeat(31)}1`;
const AUTH_TOKEN = 'local-carrier-auth-token';

/** Starts it. @throws when it cannot listen */
export async function startCarrier(options: CarrierOptions): Promise<LocalCarrier> {
  const { clock, accountSid = ACCOUNT_SID, authToken = AUTH_TOKEN } = options;
  const exchange = new Exchange({
    clock,
    accountSid,
    authToken,
    switches: { ...DEFAULT_SWITCHES, ...options.switches },
    timing: { ...DEFAULT_TIMING, ...options.timing },
    bounds: { ...DEFAULT_BOUNDS, ...options.bounds },
    faults: new Faults(),
    numbers: options.numbers ?? [],
    verifiedNumbers: options.verifiedNumbers ?? [],
    applications: options.applications ?? [],
    apiKeys: options.apiKeys ?? [],
    redirects: new Map(Object.entries(options.redirects ?? {})),
    sipDomains: options.sipDomains ?? [],
    ...(options.onEvent ? { onEvent: options.onEvent } : {}),
    ...(options.sidsAfter === undefined ? {} : { sidsAfter: options.sidsAfter }),
  });
  const chatters = new Chatters(new Chats(exchange));
  connectTexts(exchange, chatters);
  connectOwnCalls(exchange);
  const server = createServer(createRestApp(exchange, chatters));
  exchange.url = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');
  return surface(exchange, chatters, server, { accountSid, authToken });
}

function surface(
  exchange: Exchange,
  chatters: Chatters,
  server: Server,
  account: { accountSid: string; authToken: string },
): LocalCarrier {
  const { journal, faults, switches, timing, virtualAgents } = exchange;
  return {
    ...account,
    url: exchange.url,
    faults,
    switches,
    timing,
    virtualAgents,
    redirects: exchange.parts.redirects,
    events: journal.events,
    get errors() {
      return journal.events.filter(isComplaint);
    },
    addNumber: (config) => exchange.addNumber(config),
    addApplication: (config) => exchange.addApplication(config),
    addCallerId: (phoneNumber) => void exchange.addCallerId(phoneNumber),
    addApiKey: (key) => void exchange.addApiKey(key),
    addSipDomain: (config) => exchange.addSipDomain(config),
    dial: (from, to, options) => startInboundCall(exchange, from, to, options),
    phone: (address) => exchange.phone(address),
    chatter: (name) => chatters.chatter(name),
    scriptChatter: (identity, script) => scriptChatter(chatters, identity, script),
    serveChats: (service) => serveChats(chatters.chats, service),
    conversations: () => [...chatters.chats.conversations],
    idle: () => exchange.activity.idle(),
    calls: () => [...exchange.legs.values()].map(({ record }) => record),
    conferences: () => [...exchange.conferences],
    requests: () => journal.events.filter(isRequest),
    close: () => close(exchange, server),
  };
}

function isComplaint(event: CarrierEvent): event is EventOf<'error'> | EventOf<'warning'> {
  return event.kind === 'error' || event.kind === 'warning';
}

function isRequest(
  event: CarrierEvent,
): event is EventOf<'document'> | EventOf<'callback'> | EventOf<'chat'> | EventOf<'rest'> {
  return ['document', 'callback', 'chat', 'rest'].includes(event.kind);
}

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(`http://${host}:${(server.address() as AddressInfo).port}`);
    });
  });
}

/** Lets requests under way come to their end, but goes on with no call. */
async function close(exchange: Exchange, server: Server): Promise<void> {
  exchange.postman.stop();
  for (const socket of exchange.sockets) socket.terminate();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
  await exchange.activity.idle();
}
