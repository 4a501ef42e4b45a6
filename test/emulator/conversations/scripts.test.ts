/** Chat users who answer by themselves. */
import { controlClient } from '../support/control-client';
import { openChatScene, PHONE, type ChatScene } from '../support/chat-scene';

let scene: ChatScene;
beforeEach(async () => {
  scene = await openChatScene();
});
afterEach(() => scene.close());

const script = { greeting: 'Hello, this is Ana.', lines: ['I see.', 'Anything else?'], leavesAfter: 3 };
const customer = () => scene.carrier.chatter(PHONE);

async function written(sid: string): Promise<string[]> {
  const messages = await scene.chats.conversations(sid).messages.list();
  return messages.map(({ author, body }) => `${author}: ${body}`);
}

async function membersOf(sid: string): Promise<(string | null)[]> {
  return (await scene.chats.conversations(sid).participants.list()).map(({ identity }) => identity);
}

test('a scripted agent greets, answers customers and nobody else, and leaves', async () => {
  scene.carrier.scriptChatter('agent', script);
  const { sid } = await scene.conversation();
  await scene.pass(1);
  await scene.chats.conversations(sid).messages.create({ body: 'This chat is recorded' });
  for (const body of ['one', 'two', 'three']) {
    await customer().write(body);
    await scene.pass(1);
  }
  expect(await written(sid)).toEqual([
    'agent: Hello, this is Ana.',
    'system: This chat is recorded',
    `${PHONE}: one`,
    'agent: I see.',
    `${PHONE}: two`,
    'agent: Anything else?',
    `${PHONE}: three`,
    'agent: Anything else?',
  ]);
  expect(await membersOf(sid)).toEqual([null]);
});

test('a scripted agent takes time to write, and begins anew in each conversation', async () => {
  scene.carrier.scriptChatter('agent', { lines: ['first', 'second'], afterMs: 5000 });
  const { sid } = await scene.conversation();
  await customer().write('one');
  await scene.pass(4);
  expect(await written(sid)).toEqual([`${PHONE}: one`]);
  await scene.pass(1);
  const other = await scene.chats.conversations.create();
  const { participants, messages } = scene.chats.conversations(other.sid);
  await participants.create({ identity: 'agent' });
  await messages.create({ author: 'customer:7', body: 'Hi' });
  await scene.pass(5);
  expect(await written(sid)).toEqual([`${PHONE}: one`, 'agent: first']);
  expect(await written(other.sid)).toEqual(['customer:7: Hi', 'agent: first']);
});

test('a scripted agent who was removed, or whose chat was closed, says nothing more', async () => {
  scene.carrier.scriptChatter('agent', script);
  const { sid } = await scene.conversation();
  await scene.chats.conversations(sid).participants('agent').remove();
  const { sid: closed } = await scene.chats.conversations.create();
  await scene.chats.conversations(closed).participants.create({ identity: 'agent' });
  await scene.chats.conversations(closed).update({ state: 'closed' });
  await scene.pass(2);
  expect([...(await written(sid)), ...(await written(closed))]).toEqual([]);
  expect(scene.carrier.errors).toEqual([]);
});

test('the control API gives an agent a script', async () => {
  const { ask } = controlClient(scene);
  const put = await ask('PUT', 'chatters/agent/script', { ...script, afterMs: 0 });
  expect(put).toMatchObject({ status: 200, body: { name: 'agent' } });
  const { sid } = await scene.conversation();
  await scene.settle();
  expect(await written(sid)).toEqual(['agent: Hello, this is Ana.']);
  expect(await ask('PUT', 'chatters/agent/script', { lines: 'Hi', colour: 1 })).toMatchObject({
    status: 400,
    body: { message: expect.stringMatching(/lines .*colour|colour .*lines/s) },
  });
});
