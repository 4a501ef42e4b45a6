import { ChatApp } from './chat-app';
import { SseReader } from './sse-reader';

let app: ChatApp;
beforeAll(async () => {
  app = await ChatApp.start();
});
afterAll(() => app.stop());

type Opened = Awaited<ReturnType<ChatApp['open']>>;
const view = async ({ id, token }: Opened) => (await app.client(token).get(`/chats/${id}`)).body;

test('proxies are asked to keep nothing and to change nothing', async () => {
  const chat = await app.open();
  const answer = await app.client(chat.token).get(`/chats/${chat.id}/messages`);
  expect(answer.headers['cache-control']).toBe('no-store, no-transform');
  const stream = await fetch(`${app.url}/chat/v1/chats/${chat.id}/events`, {
    headers: { authorization: `Bearer ${chat.token}` },
  });
  expect(stream.headers.get('cache-control')).toBe('no-store, no-transform');
  await stream.body?.cancel();
});

test('a client says how often it wants to hear something', async () => {
  const chat = await app.open();
  const url = `${app.url}/chat/v1/chats/${chat.id}/events`;
  const stream = await SseReader.open(`${url}?heartbeat=5`, chat.token);
  await stream.until(() => stream.of('message').length === 2);
  for (const beats of [1, 2, 3]) {
    await app.pass(5000);
    await stream.until(() => stream.comments === beats);
  }
  stream.close();
  const { body } = await app.client(chat.token).get(`/chats/${chat.id}/events?heartbeat=0`).expect(422);
  expect(body.problems[0].path).toBe('heartbeat');
});

test('the limit of a message is known beforehand', async () => {
  const chat = await app.open();
  expect(await view(chat)).toMatchObject({ maxMessageLength: 4096 });
});

test('a question waits for the customer, a queue and an agent do not', async () => {
  const chat = await app.open();
  expect((await view(chat)).awaitsCustomer).toBe(true);
  await app.write(chat, 'support');
  expect((await view(chat)).awaitsCustomer).toBe(false);
  await app.agentWrites(chat, 'Hello');
  expect((await view(chat)).awaitsCustomer).toBe(false);
  await app.agentEnds(chat);
  expect((await view(chat)).awaitsCustomer).toBe(true);
  await app.write(chat, 'no');
  expect(await view(chat)).toMatchObject({ status: 'ended', awaitsCustomer: false });
});

test('a virtual agent has its public name in the language of the chat, and keeps it in the transcript', async () => {
  const chat = await app.talk({ language: 'es' });
  await app.agentEnds(chat);
  await app.write(chat, 'sí');
  expect(await view(chat)).toMatchObject({ virtualAgent: { name: 'Encuesta' } });
  for (const answer of ['5', '9']) await app.write(chat, answer);
  const { body } = await app.client(chat.token).get(`/chats/${chat.id}/messages`);
  const names = body.items.flatMap(({ from, name }: { from: string; name: string | null }) =>
    from === 'virtual-agent' ? [name] : [],
  );
  expect(new Set(names)).toEqual(new Set(['Encuesta']));
});

test('a customer whose proxy lets no stream through is there as long as they ask', async () => {
  const chat = await app.talk();
  const poll = () => app.client(chat.token).get(`/chats/${chat.id}/messages?after=0`).expect(200);
  for (let n = 0; n < 8; n += 1) {
    await poll();
    await app.pass(10_000);
  }
  expect(await view(chat)).toMatchObject({ status: 'connected' });
  await app.pass(80_000);
  expect(await view(chat)).toMatchObject({ status: 'ended', endedHow: 'client-gone' });
});
