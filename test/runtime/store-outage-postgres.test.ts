/** PostgreSQL stands still, loses its connections, restarts, takes no writes, is gone: what callers hear, and what is lost. */
import { Client } from 'pg';
import { hear, readiness } from '../support/caller';
import { type Cluster, startCluster } from '../support/postgres/start-cluster';
import { findPostgres } from '../support/postgres/find-postgres';
import { ADMIN, startTestApp, type TestApp } from '../support/test-app';
import { actionOf, send } from '../support/webhooks';

const FALLBACK = '+15559999';
/** Twilio gives up then. */
const CARRIER_MS = 15_000;
const sid = (n: number): string => `CA${n.toString(16).padStart(32, '0')}`;

// A server of its own: others would have to wait with it.
const found = findPostgres();
const withOwnServer = found && 'bin' in found ? describe : describe.skip;

withOwnServer('PostgreSQL', () => {
  let cluster: Cluster;
  let app: TestApp;
  const rejected: string[] = [];
  const note = (reason: unknown): void => void rejected.push(String(reason));

  beforeAll(async () => {
    process.on('unhandledRejection', note);
    if (!found || !('bin' in found)) throw new Error('not reached');
    cluster = await startCluster(found.bin);
    app = await startTestApp({ databaseUrl: cluster.url });
    const number = { ...app.settings.current().numbers['+15551000'], fallbackNumber: FALLBACK };
    const change = { kind: 'number', name: '+15551000', document: number };
    await app.settings.save({ ...change, author: 'test', note: '', at: Date.now() });
  }, 60_000);
  afterEach(() => cluster.resume());
  afterAll(async () => {
    process.off('unhandledRejection', note);
    await app.remove();
    await cluster.stop();
  });

  async function asAdministrator(...statements: string[]): Promise<void> {
    const client = new Client({ connectionString: cluster.url });
    await client.connect();
    for (const sql of statements) await client.query(sql);
    await client.end();
  }
  const cutOff =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'aftercall%'";

  /** Everything that was acknowledged is answered with the same bytes again. */
  async function expectKept(heard: Map<number, string>): Promise<void> {
    for (const [n, body] of heard)
      expect((await hear(app, '/twilio/voice', { CallSid: sid(n) })).body).toBe(body);
  }
  /** What it says is seconds old at the most. */
  async function until(status: 200 | 503): Promise<string[]> {
    for (;;) {
      const found = await readiness(app);
      expect(found.ms).toBeLessThan(CARRIER_MS);
      if (found.status === status) return found.problems;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  test('connections that are cut are made anew: callers notice nothing', async () => {
    const heard = new Map<number, string>();
    const calls = Array.from({ length: 40 }, async (_, n) => {
      const { body, byFallback } = await hear(app, '/twilio/voice', { CallSid: sid(n) });
      if (n % 10 === 0) await asAdministrator(cutOff);
      expect(byFallback).toBe(false);
      heard.set(n, body);
    });
    await Promise.all(calls);
    await expectKept(heard);
  }, 60_000);

  test('a restart is waited for', async () => {
    const ended = cluster.end();
    const call = hear(app, '/twilio/voice', { CallSid: sid(100) });
    await ended;
    await cluster.begin();
    expect((await call).body).toContain('Hello, and thank you for calling.');
    await until(200);
  }, 60_000);

  test('a server that is not there: whoever asks over the API is told so', async () => {
    await cluster.end();
    const told = await fetch(`${app.url}/api/v1/sessions`, { headers: { authorization: `Bearer ${ADMIN}` } });
    expect([told.status, await told.json()]).toEqual([503, expect.objectContaining({ code: 'store-away' })]);
    await cluster.begin();
    await until(200);
  }, 60_000);

  test('a server that stands still: an apology in time, in the language that was heard, and the fallback number', async () => {
    const first = await hear(app, '/twilio/voice', { CallSid: sid(200) });
    cluster.pause();
    const problems = until(503);
    const arriving = hear(app, '/twilio/voice', { CallSid: sid(201) });
    const calling = hear(app, new URL(actionOf(first.body)).pathname, { CallSid: sid(200), Digits: '1' });
    const looked = fetch(`${app.url}/api/v1/sessions`, { headers: { authorization: `Bearer ${ADMIN}` } });
    for (const heard of await Promise.all([arriving, calling])) {
      expect(heard.body).toContain('Sorry, something went wrong on our side. We are connecting you.');
      expect(heard.body).toContain(`<Dial>${FALLBACK}</Dial>`);
      expect(heard.ms).toBeLessThan(CARRIER_MS);
    }
    const told = await looked;
    expect([told.status, told.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await told.json()).toMatchObject({ code: 'too-slow' });
    expect(await problems).toEqual(['the store cannot be written']);
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    cluster.resume();
    await until(200);
    expect((await hear(app, '/twilio/voice', { CallSid: sid(202) })).byFallback).toBe(false);
    // The call that was answered too late is one session, and ends like any other.
    await send(app, '/twilio/voice/status', {
      ...{ AccountSid: `AC${'1'.repeat(32)}`, CallSid: sid(201), From: '+15550001', To: '+15551000' },
      ...{ CallStatus: 'completed', Direction: 'inbound', ApiVersion: '2010-04-01', SequenceNumber: '2' },
    });
    const leg = await app.store.sessionOfLeg(sid(201));
    while ((await app.store.session(leg?.sessionId ?? ''))?.phase !== 'closed')
      await new Promise((resolve) => setTimeout(resolve, 50));
  }, 90_000);

  test('a server that takes no writes any more, and one that is gone, and both come back', async () => {
    const heard = new Map([[300, (await hear(app, '/twilio/voice', { CallSid: sid(300) })).body]]);
    await asAdministrator('ALTER DATABASE postgres SET default_transaction_read_only = on', cutOff);
    expect((await hear(app, '/twilio/voice', { CallSid: sid(301) })).body).toContain('<Dial>');
    await until(503);
    await asAdministrator(
      'SET default_transaction_read_only = off',
      'ALTER DATABASE postgres RESET default_transaction_read_only',
    );
    // Its connections still take no writes: they are not kept.
    await until(200);
    expect((await hear(app, '/twilio/voice', { CallSid: sid(302) })).byFallback).toBe(false);
    await cluster.end();
    const gone = await hear(app, '/twilio/voice', { CallSid: sid(303) });
    expect(gone.body).toContain('<Dial>');
    expect(await until(503)).toEqual(['the store cannot be written']);
    await cluster.begin();
    await until(200);
    await expectKept(heard);
    expect(rejected).toEqual([]);
  }, 90_000);

  test('an app that ends while its server stands still does not wait for it', async () => {
    cluster.pause();
    const begun = performance.now();
    await app.stop();
    expect(performance.now() - begun).toBeLessThan(CARRIER_MS);
    cluster.resume();
    await app.begin();
  }, 60_000);
});
