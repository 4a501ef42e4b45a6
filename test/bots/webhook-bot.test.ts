import { readFileSync } from 'node:fs';
import { createBots } from '../../src/bots/bots';
import type { BotInput } from '../../src/call/chat';
import type { BotTurnEffect } from '../../src/call/effect';
import { signMessage, verifyMessage } from '../../src/lib/message-signature';
import { BotServer, type BotAnswer } from './support/bot-server';

const SECRET = 'a-secret-of-the-bot';
const bots = createBots({ secrets: { bot: SECRET } });
let server: BotServer;
beforeAll(async () => {
  server = await BotServer.start();
});
afterAll(async () => {
  await server.stop();
  await bots.close();
});

function effect(input: BotInput, options: object = {}): BotTurnEffect {
  return {
    ...{ type: 'bot.turn', turn: 3, agent: 'solved', kind: 'webhook', input, language: 'es' },
    options: { url: server.url, secret: 'bot', timeoutSeconds: 5, ...options },
    parameters: { agentName: 'Ana' },
  };
}

const yes = { value: 'Yes', label: 'Yes' };
const context = { sessionId: 'WC1', idempotencyKey: 'WC1-3' };

function ask(input: BotInput = { kind: 'start' }, options: object = {}) {
  return bots.turn(effect(input, options), context);
}

test('a turn is signed JSON, and its answer is the reply', async () => {
  server.will({
    body: { messages: [{ text: 'Hola', choices: [{ value: 'y', label: 'Sí' }] }], data: { a: 1 } },
  });
  expect(await ask({ kind: 'message', text: 'qué tal', choice: 'y' })).toEqual({
    messages: [{ text: 'Hola', choices: [{ value: 'y', label: 'Sí' }] }],
    data: { a: 1 },
  });
  const [{ headers, body }] = server.sent as [(typeof server.sent)[0]];
  expect(JSON.parse(body)).toEqual({
    ...{ version: 1, sessionId: 'WC1', turn: 3, type: 'message', text: 'qué tal', choice: 'y' },
    ...{ channel: 'chat', language: 'es', parameters: { agentName: 'Ana' } },
  });
  expect(headers['idempotency-key']).toBe('WC1-3');
  const signed = {
    secret: SECRET,
    timestamp: String(headers['x-aftercall-timestamp']),
    signature: String(headers['x-aftercall-signature']),
  };
  expect(verifyMessage({ ...signed, body, now: Date.now() })).toBe(true);
  expect(verifyMessage({ ...signed, body: `${body} `, now: Date.now() })).toBe(false);
});

test.each<[string, unknown, unknown]>([
  ['nothing at all', {}, { messages: [] }],
  ['an end without more', { end: {} }, { messages: [], end: { status: 'finished', reason: 'bot-ended' } }],
  [
    'a wish for a person',
    { messages: [{ text: 'One moment' }], escalate: true },
    { messages: [{ text: 'One moment' }], end: { status: 'finished', reason: 'live-agent-handoff' } },
  ],
  [
    'fields of tomorrow',
    { mood: 'good', messages: [{ text: 'a', emoji: '👍' }] },
    { messages: [{ text: 'a' }] },
  ],
  [
    'null wherever it has nothing to say',
    { messages: null, end: null, escalate: null, data: null },
    { messages: [] },
  ],
  [
    'an empty text wherever it has nothing to say',
    { messages: '', end: '', escalate: ' ', data: '' },
    { messages: [] },
  ],
  [
    'an end beside words that cannot be read: it ends',
    { messages: [{ text: 5 }], end: true },
    { messages: [], end: { status: 'finished', reason: 'bot-ended' }, slips: ['messages.0.text'] },
  ],
  [
    'an empty text among others',
    { messages: [{ text: 'one', choices: null }, { text: ' ' }, { text: null }, null, { text: 'two' }] },
    { messages: [{ text: 'one' }, { text: 'two' }] },
  ],
  [
    'a quick reply without a value, and one that is none, which is named',
    { messages: [{ text: 'a', choices: ['Yes', { label: 'No' }, { value: null, label: '' }] }] },
    {
      messages: [{ text: 'a', choices: [yes, { value: 'No', label: 'No' }] }],
      slips: ['messages.0.choices.2'],
    },
  ],
  [
    'numbers as quick replies',
    {
      messages: [
        { text: 'a', choices: [1, { value: 2 }, { value: 0, label: 'none' }, { label: 3, meaning: 5 }] },
      ],
    },
    {
      messages: [
        {
          text: 'a',
          choices: [
            { value: '1', label: '1' },
            { value: '2', label: '2' },
            { value: '0', label: 'none' },
            { value: '3', label: '3', meaning: '5' },
          ],
        },
      ],
    },
  ],
  [
    'quick replies without words, which belong to the words before them or are words themselves',
    { messages: [{ text: 'a' }, { text: '', choices: ['Yes'] }, { choices: ['Yes', 'No'] }] },
    {
      messages: [
        { text: 'a', choices: [yes] },
        { text: 'Yes / No', choices: [yes, { value: 'No', label: 'No' }] },
      ],
    },
  ],
  [
    'one message that is no list',
    { messages: { text: 'a', choices: { label: 'Yes' } } },
    { messages: [{ text: 'a', choices: [yes] }] },
  ],
  [
    'an end in one word',
    { end: 'partial' },
    { messages: [], end: { status: 'partial', reason: 'bot-ended' } },
  ],
  [
    'what cannot be read beside what can: it is named',
    { messages: ['a', { text: 5 }, { text: 'b', choices: 7 }], end: 7, data: 'x', escalate: 'now' },
    {
      messages: [{ text: 'a' }, { text: 'b' }],
      slips: ['messages.1.text', 'messages.2.choices', 'escalate', 'end', 'data'],
    },
  ],
  [
    'an end in words of its own',
    { messages: ['Bye'], end: { status: 'done', reason: null } },
    { messages: [{ text: 'Bye' }], end: { status: 'finished', reason: 'bot-ended' } },
  ],
  [
    'a text that is too long',
    { messages: [{ text: 'x'.repeat(4001) }] },
    { messages: [{ text: 'x'.repeat(4000) }] },
  ],
  ['a byte-order mark', '\ufeff{"messages":[{"text":"a"}]}', { messages: [{ text: 'a' }] }],
])('it may answer %s', async (_what, body, reply) => {
  server.will({ body });
  expect(await ask()).toEqual(reply);
});

