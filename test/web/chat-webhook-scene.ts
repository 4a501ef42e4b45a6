/**
 * The door for webhooks with everything behind it, and a local carrier with one clock for both. Owns:
 * starting it, people who write, and webhooks sent by hand.
 */
import { openAside } from '../../src/runtime/aside/aside';
import { Jobs } from '../../src/runtime/jobs';
import { settle } from '../support/settle';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { startCarrier, type LocalCarrier } from '../../src/emulator/start-carrier';
import { VirtualClock } from '../../src/lib/clock';
import { createLog } from '../../src/log';
import { fileWriter } from '../../src/records/file-writer';
import { createSessionRecords } from '../../src/records/session-records';
import { createHttpSender } from '../../src/runtime/http-sender';
import { readFlowFiles } from '../../src/runtime/read-flow-files';
import { createReleaseShelf } from '../../src/runtime/release-shelf';
import { openOptOutBook } from '../../src/runtime/opt-out-book';
import { createRuntime, type Runtime } from '../../src/runtime/runtime';
import { seedSettings } from '../../src/runtime/seed-settings';
import { openSettingsBook } from '../../src/runtime/open-settings-book';
import type { SettingsBook } from '../../src/runtime/settings-book';
import type { Store } from '../../src/runtime/ports';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { openStore } from '../../src/store/open-store';
import { CHAT_FILTERS } from '../../src/twilio/match-chat-route';
import { createCarrierFiles } from '../../src/twilio/read-file';
import { createRestCarrier } from '../../src/twilio/rest-carrier';
import { createChatRest } from '../../src/twilio/rest-chat-participants';
import { createTwilioClient, type RestClient } from '../../src/twilio/rest-client';
import { agentChatRouter } from '../../src/web/chat/agent-chat-router';
import { chatRouter } from '../../src/web/chat/chat-router';
import { createMetrics, type Metrics } from '../../src/web/metrics';
import { problemHandler, unknownRoute } from '../../src/web/problem';
import { webhookHandler } from '../../src/web/webhook';

const FLOWS = join(__dirname, '../../flows');
export const PHONE = '+15550001';
export const SMS = '+15551000';
export const WHATSAPP = `whatsapp:${SMS}`;
export const BY = { author: 'test', note: '', at: 0 };

export type Form = { [name: string]: string };

export interface Sent {
  status: number;
  type: string;
  body: unknown;
}

export interface ChatDoor {
  url: string;
  clock: VirtualClock;
  carrier: LocalCarrier;
  rest: RestClient;
  store: Store;
  runtime: Runtime;
  settings: SettingsBook;
  metrics: Metrics;
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>;
  /** Sends a webhook about a conversation by hand. @param headers instead of the right ones */
  send(to: 'pre' | 'post', form: Form, headers?: Form): Promise<Sent>;
  /** the session of a conversation, or null */
  session(chat: string): Promise<SessionSnapshot | null>;
  /** `from: text` of the transcript, in order */
  transcript(chat: string): Promise<string[]>;
  /** the newest conversation of the carrier */
  newest(): string;
  remove(): Promise<void>;
}

export async function openDoor(): Promise<ChatDoor> {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-door-'));
  const clock = new VirtualClock();
  const log = createLog('silent');
  const carrier = await startCarrier({ clock, switches: { delivery: 'in-turn' } });
  const { accountSid, authToken, url: apiUrl } = carrier;
  const store = await openStore(`file:${join(folder, 'test.db')}`);
  const releases = createReleaseShelf(store, { env: ['ORDER_API'] });
  await releases.adopt(await readFlowFiles(FLOWS), clock.now());
  await seedSettings(store, FLOWS, clock.now());
  const settings = await openSettingsBook(store, () => [...releases.newest().flows.values()]);
  const rest = createTwilioClient({ accountSid, authToken, apiUrl });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const never = () => Promise.reject(new Error('no virtual agent outside is asked here'));
  const records = createSessionRecords({
    store,
    dataDir: folder,
    files: fileWriter(),
    crm: null,
    log,
    clock,
  });
  const optOuts = await openOptOutBook(store);
  const runtime = createRuntime({
    ...{ store, clock, log, settings, releases, optOuts },
    env: {},
    http: createHttpSender(),
    records,
    bots: { turn: never },
    carrier: createRestCarrier({ client: rest, publicUrl }),
    renderer: { customer: () => '', agent: () => '' },
  });
  await runtime.start();
  const metrics = createMetrics();
  const deps = {
    runtime,
    store,
    settings,
    releases,
    optOuts,
    clock,
    log,
    metrics,
    publicUrl,
    authToken,
    records,
  };
  const carrierFiles = createCarrierFiles({ accountSid, authToken, apiUrl });
  const all = {
    ...deps,
    chatRest: createChatRest(rest),
    carrierFiles,
    seal: String,
    customDataKeys: {},
    aside: openAside(),
    jobs: new Jobs(deps),
  };
  const app = express().use(webhookHandler(all)).use('/chat/v1', chatRouter(all));
  app.use('/api/v1', agentChatRouter(all)).use(unknownRoute).use(problemHandler(log));
  server.on('request', app);
  await settings.save({ kind: 'chat-address', name: WHATSAPP, document: { flow: 'support' }, ...BY });
  carrier.serveChats({
    addresses: Object.keys(settings.current().chatAddresses),
    preUrl: `${publicUrl}/twilio/conversations/pre`,
    postUrl: `${publicUrl}/twilio/conversations/post`,
    filters: CHAT_FILTERS,
  });
  const session = async (chat: string): Promise<SessionSnapshot | null> => {
    const leg = await store.sessionOfLeg(chat);
    const row = leg && (await store.session(leg.sessionId));
    return row ? (JSON.parse(row.snapshot) as SessionSnapshot) : null;
  };
  return {
    ...{ url: publicUrl, clock, carrier, rest, store, runtime, settings, metrics, session },
    settle: () => settle({ carrier, runtime, clock }),
    send: (to, form, headers) => send(`${publicUrl}/twilio/conversations/${to}`, authToken, form, headers),
    transcript: async (chat) => {
      const id = (await session(chat))?.id ?? '';
      const messages = await store.messages(id, { after: 0, limit: 1000 });
      return messages.map(({ from, text }) => `${from}: ${text}`);
    },
    newest: () => carrier.conversations().at(-1)!.sid,
    remove: async () => {
      await carrier.close();
      await runtime.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function send(url: string, authToken: string, form: Form, headers: Form = {}): Promise<Sent> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': getExpectedTwilioSignature(authToken, url, form),
      ...headers,
    },
    body: new URLSearchParams(form).toString(),
  });
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, body: await response.json() };
}
