/** Chats of which nothing was heard: closed or left while the app was away. */
import type { ChatConversation } from '../../src/emulator/conversations/chat-conversation';
import { createTwilioClient } from '../../src/twilio/rest-client';
import { ApiApp } from '../web/api-app';
import { down, meanwhile, up, whatIsLeft, WITHIN_MS } from './outage';
import { courseOf, phaseOf } from '../../src/session/state';

let scene: ApiApp;
beforeEach(async () => {
  scene = await ApiApp.start();
});
afterEach(() => scene.remove());

/** A customer who chats with the first agent. */
async function talk() {
  const opened = await fetch(`${scene.url}/chat/v1/chats`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client: { kind: 'web', version: '3.0.0' } }),
  });
  const { chat, token } = (await opened.json()) as { chat: { id: string }; token: string };
  await scene.settle();
  await fetch(`${scene.url}/chat/v1/chats/${chat.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'm1', text: 'support' }),
  });
  await scene.settle();
  await scene
    .api()
    .post(`/sessions/${chat.id}/messages`)
    .send({ agent: 'agent-1', id: 'a1', text: 'Hello' })
    .expect(201);
  await scene.settle();
  const [conversation] = scene.carrier.conversations() as [ChatConversation];
  return { sessionId: chat.id, sid: conversation.sid };
}

/** Somebody else's program does something with the conversation. */
function outside(sid: string) {
  const { accountSid, authToken, url: apiUrl } = scene.carrier;
  return createTwilioClient({ accountSid, authToken, apiUrl }).conversations.v1.conversations(sid);
}

test('a conversation was closed while the app was away', async () => {
  const { sessionId, sid } = await talk();
  expect(await whatIsLeft(scene)).toMatchObject({ busy: ['agent-1'] });
  await down(scene);
  await outside(sid).update({ state: 'closed' });
  await meanwhile(scene, 5000);
  await up(scene);
  await scene.pass(WITHIN_MS);
  expect(await whatIsLeft(scene)).toEqual({ live: [], undecided: 0, busy: [] });
  expect((await scene.snapshot(sessionId)).end).toMatchObject({ how: 'conversation-closed' });
});

test('an agent left while the app was away: the customer goes on without them', async () => {
  const { sessionId, sid } = await talk();
  await down(scene);
  await outside(sid).participants('agent-1').remove();
  await meanwhile(scene, 5000);
  await up(scene);
  await scene.pass(WITHIN_MS);
  expect(await whatIsLeft(scene)).toMatchObject({ busy: [] });
  const { humans, ...rest } = await scene.snapshot(sessionId);
  expect(humans).toMatchObject([{ agentId: 'agent-1', end: { how: 'agent-left' } }]);
  expect(phaseOf(rest)).not.toBe('flow');
});

test('a chat in which everybody is still there goes on, and what an agent wrote through us is there once', async () => {
  const { sessionId } = await talk();
  await down(scene);
  await up(scene);
  await scene.pass(WITHIN_MS);
  expect(courseOf(await scene.snapshot(sessionId))).toBe('talking');
  const { body } = await scene.api().get(`/sessions/${sessionId}/messages`).expect(200);
  const { items } = body as { items: { text: string }[] };
  expect(items.filter(({ text }) => text === 'Hello')).toHaveLength(1);
});
