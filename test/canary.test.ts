/**
 * Canaries: secrets, digits, names and numbers that are planted in a whole call are looked for in everything that is
 * written or answered. What may be somewhere is found there, so that a sink which is not read is noticed.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import request from 'supertest';
import { createLog } from '../src/log';
import { startApp, type RunningApp } from '../src/main';
import { openApiDocument } from '../src/web/api/openapi';
import { FLOWS, PERSONAL, SECRETS, SENSITIVE } from './support/canaries';
import { writeFlows } from './support/test-app';

jest.setTimeout(120_000);

const NO_TIME = { characterMs: 0, playMs: 0, answerMs: 0, autoSpeechMs: 0, detectionMs: 0, lossMs: 0 };

let folder: string;
let far: Server;
let app: RunningApp;
let sessionId: string;
let logged = '';
let apiToken = '';
const traces: string[] = [];
const asked: string[] = [];

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** One server for the order service, the CRM and the collector of traces. */
async function serveFar(): Promise<string> {
  far = createServer(async (incoming, response) => {
    const body = await bodyOf(incoming);
    if (incoming.url === '/v1/traces') traces.push(body);
    else asked.push(`${incoming.url ?? ''} ${String(incoming.headers.authorization)} ${body}`);
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => far.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(far.address() as AddressInfo).port}`;
}

async function until<T>(ask: () => Promise<T | null | undefined | false>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const api = (token = SECRETS.adminToken) =>
  request.agent(`${app.url}/api/v1`).set('authorization', `Bearer ${token}`);
const page = () => request.agent(`${app.url}/api/v1`).set('x-requested-with', 'aftercall');

/** A call that leaves something in every place. */
async function call(): Promise<void> {
  const { carrier } = app;
  if (!carrier) throw new Error('no carrier');
  Object.assign(carrier.timing, NO_TIME);
  const caller = carrier.dial(`+1${PERSONAL.number}`, '+15551000');
  await until(async () => caller.heard.some((text) => /PIN/.test(text)));
  caller.press(SECRETS.digits);
  await until(async () => caller.heard.some((text) => /something/.test(text)));
  caller.say(PERSONAL.word);
  sessionId = (await until(() => app.store.sessionOfLeg(caller.sid))).sessionId;
  const joined = async () => {
    const { legs } = (await api().get(`/sessions/${sessionId}`)).body as { legs: { status: string }[] };
    return legs.some(({ status }) => status === 'joined');
  };
  await until(joined);
  const agent = carrier.phone('client:a1').call;
  agent.hangUp();
  await until(async () => caller.heard.some((text) => /Goodbye/.test(text)));
  await until(async () => (await api().get(`/sessions/${sessionId}`)).body.phase === 'closed');
  await until(async () => asked.some((one) => one.includes(sessionId)) && files('metadata').length > 0);
}

/** Users, tokens, and tries to get in. */
async function people(): Promise<void> {
  await api().put('/users/vera').send({ role: 'viewer', password: SECRETS.password }).expect(200);
  apiToken = (await api().post('/tokens').send({ name: 'ci', role: 'viewer' }).expect(201)).body.token;
  await page().post('/sign-in').send({ name: 'vera', password: SECRETS.wrongPassword }).expect(401);
  await page().post('/sign-in').send({ name: SECRETS.wrongPassword, password: 'x' }).expect(401);
  await page().post('/sign-in').send({ name: 'vera', password: SECRETS.password }).expect(200);
  await api(`${SECRETS.adminToken}-not-quite`).get('/sessions').expect(401);
  await api()
    .post('/people/export')
    .send({ person: `+1${PERSONAL.number}` })
    .expect(200);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-canary-'));
  const url = await serveFar();
  const to = new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  });
  app = await startApp(
    {
      ...{ port: 0, host: '127.0.0.1', databaseUrl: `file:${join(folder, 'store.db')}`, dataDir: folder },
      ...{
        flowsDir: writeFlows(join(folder, 'flows'), FLOWS),
        logLevel: 'debug',
        flowEnv: { ORDER_API: url },
      },
      ...{ adminToken: SECRETS.adminToken, metricsToken: SECRETS.metricsToken, sealKey: SECRETS.sealKey },
      ...{ flowSecrets: { CRM: SECRETS.flowSecret }, botSecrets: { bot: SECRETS.botSecret } },
      ...{ customDataKeys: { key: SECRETS.dataKey }, crm: { url: `${url}/crm`, secret: SECRETS.crmSecret } },
      traces: { endpoint: url, serviceName: 'canary' },
    },
    { log: createLog('debug', to) },
  );
  await people();
  await call();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  far.closeAllConnections();
  await new Promise((resolve) => far.close(resolve));
});

/** What stands in files whose path has this in it. */
function files(part: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes(part) && statSync(join(folder, name)).isFile())
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');
}

function found(text: string, planted: { [name: string]: string }): string[] {
  return Object.entries(planted).flatMap(([name, value]) => (text.includes(value) ? [name] : []));
}

/** Every GET of the API, with this token; of streams what comes first. */
async function answers(token: string): Promise<string> {
  const { paths } = openApiDocument() as { paths: Record<string, { get?: object }> };
  const read = [];
  for (const [path, { get }] of Object.entries(paths)) {
    if (!get) continue;
    const filled = path.replace('{id}', sessionId).replace('{name}', 'desk');
    const url = `${app.url}/api/v1${filled.replace(/\{\w+\}/g, 'none')}`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const isStream = JSON.stringify(get).includes('text/event-stream');
    read.push(isStream ? await firstOf(response) : await response.text());
  }
  return read.join('\n');
}

async function firstOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return Buffer.from(value ?? []).toString('utf8');
}

test('whoever is meant to have them has them: the canaries sing', () => {
  expect(found(asked.join('\n'), SECRETS)).toEqual(['digits', 'flowSecret']);
  expect(found(asked.join('\n'), PERSONAL)).toContain('number');
});

test('metrics hold neither secrets nor people', async () => {
  const { text } = await request(app.url)
    .get('/metrics')
    .set('authorization', `Bearer ${SECRETS.metricsToken}`);
  expect(text).toContain('aftercall_decisions_total');
  expect(found(text, { ...SECRETS, ...PERSONAL, SENSITIVE, apiToken, sessionId })).toEqual([]);
});

test('answers of the API hold no secret, and to a viewer no sensitive value either', async () => {
  const toAdmin = await answers(SECRETS.adminToken);
  expect(found(toAdmin, PERSONAL)).toEqual(['number', 'agent', 'word']);
  expect(found(toAdmin, { ...SECRETS, apiToken })).toEqual([]);
  const toViewer = await answers(apiToken);
  expect(toViewer).toContain(PERSONAL.agent);
  expect(found(toViewer, { ...SECRETS, SENSITIVE, apiToken })).toEqual([]);
});

test('the audit log names what was done, and no customer', async () => {
  const { text } = await api().get('/audit?limit=200').expect(200);
  expect(text).toContain('POST /people/export');
  expect(found(text, { ...SECRETS, ...PERSONAL, SENSITIVE, apiToken })).toEqual([]);
});

test('files and the CRM have people, but no secrets; rows of the session no secrets', async () => {
  const sensitive = { SENSITIVE };
  const written = files('metadata');
  expect(found(written, PERSONAL)).toContain('number');
  expect(found(written, { ...SECRETS, ...sensitive, apiToken })).toEqual([]);
  const crm = asked.filter((one) => one.startsWith('/crm')).join('\n');
  expect(crm).not.toBe('');
  expect(found(crm, { ...SECRETS, ...sensitive, apiToken })).toEqual([]);
  const { store } = app;
  const rows = JSON.stringify([
    ...[await store.session(sessionId), await store.inbox(sessionId), await store.timeline(sessionId)],
    await store.decision(sessionId),
  ]);
  expect(found(rows, PERSONAL)).toContain('number');
  expect(found(rows, { ...SECRETS, ...sensitive, apiToken })).toEqual([]);
});

test('the bytes of the store, the log and the traces hold none once the app has ended', async () => {
  const { authToken } = app.carrier ?? { authToken: '?' };
  await app.stop();
  const secrets = { ...SECRETS, apiToken, authToken };
  const bytes = files('store.db');
  expect(found(bytes, PERSONAL)).toContain('number');
  expect(found(bytes, secrets)).toEqual([]);
  expect(logged).toContain('"message":"turn"');
  expect(logged).toContain('"message":"api request"');
  expect(found(logged, { ...secrets, ...PERSONAL, SENSITIVE })).toEqual([]);
  expect(traces.join('')).toContain('turn call.arrived');
  expect(found(traces.join(''), { ...secrets, ...PERSONAL, SENSITIVE })).toEqual([]);
});
