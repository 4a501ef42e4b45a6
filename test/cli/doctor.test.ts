/** The doctor beside a running app and a local carrier, over real HTTP. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doctorCommand } from '../../src/cli/doctor';
import type { Config, ConfigResult } from '../../src/config';
import { systemClock, VirtualClock, type Clock } from '../../src/lib/clock';
import { ApiApp } from '../web/api-app';
import { linesOf, runDoctor, type Told } from './doctor-run';

let app: ApiApp;
let config: Config;
beforeAll(async () => {
  app = await ApiApp.start({ botSecrets: { desk: 'a-secret-of-the-bot-1' } });
  config = { ...app.config, publicUrl: app.app.publicUrl, keepDays: 30, sealKey: 'x'.repeat(16) };
  chmodSync(app.folder, 0o700);
});
afterAll(() => app.remove());
afterEach(() => {
  process.exitCode = undefined;
});

const doctor = (more: Partial<Config> = {}, words: string[] = [], clock?: Clock): Promise<Told> =>
  runDoctor({ ...config, ...more }, words, clock);

/** What is said by a check: `level where: message`. */
async function told(check: string, more: Partial<Config> = {}, clock?: Clock): Promise<string[]> {
  const { findings } = await doctor(more, [], clock);
  return linesOf(findings, check);
}

test('all that is right is told', async () => {
  const { findings } = await doctor();
  for (const check of ['data-folder', 'store', 'clock', 'account', 'public-address', 'queues', 'flows'])
    expect([check, findings.some((one) => one.check === check && one.level === 'ok')]).toEqual([check, true]);
  expect(linesOf(findings, 'configuration')).toEqual([
    expect.stringMatching(/^warning PUBLIC_URL: is not https/),
  ]);
  expect(linesOf(findings, 'public-address')).toEqual([
    `ok ${config.publicUrl ?? ''}: leads to Aftercall, which is ready`,
    `ok ${config.publicUrl ?? ''}: what is signed is taken, and what is not is refused`,
  ]);
});

test('looking leaves nothing behind', async () => {
  const { live, tasks } = await app.app.store.counts();
  const total = await app.app.store.total();
  await doctor();
  expect(await app.app.store.counts()).toEqual({ live, tasks });
  expect(await app.app.store.total()).toBe(total);
});

test('a clock that is wrong is told by how much', async () => {
  const wrong = new VirtualClock(Date.now() - 600_000);
  expect((await told('clock', {}, wrong))[0]).toMatch(
    /^problem clock: is (599|600|601) s behind the carrier's$/,
  );
});

test('wrong credentials, and a carrier that is not there', async () => {
  const { accountSid, url: apiUrl } = app.carrier;
  const wrong = { twilio: { accountSid, authToken: 'wrong', apiUrl } };
  expect(await told('account', wrong)).toEqual([
    expect.stringMatching(/^problem TWILIO_AUTH_TOKEN: the carrier does not take these credentials/),
  ]);
  expect(await told('public-address', wrong)).toContain(
    'problem PUBLIC_URL: what is signed for it is refused there',
  );
  const gone = { twilio: { accountSid, authToken: 'any', apiUrl: 'http://127.0.0.1:9' } };
  const { findings } = await doctor(gone);
  expect(linesOf(findings, 'account')).toEqual([
    'problem http://127.0.0.1:9: was not reached (ECONNREFUSED)',
  ]);
  for (const check of ['numbers', 'chats'])
    expect(linesOf(findings, check)).toEqual(['problem carrier: was not reached (ECONNREFUSED)']);
});

describe('a public address that leads elsewhere', () => {
  let other: Server;
  let url: string;
  beforeAll(async () => {
    other = createServer((request, response) => {
      if (request.url === '/moved/readyz') response.setHeader('location', 'https://calls.example.com/readyz');
      response.statusCode = request.url?.startsWith('/moved') ? 301 : 404;
      response.end('<html>not here</html>');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => other.close(resolve)));

  test('to a redirect, to somebody else, to nobody', async () => {
    expect(await told('public-address', { publicUrl: `${url}/moved` })).toEqual([
      `problem ${url}/moved: redirects to https://calls.example.com/readyz`,
    ]);
    expect(await told('public-address', { publicUrl: url })).toEqual([
      `problem ${url}: is answered (404), but not by Aftercall`,
    ]);
    expect(await told('public-address', { publicUrl: 'http://127.0.0.1:9' })).toEqual([
      expect.stringMatching(/^problem http:\/\/127.0.0.1:9: was not reached/),
    ]);
  });

  test('virtual agents that do not answer, and what they lack; queues without agents', async () => {
    const save = (name: string, document: object) =>
      app
        .api()
        .put(`/virtual-agents/${name}`)
        .send({ languages: ['en'], ...document })
        .expect(200);
    await save('there', { kind: 'webhook', url: `${url}/bot`, secret: 'desk' });
    await save('gone', { kind: 'webhook', url: 'http://127.0.0.1:9/bot', secret: 'nowhere' });
    await save('rung', { kind: 'sip', uri: 'sip:bot@nowhere.invalid' });
    await save('app', { kind: 'application', applicationSid: `AP${'0'.repeat(32)}` });
    await app.api().put('/queues/empty').send({ agents: [] }).expect(200);
    const { findings } = await doctor();
    expect(linesOf(findings, 'virtual-agents').sort()).toEqual([
      'ok virtual agent "there": is reached',
      `problem virtual agent "app": the account has no TwiML application AP${'0'.repeat(32)}`,
      'problem virtual agent "gone": there is no secret "nowhere"',
      expect.stringMatching(/^problem virtual agent "gone": was not reached/),
      expect.stringMatching(/^problem virtual agent "rung": its host has no address/),
    ]);
    expect(linesOf(findings, 'queues')).toEqual([
      'problem queue "empty": has no agents: customers wait for nobody',
    ]);
  });
});

test('folders and stores that cannot be used, and mistakes of the configuration', async () => {
  expect(await told('data-folder', { dataDir: `${app.folder}/test.db/below` })).toEqual([
    expect.stringMatching(/below: cannot be written \(ENOTDIR\)$/),
  ]);
  const dataDir = mkdtempSync(join(tmpdir(), 'aftercall-doctor-'));
  writeFileSync(join(dataDir, 'metadata'), 'no folder');
  expect((await told('data-folder', { dataDir })).at(-1)).toMatch(
    /^problem .*metadata: cannot be written \(ENOTDIR\)$/,
  );
  rmSync(dataDir, { recursive: true });
  expect(await told('store', { databaseUrl: 'postgres://nobody:guess@127.0.0.1:9/none' })).toEqual([
    'problem DATABASE_URL: the store cannot be read (ECONNREFUSED)',
  ]);
  expect(await told('store', { databaseUrl: 'file:/nowhere/at/all.db' })).toEqual([
    'note /nowhere/at/all.db: there is no store yet: the first start makes it',
  ]);
  let said = '';
  const read = (): ConfigResult => ({ ok: false, problems: ['PORT: must be a port number'] });
  await doctorCommand({ read, clock: systemClock, write: (text) => (said += text) }).parseAsync([
    'node',
    'doctor',
  ]);
  expect(said).toMatch(/^PROBLEM +configuration: PORT: must be a port number\n +see \.env\.example/);
  expect(process.exitCode).toBe(1);
});
