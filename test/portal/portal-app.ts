/**
 * The whole app with the portal and the local carrier beside it, as `npm start` runs it. Owns: starting and ending
 * it, the first administrator, and requests as a program or as somebody who is signed in.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { LocalCarrier } from '../../src/emulator/start-carrier';
import { createLog } from '../../src/log';
import { startApp, type RunningApp, type StartOptions } from '../../src/main';

const PROJECT = join(__dirname, '../..');
const NO_TIME = { characterMs: 0, playMs: 0, answerMs: 0, autoSpeechMs: 0, detectionMs: 0, lossMs: 0 };
/** What is asked, and what is pressed. */
const SURVEY: [RegExp, string][] = [
  [/quick questions/, '1'],
  [/From 1 to 5/, '5'],
  [/From 0 to 10/, '9#'],
];
export const TOKEN = 'test-admin-token';
export const ADMIN = { name: 'ana', password: 'correct horse battery' };

/** Builds the portal, if it is not built; @returns where it is */
export function builtPortal(): string {
  const folder = join(PROJECT, 'dist/portal');
  execFileSync(process.execPath, [join(PROJECT, 'src/portal/build.mjs'), folder], { stdio: 'pipe' });
  return folder;
}

export class PortalApp {
  private constructor(
    private readonly folder: string,
    readonly app: RunningApp,
  ) {}

  /** @param flowsDir a folder of flows that the test may write into */
  static async start(
    flowsDir = join(PROJECT, 'flows'),
    portalDir = builtPortal(),
    options: Pick<StartOptions, 'aside'> = {},
  ): Promise<PortalApp> {
    const folder = mkdtempSync(join(tmpdir(), 'aftercall-portal-'));
    const app = await startApp(
      {
        ...{ port: 0, host: '127.0.0.1', databaseUrl: `file:${join(folder, 'test.db')}`, dataDir: folder },
        flowsDir,
        ...{ adminToken: TOKEN, logLevel: 'silent', flowEnv: { ORDER_API: 'http://127.0.0.1:9' }, portalDir },
      },
      { log: createLog('silent'), ...options },
    );
    Object.assign(app.carrier?.timing ?? {}, NO_TIME);
    return new PortalApp(folder, app);
  }

  get url(): string {
    return this.app.url;
  }

  get carrier(): LocalCarrier {
    if (!this.app.carrier) throw new Error('there is no local carrier');
    return this.app.carrier;
  }

  /** Requests with the admin token. */
  api() {
    return request.agent(`${this.url}/api/v1`).set('authorization', `Bearer ${TOKEN}`);
  }

  /** Requests as a page of the portal makes them, without being signed in. */
  page() {
    return request.agent(`${this.url}/api/v1`).set('x-requested-with', 'aftercall');
  }

  /** Makes the first administrator with the printed link. @returns the `Cookie` of their sign-in */
  async firstAdmin(): Promise<string> {
    const invitation = new URL(this.app.welcomeUrl ?? '').hash.slice(1);
    const answer = await this.page()
      .post('/sign-in/first')
      .send({ invitation, ...ADMIN })
      .expect(201);
    return cookieOf(answer.headers);
  }

  /** @returns the `Cookie` of a sign-in */
  async signIn(name: string, password: string): Promise<string> {
    const answer = await this.page().post('/sign-in').send({ name, password }).expect(200);
    return cookieOf(answer.headers);
  }

  /** Waits until something is so, by asking again. */
  async until<T>(ask: () => Promise<T | null | undefined | false>): Promise<T> {
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** A customer calls, presses 1 and talks to an agent. */
  async talkedCall(from = '+15550001') {
    const caller = this.carrier.dial(from, '+15551000');
    await this.until(async () => caller.heard.some((text) => /press 1/.test(text)));
    caller.press('1');
    const { sessionId } = await this.until(() => this.app.store.sessionOfLeg(caller.sid));
    const agent = await this.until(async () => {
      const { legs } = await this.session(sessionId);
      const leg = legs.find((one: { status: string }) => one.status === 'joined');
      return leg && this.carrier.phone(`client:${leg.agentId}`).call;
    });
    return { sessionId, caller, agent };
  }

  /** The same; then the agent hangs up, and the customer answers the survey. */
  async surveyedCall(from?: string) {
    const call = await this.talkedCall(from);
    call.agent.hangUp();
    for (const [question, keys] of SURVEY) {
      await this.until(async () => call.caller.heard.some((text) => question.test(text)));
      call.caller.press(keys);
    }
    await this.until(async () => (await this.session(call.sessionId)).phase === 'closed');
    return call;
  }

  /** A customer's web chat: the agent of a queue greets, the customer ends it and says yes to whatever is asked. */
  async endedChat(queue: 'support' | 'sales') {
    const client = request.agent(`${this.url}/chat/v1`);
    const opened = await client.post('/chats').send({ client: { kind: 'web', version: '3.0.0' } });
    const { token } = opened.body;
    const { id } = opened.body.chat;
    client.set('authorization', `Bearer ${token}`);
    await client.post(`/chats/${id}/messages`).send({ id: 'one', text: queue }).expect(201);
    await this.until(async () => (await client.get(`/chats/${id}`)).body.status === 'connected');
    await client.post(`/chats/${id}/end`).expect(200);
    return this.until(async () => {
      const { body } = await client.get(`/chats/${id}`);
      if (body.postSessionOptInRequired)
        await client.patch(`/chats/${id}/post-session`).send({ optInSelection: 'Yes' });
      const session = await this.session(id);
      return session.decision === null ? null : session;
    });
  }

  async session(id: string) {
    return (await this.api().get(`/sessions/${id}`)).body;
  }

  async remove(): Promise<void> {
    await this.app.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function cookieOf(headers: { [name: string]: unknown }): string {
  const [cookie = ''] = headers['set-cookie'] as string[];
  return cookie.split(';')[0] ?? '';
}