test.each<[string, BotAnswer, RegExp]>([
  ['a text that is none', { body: { messages: [{ text: 5 }] } }, /messages\.0\.text/],
  ['words where messages are to be', { body: { messages: 'a' } }, /: messages cannot be read/],
  ['no JSON', { body: '<html>' }, /JSON/],
  ['a list', { body: [] }, /something else/],
  [
    'too many messages',
    { body: { messages: Array.from({ length: 21 }, () => ({ text: 'a' })) } },
    /messages/,
  ],
  ['too much', { body: JSON.stringify({ data: { a: 'x'.repeat(70_000) } }) }, /too large/],
  ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, /302/],
  ['a refusal', { status: 403 }, /403/],
])('an answer with %s is a failure and is not asked for again', async (_what, answer, error) => {
  server.will(answer);
  expect(await ask()).toEqual({ error: expect.stringMatching(error) });
  expect(server.sent).toHaveLength(1);
});

test('a bot that stumbles is asked once more under the same key', async () => {
  server.will({ status: 503 }, { body: { messages: [{ text: 'back' }] } });
  expect(await ask()).toEqual({ messages: [{ text: 'back' }] });
  expect(server.sent.map(({ headers }) => headers['idempotency-key'])).toEqual(['WC1-3', 'WC1-3']);
  server.will({ status: 500 });
  expect(await ask()).toEqual({ error: 'it answered 500' });
  expect(server.sent).toHaveLength(2);
});

test('a bot that never answers is given up', async () => {
  server.will(null);
  expect(await ask({ kind: 'start' }, { timeoutSeconds: 0.2 })).toEqual({
    error: 'it did not answer in time',
  });
});

test('nobody at the address, a secret that is not there, a kind that is none', async () => {
  expect(await ask({ kind: 'start' }, { url: 'http://127.0.0.1:9/' })).toEqual({
    error: expect.stringMatching(/not reached/),
  });
  expect(await ask({ kind: 'start' }, { secret: 'other' })).toEqual({
    error: expect.stringMatching(/BOT_SECRETS/),
  });
  expect(await bots.turn({ ...effect({ kind: 'start' }), kind: 'sip' }, context)).toEqual({
    error: expect.stringMatching(/sip/),
  });
});

test('the documented signature is the one we make', () => {
  const text = readFileSync('docs/webhook-virtual-agent.md', 'utf8');
  const [, message = '', secret = ''] =
    /printf '%s' '([^']+)' \| openssl dgst -sha256 -hmac '([^']+)'/.exec(text) ?? [];
  const [, timestamp, body = ''] = /^(\d+)\.(.*)$/.exec(message) ?? [];
  const [, printed] = /prints `([0-9a-f]{64})`/.exec(text) ?? [];
  expect(signMessage(secret, Number(timestamp), body)).toBe(`v1=${printed ?? ''}`);
});
