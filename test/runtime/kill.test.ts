/** The app is killed at any moment: nothing that was acknowledged is lost, and the call goes on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppProcess } from '../support/app-process';
import { ADMIN } from '../support/test-app';
import { actionOf, callForm, send } from '../support/webhooks';

const folder = mkdtempSync(join(tmpdir(), 'aftercall-kill-'));
let child: AppProcess;

beforeAll(async () => {
  child = await AppProcess.start(folder);
});
afterAll(async () => {
  await child.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function killAndRestart(): Promise<void> {
  await child.kill();
  await child.startAgain();
}

const app = () => ({ url: child.url, publicUrl: child.url }) as Parameters<typeof send>[0];
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
  expect(third.body).toMatch(/<Gather [^>]*><Play loop="0">/);
}, 60_000);

test('whatever was answered before a kill in the middle of a rush is there afterwards', async () => {
  const answered = new Map<number, string>();
  const rush = Array.from({ length: 80 }, async (_, index) => {
    const n = 100 + index;
    const sent = await send(app(), '/twilio/voice', callForm({ CallSid: sid(n) })).catch(() => null);
    if (sent?.status === 200) answered.set(n, sent.body);
    if (answered.size === 25) void child.kill();
  });
  await Promise.all(rush);
  await killAndRestart();
  expect(answered.size).toBeGreaterThanOrEqual(25);
  for (const [n, body] of answered) {
    expect((await send(app(), '/twilio/voice', callForm({ CallSid: sid(n) }))).body).toBe(body);
  }
  const response = await fetch(`${child.url}/api/v1/sessions?limit=200`, {
    headers: { authorization: `Bearer ${ADMIN}` },
  });
  const { items } = (await response.json()) as { items: unknown[] };
  expect(items.length).toBeGreaterThanOrEqual(answered.size);
}, 60_000);
