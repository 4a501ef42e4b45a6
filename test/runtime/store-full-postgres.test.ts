/** PostgreSQL has no room left, for its tables or for its log: what callers hear, what is lost, what /readyz says. */
import { Client } from 'pg';
import { hear, readiness } from '../support/caller';
import { findPostgres } from '../support/postgres/find-postgres';
import { type Cluster, startCluster } from '../support/postgres/start-cluster';
import { SmallDisk } from '../support/small-disk';
import { startTestApp, type TestApp } from '../support/test-app';

const FALLBACK = '+15559999';
/** More than fit into what is free in the last page of each table. */
const MOST_CALLS = 400;
const sid = (n: number): string => `CA${n.toString(16).padStart(32, '0')}`;

const found = findPostgres();
const bin = found && 'bin' in found ? found.bin : null;
const probe = bin === null ? null : SmallDisk.mount(1);
probe?.unmount();
if (!probe)
  process.stderr.write(
    'NO SMALL DISK: a full PostgreSQL is not tried (that needs its binaries, and root to mount).\n',
  );
const withDisk = probe ? describe : describe.skip;

async function asAdministrator(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  // It ends when the server does.
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

async function until(app: TestApp, status: 200 | 503): Promise<string[]> {
  for (;;) {
    const seen = await readiness(app);
    if (seen.status === status) return seen.problems;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Calls one after the other until one hears the apology. @returns what each of the others was answered */
async function callUntilSorry(app: TestApp, heard: Map<number, string>, from: number): Promise<void> {
  for (let n = from; n < from + MOST_CALLS; n += 1) {
    const { body, byFallback } = await hear(app, '/twilio/voice', { CallSid: sid(n) });
    if (byFallback) {
      expect(body).toContain(`<Dial>${FALLBACK}</Dial>`);
      return;
    }
    heard.set(n, body);
  }
  throw new Error('the disk is never full');
}

async function expectKept(app: TestApp, heard: Map<number, string>): Promise<void> {
  for (const [n, body] of heard)
    expect((await hear(app, '/twilio/voice', { CallSid: sid(n) })).body).toBe(body);
}

async function startWithFallback(databaseUrl: string): Promise<TestApp> {
  const app = await startTestApp({ databaseUrl });
  const number = { ...app.settings.current().numbers['+15551000'], fallbackNumber: FALLBACK };
  const change = { kind: 'number', name: '+15551000', document: number };
  await app.settings.save({ ...change, author: 'test', note: '', at: Date.now() });
  return app;
}

withDisk('PostgreSQL on a full disk', () => {
  let cluster: Cluster;
  let disk: SmallDisk | null;
  let app: TestApp;
  const rejected: string[] = [];
  const note = (reason: unknown): void => void rejected.push(String(reason));
  beforeEach(() => process.on('unhandledRejection', note));
  afterEach(async () => {
    process.off('unhandledRejection', note);
    disk?.makeRoom();
    await app.remove();
    await cluster.stop();
    disk?.unmount();
  });

  test('no room for tables: an apology, nothing lost, and it goes on when there is room', async () => {
    cluster = await startCluster(bin ?? '');
    disk = SmallDisk.mount(40, cluster.user);
    await asAdministrator(
      cluster.url,
      `CREATE TABLESPACE small LOCATION '${disk?.folder}'`,
      'CREATE DATABASE small TABLESPACE small',
    );
    app = await startWithFallback(cluster.url.replace(/postgres$/, 'small'));
    const heard = new Map<number, string>();
    await until(app, 200);
    disk?.fill();
    await callUntilSorry(app, heard, 0);
    expect(await until(app, 503)).toEqual(['the store cannot be written']);
    disk?.makeRoom();
    await until(app, 200);
    await expectKept(app, heard);
    expect((await hear(app, '/twilio/voice', { CallSid: sid(5000) })).byFallback).toBe(false);
    expect(rejected).toEqual([]);
  }, 120_000);

  test('no room for its log: the server ends; when it is started again nothing is lost', async () => {
    disk = SmallDisk.mount(150);
    cluster = await startCluster(bin ?? '', disk?.folder);
    app = await startWithFallback(cluster.url);
    const heard = new Map<number, string>();
    await until(app, 200);
    disk?.fill();
    const log = "SELECT pg_logical_emit_message(false, '', repeat('x', 1000000)) FROM generate_series(1, 60)";
    await expect(asAdministrator(cluster.url, log)).rejects.toThrow();
    await callUntilSorry(app, heard, 0);
    expect(await until(app, 503)).toEqual(['the store cannot be written']);
    disk?.makeRoom();
    await cluster.end();
    await cluster.begin();
    await until(app, 200);
    await expectKept(app, heard);
    expect((await hear(app, '/twilio/voice', { CallSid: sid(5000) })).byFallback).toBe(false);
    expect(rejected).toEqual([]);
  }, 120_000);
});
