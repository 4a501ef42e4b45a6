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

let ids = 0;
const answer = (chat: Opened, body: object) =>
  app
    .client(chat.token)
    .post(`/chats/${chat.id}/messages`)
    .send({ id: `answer-${++ids}`, text: 'Yes', ...body });
const optIn = (chat: Opened, body: object) =>
  app.client(chat.token).patch(`/chats/${chat.id}/post-session`).send(body);

/** A chat in which the customer is asked whether they have time. @returns `seq` of the question */
async function offered(): Promise<{ chat: Opened; question: number }> {
  const chat = await app.talk();
  await app.agentEnds(chat);
  return { chat, question: await newest(chat) };
}

async function newest(chat: Opened): Promise<number> {
  return (await app.transcript(chat.id)).findLast(({ choices }) => choices)?.seq ?? 0;
}

async function answers(chat: Opened) {
  return (await app.snapshot(chat.id)).postSession;
}

test('the second of two taps on one question answers no other question', async () => {
  const { chat, question } = await offered();
  const [first, second] = await Promise.all([
    answer(chat, { choice: 'yes', answers: question }),
    answer(chat, { choice: 'yes', answers: question }),
  ]);
  await app.settle();
  expect([first.status, second.status].sort()).toEqual([201, 409]);
  const refused = first.status === 409 ? first : second;
  expect(refused.body).toMatchObject({ code: 'already-answered' });
  expect(await answers(chat)).toMatchObject({ optIn: 'yes', answers: {} });
  const said = (await app.transcript(chat.id)).filter(({ from }) => from === 'customer');
  expect(said.map(({ text }) => text)).toEqual(['support', 'Yes']);
});

test('two tabs answer one question: the first counts, the other is told', async () => {
  const { chat, question } = await offered();
  await answer(chat, { choice: 'yes', answers: question }).expect(201);
  const csat = await newest(chat);
  await answer(chat, { text: '5', choice: '5', answers: csat }).expect(201);
  await answer(chat, { text: '1', choice: '1', answers: csat }).expect(409);
  await app.settle();
  expect(await answers(chat)).toMatchObject({ answers: { csat: 5 } });
});

test('an answer sent again under its name is answered as before', async () => {
  const { chat, question } = await offered();
  const body = { id: 'the-same', choice: 'yes', answers: question };
  const { body: first } = await answer(chat, body).expect(201);
  const { body: again } = await answer(chat, body).expect(201);
  expect(again).toEqual(first);
});

test('an answer to a question that was never asked, or that was answered in words, is refused', async () => {
  const { chat, question } = await offered();
  await answer(chat, { choice: 'yes', answers: question + 7 }).expect(409);
  await answer(chat, { text: 'yes please' }).expect(201);
  await answer(chat, { choice: 'yes', answers: question }).expect(409);
  await app.settle();
  expect(await answers(chat)).toMatchObject({ optIn: 'yes', answers: {} });
});

test('the opt-in names its question too, and its answer is a line of the transcript', async () => {
  const { chat, question } = await offered();
  await optIn(chat, { optInSelection: 'Yes', answers: question + 1 }).expect(409);
  expect((await answers(chat)).optIn).toBeNull();
  await optIn(chat, { optInSelection: 'Yes', answers: question }).expect(200);
  await app.settle();
  const after = (await app.transcript(chat.id)).slice(question);
  expect(after[0]).toMatchObject({ from: 'customer', text: 'Yes' });
  expect(after[1]).toMatchObject({ from: 'virtual-agent' });
});

test('who says with startPostSession that it may begin has said yes, in the language of the chat', async () => {
  const chat = await app.talk({ language: 'es' });
  await app.agentEnds(chat);
  await app.client(chat.token).post(`/chats/${chat.id}/post-session/start`).expect(200);
  await app.settle();
  const said = (await app.transcript(chat.id)).filter(({ from }) => from === 'customer');
  expect(said.at(-1)).toMatchObject({ text: 'Sí' });
});

test('a tap after the chat is over is told so', async () => {
  const { chat, question } = await offered();
  await answer(chat, { choice: 'no', answers: question }).expect(201);
  await app.settle();
  const late = await answer(chat, { choice: 'yes', answers: question }).expect(409);
  expect(late.body).toMatchObject({ code: 'chat-ended' });
});

test('words answer no question that came after what their writer had seen, and stay with the writer', async () => {
  const { chat, question } = await offered();
  const early = await answer(chat, { text: 'yes, thank you', seen: question - 1 }).expect(409);
  expect(early.body).toMatchObject({ code: 'not-seen' });
  expect(await answers(chat)).toMatchObject({ optIn: null });
  await answer(chat, { text: 'yes', seen: question }).expect(201);
  const csat = await newest(chat);
  // Typed twice, of one question: the second is for nothing that is asked by now.
  await answer(chat, { text: '5', seen: csat }).expect(201);
  await answer(chat, { text: '4', seen: csat }).expect(409);
  await app.settle();
  expect(await answers(chat)).toMatchObject({ optIn: 'yes', answers: { csat: 5 } });
});

test('words to a person are taken whatever else was said meanwhile', async () => {
  const chat = await app.talk();
  await app.agentWrites(chat, 'One moment.');
  await answer(chat, { text: 'thanks', seen: 1 }).expect(201);
  expect((await app.transcript(chat.id)).at(-1)).toMatchObject({ text: 'thanks' });
});
