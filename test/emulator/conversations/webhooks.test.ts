/** Webhooks about chats: who is asked, who is told, and of what. */
import { POST_EVENTS, PRE_EVENTS } from '../../../src/emulator/conversations/chat-events';
import { NUMBER } from '../support/scene';
import { openChatScene, PHONE, TOLD, type ChatScene } from '../support/chat-scene';

let scene: ChatScene;
beforeEach(async () => {
  scene = await openChatScene();
});
afterEach(() => scene.close());

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

test('REST requests tell nobody, so that an application does not answer itself', async () => {
  await scene.subscribe();
  const { sid } = await scene.conversation();
  await scene.chats.conversations(sid).messages.create({ author: 'agent', body: 'Hello' });
  await scene.chats.conversations(sid).update({ state: 'inactive' });
  await scene.chats.conversations(sid).messages.create({ body: 'Anybody?' });
  await scene.chats.conversations(sid).participants('agent').remove();
  await scene.settle();
  expect(scene.app.paths).toEqual([]);
});

test('REST requests that ask for it are asked about and told of, in order', async () => {
  await scene.subscribe();
  const { conversations } = scene.chats;
  const { sid } = await conversations.create({ friendlyName: 'A chat', ...TOLD });
  await conversations(sid).participants.create({ identity: 'agent', ...TOLD });
  const message = await conversations(sid).messages.create({ body: 'Hello', ...TOLD });
  await conversations(sid)
    .messages(message.sid)
    .update({ body: 'Hello!', ...TOLD });
  await conversations(sid)
    .participants('agent')
    .update({ attributes: '{"a":1}', ...TOLD });
  await conversations(sid).messages(message.sid).remove(TOLD);
  await conversations(sid).participants('agent').remove(TOLD);
  await conversations(sid).update({ state: 'inactive', ...TOLD });
  await conversations(sid).remove(TOLD);
  await scene.settle();
  expect(scene.events('/pre')).toEqual([
    'onConversationAdd',
    'onParticipantAdd',
    'onMessageAdd',
    'onMessageUpdate',
    'onParticipantUpdate',
    'onMessageRemove',
    'onParticipantRemove',
    'onConversationUpdate',
    'onConversationRemove',
  ]);
  expect(scene.events()).toEqual([
    'onConversationAdded',
    'onParticipantAdded',
    'onMessageAdded',
    'onMessageUpdated',
    'onParticipantUpdated',
    'onMessageRemoved',
    'onParticipantRemoved',
    'onConversationUpdated',
    'onConversationStateUpdated',
    'onConversationRemoved',
  ]);
  expect(scene.app.received.every(({ isSigned }) => isSigned)).toBe(true);
  expect(new Set(scene.app.at('/post').map(({ Source }) => Source))).toEqual(new Set(['API']));
  expect(scene.judge.problems).toEqual([]);
});

test('with the switch REST requests tell afterwards but do not ask', async () => {
  scene.carrier.switches.restAsksPreWebhooks = false;
  await scene.subscribe();
  await scene.chats.conversations.create(TOLD);
  await scene.settle();
  expect(scene.app.paths).toEqual(['/post']);
});

test('a message from a phone is asked about and told of with dotted names nowhere and all its fields', async () => {
  await scene.subscribe();
  const { sid } = await scene.conversation();
  const message = await scene.carrier.chatter(PHONE).write('Where is my order? 1 & 2 = ?');
  await scene.settle();
  const common = {
    AccountSid: scene.carrier.accountSid,
    ChatServiceSid: expect.stringMatching(/^IS/),
    RetryCount: '0',
    Source: 'SMS',
    ConversationSid: sid,
    Body: 'Where is my order? 1 & 2 = ?',
    Author: PHONE,
    ParticipantSid: expect.stringMatching(/^MB/),
    Attributes: '{}',
  };
  expect(scene.app.at('/pre')).toEqual([{ ...common, EventType: 'onMessageAdd' }]);
  expect(scene.app.at('/post')).toEqual([
    {
      ...common,
      EventType: 'onMessageAdded',
      MessageSid: message!.sid,
      Index: '0',
      DateCreated: expect.stringMatching(iso),
      MessagingServiceSid: expect.stringMatching(/^MG/),
    },
  ]);
});

