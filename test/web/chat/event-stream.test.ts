import { ChatApp } from './chat-app';
import { SseReader } from './sse-reader';

let app: ChatApp;
const open: SseReader[] = [];
beforeAll(async () => {
  app = await ChatApp.start();
});
afterEach(() => open.splice(0).forEach((reader) => reader.close()));
afterAll(() => app.stop());

interface Opened {
  id: string;
  token: string;
}

async function listen({ id, token }: Opened, query = '', headers = {}): Promise<SseReader> {
  const reader = await SseReader.open(`${app.url}/chat/v1/chats/${id}/events${query}`, token, headers);
  open.push(reader);
  return reader;
}

test('a stream begins with the chat, then has every message once and in order, as it comes', async () => {
  const chat = await app.open();
  const stream = await listen(chat);
  await app.write(chat, 'support');
  await app.agentWrites(chat, 'Hello');
  await stream.until(() => stream.texts().includes('Hello'));
  expect(stream.heard[0]).toMatchObject({ event: 'chat', data: { id: chat.id, status: 'waiting' } });
  const messages = await app.transcript(chat.id);
  expect(stream.of('message').map(({ id }) => Number(id))).toEqual(messages.map(({ seq }) => seq));
  expect(stream.texts()).toEqual(messages.map(({ text }) => text));
  await stream.until(() => stream.of('chat').at(-1)?.data['status'] === 'connected');
  expect(stream.of('chat').at(-1)?.data).toMatchObject({
    agent: { name: 'Agent One' },
    allAgents: [{ name: 'Agent One' }],
    lastMessage: messages.length,
  });
});

test('a change of the chat never comes before the messages it knows of', async () => {
  const chat = await app.open();
  const stream = await listen(chat);
  await app.write(chat, 'support');
  for (const text of ['one', 'two', 'three']) await app.agentWrites(chat, text);
  await stream.until(() => stream.texts().includes('three'));
  let last = 0;
  for (const { event, id, data } of stream.heard.slice(1)) {
    if (event === 'message') expect(Number(id)).toBe(++last);
    else if (event === 'chat') expect(data['lastMessage']).toBe(last);
  }
  expect(last).toBeGreaterThan(5);
});

test('what a turn adds is shown from the turn, alike on all streams, and as it is read back', async () => {
  const chat = await app.talk();
  const streams = [await listen(chat), await listen(chat)];
  const shown = (text: string) =>
    Promise.all(streams.map((one) => one.until(() => one.texts().includes(text))));
  await app.agentWrites(chat, 'one');
  await shown('one');
  await app.settle();
  const read = jest.spyOn(app.store, 'messages');
  await app.write(chat, 'two');
  await app.agentWrites(chat, 'three');
  await shown('three');
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
  const { body } = await app.client(chat.token).get(`/chats/${chat.id}/messages`);
  for (const stream of streams) expect(stream.of('message').map(({ data }) => data)).toEqual(body.items);
});

test('a turn that this process did not save is read', async () => {
  const chat = await app.talk();
  const stream = await listen(chat);
  await app.agentWrites(chat, 'one');
  await stream.until(() => stream.texts().includes('one'));
  const save = app.store.turn.bind(app.store);
  // As another process does it: nobody here is told.
  const turn = jest.spyOn(app.store, 'turn').mockImplementationOnce(async (request, compute) => {
    await save(request, compute);
    return { outcome: 'skipped', reply: null };
  });
  const message = { id: 'elsewhere-1', author: 'agent-1', text: 'elsewhere', relay: false };
  const event = { type: 'message.received', at: app.clock.now(), ...message } as const;
  await app.runtime.receive({ sessionId: chat.id, key: 'elsewhere', event });
  turn.mockRestore();
  expect(stream.texts()).not.toContain('elsewhere');
  await app.write(chat, 'here');
  await stream.until(() => stream.texts().includes('here'));
  const { body } = await app.client(chat.token).get(`/chats/${chat.id}/messages`);
  expect(stream.of('message').map(({ data }) => data)).toEqual(body.items);
  expect(stream.texts().slice(-2)).toEqual(['elsewhere', 'here']);
});

