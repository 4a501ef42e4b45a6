/** Virtual agents are tried over the API: every kind says what would come of it, and nothing is kept. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { AGENT_KINDS } from '../../src/agents/kinds';
import { ApiApp } from './api-app';

let app: ApiApp;
let bot: Server;
const asked: { type: string }[] = [];
beforeAll(async () => {
  bot = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part) => (body += part));
    request.on('end', () => {
      asked.push(JSON.parse(body) as { type: string });
      response.end(JSON.stringify({ messages: [{ text: 'How was it?' }] }));
    });
  });
  bot.listen(0, '127.0.0.1');
  await once(bot, 'listening');
  app = await ApiApp.start({ botSecrets: { main: 'secret of the bot' } });
});
afterAll(async () => {
  await app.remove();
  bot.close();
});

const put = async (document: object): Promise<void> => {
  await app
    .api()
    .put('/virtual-agents/tried')
    .send({ languages: ['en'], ...document })
    .expect(200);
};
const test1 = async (body: object = {}) =>
  (await app.api().post('/virtual-agents/tried/test').send(body).expect(200)).body;

const PARAMETERS = { order: 'A-1' };
const VOICE: { [kind: string]: [options: object, document: RegExp] } = {
  'conversation-relay': [
    { url: 'wss://bot.example/relay' },
    /<ConversationRelay [^>]*url="wss:\/\/bot\.example\/relay"/,
  ],
  stream: [{ url: 'wss://bot.example/audio' }, /<Stream [^>]*url="wss:\/\/bot\.example\/audio"/],
  sip: [
    { uri: 'sip:bot@example.com' },
    /sip:bot@example\.com\?x-order=A-1|sip:bot@example\.com\?X-order=A-1/,
  ],
  'dialogflow-cx': [{ connectorName: 'cx' }, /<VirtualAgent [^>]*connectorName="cx"/],
  studio: [{ flowSid: `FW${'0'.repeat(32)}` }, /FW0{32}/],
  application: [{ applicationSid: `AP${'0'.repeat(32)}` }, /AP0{32}/],
  url: [{ url: 'https://bot.example/twiml' }, /https:\/\/bot\.example\/twiml\?order=A-1/],
};

test('every kind is tried: here or as a flow or a bot', () => {
  const kinds = AGENT_KINDS.map(({ kind }) => kind as string);
  expect([...Object.keys(VOICE), 'flow', 'webhook'].sort()).toEqual(kinds.sort());
});

test.each(Object.entries(VOICE))('%s: what the carrier would be given', async (kind, [options, document]) => {
  await put({ kind, channels: ['voice'], ...options });
  const found = await test1({ parameters: PARAMETERS });
  expect(found).toMatchObject({ channel: 'voice', language: 'en', failure: null, flow: null, said: [] });
  expect(found.document).toMatch(document);
  expect(found.document).toContain('A-1');
});

test('a bot: what it says first, and it is told that nobody stays', async () => {
  const { port } = bot.address() as AddressInfo;
  await put({ kind: 'webhook', url: `http://127.0.0.1:${port}/`, secret: 'main', channels: ['chat'] });
  expect(await test1()).toMatchObject({
    channel: 'chat',
    failure: null,
    said: ['How was it?'],
    document: null,
  });
  expect(asked.map(({ type }) => type)).toEqual(['start', 'end']);
  await put({ kind: 'webhook', url: 'http://127.0.0.1:9/', secret: 'main', channels: ['chat'] });
  expect((await test1()).failure).toEqual(expect.stringMatching(/not reached|refused|ECONN/i));
  const { body } = await app.api().post('/virtual-agents/tried/test').send({ channel: 'voice' }).expect(422);
  expect(body.problems).toEqual([expect.objectContaining({ path: 'channel' })]);
});

test('a flow of ours: which one would run', async () => {
  const { body } = await app.api().post('/virtual-agents/csat/test').expect(200);
  expect(body).toMatchObject({ flow: 'csat-survey', failure: null });
  await app.api().post('/virtual-agents/none/test').expect(404);
});
