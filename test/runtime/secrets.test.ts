/** Secrets of callers and of the environment reach whoever they are meant for, and are written nowhere. */
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createLog } from '../../src/log';
import { createSealer } from '../../src/runtime/sealer';
import { ADMIN, startTestApp, type TestApp } from '../support/test-app';
import { actionOf, callForm, send, SID } from '../support/webhooks';

const PIN = '80317';
const TOKEN = 'hush-hush-94017';

const files = {
  'pin.flow.yaml': `flow: pin
format: 1
languages: [en]
defaults: { ask: { input: keys } }
vars: { pin: string, name: string, level: integer }
start: pin
steps:
  pin:
    ask: main.pin
    answer: { type: digits, minLength: 5, maxLength: 5, sensitive: true }
    save: pin
    next: { ok: check, silence: done, invalid: done }
  check:
    http: POST {{ env.ORDER_API }}/who?key={{ secret.CRM }}
    headers: { Authorization: 'Bearer {{ secret.CRM }}' }
    form: { pin: =vars.pin, from: =call.from }
    meanwhile: main.wait
    save: { name: =answer.name, level: =answer.account.level }
    next: { ok: hello, failed: done }
  hello: { say: main.hello, next: done }
  done: { end: completed }
`,
  'prompts/en.yaml':
    'main:\n  pin: Your PIN, please.\n  wait: One moment.\n  hello: \'Hello {{ vars.name }}, level {{ vars.level | default: "unknown" }}.\'\n',
  'settings.example.yaml': 'numbers:\n  "+15551000": { flow: pin, language: en }\n',
};

let far: Server;
let app: TestApp;
const asked: { url: string; authorization: string; type: string; body: string }[] = [];
const logged: string[] = [];

beforeAll(async () => {
  far = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { url = '', headers } = request;
      asked.push({
        ...{ url, body },
        authorization: headers.authorization ?? '',
        type: headers['content-type'] ?? '',
      });
      response.end('{"name":"Ana","account":{}}');
    });
  });
  await new Promise<void>((resolve) => far.listen(0, '127.0.0.1', resolve));
  const orderApi = `http://127.0.0.1:${(far.address() as AddressInfo).port}`;
  const sink = new Writable({
    write(line: Buffer, _encoding, done) {
      logged.push(line.toString());
      done();
    },
  });
  const log = createLog('debug', sink);
  app = await startTestApp({ files, orderApi, log, flowSecrets: { CRM: TOKEN } });
});
afterAll(async () => {
  far.closeAllConnections();
  far.close();
  await app.remove();
});

test('a PIN and a secret are sent where they belong, and stand nowhere else', async () => {
  const question = await send(app, '/twilio/voice', callForm());
  expect(question.body).toMatch(/<Gather [^>]*input="dtmf"/);
  const wait = await send(app, actionOf(question.body), callForm({ Digits: PIN, CallStatus: 'in-progress' }));
  expect(wait.body).toContain('One moment.');
  await app.runtime.idle();
  const hello = await send(app, actionOf(wait.body), callForm({ CallStatus: 'in-progress' }));
  expect(hello.body).toContain('Hello Ana, level unknown.');
  expect(asked).toEqual([
    {
      url: `/who?key=${TOKEN}`,
      authorization: `Bearer ${TOKEN}`,
      type: 'application/x-www-form-urlencoded',
      body: `pin=${PIN}&from=%2B15550001`,
    },
  ]);
  await send(app, '/twilio/voice/status', callForm({ CallStatus: 'completed', SequenceNumber: '1' }));
  await app.runtime.idle();
  const id = (await app.store.sessionOfLeg(SID))?.sessionId ?? '';
  const shown = await fetch(`${app.url}/api/v1/sessions/${id}`, {
    headers: { authorization: `Bearer ${ADMIN}` },
  });
  const everything = [
    await shown.text(),
    ...logged,
    JSON.stringify(await app.store.inbox(id)),
    ...written(app.dataDir),
  ];
  expect(everything.join()).toContain('***');
  for (const secret of [PIN, TOKEN]) expect(everything.filter((one) => one.includes(secret))).toEqual([]);
  const row = await app.store.session(id);
  expect(row?.phase).toBe('closed');
  expect(row?.snapshot).not.toContain('~sealed~');
});

test('another key opens nothing, and what somebody made up stays what it is', () => {
  const sealer = createSealer('a key of ours');
  const sealed = sealer.seal(PIN);
  expect(sealer.seal(PIN)).not.toBe(sealed);
  expect(sealer.open(`pin ${sealed}.`)).toBe(`pin ${PIN}.`);
  expect(createSealer('another key').open(sealed)).toBe(sealed);
  expect(sealer.open('~sealed~bWFkZSB1cA~')).toBe('~sealed~bWFkZSB1cA~');
});

/** Every file the app has written: the store with its log, metadata. */
function written(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'));
}
