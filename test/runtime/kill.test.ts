/** The app is killed at any moment: nothing that was acknowledged is lost, and the call goes on. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCOUNT, ADMIN } from '../support/test-app';
import { actionOf, callForm, send } from '../support/webhooks';

const folder = mkdtempSync(join(tmpdir(), 'aftercall-kill-'));
let child: ChildProcess;
let url = '';

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  child = await serve(port);
});
afterAll(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function serve(port: number): Promise<ChildProcess> {
  const env = {
    PATH: process.env['PATH'],
    PORT: String(port),
    PUBLIC_URL: url,
    TWILIO_ACCOUNT_SID: ACCOUNT.accountSid,
    TWILIO_AUTH_TOKEN: ACCOUNT.authToken,
    TWILIO_API_URL: 'http://127.0.0.1:9',
    DATABASE_URL: `file:${join(folder, 'kill.db')}`,
    DATA_DIR: folder,
    FLOWS_DIR: join(__dirname, '../../flows'),
    ADMIN_TOKEN: ADMIN,
    LOG_LEVEL: 'error',
  };
  const args = [join(__dirname, '../support/run-ts.mjs'), join(__dirname, '../support/serve.ts')];
  const started = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    started.stdout.once('data', () => resolve(started));
    started.once('exit', (code) => reject(new Error(`the app ended with ${code}`)));
  });
}

async function killAndRestart(): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  child = await serve(Number(new URL(url).port));
}

const app = () => ({ url, publicUrl: url }) as Parameters<typeof send>[0];
const sid = (n: number): string => `CA${n.toString(16).padStart(32, '0')}`;

test('a call goes on after kill -9, and a repeated webhook gets the bytes it got before', async () => {
  const first = await send(app(), '/twilio/voice', callForm({ CallSid: sid(1) }));
  const wrong = callForm({ CallSid: sid(1), CallStatus: 'in-progress', Digits: '9' });
  const second = await send(app(), actionOf(first.body), wrong);
  await killAndRestart();
  expect((await send(app(), actionOf(first.body), wrong)).body).toBe(second.body);
  const third = await send(
    app(),
    actionOf(second.body),
    callForm({ CallSid: sid(1), CallStatus: 'in-progress', Digits: '1' }),
  );
  expect(third.body).toContain('<Conference');
}, 60_000);

test('whatever was answered before a kill in the middle of a rush is there afterwards', async () => {
  const answered = new Map<number, string>();
  const rush = Array.from({ length: 80 }, async (_, index) => {
    const n = 100 + index;
    const sent = await send(app(), '/twilio/voice', callForm({ CallSid: sid(n) })).catch(() => null);
    if (sent?.status === 200) answered.set(n, sent.body);
    if (answered.size === 25) child.kill('SIGKILL');
  });
  await Promise.all(rush);
  child = await serve(Number(new URL(url).port));
  expect(answered.size).toBeGreaterThanOrEqual(25);
  for (const [n, body] of answered) {
    expect((await send(app(), '/twilio/voice', callForm({ CallSid: sid(n) }))).body).toBe(body);
  }
  const response = await fetch(`${url}/api/v1/sessions?limit=200`, {
    headers: { authorization: `Bearer ${ADMIN}` },
  });
  const { items } = (await response.json()) as { items: unknown[] };
  expect(items.length).toBeGreaterThanOrEqual(answered.size);
}, 60_000);
