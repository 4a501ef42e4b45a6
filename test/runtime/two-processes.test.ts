/** Two processes share one PostgreSQL: webhooks and clients reach either, and one of them is killed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Conference } from '../../src/emulator/engine/conference';
import type { PhoneCall } from '../../src/emulator/phones/phone-call';
import { startCarrier, type LocalCarrier } from '../../src/emulator/start-carrier';
import { systemClock } from '../../src/lib/clock';
import { AppProcess } from '../support/app-process';
import { Balancer } from '../support/balancer';
import { describeWithPostgres } from '../support/postgres/use-postgres';
import { ADMIN } from '../support/test-app';
import { SseReader } from '../web/chat/sse-reader';

const NO_TIME = { characterMs: 0, playMs: 0, answerMs: 0, autoSpeechMs: 0, detectionMs: 0, lossMs: 0 };
const AGENTS = ['agent-1', 'agent-2'];

/** number of the test that runs */
let running = 0;

/** Waits for something to become true; the test's own limit is the limit. */
async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const mine = running;
  while (!(await holds())) {
    if (mine !== running) throw new Error(`it never came to this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function ask<T>(url: string, path: string, method = 'GET', body?: object, token = ADMIN): Promise<T> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as T;
}

const sidOf = ({ leg }: Conference['participants'][number]): string => leg.record.sid;

describeWithPostgres('two processes', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-two-'));
  let carrier: LocalCarrier;
  let balancer: Balancer;
  let one: AppProcess;
  let other: AppProcess;

  beforeAll(async () => {
    carrier = await startCarrier({ clock: systemClock, timing: NO_TIME });
    balancer = await Balancer.open();
    const { accountSid, authToken, url } = carrier;
    const start = (): Promise<AppProcess> =>
      AppProcess.start(folder, {
        ...{ TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_API_URL: url },
        ...{ DATABASE_URL: database.url(), PUBLIC_URL: balancer.url },
      });
    // At once: both want to make the tables and the first settings.
    [one, other] = await Promise.all([start(), start()]);
    balancer.leadTo([one.url, other.url]);
    carrier.addNumber({
      phoneNumber: '+15551000',
      voiceUrl: `${balancer.url}/twilio/voice`,
      voiceFallbackUrl: `${balancer.url}/twilio/voice/fallback`,
      statusCallback: `${balancer.url}/twilio/voice/status`,
    });
  }, 60_000);

  afterEach(() => {
    running += 1;
  });
  afterAll(async () => {
    await Promise.all([one.kill(), other.kill()]);
    await carrier.close();
    balancer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the first settings are there once, and a change at one is seen by the other', async () => {
    const seen = async (url: string): Promise<string> =>
      JSON.stringify(await ask(url, '/api/v1/queues/support'));
    const document = { ...(await ask<object>(one.url, '/api/v1/queues/support')), ringSeconds: 25 };
    await ask(one.url, '/api/v1/queues/support', 'PUT', document);
    await until('seen', async () => (await seen(other.url)).includes('"ringSeconds":25'));
    expect(await seen(one.url)).toBe(await seen(other.url));
  }, 20_000);

  test('a customer at one process reads what an agent writes at the other', async () => {
    const opened = await ask<{ chat: { id: string }; token: string }>(one.url, '/chat/v1/chats', 'POST', {
      client: { kind: 'web', version: '3.0.0' },
    });
    const { chat, token } = opened;
    const stream = await SseReader.open(`${one.url}/chat/v1/chats/${chat.id}/events`, token);
    const write = (url: string, text: string): Promise<unknown> =>
      ask(url, `/chat/v1/chats/${chat.id}/messages`, 'POST', { id: text, text }, token);
    await write(other.url, 'support');
    await until('queued', () => stream.of('chat').some(({ data }) => data['status'] === 'queued'));
    const hello = { agent: 'agent-1', id: 'a1', text: 'Hello from the other side' };
    // The agent can write once the chat was offered to them.
    await until('the agent writes', async () => {
      const written = await ask<{ seq?: number }>(
        other.url,
        `/api/v1/sessions/${chat.id}/messages`,
        'POST',
        hello,
      );
      return written.seq !== undefined;
    });
    await until('heard', () => stream.texts().includes('Hello from the other side'));
    await ask(other.url, `/api/v1/sessions/${chat.id}/typing`, 'POST', { agent: 'agent-1', typing: true });
    await until('typing', () => stream.of('typing').some(({ data }) => data['typing'] === true));
    await ask(one.url, `/chat/v1/chats/${chat.id}/end`, 'POST', undefined, token);
    stream.close();
  }, 30_000);

  const talkOf = (sid: string): Conference | undefined =>
    carrier
      .conferences()
      .find(
        ({ participants }) => participants.length === 2 && participants.some((one) => sidOf(one) === sid),
      );
  const agentsSide = (talk: Conference | undefined, sid: string): PhoneCall | undefined => {
    const agent = talk?.participants.find((one) => sidOf(one) !== sid);
    const calls = AGENTS.flatMap((name) => carrier.phone(`client:${name}`).calls);
    return calls.find((call) => agent !== undefined && call.sid === sidOf(agent));
  };

  test('calls go on when a process is killed: each has one decision, and no agent is left taken', async () => {
    for (const agent of AGENTS) carrier.phone(`client:${agent}`).answers(0);
    const callers = Array.from({ length: 6 }, (_, n) => carrier.dial(`+1555000${n}`, '+15551000'));
    const served = callers.map(async (caller, n) => {
      await until('the menu', () => caller.heard.some((words) => words.startsWith('For support')));
      caller.press('1');
      await until(`caller ${n} talks`, () => talkOf(caller.sid) !== undefined);
      if (n === 0) await one.kill();
      agentsSide(talkOf(caller.sid), caller.sid)?.hangUp();
      await until(`survey ${n}`, () => caller.heard.some((words) => words.startsWith('Would you answer')));
      caller.hangUp();
    });
    await Promise.all(served);
    await until('all closed', async () => {
      const live = await database.run("SELECT id FROM session WHERE phase <> 'closed' AND channel = 'voice'");
      return live.length === 0;
    });
    const decisions = await database.run(
      "SELECT data::json ->> 'transfer' AS transfer FROM decision JOIN session ON session.id = session_id WHERE channel = 'voice'",
    );
    expect(decisions).toEqual(callers.map(() => ({ transfer: 'true' })));
    expect(await database.run('SELECT agent_id FROM agent_activity WHERE busy_with IS NOT NULL')).toEqual([]);
    expect(await database.run('SELECT agent_id FROM reservation')).toEqual([]);
    expect(await database.run('SELECT session_id FROM waiting')).toEqual([]);
    expect(Math.min(...balancer.answered)).toBeGreaterThan(0);
  }, 90_000);
});
