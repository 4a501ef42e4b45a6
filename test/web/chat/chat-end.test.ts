import { ChatApp } from './chat-app';

let app: ChatApp;
beforeAll(async () => {
  app = await ChatApp.start();
});
afterAll(() => app.stop());

interface Opened {
  id: string;
  token: string;
}
const ask = async ({ id, token }: Opened, method: 'get' | 'post' | 'patch', path = '', body?: object) => {
  const answer = await app.client(token)[method](`/chats/${id}${path}`).send(body);
  await app.settle();
  return answer;
};
const viewOf = async (chat: Opened) => (await ask(chat, 'get')).body;

test('the customer ends the chat, is asked, says yes and answers the survey in the same chat', async () => {
  const chat = await app.talk();
  expect((await ask(chat, 'post', '/end')).status).toBe(200);
  expect(await viewOf(chat)).toMatchObject({
    ...{ status: 'post-session', agent: null, allAgents: [{ name: 'Agent One' }], endedBy: 'end_user' },
    ...{ postSessionRequired: true, postSessionOptInRequired: true, postSessionTransferStatus: 'offered' },
  });
  const question = (await app.transcript(chat.id)).at(-1);
  expect(question).toMatchObject({
    asks: 'opt-in',
    choices: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  });
  const { status, body } = await ask(chat, 'patch', '/post-session', { optInSelection: 'Yes' });
  expect([status, body.postSessionOptInRequired]).toEqual([200, false]);
  expect(await viewOf(chat)).toMatchObject({
    ...{ status: 'post-session', virtualAgent: { name: 'Survey' } },
    postSessionTransferStatus: 'in-progress',
  });
  for (const answer of ['5', '9']) await app.write(chat, answer);
  expect(await viewOf(chat)).toMatchObject({
    ...{ status: 'ended', endedBy: 'end_user', postSessionRequired: false },
    postSessionTransferStatus: 'finished',
  });
  expect((await app.snapshot(chat.id)).postSession.answers).toMatchObject({ csat: 5, nps: 9 });
});

test('a no is a no: the chat says goodbye and ends', async () => {
  const chat = await app.talk({ language: 'es' });
  await app.agentEnds(chat);
  expect((await app.transcript(chat.id)).at(-1)?.choices).toMatchObject([{ label: 'Sí' }, { label: 'No' }]);
  expect((await ask(chat, 'patch', '/post-session', { optInSelection: false })).status).toBe(200);
  expect(await viewOf(chat)).toMatchObject({
    ...{ status: 'ended', endedBy: 'agent', postSessionTransferStatus: 'declined' },
    postSessionRequired: false,
  });
  // The same once more is no mistake, the opposite is.
  expect((await ask(chat, 'patch', '/post-session', { optInSelection: 'No' })).status).toBe(200);
  const late = await ask(chat, 'patch', '/post-session', { optInSelection: 'Yes' });
  expect([late.status, late.body.code]).toEqual([409, 'opt-in-not-asked']);
});

test('a client that is ready sees it, and to start is to say yes', async () => {
  const chat = await app.talk();
  const early = await ask(chat, 'post', '/post-session/start');
  expect([early.status, early.body.code]).toEqual([409, 'no-post-session']);
  await app.agentEnds(chat);
  const ready = await ask(chat, 'post', '/post-session/ready');
  expect(ready.body).toMatchObject({ postSessionTransferStatus: 'ready', postSessionOptInRequired: true });
  const started = await ask(chat, 'post', '/post-session/start');
  expect(started.body).toMatchObject({ postSessionTransferStatus: 'in-progress' });
  expect((await app.snapshot(chat.id)).postSession.optIn).toBe('yes');
});

test('who leaves is asked nothing, and an ended chat takes no message', async () => {
  const chat = await app.talk();
  await app.write(chat, 'thanks', { id: 'last' });
  expect((await ask(chat, 'post', '/leave')).body).toMatchObject({ status: 'ended', endedBy: 'end_user' });
  const late = await ask(chat, 'post', '/messages', { id: 'late', text: 'hello?' });
  expect([late.status, late.body.code]).toEqual([409, 'chat-ended']);
  const again = await ask(chat, 'post', '/messages', { id: 'last', text: 'thanks' });
  expect(again.status).toBe(201);
  expect((await app.snapshot(chat.id)).postSession.status).toBe('not-required');
});

test('an end that is sent again does not end the survey that follows it', async () => {
  const chat = await app.talk();
  const end = () =>
    app.client(chat.token).post(`/chats/${chat.id}/end`).set('idempotency-key', 'k-1').expect(200);
  await end();
  await ask(chat, 'patch', '/post-session', { optInSelection: true });
  await end();
  await app.settle();
  expect(await viewOf(chat)).toMatchObject({ status: 'post-session', virtualAgent: { name: 'Survey' } });
});

test('a selection that is neither yes nor no is refused', async () => {
  const chat = await app.talk();
  const { status, body } = await ask(chat, 'patch', '/post-session', { optInSelection: 'maybe' });
  expect([status, body.problems[0].path]).toEqual([422, 'optInSelection']);
});

test('requests about one chat are limited, and ending what is over leaves nothing behind', async () => {
  const chat = await app.talk();
  await ask(chat, 'post', '/end');
  await ask(chat, 'patch', '/post-session', { optInSelection: 'No' });
  expect(await viewOf(chat)).toMatchObject({ status: 'ended' });
  const events = (await app.store.inbox(chat.id)).length;
  const end = (key: string) =>
    app.client(chat.token).post(`/chats/${chat.id}/end`).set('idempotency-key', key);
  const statuses = [];
  for (let n = 0; n < 70; n += 1) statuses.push((await end(`key-${n}`)).status);
  expect(statuses.slice(0, 50)).toEqual(Array(50).fill(200));
  expect(statuses.at(-1)).toBe(429);
  expect(await app.store.inbox(chat.id)).toHaveLength(events);
});

test('a key is no longer than an identifier', async () => {
  const chat = await app.talk();
  const answer = await app
    .client(chat.token)
    .post(`/chats/${chat.id}/end`)
    .set('idempotency-key', 'k'.repeat(201));
  expect([answer.status, answer.body.problems[0].path]).toEqual([422, 'Idempotency-Key']);
  await ask(chat, 'post', '/leave');
});

test('an end is of what its sender saw: what began meanwhile goes on', async () => {
  const chat = await app.talk();
  const end = async (ends: string) => (await ask(chat, 'post', '/end', { ends })).status;
  await app.agentEnds(chat);
  expect(await end('conversation')).toBe(200);
  expect(await viewOf(chat)).toMatchObject({ status: 'post-session', postSessionOptInRequired: true });
  await ask(chat, 'patch', '/post-session', { optInSelection: 'Yes' });
  for (const ends of ['conversation', 'consent']) expect(await end(ends)).toBe(200);
  expect(await viewOf(chat)).toMatchObject({ virtualAgent: { name: 'Survey' } });
  expect(await end('virtual-agent')).toBe(200);
  expect(await viewOf(chat)).toMatchObject({ status: 'ended', postSessionTransferStatus: 'partial' });
});

test('an end of the conversation that is going on ends it, and of something unknown nothing', async () => {
  const chat = await app.talk();
  const wrong = await ask(chat, 'post', '/end', { ends: 'everything' });
  expect([wrong.status, wrong.body.problems[0].path]).toEqual([422, 'ends']);
  await ask(chat, 'post', '/end', { ends: 'conversation' });
  expect(await viewOf(chat)).toMatchObject({ status: 'post-session', endedBy: 'end_user' });
});
