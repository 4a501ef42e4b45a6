/** The app is killed while two people talk, and both hang up before it is there again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCarrier, type LocalCarrier } from '../../src/emulator/start-carrier';
import { systemClock } from '../../src/lib/clock';
import { AppProcess } from '../support/app-process';
import { ADMIN } from '../support/test-app';

const folder = mkdtempSync(join(tmpdir(), 'aftercall-left-'));
const NO_TIME = { characterMs: 0, playMs: 0, answerMs: 0, autoSpeechMs: 0, detectionMs: 0, lossMs: 0 };
let carrier: LocalCarrier;
let app: AppProcess;

beforeAll(async () => {
  carrier = await startCarrier({ clock: systemClock, timing: NO_TIME });
  const { accountSid, authToken, url } = carrier;
  app = await AppProcess.start(folder, {
    ...{ TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_API_URL: url },
  });
  carrier.addNumber({
    phoneNumber: '+15551000',
    voiceUrl: `${app.url}/twilio/voice`,
    voiceFallbackUrl: `${app.url}/twilio/voice/fallback`,
    statusCallback: `${app.url}/twilio/voice/status`,
  });
});
afterAll(async () => {
  await app.kill();
  await carrier.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Session {
  id: string;
  phase: string;
}

async function api<T>(path: string): Promise<T> {
  const response = await fetch(`${app.url}/api/v1${path}`, { headers: { authorization: `Bearer ${ADMIN}` } });
  return (await response.json()) as T;
}

/** Waits for something to become true; the test's own limit is the limit. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('within a minute the session is closed, decided once, and the agent is free for the next caller', async () => {
  const phone = carrier.phone('client:agent-1').ringsOn();
  const caller = carrier.dial('+15550001', '+15551000');
  await until(() => caller.heard.some((words) => words.startsWith('For support')));
  caller.press('1');
  await until(() => phone.calls.length === 1);
  phone.call.answer();
  await until(() => carrier.conferences()[0]?.participants.length === 2);
  await carrier.idle();
  await app.kill();
  phone.call.hangUp();
  caller.hangUp();
  await carrier.idle();
  await app.startAgain();
  const closed = async (): Promise<boolean> =>
    (await api<{ items: Session[] }>('/sessions')).items.every(({ phase }) => phase === 'closed');
  await until(closed);
  const [session] = (await api<{ items: Session[] }>('/sessions')).items;
  const { decision } = await api<{ decision: { transfer: boolean } }>(`/sessions/${session?.id}`);
  expect(decision.transfer).toBe(false);
  const next = carrier.dial('+15550002', '+15551000');
  await until(() => next.heard.some((words) => words.startsWith('For support')));
  next.press('1');
  await until(() => phone.calls.length === 2);
  next.hangUp();
}, 60_000);
