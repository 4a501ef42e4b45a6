import type { Effect } from '../../src/call/effect';
import { expectClean, NOW, openCarriage, SESSION, type ChatCarriage } from './chat-carriage';

let scene: ChatCarriage;
beforeEach(async () => {
  scene = await openCarriage();
});
afterEach(async () => {
  expectClean(scene);
  await scene.close();
});

const create: Effect = { type: 'chat.create', identity: 'customer:4f2a', name: 'Ana' };
const lost = { method: 'POST', path: '/v1/Conversations' };

test('a chat gets a conversation with the session in its attributes and the customer in it', async () => {
  const carried = await scene.carry(create);
  const [conversation] = await scene.chats.conversations.list();
  expect(carried).toEqual({ events: [{ type: 'chat.created', at: NOW, sid: conversation!.sid }] });
  expect(conversation).toMatchObject({
    uniqueName: SESSION,
    friendlyName: 'Ana',
    attributes: JSON.stringify({ aftercall: { session: SESSION } }),
    state: 'active',
  });
  expect(await scene.identities(conversation!.sid)).toEqual(['customer:4f2a']);
});

test('a chat without a name, and one with an endless name, are created too', async () => {
  await scene.carry({ type: 'chat.create', identity: 'customer:1', name: null });
  expect((await scene.chats.conversations.list())[0]).toMatchObject({ friendlyName: null });
  await scene.chats.conversations(SESSION).remove();
  await scene.carry({ type: 'chat.create', identity: 'customer:1', name: 'x'.repeat(300) });
  expect((await scene.chats.conversations.list())[0]?.friendlyName).toHaveLength(256);
});

test('created again after a crash, it is the same conversation and the same participant', async () => {
  const first = await scene.carry(create);
  expect(await scene.carry(create, 2)).toEqual(first);
  expect(await scene.chats.conversations.list()).toHaveLength(1);
  expect(await scene.identities(SESSION)).toEqual(['customer:4f2a']);
});

test('answers that are lost on the way make no second conversation and no second customer', async () => {
  scene.carrier.faults.rest.loseAnswer({ ...lost });
  expect(await scene.carry(create)).toEqual({ retryInMs: 500 });
  scene.carrier.faults.rest.loseAnswer({ method: 'POST', path: '/Participants' });
  expect(await scene.carry(create, 2)).toEqual({ retryInMs: 1000 });
  expect(await scene.carry(create, 3)).toMatchObject({ events: [{ type: 'chat.created' }] });
  expect(await scene.chats.conversations.list()).toHaveLength(1);
  expect(await scene.identities(SESSION)).toEqual(['customer:4f2a']);
});

test('a conversation that was closed meanwhile is told as created: the first post will learn it', async () => {
  await scene.carry(create);
  await scene.chats.conversations(SESSION).update({ state: 'closed' });
  expect(await scene.carry(create, 2)).toMatchObject({ events: [{ type: 'chat.created' }] });
});

test('Twilio that is away for long is tried for long, and what is refused waits as a dead letter', async () => {
  const { rest } = scene.carrier.faults;
  rest.refuse(lost, { status: 429, code: 20429, message: 'Too many' }, 2);
  expect(await scene.carry(create, 10)).toEqual({ retryInMs: 30_000 });
  expect(await scene.carry(create, 40)).toEqual({ dead: expect.stringContaining('20429') });
  rest.refuse(lost, { status: 401, code: 20003, message: 'Authenticate' });
  expect(await scene.carry(create)).toEqual({ dead: 'no conversation could be created (code 20003)' });
});
