import { openQuestion } from '../../src/widget/open-question';
import type { Choice, RefusedMessage } from '../../src/widget/client-types';
import { Headless, next } from './headless';

let headless: Headless;
beforeAll(async () => {
  headless = await Headless.start();
});
afterEach(() => headless.forget());
afterAll(() => headless.stop());

async function offered() {
  const { id, token } = await headless.app.talk();
  const chat = await headless.resume({ id, token });
  const asked = next(chat, 'chat.message', ({ event }) => event === 'post_session_opt_in');
  await headless.app.agentEnds({ id });
  return { chat, question: await asked };
}

const choice = (choices: Choice[] | undefined, value: string) => choices!.find((one) => one.value === value)!;

test('a quick reply chosen twice is one answer, to its own question', async () => {
  const { chat, question } = await offered();
  const yes = choice(question.choices, 'yes');
  const csat = next(chat, 'chat.message', ({ choices }) => choices !== undefined);
  const results = await Promise.allSettled([chat.sendMessage(yes), chat.sendMessage(yes)]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(results[1]).toMatchObject({ reason: { code: 'already-answered' } });
  await csat;
  await expect(chat.sendMessage(yes)).rejects.toMatchObject({ code: 'already-answered' });
  expect((await headless.app.snapshot(chat.chat.id)).postSession).toMatchObject({
    optIn: 'yes',
    answers: {},
  });
});

test('while an answer is on its way no question is open', async () => {
  const { chat, question } = await offered();
  expect(openQuestion(chat.chat, chat.messages, chat.pending)).toBe(question);
  const sent = chat.sendMessage(choice(question.choices, 'no'));
  expect(chat.pending).toMatchObject([{ text: 'No', choice: 'no', answers: question.$index, sent: false }]);
  expect(openQuestion(chat.chat, chat.messages, chat.pending)).toBeNull();
  await sent;
});

test('what is refused is given back with the limit, also when nobody holds its promise any more', async () => {
  const before = await headless.open();
  await next(before, 'ready');
  expect(before.chat.maxMessageLength).toBe(4096);
  const text = 'x'.repeat(5003);
  const told: RefusedMessage[] = [];
  before.on('chat.refused', (one) => told.push(one));
  await expect(before.sendMessage(text)).rejects.toThrow(/5003.*4096/);
  expect(told).toMatchObject([{ message: { text }, problem: { code: 'invalid' } }]);
  const stored = { ...before.toStored(), unsent: [{ id: 'long', text }] };
  before.destroy();
  const after = await headless.resume(stored);
  expect(await next(after, 'chat.refused')).toMatchObject({ message: { id: 'long', text } });
});

test('a copy of a quick reply answers the question it was copied from, whatever else has the same value', async () => {
  const { chat, question } = await offered();
  const csat = next(chat, 'chat.message', ({ choices }) => choices?.length === 5);
  await chat.sendMessage(choice(question.choices, 'yes'));
  const five = { ...choice((await csat).choices, '5') };
  const nps = next(chat, 'chat.message', ({ choices }) => choices?.length === 11);
  await chat.sendMessage(five);
  await nps;
  await expect(chat.sendMessage({ ...five })).rejects.toMatchObject({ code: 'already-answered' });
  expect((await headless.app.snapshot(chat.chat.id)).postSession.answers).toEqual({ csat: 5 });
});

test('words written under one question answer no other, and are given back', async () => {
  const { chat, question } = await offered();
  const told: RefusedMessage[] = [];
  chat.on('chat.refused', (one) => told.push(one));
  const csat = next(chat, 'chat.message', ({ choices }) => choices?.length === 5);
  const results = await Promise.allSettled([chat.sendMessage('yes'), chat.sendMessage('1')]);
  await csat;
  expect(results).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'not-seen' } }]);
  expect(told).toMatchObject([{ message: { text: '1', seen: question.$index } }]);
  expect((await headless.app.snapshot(chat.chat.id)).postSession).toMatchObject({
    optIn: 'yes',
    answers: {},
  });
});

test('an end that was meant for people does not end what begins meanwhile', async () => {
  const { id, token } = await headless.app.talk();
  const chat = await headless.resume({ id, token });
  const asked = next(chat, 'chat.updated', ({ postSessionOptInRequired }) => postSessionOptInRequired);
  await next(chat, 'ready');
  // As of a network that is slow: it was asked for while the agent was there.
  await headless.app.agentEnds({ id });
  await chat.endChat('conversation');
  expect((await asked).status).toBe('post-session');
  expect((await headless.app.snapshot(id)).postSession).toMatchObject({ status: 'offered' });
  await chat.endChat();
  expect((await headless.app.snapshot(id)).postSession.status).not.toBe('offered');
});