test('a stream resumes after the last message that was heard, by header or by query', async () => {
  const chat = await app.talk();
  const messages = await app.transcript(chat.id);
  for (const stream of [await listen(chat, '?after=2'), await listen(chat, '', { 'last-event-id': '2' })]) {
    await stream.until(() => stream.of('message').length === messages.length - 2);
    expect(stream.of('message').map(({ id }) => Number(id))).toEqual(messages.slice(2).map(({ seq }) => seq));
  }
});

test('nothing is written for fifteen seconds: a comment keeps the connection alive', async () => {
  const chat = await app.open();
  const stream = await listen(chat);
  await app.pass(15_000);
  await stream.until(() => stream.comments === 1);
  await app.pass(15_000);
  await stream.until(() => stream.comments === 2);
});

test('the end of a chat is the last word of its stream; the stream of an ended chat tells all and ends', async () => {
  const chat = await app.open();
  const stream = await listen(chat);
  await app.client(chat.token).post(`/chats/${chat.id}/leave`).expect(200);
  await app.settle();
  await stream.untilEnd();
  expect(stream.heard.at(-1)).toMatchObject({
    event: 'chat',
    data: { status: 'ended', endedBy: 'end_user' },
  });
  const late = await listen(chat);
  await late.untilEnd();
  expect(late.texts()).toEqual((await app.transcript(chat.id)).map(({ text }) => text));
});

test('an agent who types is seen until they stop, and the customer does not see themselves', async () => {
  const chat = await app.talk();
  const stream = await listen(chat);
  const type = (typing: boolean) =>
    app.desk().post(`/sessions/${chat.id}/typing`).send({ agent: 'agent-1', typing }).expect(204);
  await app.client(chat.token).post(`/chats/${chat.id}/typing`).send({ typing: true }).expect(204);
  await type(true);
  await type(true);
  await stream.until(() => stream.of('typing').length === 1);
  await app.pass(6000);
  await stream.until(() => stream.of('typing').length === 2);
  const agent = { from: 'agent', name: 'Agent One' };
  expect(stream.of('typing').map(({ data }) => data)).toEqual([
    { ...agent, typing: true },
    { ...agent, typing: false },
  ]);
});

test('who starts to listen while an agent types is told', async () => {
  const chat = await app.talk();
  await app.desk().post(`/sessions/${chat.id}/typing`).send({ agent: 'agent-1', typing: true }).expect(204);
  const stream = await listen(chat);
  await stream.until(() => stream.of('typing').length === 1);
});

async function isAway({ id }: Opened): Promise<boolean | undefined> {
  return (await app.snapshot(id)).chat?.away;
}

test('a customer is away when the last of several tabs is gone for a moment, and back with the next', async () => {
  const chat = await app.open();
  const [one, other] = [await listen(chat), await listen(chat)];
  one.close();
  await app.pass(10_000);
  expect(await isAway(chat)).toBe(false);
  other.close();
  await connectionsGone(chat);
  expect(await isAway(chat)).toBe(true);
  await listen(chat);
  await app.settle();
  expect(await isAway(chat)).toBe(false);
});

test('a page that is only reloaded is no news to the session', async () => {
  const chat = await app.open();
  const kinds = async (): Promise<number> =>
    (await app.store.inbox(chat.id)).filter(({ key }) => key.startsWith('presence:')).length;
  (await listen(chat)).close();
  await listen(chat);
  await app.pass(10_000);
  expect(await kinds()).toBe(0);
});

test('a customer whose client does not come back has left', async () => {
  const chat = await app.talk();
  const stream = await listen(chat);
  stream.close();
  await connectionsGone(chat);
  await app.pass(61_000);
  const { body } = await app.client(chat.token).get(`/chats/${chat.id}`);
  expect(body).toMatchObject({ status: 'ended', endedBy: 'end_user', endedHow: 'client-gone' });
});

/** Until the server has noticed that nobody listens any more, and the moment of grace is over. */
async function connectionsGone(chat: Opened): Promise<void> {
  const before = (await app.store.inbox(chat.id)).length;
  while ((await app.store.inbox(chat.id)).length === before) {
    await new Promise((resolve) => setImmediate(resolve));
    await app.pass(100);
  }
}
