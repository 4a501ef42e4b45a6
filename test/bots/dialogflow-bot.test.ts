import { createDialogflowBot } from '../../src/bots/dialogflow-bot';
import type { BotInput } from '../../src/call/chat';
import { turn, pays, says, type Turn } from './support/dialogflow-turn';
import { AGENT, DialogflowServer, type Asked } from './support/dialogflow-server';

const bot = createDialogflowBot({});
let server: DialogflowServer;
beforeAll(async () => {
  server = await DialogflowServer.start();
});
afterAll(async () => {
  await bot.close();
  await server.stop();
});

const tell = (input: BotInput, more?: Turn) => turn(bot, server, input, more);
const write = (text: string, more?: Turn) => tell({ kind: 'message', text }, more);
const first = () => server.asked[0] as Asked;

test('it begins with the welcome event, the parameters and the language', async () => {
  server.will(says('Hola', '¿Qué tal?'));
  expect(await tell({ kind: 'start' }, { parameters: { agentName: 'Ana', queue: 'support' } })).toEqual({
    messages: [{ text: 'Hola' }, { text: '¿Qué tal?' }],
  });
  expect(server.asked).toHaveLength(1);
  expect(first().path).toBe(`/v3/${AGENT}/sessions/WC1:detectIntent`);
  expect(first().headers.authorization).toBeUndefined();
  expect(first().body.queryInput).toEqual({ languageCode: 'es', event: { event: 'WELCOME' } });
  expect(first().body.queryParams?.parameters).toEqual({
    ...{ agentName: 'Ana', queue: 'support' },
    aftercall_given: ['agentName', 'queue'],
  });
});

test('the customer is heard, in the session of an environment and in a language of its own', async () => {
  server.will(says('ok'));
  const options = { environment: 'draft', language: 'es-419' };
  await write('x'.repeat(300), { options, sessionId: `WC${'f'.repeat(40)}` });
  expect(first().path).toBe(`/v3/${AGENT}/environments/draft/sessions/WC${'f'.repeat(34)}:detectIntent`);
  expect(first().body.queryInput).toEqual({ languageCode: 'es-419', text: { text: 'x'.repeat(256) } });
});

test('words are not cut through a character, and a button pressed is what counts', async () => {
  server.will(says('ok'));
  await write(`${'x'.repeat(255)}😀`);
  await tell({ kind: 'message', text: '1', choice: 'Good' });
  expect(server.asked.map(({ body }) => body.queryInput.text?.text)).toEqual(['x'.repeat(255), 'Good']);
});

test('parameters are given once: what the agent made of them stays', async () => {
  server.will({ ...says('Hi'), parameters: { tier: 'gold' } }, says('ok'));
  const parameters = { tier: 'none' };
  await tell({ kind: 'start' }, { sessionId: 'WC-once', parameters });
  await write('x', { sessionId: 'WC-once', parameters });
  expect(server.asked[1]?.body.queryParams).toBeUndefined();
});

test('what the agent learned is data, what it was given is not, even after a restart', async () => {
  const more = { sessionId: 'WC-learned' };
  const answers = { score: 5, list: [1, { a: true }], none: null };
  server.will({ ...says('Y?'), parameters: answers });
  expect(await tell({ kind: 'start' }, { ...more, parameters: { agentName: 'Ana' } })).toEqual({
    messages: [{ text: 'Y?' }],
    data: answers,
  });
  const restarted = createDialogflowBot({});
  server.will({ parameters: { score: 4 } });
  expect(await turn(restarted, server, { kind: 'message', text: '4' }, more)).toEqual({
    messages: [],
    data: { ...answers, score: 4 },
  });
  await restarted.close();
});

test('two chats do not hear of each other', async () => {
  const variable = { capture_target: 'end_user_response', capture_key: 'comment' };
  server.will({ ...pays({ title: 'Why?', session_variable: variable }), parameters: { score: 1 } });
  await tell({ kind: 'start' }, { sessionId: 'WC-one', parameters: { agentName: 'Ana' } });
  server.will(says('Hi'));
  expect(await write('hello', { sessionId: 'WC-two' })).toEqual({ messages: [{ text: 'Hi' }] });
  expect(await write('slow', { sessionId: 'WC-one' })).toEqual({
    messages: [{ text: 'Hi' }],
    data: { score: 1, comment: 'slow' },
  });
});

test("the customer's next words, and only those, are kept where the agent asks for them", async () => {
  const more = { sessionId: 'WC-kept' };
  const variable = { capture_target: 'end_user_response', capture_key: 'comment' };
  server.will(pays({ title: 'Tell us', session_variable: variable }), says('Thanks'), says('Bye'));
  await tell({ kind: 'start' }, more);
  const all = 'It was fine. '.repeat(30);
  expect(await write(all, more)).toEqual({ messages: [{ text: 'Thanks' }], data: { comment: all } });
  expect(await write('more', more)).toEqual({ messages: [{ text: 'Bye' }] });
});

test('the same turn again is the same answer, and the agent hears it once', async () => {
  const more = { sessionId: 'WC-again', key: 'WC-again-2' };
  server.will(says('one'), says('two'));
  const reply = await write('5', more);
  expect(await write('5', more)).toEqual(reply);
  expect(server.asked).toHaveLength(1);
  expect(await write('5', { ...more, key: 'WC-again-3' })).toEqual({ messages: [{ text: 'two' }] });
});

test('a turn that failed is asked anew', async () => {
  const more = { sessionId: 'WC-anew', key: 'WC-anew-1' };
  server.will(503, says('back'));
  expect(await write('5', more)).toEqual({ error: 'Dialogflow answered UNAVAILABLE' });
  expect(await write('5', more)).toEqual({ messages: [{ text: 'back' }] });
});

test('the end of a chat is not asked for', async () => {
  server.will(says('?'));
  expect(await tell({ kind: 'end', reason: 'the customer left' })).toEqual({ messages: [] });
  expect(server.asked).toEqual([]);
});

test('it may be closed without having been used, and used after it was closed', async () => {
  const other = createDialogflowBot({});
  await other.close();
  server.will(says('still here'));
  const again = () => turn(other, server, { kind: 'start' }, { sessionId: 'WC-closed' });
  expect(await again()).toEqual({ messages: [{ text: 'still here' }] });
  await other.close();
  expect(await again()).toEqual({ messages: [{ text: 'still here' }] });
  await other.close();
});
