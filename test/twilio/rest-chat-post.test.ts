import type { ChatItem } from '../../src/call/chat';
import { crashAfter, expectClean, NOW, openCarriage, type ChatCarriage } from './chat-carriage';

let scene: ChatCarriage;
beforeEach(async () => {
  scene = await openCarriage();
});
afterEach(async () => {
  expectClean(scene);
  await scene.close();
});

const say = (seq: number, text: string, author = 'system'): ChatItem => ({
  do: 'message',
  seq,
  author,
  text,
});
const four = [say(1, 'one'), say(2, 'two', 'customer:7'), say(3, 'three'), say(4, 'four')];
const fourWritten = ['system: one', 'customer:7: two', 'system: three', 'system: four'];
/** @param last place of the last message of the post; none: it had no message */
const posted = (there?: { last: number; count: number }) => ({
  events: [{ type: 'chat.posted', at: NOW, post: 3, ...there }],
});
const failed = (code: number) => ({ events: [{ type: 'chat.post-failed', at: NOW, post: 3, code }] });
const choices = [
  { value: 'yes', label: 'Yes', key: '1' },
  { value: 'no', label: 'No' },
];

test('messages are posted in order, each under its author and with its number', async () => {
  const chat = await scene.empty();
  expect(await scene.post(chat, four)).toEqual(posted({ last: 3, count: 4 }));
  expect(await scene.written(chat)).toEqual(fourWritten);
  expect(await scene.marks(chat)).toEqual([1, 2, 3, 4].map((seq) => ({ aftercall: { seq } })));
});

test('quick replies go into the attributes, or for people without a client into the text', async () => {
  const chat = await scene.empty();
  const ask: ChatItem = { do: 'message', seq: 5, author: 'virtual-agent:survey', text: 'Happy?', choices };
  await scene.post(chat, [ask]);
  await scene.post(chat, [ask], { plain: true });
  expect(await scene.written(chat)).toEqual([
    'virtual-agent:survey: Happy?',
    'virtual-agent:survey: Happy?\n1 = Yes\n- No',
  ]);
  expect(await scene.marks(chat)).toEqual([{ aftercall: { seq: 5, choices } }, { aftercall: { seq: 5 } }]);
});

test('a post broken off after two of four messages is gone on with, and nothing is there twice', async () => {
  const chat = await scene.empty();
  crashAfter(scene, 2);
  expect(await scene.post(chat, four)).toEqual({ retryInMs: 500 });
  expect(await scene.written(chat)).toEqual(fourWritten.slice(0, 2));
  await scene.chats
    .conversations(chat)
    .messages.create({ author: 'ana', body: 'meanwhile', attributes: '[7]' });
  expect(await scene.post(chat, four, { attempt: 2 })).toEqual(posted({ last: 4, count: 4 }));
  const all = await scene.written(chat);
  expect(all).toEqual([...fourWritten.slice(0, 2), 'ana: meanwhile', ...fourWritten.slice(2)]);
});

test('what is there already is found behind pages of other messages', async () => {
  const chat = await scene.empty();
  await scene.post(chat, [say(1, 'old')]);
  await scene.post(chat, [say(2, 'two')]);
  for (let n = 0; n < 120; n += 1) await scene.chats.conversations(chat).messages.create({ body: `${n}` });
  expect(await scene.post(chat, [say(2, 'two'), say(3, 'three')], { attempt: 2 })).toEqual(
    posted({ last: 122, count: 2 }),
  );
  const ours = (await scene.written(chat)).filter((line) => !/\d+$/.test(line));
  expect(ours).toEqual(['system: old', 'system: two', 'system: three']);
});

test('a message whose answer was lost is not posted again', async () => {
  const chat = await scene.empty();
  scene.carrier.faults.rest.loseAnswer({ method: 'POST', path: '/Messages' });
  expect(await scene.post(chat, four)).toEqual({ retryInMs: 500 });
  expect(await scene.post(chat, four, { attempt: 2 })).toEqual(posted({ last: 3, count: 4 }));
  expect(await scene.written(chat)).toEqual(fourWritten);
});

