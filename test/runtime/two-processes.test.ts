/** Two processes share one PostgreSQL: webhooks and clients reach either, and one of them is killed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCarrier, type LocalCarrier } from '../../src/emulator/start-carrier';
import { systemClock } from '../../src/lib/clock';
import { AppProcess } from '../support/app-process';
import { Balancer } from '../support/balancer';
import { describeWithPostgres } from '../support/postgres/use-postgres';
import { ADMIN } from '../support/test-app';
import { SseReader } from '../web/chat/sse-reader';

const NO_TIME = { characterMs: 0, playMs: 0, answerMs: 0, autoSpeechMs: 0, detectionMs: 0, lossMs: 0 };
const AGENTS = ['agent-1', 'agent-2'];

/** Waits for something to become true; the test's own limit is the limit. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function ask<T>(url: string, path: string, method = 'GET', body?: object, token = ADMIN): Promise<T> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return (await response.json()) as T;
}

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

  afterAll(async () => {
    await Promise.all([one.kill(), other.kill()]);
    await carrier.close();
    balancer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the first settings are there once, and a change at one is seen by the other within a second', async () => {
    const seen = async (url: string): Promise<string> =>
      JSON.stringify(await ask(url, '/api/v1/settings/queue/support'));
    const before = await ask<{ version: number; document: object }>(one.url, '/api/v1/settings/queue/support');
    const document = { ...before.document, ringSeconds: 25 };
    await ask(one.url, '/api/v1/settings/queue/support', 'PUT', { document });
    await until(async () => (await seen(other.url)).includes('"ringSeconds":25'));
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
    await until(() => stream.of('chat').some(({ data }) => data['status'] === 'queued'));
    await ask(other.url, `/api/v1/sessions/${chat.id}/messages`, 'POST', {
      ...{ agent: 'agent-1', id: 'a1', text: 'Hello from the other side' },
    });
    await until(() => stream.texts().includes('Hello from the other side'));
    await ask(other.url, `/api/v1/sessions/${chat.id}/typing`, 'POST', { agent: 'agent-1', typing: true });
    await until(() => stream.of('typing').some(({ data }) => data['typing'] === true));
    await ask(one.url, `/chat/v1/chats/${chat.id}/end`, 'POST', undefined, token);
    stream.close();
  }, 30_000);

  test('calls go on when a process is killed: each has one decision, and no agent is left taken', async () => {
    for (const agent of AGENTS) carrier.phone(`client:${agent}`).answers(0);
    const callers = Array.from({ length: 6 }, (_, n) => carrier.dial(`+1555000${n}`, '+15551000'));
    const served = callers.map(async (caller, n) => {
      await until(() => caller.heard.some((words) => words.startsWith('For support')));
      caller.press('1');
      const talks = () =>
        carrier
          .conferences()
          .find(({ participants }) => participants.length === 2 && participants.some((p) => p.callSid === caller.sid));
      await until(() => talks() !== undefined);
      if (n % 3 === 0) await one.kill();
      const agent = talks()?.participants.find((p) => p.callSid !== caller.sid);
      for (const name of AGENTS)
        for (const call of carrier.phone(`client:${name}`).calls) if (call.sid === agent?.callSid) call.hangUp();
      await until(() => caller.heard.some((words) => /survey|rate|scale/i.test(words)));
      caller.hangUp();
    });
    await Promise.all(served);
    await until(async () => {
      const live = await database.run("SELECT id FROM session WHERE phase <> 'closed' AND channel = 'call'");
      return live.length === 0;
    });
    const decisions = await database.run(
      "SELECT data::json ->> 'transfer' AS transfer FROM decision JOIN session ON session.id = session_id WHERE channel = 'call'",
    );
    expect(decisions).toEqual(callers.map(() => ({ transfer: 'true' })));
    expect(await database.run('SELECT agent_id FROM agent_activity WHERE busy_with IS NOT NULL')).toEqual([]);
    expect(await database.run('SELECT agent_id FROM reservation')).toEqual([]);
    expect(await database.run('SELECT session_id FROM waiting')).toEqual([]);
    expect(Math.min(...balancer.answered)).toBeGreaterThan(0);
  }, 90_000);
});
