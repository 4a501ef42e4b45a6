import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDialogflowBot } from '../../src/bots/dialogflow-bot';
import { turn, says, type Bot, type Turn } from './support/dialogflow-turn';
import { DialogflowServer } from './support/dialogflow-server';

const folder = mkdtempSync(join(tmpdir(), 'dialogflow-'));
const bot = createDialogflowBot({});
const bots = [bot];
let server: DialogflowServer;
beforeAll(async () => {
  server = await DialogflowServer.start();
});
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.close()));
  await server.stop();
  rmSync(folder, { recursive: true });
});

function write(more?: Turn, by = bot) {
  return turn(by, server, { kind: 'message', text: 'x' }, more);
}

function botBy(options: Parameters<typeof createDialogflowBot>[0]): Bot {
  const made = createDialogflowBot(options);
  bots.push(made);
  return made;
}

function keyFile(): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const path = join(folder, 'key.json');
  const account = { type: 'service_account', client_email: 'a@p.example', private_key: privateKey };
  writeFileSync(path, JSON.stringify(account));
  return path;
}

test.each([
  [400, 'INVALID_ARGUMENT'],
  [401, 'UNAUTHENTICATED'],
  [403, 'PERMISSION_DENIED'],
  [429, 'RESOURCE_EXHAUSTED'],
  [500, 'INTERNAL'],
  [503, 'UNAVAILABLE'],
  [418, '418'],
])('a refusal with %d is told without its words, and nothing is asked twice', async (status, name) => {
  server.will(status);
  expect(await write()).toEqual({ error: `Dialogflow answered ${name}` });
  expect(server.asked).toHaveLength(1);
});

test('an agent that is not there', async () => {
  server.will(says('never said'));
  const options = { agent: 'projects/p/locations/europe-west1/agents/other' };
  expect(await write({ options })).toEqual({ error: 'Dialogflow answered NOT_FOUND' });
  expect(server.asked).toHaveLength(1);
});

test.each([{ agent: 'a' }, { agent: undefined }, { agent: 'projects/p/locations/l/agents/a/b' }])(
  'settings that name no agent: %p',
  async (options) => {
    server.will(says('never said'));
    expect(await write({ options })).toEqual({ error: 'its settings name no agent for chats' });
    expect(server.asked).toEqual([]);
  },
);

test('one that never answers is given up, and its connection with it', async () => {
  const impatient = botBy({ timeoutMs: 2000 });
  server.will(says('hi'));
  // Its client is made in the first turn, on a busy machine for longer than that.
  while ('error' in (await write({}, impatient)));
  server.will(null);
  expect(await write({}, impatient)).toEqual({ error: 'Dialogflow did not answer in time' });
  await server.abandoned;
  expect(server.asked).toHaveLength(1);
});

test('one that does not answer in JSON, and one that is not there', async () => {
  server.will('<html>secret words</html>');
  expect(await write()).toEqual({ error: 'Dialogflow did not answer in JSON' });
  const gone = await DialogflowServer.start();
  await gone.stop();
  expect(await write({ options: { endpoint: gone.endpoint } })).toEqual({
    error: 'Dialogflow was not reached (ECONNREFUSED)',
  });
});

test('no credentials are looked for, or sent, over http', async () => {
  server.will(says('hi'));
  const keyless = botBy({ keyFile: join(folder, 'missing.json') });
  expect(await write({}, keyless)).toEqual({ messages: [{ text: 'hi' }] });
  expect(server.asked[0]?.headers.authorization).toBeUndefined();
});

test('over https a key file is needed, and looked for again in the next turn', async () => {
  server.will(says('never said'));
  const options = { endpoint: server.endpoint.replace('http:', 'https:') };
  const path = join(folder, 'key.json');
  const keyed = botBy({ keyFile: path });
  const ask = () => turn(keyed, server, { kind: 'start' }, { options });
  expect(await ask()).toEqual({ error: 'no credentials of Google could be used (ENOENT)' });
  keyFile();
  // The server speaks no TLS: getting as far as that takes credentials.
  expect(await ask()).toEqual({ error: expect.stringMatching(/^Dialogflow was not reached/) });
  expect(server.asked).toEqual([]);
});
