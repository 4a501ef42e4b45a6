/** People who chat: what they write, see, and where it goes. */
import { openChatScene, PHONE, type ChatScene } from '../support/chat-scene';
import { NUMBER } from '../support/scene';

const MOST_CLOSED = 10;

let scene: ChatScene;
beforeEach(async () => {
  scene = await openChatScene({ bounds: { mostOver: MOST_CLOSED } });
});
afterEach(() => scene.close());

const customer = () => scene.carrier.chatter(PHONE);
const agent = () => scene.carrier.chatter('agent');

test('people see what others write while they are in the conversation, not their own words', async () => {
  const { sid } = await scene.conversation();
  await customer().write('Where is my order?');
  await agent().write('On its way');
  await scene.chats.conversations(sid).messages.create({ body: 'This chat is recorded' });
  await scene.chats.conversations(sid).participants('agent').remove();
  await customer().write('Thanks');
  expect(customer().seen.map(({ author, body }) => `${author}: ${body}`)).toEqual([
    'agent: On its way',
    'system: This chat is recorded',
  ]);
  expect(agent().seen.map(({ author, body }) => `${author}: ${body}`)).toEqual([
    `${PHONE}: Where is my order?`,
    'system: This chat is recorded',
  ]);
});

test('a scripted person answers what it sees', async () => {
  const { sid } = await scene.conversation();
  agent().whenSees(({ body }) => void agent().write(`You said: ${body}`));
  await customer().write('Hello');
  await scene.settle();
  const messages = await scene.chats.conversations(sid).messages.list();
  expect(messages.map(({ body, index }) => `${index} ${body}`)).toEqual(['0 Hello', '1 You said: Hello']);
});

test('a message knows how many phones it went to', async () => {
  const { sid } = await scene.conversation();
  const all = { total: 1, sent: 'all', delivered: 'all', read: 'none', failed: 'none', undelivered: 'none' };
  const { messages } = scene.chats.conversations(sid);
  expect(await messages.create({ author: 'agent', body: 'Hi' })).toMatchObject({ delivery: all });
  const own = await customer().write('Hi');
  expect(await scene.chats.conversations(sid).messages(own!.sid).fetch()).toMatchObject({ delivery: null });
});

test('WhatsApp people are told apart by their prefix', async () => {
  await scene.subscribe(['onMessageAdded', 'onParticipantAdded']);
  const { sid } = await scene.chats.conversations.create();
  const address = `whatsapp:${PHONE}`;
  const { messagingBinding } = await scene.chats.conversations(sid).participants.create({
    'messagingBinding.address': address,
    'messagingBinding.proxyAddress': `whatsapp:${NUMBER}`,
  });
  expect(messagingBinding).toEqual({ type: 'whatsapp', address, proxy_address: `whatsapp:${NUMBER}` });
  await scene.carrier.chatter(address).write('Hola');
  await scene.settle();
  expect(scene.app.at('/post')).toMatchObject([{ Author: address, Source: 'WHATSAPP', Body: 'Hola' }]);
});

test('a message to a number that no conversation takes is lost, loudly', async () => {
  expect(await customer().write('Hello', { to: NUMBER })).toBeUndefined();
  expect(scene.carrier.errors).toMatchObject([
    { code: 0, message: expect.stringContaining('no conversation takes the message') },
  ]);
});

test('people cannot write where there is nobody', async () => {
  await expect(customer().write('Hello')).rejects.toThrow('say which number is written to');
  await expect(customer().write('Hello', { to: '+15559999' })).rejects.toThrow('is not set up');
  await expect(agent().write('Hello')).rejects.toThrow('agent is in no such conversation');
  const { sid } = await scene.chats.conversations.create();
  await expect(agent().write('Hello', { to: sid })).rejects.toThrow('agent is in no such conversation');
  await expect(customer().leave()).rejects.toThrow('cannot leave');
});

test('a chat user who leaves sees no more, and can be addressed by the unique name before', async () => {
  const { sid } = await scene.chats.conversations.create({ uniqueName: 'order-42' });
  await scene.chats.conversations(sid).participants.create({ identity: 'agent' });
  await agent().write('Hello', { to: 'order-42' });
  await agent().leave('order-42');
  await scene.chats.conversations(sid).messages.create({ body: 'gone?' });
  expect(agent().seen).toEqual([]);
  expect(await scene.chats.conversations(sid).participants.list()).toEqual([]);
});

test('what happened is told by the carrier', async () => {
  const { sid } = await scene.conversation();
  await customer().write('Hello');
  await agent().leave();
  await scene.chats.conversations(sid).update({ state: 'closed' });
  const kinds = ['chatting', 'left-chat', 'message', 'chat-state'];
  const told = scene.carrier.events.filter(({ kind }) => kinds.includes(kind));
  expect(told).toMatchObject([
    { kind: 'chatting', conversation: sid, who: PHONE },
    { kind: 'chatting', conversation: sid, who: 'agent' },
    { kind: 'message', conversation: sid, author: PHONE, text: 'Hello' },
    { kind: 'left-chat', conversation: sid, who: 'agent' },
    { kind: 'chat-state', conversation: sid, from: 'active', to: 'closed', reason: 'API' },
  ]);
});

test('closed conversations are forgotten in time, open ones never', async () => {
  const open = await scene.chats.conversations.create();
  const first = await scene.chats.conversations.create();
  await scene.chats.conversations(first.sid).update({ state: 'closed' });
  const timers = { 'timers.closed': 'PT10M', state: 'active' } as const;
  const rest = Array.from({ length: MOST_CLOSED }, () => scene.chats.conversations.create(timers));
  await Promise.all(rest);
  expect(scene.carrier.conversations()).toHaveLength(MOST_CLOSED + 2);
  await scene.pass(600);
  const sids = scene.carrier.conversations().map(({ sid }) => sid);
  expect(sids).toHaveLength(MOST_CLOSED + 1);
  expect(sids).toContain(open.sid);
  expect(sids).not.toContain(first.sid);
});
