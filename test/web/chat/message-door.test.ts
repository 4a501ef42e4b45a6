/** The same message in two ways: as clients write its path, and with a slash more, which Express takes. */
import { ApiApp } from '../api-app';

let app: ApiApp;
let chat: { id: string; token: string };
beforeAll(async () => {
  app = await ApiApp.start({ publicUrl: 'https://calls.example.com' });
});
beforeEach(async () => {
  chat = await openChat();
});
afterAll(() => app.remove());

async function openChat(): Promise<{ id: string; token: string }> {
  const client = { kind: 'web', version: '3.0.0' };
  const answer = await ask('/chat/v1/chats', { client }, { authorization: '' });
  const { chat: opened, token } = JSON.parse(answer.text) as { chat: { id: string }; token: string };
  return { id: opened.id, token };
}

interface Answer {
  status: number;
  headers: { [name: string]: string };
  text: string;
}

/** @param body text goes as it is */
async function ask(
  path: string,
  body: object | string,
  more: { [name: string]: string } = {},
): Promise<Answer> {
  const answer = await fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${chat?.token}`,
      'x-request-id': 'request-0001',
      ...more,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { date: _date, ...headers } = Object.fromEntries(answer.headers);
  await app.settle();
  return { status: answer.status, headers, text: await answer.text() };
}

const PAGE = { origin: 'https://shop.example.com' };

test.each<[string, number, object | string, { [name: string]: string }]>([
  ['a message', 201, { id: 'm1', text: 'support' }, {}],
  ['one from a page', 201, { id: 'm1', text: 'support' }, PAGE],
  ['one without a name', 422, { text: 'support' }, {}],
  ['nothing', 422, '', {}],
  ['what is no JSON', 400, '{', PAGE],
  ['what is said to be a text', 422, 'support', { 'content-type': 'text/plain' }],
  ['one that is too large', 413, { id: 'm1', text: 'x'.repeat(70_000) }, PAGE],
  ['one without a token', 401, { id: 'm1', text: 'support' }, { authorization: '' }],
  ['one with the token of another', 404, { id: 'm1', text: 'support' }, { authorization: 'Bearer x' }],
])('%s has one answer, with or without Express', async (_what, status, body, more) => {
  const door = await ask(`/chat/v1/chats/${chat.id}/messages`, body, more);
  chat = more['authorization'] === undefined ? await openChat() : chat;
  const express = await ask(`/chat/v1/chats/${chat.id}/messages/`, body, more);
  expect(door).toEqual(express);
  expect(door).toMatchObject({
    status,
    headers: {
      ...{ 'x-request-id': 'request-0001', 'x-content-type-options': 'nosniff', vary: 'Origin' },
      'strict-transport-security': 'max-age=31536000',
      ...(more['origin'] === undefined ? {} : { 'access-control-allow-origin': '*' }),
    },
  });
});

test('a page of an origin that is not allowed is refused in both ways, and nothing is written', async () => {
  const before = await app.api().get('/settings/chat');
  await app
    .api()
    .put('/settings/chat')
    .send({ ...before.body, origins: ['https://ours.example.com'] })
    .expect(200);
  const [door, express] = [
    await ask(`/chat/v1/chats/${chat.id}/messages`, { id: 'm1', text: 'support' }, PAGE),
    await ask(`/chat/v1/chats/${chat.id}/messages/`, { id: 'm1', text: 'support' }, PAGE),
  ];
  await app.api().put('/settings/chat').send(before.body).expect(200);
  expect(door).toEqual(express);
  expect(door).toMatchObject({ status: 403 });
  expect(door.text).toContain('origin-not-allowed');
  const written = await app.app.store.messages(chat.id, { after: 0, limit: 100 });
  expect(written.filter(({ from }) => from === 'customer')).toEqual([]);
});

test('both ways have one limit, and what is refused says when to come again', async () => {
  const before = await app.api().get('/settings/chat');
  await app
    .api()
    .put('/settings/chat')
    .send({ ...before.body, rate: { messages: 3, seconds: 30 } })
    .expect(200);
  const ways = ['messages', 'messages/', 'messages', 'messages/', 'messages'];
  const answers: Answer[] = [];
  for (const [n, way] of ways.entries())
    answers.push(await ask(`/chat/v1/chats/${chat.id}/${way}`, { id: `m${n}`, text: 'support' }));
  await app.api().put('/settings/chat').send(before.body).expect(200);
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429, 429]);
  expect(answers[3]).toEqual(answers[4]);
  expect(answers[4]?.headers['retry-after']).toBe('30');
});

test('a token that has expired opens nothing any more, also where it was known before', async () => {
  expect((await ask(`/chat/v1/chats/${chat.id}/messages`, { id: 'm1', text: 'support' })).status).toBe(201);
  await app.pass(24 * 60 * 60_000);
  const late = await ask(`/chat/v1/chats/${chat.id}/messages`, { id: 'm2', text: 'support' });
  expect([late.status, late.text]).toEqual([401, expect.stringContaining('chat-token-expired')]);
});
