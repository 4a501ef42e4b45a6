/**
 * The chat API on a real core, store and port, with a virtual clock, beside a carrier that takes whatever
 * it is told: what the carrier does with it is proven elsewhere. Owns: starting it, and agents and time for tests.
 */
import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import type { ChatMessage } from '../../../src/call/chat';
import type { MessageReceived } from '../../../src/call/chat-event';
import type { Effect } from '../../../src/call/effect';
import type { SessionEvent } from '../../../src/call/event';
import { VirtualClock, type Clock } from '../../../src/lib/clock';
import { createLog } from '../../../src/log';
import type { Bots } from '../../../src/runtime/far-ports';
import type { Carrier, Store } from '../../../src/runtime/ports';
import { readFlowFiles } from '../../../src/runtime/read-flow-files';
import { createReleaseShelf } from '../../../src/runtime/release-shelf';
import { openOptOutBook } from '../../../src/runtime/opt-out-book';
import { createRuntime, type Runtime } from '../../../src/runtime/runtime';
import { seedSettings } from '../../../src/runtime/seed-settings';
import { openSettingsBook } from '../../../src/runtime/open-settings-book';
import type { SettingsBook } from '../../../src/runtime/settings-book';
import type { SessionSnapshot } from '../../../src/session/snapshot';
import { openStore } from '../../../src/store/open-store';
import type { AppDeps } from '../../../src/web/app-deps';
import { agentChatRouter } from '../../../src/web/chat/agent-chat-router';
import { chatRouter } from '../../../src/web/chat/chat-router';
import { widgetRouter } from '../../../src/web/chat/widget-router';
import { problemHandler, unknownRoute } from '../../../src/web/problem';

const FLOWS = join(__dirname, '../../../flows');
export const CUSTOM_DATA_KEY = { shop: 'a-secret-of-the-shop' };

/** where the carrier and readers of files reach it, if they could */
export const PUBLIC_URL = 'https://calls.example.com';

export interface ChatAppOptions {
  clock?: Clock;
  /** compiled modules of the client */
  widget?: string;
}

/** A carrier that does everything at once. */
function willingCarrier(clock: Clock): Carrier {
  let sids = 0;
  const sid = (prefix: string): string => `${prefix}${(++sids).toString(16).padStart(32, '0')}`;
  const events = (effect: Effect): SessionEvent[] => {
    const at = clock.now();
    if (effect.type === 'chat.create') return [{ type: 'chat.created', at, sid: sid('CH') }];
    if (effect.type === 'chat.post') return [{ type: 'chat.posted', at, post: effect.post }];
    if (effect.type !== 'leg.call') return [];
    const { leg, attempt } = effect;
    return [{ type: 'leg.called', at, leg, attempt, sid: sid('MB') }];
  };
  return {
    carry: (effect) => Promise.resolve({ events: events(effect) }),
    ask: () => Promise.resolve({ events: [] }),
  };
}

export class ChatApp {
  private constructor(
    private readonly folder: string,
    readonly clock: Clock,
    readonly store: Store,
    readonly settings: SettingsBook,
    readonly runtime: Runtime,
    private readonly server: Server,
  ) {}

  static async start(options: ChatAppOptions = {}): Promise<ChatApp> {
    const { clock = new VirtualClock() } = options;
    const folder = mkdtempSync(join(tmpdir(), 'aftercall-chat-'));
    const log = createLog('silent');
    const store = await openStore(`file:${join(folder, 'test.db')}`);
    const releases = createReleaseShelf(store, { env: ['ORDER_API'] });
    await releases.adopt(await readFlowFiles(FLOWS), clock.now());
    await seedSettings(store, FLOWS, clock.now());
    const settings = await openSettingsBook(store, () => [...releases.newest().flows.values()]);
    const optOuts = await openOptOutBook(store);
    const runtime = createRuntime({
      ...{ store, clock, log, settings, releases, optOuts, env: { ORDER_API: 'http://127.0.0.1:9' } },
      carrier: willingCarrier(clock),
      bots: { turn: (...turn) => app.bot(...turn) },
      http: { send: () => Promise.resolve({ ok: false, status: 0, body: null, error: 'refused' }) },
      renderer: { customer: () => '', agent: () => '' },
      records: {
        ...{ hasCrm: false, crmSeen: () => null, testCrm: () => Promise.resolve(null) },
        writeMetadata: () => Promise.resolve(),
        check: () => Promise.resolve(),
        removeMetadata: () => Promise.resolve(false),
        async *files() {},
        readMetadata: () => Promise.resolve(null),
        sendToCrm: () => Promise.resolve({ events: [] }),
      },
    });
    await runtime.start();
    const outside = { customDataKeys: CUSTOM_DATA_KEY, publicUrl: PUBLIC_URL, authToken: 'secret' };
    const deps = { runtime, store, settings, releases, optOuts, clock, log, ...outside };
    const server = createServer(appOf(deps as unknown as AppDeps, options.widget));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const app = new ChatApp(folder, clock, store, settings, runtime, server);
    // The chats of one test are not to use up the agents of the next.
    await app.change('queue', 'support', { chat: { acceptSeconds: 60, perAgent: 100 } });
    return app;
  }

