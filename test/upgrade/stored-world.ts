/**
 * The stored database of format 1, opened by the program as it is now. Owns: a copy of it, the people who were in its
 * sessions, and what became of a session as everybody outside can see it. Must not know: what a snapshot is.
 */
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { sessionMetadataSchema } from '../../src/records/session-metadata';
import { openWasmDriver } from '../../src/store/driver-wasm';
import type { StoredCall, StoredChat, StoredLeg, StoredSessions } from '../fixtures/format-1/sessions';
import { FarSide } from '../support/hand/far-side';
import type { HandCall } from '../support/hand/hand-call';
import type { HandChat } from '../support/hand/hand-chat';
import { HandWorld } from '../support/hand/hand-world';

const FIXTURE = join(__dirname, '../fixtures/format-1');
/** The program was away for so long. */
const AWAY_MS = 2000;

/** What the API tells of a session, as far as it is looked at here. */
interface Shown {
  endedAt: string | null;
  end: { by: string; how: string } | null;
  conversations: { agentName: string | null }[];
  transfers: { kind: string; status: string }[];
  decision: { transfer: boolean } | null;
  postSession: { status: string; answers: object };
}

/** What became of a session: in the API, the metadata file and the CRM alike. */
export interface Outcome {
  by: string | undefined;
  how: string | undefined;
  agents: (string | null)[];
  transfer: boolean | undefined;
  status: string;
  answers: object;
}

export class StoredWorld {
  private readonly valid = new Ajv({ strict: false, formats: { 'date-time': true } }).compile(
    sessionMetadataSchema(),
  );

  private constructor(
    readonly folder: string,
    readonly stored: StoredSessions,
    readonly world: HandWorld,
  ) {}

  static async open(): Promise<StoredWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'aftercall-upgrade-'));
    copyFileSync(join(FIXTURE, 'aftercall.db'), join(folder, 'aftercall.db'));
    const text = readFileSync(join(FIXTURE, 'sessions.json'), 'utf8');
    const stored = JSON.parse(text) as StoredSessions;
    const far = await new FarSide(stored.far, { status: 'shipped' }).listen();
    const file = join(folder, 'aftercall.db');
    await moveOrderService(file, stored.orders, far.url);
    const files = { databaseUrl: `file:${file}`, flowsDir: join(FIXTURE, 'flows'), dataDir: folder };
    const world = await HandWorld.open(files, far, stored.at + AWAY_MS);
    await world.settle();
    return new StoredWorld(folder, stored, world);
  }

  customer(name: string): HandCall {
    return this.leg(this.call(name).customer);
  }

  /** Another leg of a call, by the order in which they were rung. */
  rung(name: string, index = 0): HandCall {
    const leg = this.call(name).rung[index];
    if (!leg) throw new Error(`in ${name} nobody else was rung`);
    return this.leg(leg);
  }

  call(name: string): StoredCall {
    const call = this.stored.calls[name];
    if (!call) throw new Error(`there is no stored call ${name}`);
    return call;
  }

  chat(name: string): StoredChat & { people: HandChat } {
    const chat = this.stored.chats[name];
    if (!chat) throw new Error(`there is no stored chat ${name}`);
    return { ...chat, people: this.world.chat(chat.sid) };
  }

  /** Keys are pressed, one document after the other. @returns what the last document says */
  async presses(call: HandCall, ...keys: string[]): Promise<string[]> {
    for (const Digits of keys) await this.goesOn(call, { Digits });
    return call.hears;
  }

  /** @returns what the next document says */
  async goesOn(call: HandCall, form: { [name: string]: string } = {}): Promise<string[]> {
    await call.goesOn(form);
    await this.world.settle();
    return call.hears;
  }

  /** An agent hangs up, and the customer's leg asks what comes. @returns what it hears */
  async agentHangsUp(agent: HandCall, customer: HandCall): Promise<string[]> {
    await agent.hangsUp();
    return this.goesOn(customer, { DialCallStatus: 'answered', DialBridged: 'true' });
  }

  /** @throws when the session goes on, or its records say different things */
  async outcome(id: string): Promise<Outcome> {
    await this.world.pass(2);
    const shown = await this.world.api<Shown>('GET', `/sessions/${id}`);
    const { end, conversations, decision, postSession } = shown;
    expect(shown.endedAt).not.toBeNull();
    const file = this.file(id);
    expect(this.valid(file) ? [] : this.valid.errors).toEqual([]);
    const { status, answers } = postSession;
    expect(file).toMatchObject({ post_session: { status, answers } });
    expect(this.sentToCrm(id)).toBe(1);
    const agents = conversations.map(({ agentName }) => agentName);
    return { by: end?.by, how: end?.how, agents, transfer: decision?.transfer, status, answers };
  }

  /** between people, as the API tells */
  async transfers(id: string): Promise<Shown['transfers']> {
    return (await this.world.api<Shown>('GET', `/sessions/${id}`)).transfers;
  }

  /** The session metadata file that this program wrote. */
  private file(id: string): unknown {
    const folder = join(this.folder, 'metadata');
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.includes(id),
    );
    expect(paths).toHaveLength(1);
    return JSON.parse(readFileSync(join(folder, paths[0] ?? ''), 'utf8')) as unknown;
  }

  private sentToCrm(id: string): number {
    return this.world.far.requests('POST', '/crm').filter(({ body }) => body.includes(id)).length;
  }

  private leg({ sid, document }: StoredLeg): HandCall {
    return this.world.call(sid, document);
  }

  async close(): Promise<void> {
    await this.world.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The port it was on belongs to somebody else by now. */
async function moveOrderService(file: string, from: string, to: string): Promise<void> {
  const db = await openWasmDriver(file);
  db.prepare("UPDATE task SET payload = replace(payload, ?, ?) WHERE name = 'http.send'").run(from, to);
  db.close();
}