test('a long text becomes several messages, and only the missing part is posted again', async () => {
  const { sid: chat } = await scene.conversation();
  const long = say(9, `${'a'.repeat(1500)} ${'b'.repeat(1500)} ${'c'.repeat(10)}`);
  crashAfter(scene, 1);
  await scene.post(chat, [long], { plain: true });
  expect(await scene.post(chat, [long], { attempt: 2, plain: true })).toEqual(posted({ last: 1, count: 2 }));
  expect(await scene.written(chat)).toEqual([
    `system: ${'a'.repeat(1500)}`,
    `system: ${'b'.repeat(1500)} ${'c'.repeat(10)}`,
  ]);
  expect(await scene.marks(chat)).toEqual([
    { aftercall: { seq: 9, part: 1 } },
    { aftercall: { seq: 9, part: 2 } },
  ]);
});

test('a virtual agent joins and the one before leaves, once, whoever was there', async () => {
  const { sid: chat } = await scene.conversation();
  const items: ChatItem[] = [
    { do: 'leave', identity: 'agent' },
    { do: 'leave', identity: 'nobody' },
    { do: 'join', identity: 'virtual-agent:survey', name: 'Survey' },
    { do: 'join', identity: 'virtual-agent:survey', name: 'Survey' },
  ];
  expect(await scene.post(chat, items)).toEqual(posted());
  expect(await scene.identities(chat)).toEqual([null, 'virtual-agent:survey']);
  const [, bot] = await scene.chats.conversations(chat).participants.list();
  expect(JSON.parse(bot!.attributes)).toEqual({ name: 'Survey' });
});

test('attributes are merged with what others have written', async () => {
  const attributes = JSON.stringify({ topic: 'order', aftercall: { session: 's1', a: 1 } });
  const { sid: chat } = await scene.chats.conversations.create({ attributes });
  await scene.post(chat, [{ do: 'attributes', values: { a: 2, parameters: { rating: 5 } } }]);
  const after = (await scene.chats.conversations(chat).fetch()).attributes;
  const aftercall = { session: 's1', a: 2, parameters: { rating: 5 } };
  expect(JSON.parse(after)).toEqual({ topic: 'order', aftercall });
});

test('the last post closes the conversation, also when it is sent again', async () => {
  const chat = await scene.empty();
  const join: ChatItem = { do: 'join', identity: 'virtual-agent:bye', name: 'Bye' };
  const last: ChatItem[] = [join, say(1, 'Goodbye'), { do: 'close' }];
  const { rest } = scene.carrier.faults;
  rest.loseAnswer({ method: 'POST', path: `${chat}/Messages` });
  // The second attempt looks for the participant, and has only the close left to do.
  rest.after({ method: 'GET', path: `${chat}/Participants` }, () =>
    rest.loseAnswer({ method: 'POST', path: chat }),
  );
  expect(await scene.post(chat, last)).toEqual({ retryInMs: 500 });
  expect(await scene.post(chat, last, { attempt: 2 })).toEqual({ retryInMs: 1000 });
  expect((await scene.chats.conversations(chat).fetch()).state).toBe('closed');
  expect(await scene.post(chat, last, { attempt: 3 })).toEqual(posted({ last: 0, count: 1 }));
  expect(await scene.written(chat)).toEqual(['system: Goodbye']);
});

test('a conversation that others closed or removed takes no post, and the code says why', async () => {
  const chat = await scene.empty();
  await scene.chats.conversations(chat).update({ state: 'closed' });
  const last: ChatItem[] = [say(1, 'Goodbye'), { do: 'close' }];
  expect(await scene.post(chat, [say(1, 'Hello')])).toEqual(failed(50377));
  expect(await scene.post(chat, last)).toEqual(failed(50377));
  expect(await scene.post(chat, last, { attempt: 2 })).toEqual(failed(50377));
  expect(await scene.post(chat, [{ do: 'close' }])).toEqual(posted());
  await scene.chats.conversations(chat).remove();
  expect(await scene.post(chat, [say(1, 'Hello')], { attempt: 2 })).toEqual(failed(20404));
});

test('Twilio that is away is asked again for a long time, a refusal is final', async () => {
  const chat = await scene.empty();
  const { rest } = scene.carrier.faults;
  const to = { method: 'POST', path: '/Messages' };
  rest.refuse(to, { status: 503, code: 20503, message: 'down' }, 3);
  expect(await scene.post(chat, four, { attempt: 2 })).toEqual({ retryInMs: 1000 });
  expect(await scene.post(chat, four, { attempt: 12 })).toEqual({ retryInMs: 30_000 });
  expect(await scene.post(chat, four, { attempt: 40 })).toEqual(failed(20503));
  rest.refuse(to, { status: 401, code: 20003, message: 'Authenticate' });
  expect(await scene.post(chat, four)).toEqual(failed(20003));
  expect(await scene.written(chat)).toEqual([]);
});
