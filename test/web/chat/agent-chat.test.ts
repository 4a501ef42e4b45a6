import { ChatApp } from './chat-app';

let app: ChatApp;
beforeAll(async () => {
  app = await ChatApp.start();
});
afterAll(() => app.stop());

const tell = async (chat: { id: string }, what: string, body: object) => {
  const answer = await app.desk().post(`/sessions/${chat.id}/${what}`).send(body);
  await app.settle();
  return answer;
};

test('an agent takes an offered chat, writes in it and reads it', async () => {
  const chat = await app.open({ name: 'Ana' });
  await app.write(chat, 'support');
  expect((await tell(chat, 'accept', { agent: 'agent-1' })).status).toBe(202);
  expect((await app.client(chat.token).get(`/chats/${chat.id}`)).body.status).toBe('connected');
  const { status, body } = await tell(chat, 'messages', { agent: 'agent-1', id: 'd1', text: 'Hello Ana' });
  expect(status).toBe(201);
  await app.client(chat.token).post(`/chats/${chat.id}/typing`).send({ typing: true });
  const read = await app.desk().get(`/sessions/${chat.id}/messages?after=${body.seq - 1}`);
  expect(read.body).toMatchObject({
    chat: { id: chat.id, status: 'connected' },
    items: [{ seq: body.seq, from: 'agent', name: 'Agent One', text: 'Hello Ana' }],
    typing: [{ from: 'customer', name: 'Ana' }],
  });
});

test('an agent to whom the chat was not offered can do nothing in it', async () => {
  const chat = await app.open();
  await app.write(chat, 'support');
  for (const [what, more] of [
    ['accept', {}],
    ['messages', { id: 'd1', text: 'Hello' }],
    ['typing', { typing: true }],
  ] as const) {
    const { status, body } = await tell(chat, what, { agent: 'agent-2', ...more });
    expect([what, status, body.code]).toEqual([what, 409, 'not-offered']);
  }
  expect((await app.transcript(chat.id)).some(({ from }) => from === 'agent')).toBe(false);
});

test('an agent and a customer who name their messages alike lose none', async () => {
  const chat = await app.talk();
  await app.write(chat, 'from the customer', { id: 'same' });
  const agents = { agent: 'agent-1', id: 'same', text: 'from the agent' };
  const first = await tell(chat, 'messages', agents);
  const again = await tell(chat, 'messages', agents);
  expect([again.status, again.body]).toEqual([201, first.body]);
  const texts = (await app.transcript(chat.id)).map(({ text }) => text);
  expect(texts.filter((text) => text.startsWith('from the'))).toEqual([
    'from the customer',
    'from the agent',
  ]);
});

test('there is nothing to read of a session that is no chat, and nothing to write in one that is over', async () => {
  expect((await app.desk().get('/sessions/none/messages')).status).toBe(404);
  const chat = await app.talk();
  await app.client(chat.token).post(`/chats/${chat.id}/leave`).expect(200);
  await app.settle();
  const { status, body } = await tell(chat, 'messages', { agent: 'agent-1', id: 'd', text: 'Hello?' });
  expect([status, body.code]).toEqual([409, 'chat-ended']);
  expect((await app.desk().get(`/sessions/${chat.id}/messages`)).body.chat.status).toBe('ended');
});
