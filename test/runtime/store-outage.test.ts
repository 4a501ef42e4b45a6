/** The embedded store is locked by somebody else, deleted, or on a full disk: what callers hear, and what is lost. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { nativeSqlite } from '../../src/store/driver-node';
import { hear, readiness } from '../support/caller';
import { SmallDisk } from '../support/small-disk';
import { ADMIN, startTestApp, type TestApp } from '../support/test-app';
import { actionOf } from '../support/webhooks';

const FALLBACK = '+15559999';
/** Twilio gives up then. */
const CARRIER_MS = 15_000;
const SPANISH = 'Lo sentimos, ha ocurrido un problema. Le comunicamos.';
const sid = (n: number): string => `CA${n.toString(16).padStart(32, '0')}`;

let app: TestApp;
let file: string;
const rejected: string[] = [];
const note = (reason: unknown): void => void rejected.push(String(reason));

beforeAll(async () => {
  process.on('unhandledRejection', note);
  app = await startTestApp({ threads: true });
  file = join(app.dataDir, 'test.db');
  const number = { ...app.settings.current().numbers['+15551000'], fallbackNumber: FALLBACK };
  const change = { kind: 'number', name: '+15551000', document: number };
  await app.settings.save({ ...change, author: 'test', note: '', at: Date.now() });
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await app.remove();
});

const call = (n: number) => hear(app, '/twilio/voice', { CallSid: sid(n) });

/** Somebody asks over the API for what has to be written. */
async function optOut(of = app): Promise<unknown> {
  const response = await fetch(`${of.url}/api/v1/people/opt-out`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ person: '+15550199' }),
  });
  const { code } = (await response.json()) as { code?: string };
  return [response.status, code];
}

async function until(status: 200 | 503, of = app): Promise<string[]> {
  for (;;) {
    const found = await readiness(of);
    if (found.status === status) return found.problems;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('somebody writes to the file for a moment: callers wait, and nothing else does', async () => {
  const other = await nativeSqlite()!(file);
  other.exec('BEGIN IMMEDIATE');
  const waiting = call(1);
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  other.exec('COMMIT');
  other.close();
  expect((await waiting).byFallback).toBe(false);
});

test('somebody who does not stop: an apology in time, in the language of the caller, and the fallback number', async () => {
  const spanish = { ...app.settings.current().numbers['+15551000'], language: 'es' };
  const change = { kind: 'number', name: '+15551000', document: spanish };
  await app.settings.save({ ...change, author: 'test', note: '', at: Date.now() });
  const before = await call(10);
  const other = await nativeSqlite()!(file);
  other.exec('BEGIN IMMEDIATE');
  const heard = await Promise.all([
    call(11),
    hear(app, new URL(actionOf(before.body)).pathname, { CallSid: sid(10), Digits: '1' }),
  ]);
  expect(await optOut()).toEqual([503, 'store-away']);
  for (const { body, ms } of heard) {
    expect(body).toContain(`<Say language="es-US">${SPANISH}</Say><Dial>${FALLBACK}</Dial><Hangup/>`);
    expect(ms).toBeLessThan(CARRIER_MS);
  }
  expect(await until(503)).toEqual(['the store cannot be written']);
  other.exec('ROLLBACK');
  other.close();
  await until(200);
  expect((await call(12)).byFallback).toBe(false);
  expect((await call(10)).body).toBe(before.body);
}, 60_000);

test('a file that is deleted is written anew: what was acknowledged is there, and the next process finds it', async () => {
  const before = await call(30);
  for (const name of ['', '-wal', '-shm']) rmSync(`${file}${name}`);
  expect(await call(31)).toMatchObject({ status: 200, byFallback: true });
  // That is done beside whoever calls meanwhile, in a moment.
  let n = 32;
  let after = await call(n);
  while (after.byFallback) after = await call((n += 1));
  await app.restart();
  expect((await call(30)).body).toBe(before.body);
  expect((await call(n)).body).toBe(after.body);
  expect(rejected).toEqual([]);
}, 60_000);

test('a disk that is full: an apology in time, the same bytes afterwards, and no restart', async () => {
  const disk = SmallDisk.mount(24);
  if (!disk) return void process.stderr.write('nothing can be mounted here: a full disk was not tried\n');
  const other = await startTestApp({ threads: true, databaseUrl: `file:${join(disk.folder, 'test.db')}` });
  const ring = (n: number) => hear(other, '/twilio/voice', { CallSid: sid(n) });
  try {
    const before = await ring(50);
    disk.fill();
    // The log may have some room in itself: what goes there is on disk.
    const heard = new Map([[50, before.body]]);
    for (let n = 51; ; n++) {
      const { body, byFallback, ms } = await ring(n);
      expect(ms).toBeLessThan(CARRIER_MS);
      if (byFallback) break;
      heard.set(n, body);
    }
    expect(await until(503, other)).toContain('the store cannot be written');
    expect(await optOut(other)).toEqual([503, 'store-away']);
    expect((await fetch(`${other.url}/healthz`)).status).toBe(200);
    disk.makeRoom();
    await until(200, other);
    for (const [n, body] of heard) expect((await ring(n)).body).toBe(body);
    expect((await ring(9999)).byFallback).toBe(false);
    expect(rejected).toEqual([]);
  } finally {
    await other.remove();
    disk.unmount();
  }
}, 60_000);
