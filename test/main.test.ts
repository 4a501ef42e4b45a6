import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../src/config';
import { createLog, type Log } from '../src/log';
import { startApp, type RunningApp } from '../src/main';
import { listen } from '../src/web/listen';
import { StartProblem } from '../src/runtime/start-problem';
import { openStore } from '../src/store/open-store';

const folder = mkdtempSync(join(tmpdir(), 'aftercall-main-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(env: { [name: string]: string } = {}): Promise<RunningApp> {
  const read = readConfig({
    PORT: '0',
    DATABASE_URL: `file:${join(folder, 'main.db')}`,
    DATA_DIR: folder,
    ...env,
  });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return startApp(read.config, { log: createLog('silent') });
}

async function callOnce(app: RunningApp): Promise<string[]> {
  const call = app.carrier!.dial('+15550001', '+15551000');
  while (call.heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const { heard } = call;
  call.hangUp();
  await app.carrier!.idle();
  await app.runtime.idle();
  return heard;
}

test('without credentials the local carrier runs beside the app, and calls work on every start with the same store', async () => {
  for (let round = 1; round <= 2; round++) {
    const app = await start();
    expect((await callOnce(app))[0]).toBe('Hello, and thank you for calling.');
    // What a leg was asked when it ended may still be told for a moment.
    while ((await app.store.counts()).live > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await app.store.total()).toBe(round);
    await app.stop();
  }
});

test('numbers that are saved later can be called at once, and STOP is heard there', async () => {
  const app = await start();
  const change = { kind: 'number', author: 'test', note: '', at: 1 };
  await app.settings.save({ ...change, name: '+15557777', document: { flow: 'support', language: 'es' } });
  const call = app.carrier!.dial('+15550001', '+15557777');
  while (call.heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(call.heard[0]).toBe('Hola, gracias por llamar.');
  call.hangUp();
  await app.carrier!.chatter('+15550001').write('STOP', { to: '+15557777' });
  expect(await app.store.optOuts()).toHaveLength(1);
  await app.carrier!.idle();
  await app.stop();
});

test('a port that is taken is a start problem, not a stack trace, and changes nothing in the store', async () => {
  const app = await start();
  const taken = new URL(app.url).port;
  const other = { DATABASE_URL: `file:${join(folder, 'other.db')}` };
  await expect(start({ PORT: taken, ...other })).rejects.toThrow(
    new StartProblem([
      `PORT: cannot listen on ${taken} (EADDRINUSE); set another PORT (or HOST), or end what has it`,
    ]),
  );
  await app.stop();
  const store = await openStore(other.DATABASE_URL);
  expect([await store.releases(), await store.settings()]).toEqual([[], []]);
  await store.close();
});

test('of one address that is listened on, the carrier calls that one', async () => {
  const app = await start({ HOST: '127.0.0.2' });
  expect([new URL(app.url).hostname, new URL(app.publicUrl).hostname]).toEqual(['127.0.0.2', '127.0.0.2']);
  expect(app.welcomeUrl).toMatch(/^http:\/\/127\.0\.0\.2:/);
  expect((await callOnce(app))[0]).toBe('Hello, and thank you for calling.');
  await app.stop();
});

test('a host that this machine has no address of is told as such', async () => {
  // Of the addresses that documents are written with (RFC 5737).
  const listening = listen({ port: 0, host: '192.0.2.1' });
  await expect(listening).rejects.toThrow(
    new StartProblem([
      'HOST: cannot listen on 192.0.2.1 0 (EADDRNOTAVAIL); name an address this machine has, or leave HOST out to listen on all',
    ]),
  );
});

test('stored settings that cannot be read are logged at start, without numbers', async () => {
  const databaseUrl = `file:${join(folder, 'problems.db')}`;
  const first = await start({ DATABASE_URL: databaseUrl });
  const row = { at: 1, author: 'old version', note: '' };
  await first.store.saveSetting({ kind: 'queue', name: 'broken', document: '{"agents":5}', ...row });
  await first.store.saveSetting({ kind: 'number', name: '+15557777', document: '{"flow":"gone"}', ...row });
  await first.stop();
  const warned: object[] = [];
  const log = createLog('silent');
  log.warn = ((_: string, data: object) => warned.push(data)) as unknown as Log['warn'];
  const read = readConfig({ PORT: '0', DATABASE_URL: databaseUrl, DATA_DIR: folder });
  const app = await startApp((read as { config: Config }).config, { log });
  expect(warned).toEqual([
    { kind: 'queue', path: 'agents', problem: expect.stringContaining('broken: ') },
    { kind: 'number', path: 'flow', problem: expect.stringContaining('flow "gone" does not exist') },
  ]);
  expect(JSON.stringify(warned)).not.toContain('5557777');
  await app.stop();
});

test('every ended call has its session metadata file', async () => {
  const app = await start({ DATABASE_URL: `file:${join(folder, 'metadata.db')}` });
  await callOnce(app);
  const [session] = await app.store.sessions({ limit: 1 });
  // Files are written a moment after the end, together with those of other sessions.
  while ((await app.store.counts()).tasks > 0) await new Promise((resolve) => setImmediate(resolve));
  const files = readdirSync(join(folder, 'metadata'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.endsWith(`${session?.id}.json`))).toHaveLength(1);
  await app.stop();
});
