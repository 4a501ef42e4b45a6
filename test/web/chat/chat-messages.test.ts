import { ChatApp } from './chat-app';
import { isLive } from '../../../src/session/state';

let app: ChatApp;
beforeAll(async () => {
  app = await ChatApp.start();
});
afterAll(() => app.stop());

const post = (chat: { id: string; token: string }, body: object) =>
  app.client(chat.token).post(`/chats/${chat.id}/messages`).send(body);

test('a message is written once, and the same again is answered alike', async () => {
  const chat = await app.open();
  const [first, again] = [
    await post(chat, { id: 'm-1', text: 'support' }),
    await post(chat, { id: 'm-1', text: 'support' }),
  ];
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(first.body);
  const mine = (await app.transcript(chat.id)).filter(({ from }) => from === 'customer');
  expect(mine).toMatchObject([{ seq: first.body.seq, text: 'support', id: 'm-1' }]);
});

test('the same message sent twice at once is one message', async () => {
  const chat = await app.open();
  const both = await Promise.all([1, 2].map(() => post(chat, { id: 'm-2', text: 'sales' })));
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect(both[0]!.body).toEqual(both[1]!.body);
  expect((await app.transcript(chat.id)).filter(({ id }) => id === 'm-2')).toHaveLength(1);
});

test('an empty message, a huge one and one without a name are refused with a reason', async () => {
  const chat = await app.open();
  await app.change('chat', 'global', { maxMessageLength: 20 });
  for (const [body, path] of [
    [{ id: 'm', text: ' \u0000\u0007\n ' }, 'text'],
    [{ id: 'm', text: 'x'.repeat(21) }, 'text'],
    [{ id: '<b>', text: 'hello' }, 'id'],
    [{ id: 'm', text: 'hello', choice: 'a\nb' }, 'choice'],
  ] as const) {
    const { status, body: problem } = await post(chat, body);
    expect([status, problem.code, problem.problems[0].path]).toEqual([422, 'invalid', path]);
  }
  await app.change('chat', 'global', { maxMessageLength: 4000 });
  expect((await app.transcript(chat.id)).every(({ from }) => from === 'system')).toBe(true);
});

test('control characters and halves of characters do not reach the transcript, markup stays as it is', async () => {
  const chat = await app.open();
  await app.write(chat, '  a\u0000b\u001b[31m\r\nc\td \ud83d <img src=x onerror=alert(1)> \u{1f600} ');
  const mine = (await app.transcript(chat.id)).find(({ from }) => from === 'customer');
  expect(mine?.text).toBe('ab[31m\nc\td \ufffd <img src=x onerror=alert(1)> \u{1f600}');
});

test('a body that is too large, or no JSON, is a problem and not a crash', async () => {
  const chat = await app.open();
  expect((await post(chat, { id: 'm', text: 'x'.repeat(70_000) })).body.code).toBe('too-large');
  const broken = app.client(chat.token).post(`/chats/${chat.id}/messages`);
  const { status, body } = await broken.set('content-type', 'application/json').send('{"id":');
  expect([status, body.code]).toEqual([400, 'bad-json']);
});

test('nobody reads, writes in or ends the chat of somebody else', async () => {
  const [mine, other] = [await app.open(), await app.open()];
  const before = await app.transcript(mine.id);
  for (const [method, path] of [
    ['get', ''],
    ['get', '/messages'],
    ['get', '/events'],
    ['post', '/messages'],
    ['post', '/end'],
    ['post', '/leave'],
    ['post', '/typing'],
    ['post', '/post-session/ready'],
    ['post', '/post-session/start'],
    ['post', '/uploads'],
    ['patch', '/post-session'],
  ] as const) {
    const body = { id: 'x', text: 'x', typing: true, optInSelection: true };
    const given = path === '/messages' ? { id: 'x', text: 'x' } : path === '/typing' ? { typing: true } : {};
    const sent = path === '/post-session' ? { optInSelection: body.optInSelection } : given;
    const ask = (token: string | undefined) => {
      const asked = app.client(token)[method](`/chats/${mine.id}${path}`);
      return method === 'get' ? asked : asked.send(sent);
    };
    const [stranger, nobody] = [await ask(other.token), await ask(undefined)];
    expect([path, stranger.status, stranger.body.code]).toEqual([path, 404, 'not-found']);
    expect([path, nobody.status, nobody.body.code]).toEqual([path, 401, 'chat-token-missing']);
  }
  const unknown = await app.client(mine.token).get(`/chats/WC${'0'.repeat(32)}`);
  const strangers = await app.client(other.token).get(`/chats/${mine.id}`);
  expect(unknown.body).toEqual(strangers.body);
  expect(await app.transcript(mine.id)).toEqual(before);
  expect(isLive(await app.snapshot(mine.id))).toBe(true);
});

test('a flood is answered with when to go on, and a stranger does not use up the share of the customer', async () => {
  const [chat, other] = [await app.open(), await app.open()];
  await app.change('chat', 'global', { rate: { messages: 3, seconds: 10 } });
  for (let n = 0; n < 5; n += 1) {
    const strange = app.client(other.token).post(`/chats/${chat.id}/messages`);
    expect((await strange.send({ id: `s${n}`, text: 'x' })).status).toBe(404);
  }
  const statuses = [];
  for (let n = 0; n < 4; n += 1) statuses.push(await post(chat, { id: `f${n}`, text: `number ${n}` }));
  expect(statuses.map(({ status }) => status)).toEqual([201, 201, 201, 429]);
  expect(statuses[3]).toMatchObject({
    body: { code: 'too-many-messages', hint: expect.stringContaining('Retry-After') },
    headers: { 'retry-after': '10' },
  });
  await app.pass(10_000);
  expect((await post(chat, { id: 'f3', text: 'number 3' })).status).toBe(201);
  await app.change('chat', 'global', { rate: { messages: 10, seconds: 10 } });
});

test('files are refused politely', async () => {
  const chat = await app.open();
  const { status, body } = await app
    .client(chat.token)
    .post(`/chats/${chat.id}/uploads`)
    .set('content-type', 'image/png')
    .send('not really');
  expect([status, body.code, body.title]).toEqual([415, 'no-uploads', 'Files cannot be sent in this chat.']);
});

test('an expired token says so, and opens nothing', async () => {
  const chat = await app.open();
  await app.pass(24 * 60 * 60_000);
  const { status, body } = await app.client(chat.token).get(`/chats/${chat.id}`);
  expect([status, body.code]).toEqual([401, 'chat-token-expired']);
  const other = await app.open();
  expect((await app.client(other.token).get(`/chats/${chat.id}`)).status).toBe(404);
});

test('messages are read in order from where one was', async () => {
  const chat = await app.talk();
  const read = async (query: string) =>
    (await app.client(chat.token).get(`/chats/${chat.id}/messages${query}`).expect(200)).body.items;
  const all = await read('');
  expect(all.map(({ seq }: { seq: number }) => seq)).toEqual(
    all.map((_: unknown, index: number) => index + 1),
  );
  expect(await read('?after=2')).toEqual(all.slice(2));
  expect(await read('?after=1&limit=1')).toEqual(all.slice(1, 2));
  const agent = all.find(({ from }: { from: string }) => from === 'agent');
  expect(agent).toEqual({
    ...{ seq: agent.seq, at: expect.stringMatching(/Z$/), from: 'agent', name: 'Agent One' },
    text: 'Hello, how can I help?',
  });
});
