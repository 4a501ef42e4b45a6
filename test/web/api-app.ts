/**
 * The whole app with a local carrier of its own and one virtual clock for both, for tests of the API.
 * Owns: starting it, letting a caller talk to an agent, and waiting until both sides have come to rest.
 */
import { settle } from '../support/settle';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { Config } from '../../src/config';
import type { PhoneCall } from '../../src/emulator/phones/phone-call';
import { startCarrier, type LocalCarrier } from '../../src/emulator/start-carrier';
import { VirtualClock } from '../../src/lib/clock';
import { createLog } from '../../src/log';
import { startApp, type RunningApp, type StartOptions } from '../../src/main';
import type { SessionSnapshot } from '../../src/session/snapshot';

export const ADMIN = 'test-admin-token';
const NO_TIME = { characterMs: 0, playMs: 0, answerMs: 0, autoSpeechMs: 0, detectionMs: 0, lossMs: 0 };
const NUMBERS = ['+15551000', '+15552000'];

export interface Talk {
  sessionId: string;
  caller: PhoneCall;
  agent: PhoneCall;
}

export class ApiApp {
  private constructor(
    readonly folder: string,
    readonly config: Config,
    readonly clock: VirtualClock,
    readonly carrier: LocalCarrier,
    public app: RunningApp,
  ) {}

  /** @param more what the configuration has besides */
  static async start(more: Partial<Config> = {}, options: Pick<StartOptions, 'aside'> = {}): Promise<ApiApp> {
    const folder = mkdtempSync(join(tmpdir(), 'aftercall-api-'));
    const clock = new VirtualClock();
    const carrier = await startCarrier({
      clock,
      timing: NO_TIME,
      switches: { delivery: 'in-turn', connectSockets: 'scripted' },
    });
    const { accountSid, authToken, url: apiUrl } = carrier;
    const config: Config = {
      port: 0,
      twilio: { accountSid, authToken, apiUrl },
      databaseUrl: `file:${join(folder, 'test.db')}`,
      flowsDir: join(__dirname, '../../flows'),
      dataDir: folder,
      adminToken: ADMIN,
      logLevel: 'silent',
      flowEnv: { ORDER_API: 'http://127.0.0.1:9' },
      ...more,
    };
    const app = await startApp(config, { clock, log: createLog('silent'), ...options });
    for (const phoneNumber of NUMBERS) {
      carrier.addNumber({
        phoneNumber,
        voiceUrl: `${app.publicUrl}/twilio/voice`,
        voiceFallbackUrl: `${app.publicUrl}/twilio/voice/fallback`,
        statusCallback: `${app.publicUrl}/twilio/voice/status`,
      });
    }
    for (const agent of ['agent-1', 'agent-2', 'agent-3']) carrier.phone(`client:${agent}`).ringsOn();
    return new ApiApp(folder, config, clock, carrier, app);
  }

  get url(): string {
    return this.app.url;
  }

  /** Requests with the admin token. */
  api() {
    return request.agent(`${this.url}/api/v1`).set('authorization', `Bearer ${ADMIN}`);
  }

  /** Requests of a page that has no admin token. */
  page(token: string) {
    return request.agent(`${this.url}/api/v1`).set('authorization', `Bearer ${token}`);
  }

  async snapshot(sessionId: string): Promise<SessionSnapshot> {
    const row = await this.app.store.session(sessionId);
    if (!row) throw new Error(`no session ${sessionId}`);
    return JSON.parse(row.snapshot) as SessionSnapshot;
  }

  /** Somebody calls and presses 1, and the first agent of the queue answers. */
  async talk(from = '+15550001'): Promise<Talk> {
    const caller = this.carrier.dial(from, '+15551000');
    await this.settle();
    caller.press('1');
    await this.settle();
    const agent = this.carrier.phone('client:agent-1').call;
    agent.answer();
    await this.settle();
    const found = await this.app.store.sessionOfLeg(caller.sid);
    if (!found) throw new Error('no session');
    return { sessionId: found.sessionId, caller, agent };
  }

  /** A call that talks and ends without a word to the survey. @returns the session */
  async endedCall(from?: string): Promise<string> {
    const { sessionId, caller, agent } = await this.talk(from);
    agent.hangUp();
    await this.settle();
    caller.hangUp();
    await this.pass(1000);
    return sessionId;
  }

  /** Lets everything happen that needs no time, on both sides, until both have come to rest. */
  settle(): Promise<void> {
    const { carrier, app, clock } = this;
    return settle({ carrier, runtime: app.runtime, clock });
  }

  async pass(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    await this.settle();
    while ((this.clock.nextAt() ?? Infinity) <= end && this.clock.runNext()) await this.settle();
    this.clock.advance(end - this.clock.now());
    await this.settle();
  }

  async restart(): Promise<void> {
    await this.app.stop();
    const port = Number(new URL(this.app.url).port);
    this.app = await startApp({ ...this.config, port }, { clock: this.clock, log: createLog('silent') });
  }

  async remove(): Promise<void> {
    await this.carrier.close();
    await this.app.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
