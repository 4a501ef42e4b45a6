/** Files that come with messages, and people in WhatsApp who hide their number. */
import type { ChatMessage } from '../../../src/emulator/conversations/chat-conversation';
import { controlClient } from '../support/control-client';
import { openChatScene, PHONE, type ChatScene } from '../support/chat-scene';
import { NUMBER } from '../support/scene';

let scene: ChatScene;
beforeEach(async () => {
  scene = await openChatScene();
});
afterEach(() => scene.close());

const PICTURE = { name: 'a.png', type: 'image/png', content: Buffer.from('a picture') };

test('a message of files alone is one, and says what they are to the webhook and over REST', async () => {
  const { sid } = await scene.conversation();
  const { url } = scene.app;
  const told = { preUrl: `${url}/pre`, postUrl: `${url}/post`, filters: ['onMessageAdded'] };
  scene.carrier.serveChats({ addresses: [], ...told });
  const message = (await scene.carrier.chatter(PHONE).write('', { files: [PICTURE] }))!;
  await scene.settle();
  const form = scene.carrier.requests().findLast(({ kind }) => kind === 'chat')!.form as { Media?: string };
  const media = { Filename: 'a.png', ContentType: 'image/png', Size: 9, Category: 'media' };
  expect(JSON.parse(String(form.Media))).toEqual([
    { Sid: expect.stringMatching(/^ME[0-9a-f]{32}$/), ...media },
  ]);
  const read = await scene.chats.conversations(sid).messages(message.sid).fetch();
  expect(read.media).toEqual([
    expect.objectContaining({ filename: 'a.png', content_type: 'image/png', size: 9 }),
  ]);
});

test('what a file is needs a sign-in, its content the address that is told there', async () => {
  await scene.conversation();
  const message = (await scene.carrier.chatter(PHONE).write('look', { files: [PICTURE] })) as ChatMessage;
  const { accountSid, authToken, url } = scene.carrier;
  const service = (await scene.chats.conversations.list())[0]!.chatServiceSid;
  const address = `${url}/v1/Services/${service}/Media/${message.files[0]!.sid}`;
  expect((await fetch(address)).status).toBe(401);
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const media = (await (await fetch(address, { headers: { authorization } })).json()) as {
    links: { content_direct_temporary: string };
  };
  expect(media).toMatchObject({
    message_sid: message.sid,
    filename: 'a.png',
    content_type: 'image/png',
    size: 9,
  });
  const content = await fetch(media.links.content_direct_temporary);
  expect([content.headers.get('content-type'), await content.text()]).toEqual(['image/png', 'a picture']);
  expect((await fetch(`${url}/media/ME0`)).status).toBe(404);
});

test('the control API sends files, too', async () => {
  const { ask } = controlClient(scene);
  const { sid } = await scene.conversation();
  const path = `chatters/${encodeURIComponent(PHONE)}/messages`;
  const file = { name: 'a.txt', type: 'text/plain' };
  const sent = await ask('POST', path, { to: NUMBER, files: [{ ...file, base64: 'aGVsbG8=' }] });
  expect(sent).toMatchObject({ status: 201, body: { message: { body: '', files: [{ ...file, size: 5 }] } } });
  expect(await ask('GET', `conversations/${sid}`)).toMatchObject({ body: { messages: [{ files: [file] }] } });
  expect(await ask('POST', path, { to: NUMBER })).toMatchObject({ status: 400 });
  expect(await ask('POST', path, { to: NUMBER, files: [{ ...file, base64: '%' }] })).toMatchObject({
    status: 400,
  });
});

test('a business-scoped id of WhatsApp is a phone like another', async () => {
  const id = 'whatsapp:US.13491208655302741918';
  const { url } = scene.app;
  const [preUrl, postUrl] = [`${url}/pre`, `${url}/post`];
  scene.carrier.serveChats({ addresses: ['whatsapp:+15557000'], preUrl, postUrl, filters: [] });
  await scene.carrier.chatter(id).write('Hola', { to: 'whatsapp:+15557000' });
  const { sid, participants, messages } = scene.carrier.conversations().at(-1)!;
  expect(messages.map(({ author }) => author)).toEqual([id]);
  expect(participants.map(({ binding }) => binding)).toEqual([
    { type: 'whatsapp', address: id, proxyAddress: 'whatsapp:+15557000' },
  ]);
  await scene.chats.conversations(sid).messages.create({ author: 'agent', body: 'Hi' });
  expect(scene.carrier.chatter(id).seen).toMatchObject([{ body: 'Hi' }]);
});
