/** Webhooks that are asked before something is done to a chat: they may change or refuse it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openChatScene, PHONE, TOLD, type ChatScene } from '../support/chat-scene';

let scene: ChatScene;
beforeEach(async () => {
  scene = await openChatScene();
});
afterEach(() => scene.close());

describe('who is asked before', () => {
  test.each([400, 403, 500])(
    'may refuse with %i: a phone is told nothing, the message is gone',
    async (status) => {
      await scene.subscribe();
      const { sid } = await scene.conversation();
      scene.app.on('/pre', { status });
      expect(await scene.carrier.chatter(PHONE).write('Hello')).toBeUndefined();
      await scene.settle();
      expect(await scene.chats.conversations(sid).messages.list()).toEqual([]);
      expect(scene.events()).toEqual([]);
      expect(scene.carrier.errors).toEqual([]);
    },
  );

  test('may refuse: a chat user and a REST request are told with 50056', async () => {
    await scene.subscribe();
    const { sid } = await scene.conversation();
    scene.app.on('/pre', { status: 403 });
    await expect(scene.carrier.chatter('agent').write('Hello')).rejects.toMatchObject({ code: 50056 });
    const rest = scene.chats.conversations(sid).messages.create({ body: 'Hello', ...TOLD });
    await expect(rest).rejects.toMatchObject({ status: 403, code: 50056 });
    expect(scene.judge.problems).toEqual([]);
  });

  test('may change a message', async () => {
    await scene.subscribe();
    const { sid } = await scene.conversation();
    const body = JSON.stringify({ body: 'My card is ****', author: 'masked', attributes: { masked: true } });
    scene.app.on('/pre', { status: 200, type: 'application/json', body });
    await scene.carrier.chatter(PHONE).write('My card is 1234');
    await scene.settle();
    const [message] = await scene.chats.conversations(sid).messages.list();
    expect(message).toMatchObject({
      body: 'My card is ****',
      author: 'masked',
      attributes: '{"masked":true}',
    });
    expect(scene.app.at('/post')).toMatchObject([{ Body: 'My card is ****', Author: 'masked' }]);
    expect(scene.carrier.chatter('agent').seen).toMatchObject([
      { body: 'My card is ****', author: 'masked' },
    ]);
  });

  test('may change the name of a conversation', async () => {
    await scene.subscribe();
    const body = '{"friendly_name":"Order 42"}';
    scene.app.on('/pre', { status: 200, type: 'application/json', body });
    const { friendlyName } = await scene.chats.conversations.create({ friendlyName: 'x', ...TOLD });
    expect(friendlyName).toBe('Order 42');
  });

  test('may not change what it cannot: the attempt is told loudly', async () => {
    await scene.subscribe();
    await scene.conversation();
    scene.app.on('/pre', { status: 200, type: 'application/json', body: '{"Body":"x","body":""}' });
    await expect(scene.carrier.chatter('agent').write('Hello')).rejects.toMatchObject({ code: 50503 });
    expect(scene.carrier.errors).toMatchObject([
      { code: 0, message: expect.stringContaining('change Body') },
    ]);
  });

  test.each([
    ['nothing', 204, ''],
    ['an empty object', 200, '{}'],
    ['no object', 200, 'OK'],
  ])('lets it be done by answering %s', async (_, status, body) => {
    await scene.subscribe();
    await scene.conversation();
    scene.app.on('/pre', { status, type: 'application/json', body });
    expect(await scene.carrier.chatter(PHONE).write('Hello')).toMatchObject({ body: 'Hello' });
  });

  test('lets it be done by not answering at all, and the application is at fault', async () => {
    await scene.subscribe();
    await scene.conversation();
    const { url } = scene.app;
    await scene.app.stop();
    expect(await scene.carrier.chatter(PHONE).write('Hello')).toMatchObject({ body: 'Hello' });
    expect(scene.carrier.errors[0]).toMatchObject({
      code: 11205,
      message: expect.stringContaining(`${url}/pre`),
    });
    await scene.app.start();
  });

  test('does not wait for what is being told, whose receiver may ask something of its own first', async () => {
    const { sid } = await scene.conversation();
    const slow = createServer((_, response) => {
      const change = scene.chats.conversations(sid).update({ attributes: '{"seen":1}', ...TOLD });
      void change.then(() => response.writeHead(204).end());
    });
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    const postWebhookUrl = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
    await scene.subscribe(['onMessageAdded', 'onConversationUpdate']);
    await scene.chats.configuration.webhooks().update({ postWebhookUrl });
    await scene.carrier.chatter(PHONE).write('Hello');
    await scene.settle();
    expect(scene.events('/pre')).toEqual(['onConversationUpdate']);
    expect((await scene.chats.conversations(sid).fetch()).attributes).toBe('{"seen":1}');
    expect(scene.carrier.errors).toEqual([]);
    await new Promise((resolve) => slow.close(resolve));
  });

  test('is asked by the service too, which sees what the account changed', async () => {
    await scene.subscribe();
    const { sid } = await scene.conversation();
    const { defaultChatServiceSid: service } = await scene.chats.configuration().fetch();
    const webhooks = scene.chats.services(service).configuration.webhooks();
    await webhooks.update({ preWebhookUrl: `${scene.app.url}/pre-2`, filters: ['onMessageAdd'] });
    scene.app.on('/pre', { status: 200, type: 'application/json', body: '{"body":"changed"}' });
    scene.app.on('/pre-2', { status: 200, type: 'application/json', body: '{"author":"bot"}' });
    await scene.carrier.chatter(PHONE).write('Hello');
    expect(scene.app.at('/pre-2')).toMatchObject([{ Body: 'changed', Author: PHONE }]);
    const [message] = await scene.chats.conversations(sid).messages.list();
    expect(message).toMatchObject({ body: 'changed', author: 'bot', participantSid: null });
  });
});
