/** Chats over the control API. */
import { controlClient } from '../support/control-client';
import { openChatScene, PHONE, type ChatScene } from '../support/chat-scene';
import { NUMBER } from '../support/scene';

let scene: ChatScene;
beforeEach(async () => {
  scene = await openChatScene();
});
afterEach(() => scene.close());

const path = `chatters/${encodeURIComponent(PHONE)}`;

test('a person writes, is answered and leaves', async () => {
  const { ask } = controlClient(scene);
  const { sid } = await scene.conversation();
  const written = await ask('POST', `${path}/messages`, { text: 'Hello', to: NUMBER });
  expect(written).toMatchObject({
    status: 201,
    body: { message: { author: PHONE, body: 'Hello', index: 0 } },
  });
  const reply = { text: 'Hi', to: sid, attributes: '{"a":1}' };
  expect(await ask('POST', 'chatters/agent/messages', reply)).toMatchObject({ status: 201 });
  expect(await ask('GET', path)).toMatchObject({
    body: { name: PHONE, conversations: [sid], seen: [{ author: 'agent', body: 'Hi' }] },
  });
  expect(await ask('GET', `conversations/${sid}`)).toMatchObject({
    body: { state: 'active', participants: [PHONE, 'agent'], messages: [{ body: 'Hello' }, { body: 'Hi' }] },
  });
  const left = await ask('POST', 'chatters/agent/leave', { conversation: sid });
  expect(left).toMatchObject({ status: 200, body: { conversations: [] } });
  expect(await ask('GET', 'conversations')).toMatchObject({
    body: { conversations: [{ sid, participants: [PHONE], messageCount: 2 }] },
  });
});

test('a message that is lost is none', async () => {
  const { ask } = controlClient(scene);
  const written = await ask('POST', `${path}/messages`, { text: 'Hello', to: NUMBER });
  expect(written).toEqual({ status: 201, body: { message: null } });
});

test('what cannot be is refused with what would do', async () => {
  const { ask } = controlClient(scene);
  const { sid } = await scene.conversation();
  expect(await ask('GET', 'conversations/none')).toMatchObject({ status: 404 });
  expect(await ask('POST', `${path}/messages`, { text: '' })).toMatchObject({ status: 400 });
  expect(await ask('POST', `${path}/leave`)).toMatchObject({ status: 400 });
  expect(await ask('POST', 'chatters/bob/messages', { text: 'Hi' })).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('bob is in no such conversation') },
  });
  await scene.chats.conversations(sid).update({ state: 'closed' });
  const late = await ask('POST', 'chatters/agent/messages', { text: 'Hi', to: sid });
  expect(late).toMatchObject({ status: 409, body: { message: expect.stringContaining('50377') } });
});