  /** How a virtual agent outside answers a turn. */
  bot: Bots['turn'] = () => Promise.resolve({ error: 'there is none' });

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Requests of a client; with a token, those of one chat. */
  client(token?: string) {
    const agent = request.agent(`${this.url}/chat/v1`);
    return token === undefined ? agent : agent.set('authorization', `Bearer ${token}`);
  }

  /** Requests of agents' desktops. */
  desk() {
    return request.agent(`${this.url}/api/v1`);
  }

  async save(kind: string, name: string, document: unknown): Promise<void> {
    await this.settings.save({ kind, name, document, author: 'test', note: '', at: this.clock.now() });
  }

  async change(kind: string, name: string, part: object): Promise<void> {
    const row = await this.settings.row(kind, name);
    await this.save(kind, name, { ...(JSON.parse(row?.document ?? '{}') as object), ...part });
  }

  async open(body: object = {}): Promise<{ id: string; token: string }> {
    const client = { kind: 'web', version: '3.0.0' };
    const { status, body: answer } = await this.client()
      .post('/chats')
      .send({ client, ...body });
    if (status !== 201) throw new Error(`a chat was not opened: ${JSON.stringify(answer)}`);
    await this.settle();
    return { id: answer.chat.id, token: answer.token };
  }

  private written = 0;

  async write(chat: { id: string; token: string }, text: string, more: object = {}): Promise<void> {
    const id = `test-${++this.written}`;
    await this.client(chat.token)
      .post(`/chats/${chat.id}/messages`)
      .send({ id, text, ...more })
      .expect(201);
    await this.settle();
  }

  async agentWrites(chat: { id: string }, text: string, agent = 'agent-1'): Promise<void> {
    const id = `test-${++this.written}`;
    await this.desk().post(`/sessions/${chat.id}/messages`).send({ agent, id, text }).expect(201);
    await this.settle();
  }

  /** The agent writes in the carrier's conversation, of which it tells when it likes. */
  async agentsMessageComes(
    chat: { id: string },
    text: string,
    more: Pick<MessageReceived, 'index' | 'media'>,
  ): Promise<void> {
    const id = `IM${++this.written}`;
    const said = { type: 'message.received', at: this.clock.now(), author: 'agent-1', text } as const;
    const event = { ...said, id, relay: false, ...more };
    await this.runtime.receive({ sessionId: chat.id, key: `message:${id}`, event });
    await this.settle();
  }

  async agentEnds(chat: { id: string }): Promise<void> {
    const event = { type: 'end.requested', at: this.clock.now(), by: 'agent' } as const;
    await this.runtime.receive({ sessionId: chat.id, key: 'agent-ends', event });
    await this.settle();
  }

  /** A chat in which the first agent has answered. */
  async talk(body?: object): Promise<{ id: string; token: string }> {
    const chat = await this.open(body);
    await this.write(chat, 'support');
    await this.agentWrites(chat, 'Hello, how can I help?');
    return chat;
  }

  async snapshot(id: string): Promise<SessionSnapshot> {
    const row = await this.store.session(id);
    if (!row) throw new Error('no session');
    return JSON.parse(row.snapshot) as SessionSnapshot;
  }

  transcript(id: string): Promise<ChatMessage[]> {
    return this.store.messages(id, { after: 0, limit: 500 });
  }

  /** Lets everything happen that needs no time. */
  async settle(): Promise<void> {
    await this.runtime.idle();
    const { clock } = this;
    if (!(clock instanceof VirtualClock)) return;
    while ((clock.nextAt() ?? Infinity) <= clock.now() && clock.runNext()) await this.runtime.idle();
  }

  async pass(ms: number): Promise<void> {
    const { clock } = this;
    if (!(clock instanceof VirtualClock)) throw new Error('the clock is real');
    const end = clock.now() + ms;
    await this.settle();
    while ((clock.nextAt() ?? Infinity) <= end && clock.runNext()) await this.settle();
    clock.advance(end - clock.now());
    await this.settle();
  }

  /** Every connection breaks, as when the network goes. */
  cutConnections(): void {
    this.server.closeAllConnections();
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
    await this.runtime.idle();
    await this.runtime.stop();
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function appOf(deps: AppDeps, widget: string | undefined): express.Express {
  const app = express();
  app.disable('etag');
  app.use('/chat/v1', chatRouter(deps));
  app.use('/chat', widgetRouter(widget));
  app.use('/api/v1', express.json(), agentChatRouter(deps));
  app.use(unknownRoute);
  app.use(problemHandler(deps.log));
  return app;
}
