/** Chat users whose clients are connected or not. */
import { controlClient } from '../support/control-client';
import { openChatScene, PHONE, type ChatScene } from '../support/chat-scene';

let scene: ChatScene;
beforeEach(async () => {
  scene = await openChatScene();
});
afterEach(() => scene.close());

const agent = () => scene.carrier.chatter('agent');

test('a client that goes and comes back is told of to the account, once each', async () => {
  await scene.subscribe(['onUserUpdated']);
  const { sid } = await scene.conversation();
  await scene.chats.conversations(sid).webhooks.create({
    target: 'webhook',
    'configuration.url': `${scene.app.url}/scoped`,
    'configuration.filters': ['onMessageAdded'],
  });
  agent().goesOnline();
  agent().goesOffline();
  agent().goesOffline();
  agent().goesOnline();
  await scene.settle();
  const user = {
    AccountSid: scene.carrier.accountSid,
    EventType: 'onUserUpdated',
    Source: 'SDK',
    ClientIdentity: 'agent',
    Identity: 'agent',
    UserSid: expect.stringMatching(/^US[0-9a-f]{32}$/),
    IsOnline: 'false',
    DateUpdated: expect.stringMatching(/Z$/),
  };
  const told = scene.app.at('/post');
  expect(told).toMatchObject([user, { ...user, IsOnline: 'true' }]);
  expect(told[1]!.UserSid).toBe(told[0]!.UserSid);
  expect(told[0]).not.toHaveProperty('ConversationSid');
  expect(scene.app.paths).toEqual(['/post', '/post']);
  expect(scene.app.received.every(({ isSigned }) => isSigned)).toBe(true);
});

test('nobody is told of clients without the filter, and a webhook of one conversation never is', async () => {
  await scene.subscribe(['onMessageAdded']);
  const { sid } = await scene.conversation();
  agent().goesOffline();
  await scene.settle();
  expect(scene.app.paths).toEqual([]);
  const scoped = scene.chats.conversations(sid).webhooks.create({
    target: 'webhook',
    'configuration.url': `${scene.app.url}/scoped`,
    'configuration.filters': ['onUserUpdated'],
  });
  await expect(scoped).rejects.toMatchObject({ code: 50365 });
});

test('a phone is neither online nor offline', async () => {
  expect(() => scene.carrier.chatter(PHONE).goesOffline()).toThrow('neither online nor offline');
  const { ask } = controlClient(scene);
  const phone = `chatters/${encodeURIComponent(PHONE)}/presence`;
  expect(await ask('PUT', phone, { online: false })).toMatchObject({ status: 400 });
});

test('the control API takes a client off the line', async () => {
  await scene.subscribe(['onUserUpdated']);
  const { ask } = controlClient(scene);
  expect(await ask('PUT', 'chatters/agent/presence', { online: false })).toMatchObject({ status: 200 });
  await scene.settle();
  expect(scene.app.at('/post')).toMatchObject([{ Identity: 'agent', IsOnline: 'false' }]);
  expect(await ask('PUT', 'chatters/agent/presence', {})).toMatchObject({ status: 400 });
});
