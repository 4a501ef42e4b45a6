/**
 * The whole app with a far side and people played by hand, on a clock that stands still. Owns: starting them on
 * given files, and letting time pass. The public address is the same in every process, since documents, and so the
 * database, name it.
 */
import { createLog } from '../../../src/log';
import { startApp, type RunningApp } from '../../../src/main';
import { VirtualClock } from '../../../src/lib/clock';
import { sessionIdOf } from '../../../src/twilio/session-id';
import { ACCOUNT, ADMIN } from '../test-app';
import type { FarSide } from './far-side';
import { newSid } from './far-state';
import { HandCall } from './hand-call';
import { HandChat } from './hand-chat';

/** Where everything is that an app of a test keeps. */
export interface HandFiles {
  databaseUrl: string;
  flowsDir: string;
  dataDir: string;
}

export const PUBLIC_URL = 'https://calls.example.com';
export const OUR_NUMBER = '+15551000';

export class HandWorld {
  private constructor(
    readonly app: RunningApp,
    readonly far: FarSide,
    readonly clock: VirtualClock,
  ) {}

  /** @param far listens already @param now ms since the epoch */
  static async open(files: HandFiles, far: FarSide, now: number): Promise<HandWorld> {
    const clock = new VirtualClock(now);
    const config = {
      ...files,
      ...{ port: 0, publicUrl: PUBLIC_URL, twilio: { ...ACCOUNT, apiUrl: far.url }, adminToken: ADMIN },
      ...{ logLevel: 'silent', flowEnv: { ORDER_API: far.url } },
      crm: { url: `${far.url}/crm`, secret: 'a-secret-of-the-crm' },
    };
    const app = await startApp(config, { clock, log: createLog('silent') });
    return new HandWorld(app, far, clock);
  }

  /** Somebody dials our number. */
  async dial(from: string): Promise<HandCall> {
    const sid = newSid(this.far.state, 'CA');
    this.far.state.calls[sid] = { status: 'ringing', from, to: OUR_NUMBER };
    const call = this.call(sid);
    await call.dials();
    await this.settle();
    return call;
  }

  /** A call that is known to the far side. @param document the one it has */
  call(sid: string, document = ''): HandCall {
    return new HandCall(this.app, this.far.state, sid, document);
  }

  /** True while a call that was placed over REST to an address does not ring yet. */
  isCalling(to: string): boolean {
    return this.callingOf(to) !== undefined;
  }

  /** That call. @throws when there is none */
  placed(to: string): HandCall {
    const sid = this.callingOf(to);
    if (sid === undefined) throw new Error(`nobody rang ${to}`);
    return this.call(sid);
  }

  private callingOf(to: string): string | undefined {
    const calls = Object.entries(this.far.state.calls);
    return calls.findLast(([, one]) => one.to === to && one.status === 'queued')?.[0];
  }

  /** Somebody with a phone writes to our number: a conversation begins. */
  async text(from: string, words: string): Promise<HandChat> {
    const sid = newSid(this.far.state, 'CH');
    const participant = {
      sid: newSid(this.far.state, 'MB'),
      identity: null,
      address: from,
      proxy: OUR_NUMBER,
    };
    const begun = { state: 'active', attributes: '{}', uniqueName: null, messages: [] } as const;
    this.far.state.chats[sid] = { ...begun, messages: [], participants: [participant] };
    const chat = this.chat(sid);
    await chat.begins(from, OUR_NUMBER);
    await chat.write(from, words);
    await this.settle();
    return chat;
  }

  /** A conversation that is known to the far side. */
  chat(sid: string): HandChat {
    return new HandChat(this.app, this.far.state, sid);
  }

  /** The session of a call or of a conversation that somebody with a phone began. */
  sessionOf({ sid }: { sid: string }): string {
    return sessionIdOf(ACCOUNT.accountSid, sid);
  }

  /** A request to the API. @returns its body, or null when it has none @throws when it is refused */
  async api<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await this.request(`/api/v1${path}`, method, ADMIN, body);
    await this.settle();
    return answer as T;
  }

  /** A request to any door with a bearer token. @throws when it is refused */
  async request(path: string, method: string, token: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${this.app.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} was answered ${answer.status}: ${text}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  }

  /** Lets everything happen that needs no time. */
  async settle(): Promise<void> {
    do await this.app.runtime.idle();
    while ((this.clock.nextAt() ?? Infinity) <= this.clock.now() && this.clock.runNext());
  }

  async pass(seconds: number): Promise<void> {
    const end = this.clock.now() + seconds * 1000;
    await this.settle();
    while ((this.clock.nextAt() ?? Infinity) <= end && this.clock.runNext()) await this.settle();
    this.clock.advance(end - this.clock.now());
  }

  async close(): Promise<void> {
    await this.app.stop();
    await this.far.close();
  }
}
