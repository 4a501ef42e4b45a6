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
  expect(before.chat.maxMessageLength).toBe(4000);
  const text = 'x'.repeat(5003);
  const told: RefusedMessage[] = [];
  before.on('chat.refused', (one) => told.push(one));
  await expect(before.sendMessage(text)).rejects.toThrow(/5003.*4000/);
  expect(told).toMatchObject([{ message: { text }, problem: { code: 'invalid' } }]);
  const stored = { ...before.toStored(), unsent: [{ id: 'long', text }] };
  before.destroy();
  const after = await headless.resume(stored);
  expect(await next(after, 'chat.refused')).toMatchObject({ message: { id: 'long', text } });
});