test('participants are told of with the dotted names of their binding', async () => {
  await scene.subscribe();
  const { sid } = await scene.chats.conversations.create();
  const { participants } = scene.chats.conversations(sid);
  const between = { 'messagingBinding.address': PHONE, 'messagingBinding.proxyAddress': NUMBER };
  await participants.create({ ...between, attributes: '{"role":"customer"}', ...TOLD });
  await participants.create({ identity: 'agent', ...TOLD });
  await scene.settle();
  const [phone, agent] = scene.app.at('/post');
  expect(phone).toMatchObject({
    'MessagingBinding.Address': PHONE,
    'MessagingBinding.ProxyAddress': NUMBER,
    'MessagingBinding.Type': 'SMS',
    Attributes: '{"role":"customer"}',
    DateCreated: expect.stringMatching(iso),
  });
  expect(phone).not.toHaveProperty('Identity');
  expect(phone).not.toHaveProperty('RoleSid');
  expect(agent).toMatchObject({ Identity: 'agent', 'MessagingBinding.Type': 'CHAT' });
  expect(agent!.RoleSid).toMatch(/^RL/);
  expect(agent).not.toHaveProperty(['MessagingBinding.Address']);
});

test('a chat user is named as the one who did it', async () => {
  await scene.subscribe();
  const { sid } = await scene.conversation();
  await scene.carrier.chatter('agent').write('Hello', { attributes: '{"kind":"greeting"}' });
  await scene.carrier.chatter('agent').leave(sid);
  await scene.settle();
  expect(scene.app.at('/post')).toMatchObject([
    {
      EventType: 'onMessageAdded',
      Source: 'SDK',
      ClientIdentity: 'agent',
      Attributes: '{"kind":"greeting"}',
    },
    { EventType: 'onParticipantRemoved', Source: 'SDK', ClientIdentity: 'agent', Identity: 'agent' },
  ]);
  expect(scene.app.at('/post')[1]?.DateRemoved).toMatch(iso);
});

test('only what is in the filters is told, and nothing without filters', async () => {
  await scene.conversation();
  await scene.subscribe(['onMessageAdded']);
  await scene.carrier.chatter(PHONE).write('one');
  await scene.subscribe([]);
  await scene.chats.configuration.webhooks().update({ filters: [''] as string[] });
  await scene.carrier.chatter(PHONE).write('two');
  await scene.settle();
  expect(scene.app.received.map(({ path, form }) => `${path} ${form.Body!}`)).toEqual(['/post one']);
});

test('the account, the service and the conversation are told, each by its own filters', async () => {
  const { sid } = await scene.conversation();
  await scene.subscribe(['onMessageAdded']);
  const { url } = scene.app;
  const { defaultChatServiceSid: service } = await scene.chats.configuration().fetch();
  const filters = ['onMessageAdded'];
  await scene.chats
    .services(service)
    .configuration.webhooks()
    .update({ postWebhookUrl: `${url}/service?a=1`, filters, method: 'GET' });
  await scene.chats.conversations(sid).webhooks.create({
    target: 'webhook',
    'configuration.url': `${url}/scoped`,
    'configuration.filters': filters,
  });
  await scene.carrier.chatter(PHONE).write('one');
  const other = await scene.chats.conversations.create();
  await scene.chats.conversations(other.sid).messages.create({ body: 'two', ...TOLD });
  await scene.settle();
  expect(scene.app.paths).toEqual(['/post', '/service', '/scoped', '/post', '/service']);
  expect(scene.app.received.every(({ isSigned }) => isSigned)).toBe(true);
});

describe('faults of webhooks about chats', () => {
  test('one may come twice with the same token and signature', async () => {
    await scene.subscribe(['onMessageAdded']);
    await scene.conversation();
    scene.carrier.faults.webhooks.duplicate({ kind: 'chat' });
    await scene.carrier.chatter(PHONE).write('Hello');
    await scene.settle();
    const [first, second] = scene.app.received;
    expect(second).toEqual(first);
    expect(scene.app.received).toHaveLength(2);
  });

  test('one may be lost, and others come in another order', async () => {
    await scene.subscribe(['onMessageAdded']);
    await scene.conversation();
    scene.carrier.faults.webhooks.drop({ kind: 'chat', form: { Body: 'two' } });
    const held = scene.carrier.faults.webhooks.hold({ kind: 'chat' });
    for (const body of ['one', 'two', 'three']) await scene.carrier.chatter(PHONE).write(body);
    held.release([2, 1, 0]);
    await scene.settle();
    expect(scene.app.at('/post').map(({ Body }) => Body)).toEqual(['three', 'one']);
  });
});

test('every event of a conversation can be subscribed to, and one that is never told is complained of', async () => {
  await scene.subscribe([...PRE_EVENTS, ...POST_EVENTS, 'onDeliveryUpdated', 'onUserAdded']);
  expect(scene.carrier.errors.map(({ message }) => message)).toEqual([
    'the local carrier never tells onDeliveryUpdated',
    'the local carrier never tells onUserAdded',
  ]);
});
