/** What Twilio refuses about chats, with its codes. */
import { NUMBER } from '../support/scene';
import { openChatScene, PHONE, type ChatScene } from '../support/chat-scene';

let scene: ChatScene;
beforeEach(async () => {
  scene = await openChatScene();
});
afterEach(async () => {
  expect(scene.judge.problems.filter((problem) => !problem.includes('request:'))).toEqual([]);
  await scene.close();
});

const address = (from: string, to = NUMBER) => ({
  'messagingBinding.address': from,
  'messagingBinding.proxyAddress': to,
});

test.each([
  ['a long name', { friendlyName: 'x'.repeat(257) }, 400, 50003],
  ['a long unique name', { uniqueName: 'x'.repeat(257) }, 400, 50004],
  ['a SID as unique name', { uniqueName: `CH${'a'.repeat(32)}` }, 400, 50390],
  ['attributes that are no JSON', { attributes: 'order 42' }, 400, 20001],
  ['long attributes', { attributes: JSON.stringify('x'.repeat(16 * 1024)) }, 400, 20001],
  ['an imported date', { dateCreated: new Date(0) }, 400, 20001],
])('a conversation with %s is refused', async (_, options, status, code) => {
  await expect(scene.chats.conversations.create(options)).rejects.toMatchObject({ status, code });
  expect(scene.carrier.conversations()).toEqual([]);
});

test('a unique name belongs to one conversation, which may keep it', async () => {
  const { sid } = await scene.chats.conversations.create({ uniqueName: 'order-42' });
  const second = scene.chats.conversations.create({ uniqueName: 'order-42' });
  await expect(second).rejects.toMatchObject({ status: 409, code: 50353 });
  await scene.chats.conversations(sid).update({ uniqueName: 'order-42', friendlyName: 'A' });
  await scene.chats.conversations(sid).update({ uniqueName: '' });
  await scene.chats.conversations.create({ uniqueName: 'order-42' });
});

test.each([
  ['neither identity nor address', {}, 400, 20001],
  ['both', { identity: 'ann', ...address(PHONE) }, 400, 20001],
  ['an empty identity', { identity: '' }, 400, 20001],
  ['a long identity', { identity: 'x'.repeat(257) }, 400, 50207],
  ['an address that is none', address('me'), 400, 50407],
  ['a number of the account itself', address('+15551001'), 400, 50407],
  ['an empty address', address(''), 400, 50411],
  ['an empty proxy address', address(PHONE, ''), 400, 50412],
  ['the same address twice', address(NUMBER), 400, 50409],
  ['a proxy that is not ours', address(PHONE, '+15559999'), 400, 50413],
  ['a WhatsApp address and a plain proxy', address(`whatsapp:${PHONE}`), 400, 50413],
  ['no proxy', { 'messagingBinding.address': PHONE }, 400, 20001],
  ['a group', { identity: 'a', 'messagingBinding.projectedAddress': NUMBER }, 400, 20001],
  ['long attributes', { identity: 'a', attributes: JSON.stringify('x'.repeat(4096)) }, 400, 20001],
])('a participant with %s is refused', async (_, options, status, code) => {
  scene.carrier.addNumber({ phoneNumber: '+15551001' });
  const { sid } = await scene.chats.conversations.create();
  const added = scene.chats.conversations(sid).participants.create(options);
  await expect(added).rejects.toMatchObject({ status, code });
  expect(await scene.chats.conversations(sid).participants.list()).toEqual([]);
});

test('nobody joins a conversation twice', async () => {
  const { sid } = await scene.conversation();
  const { participants } = scene.chats.conversations(sid);
  await expect(participants.create({ identity: 'agent' })).rejects.toMatchObject({
    status: 409,
    code: 50433,
  });
  await expect(participants.create(address(PHONE))).rejects.toMatchObject({ status: 409, code: 50437 });
});

test('fifty phones are enough', async () => {
  const { sid } = await scene.chats.conversations.create();
  const { participants } = scene.chats.conversations(sid);
  const phone = (index: number) => participants.create(address(`+1555300${String(index).padStart(2, '0')}`));
  await Promise.all(Array.from({ length: 50 }, (_, index) => phone(index)));
  await expect(phone(50)).rejects.toMatchObject({ status: 400, code: 50418 });
});

test.each([
  ['nothing', {}, 50503],
  ['an empty text', { body: '' }, 50503],
  ['32 KB and one', { body: 'x'.repeat(32 * 1024 + 1) }, 50504],
  ['attributes that are no JSON', { body: 'x', attributes: '{' }, 20001],
  ['long attributes', { body: 'x', attributes: JSON.stringify('x'.repeat(4096)) }, 20001],
  ['a file', { mediaSid: `ME${'a'.repeat(32)}` }, 20001],
  ['a template', { contentSid: `HX${'a'.repeat(32)}` }, 20001],
])('a message with %s is refused', async (_, options, code) => {
  const { sid } = await scene.chats.conversations.create();
  const { messages } = scene.chats.conversations(sid);
  await expect(messages.create(options)).rejects.toMatchObject({ status: 400, code });
  expect(await messages.list()).toEqual([]);
});

test('with a phone in the conversation a message has at most 1600 characters', async () => {
  const { sid } = await scene.conversation();
  const { messages } = scene.chats.conversations(sid);
  await messages.create({ body: 'x'.repeat(1600) });
  await expect(messages.create({ body: 'x'.repeat(1601) })).rejects.toMatchObject({ code: 50504 });
  await scene.chats.conversations(sid).participants('agent').remove();
});

test.each([
  ['no target', { 'configuration.url': 'https://a.example' }, 50368],
  ['an unknown target', { target: 'pigeon', 'configuration.url': 'https://a.example' }, 50364],
  ['Studio', { target: 'studio', 'configuration.flowSid': `FW${'a'.repeat(32)}` }, 20001],
  ['no URL', { target: 'webhook' }, 50054],
  ['a URL that is none', { target: 'webhook', 'configuration.url': 'example' }, 50054],
  ['a long URL', { target: 'webhook', 'configuration.url': `https://a.example/${'x'.repeat(500)}` }, 50372],
  [
    'a question',
    {
      target: 'webhook',
      'configuration.url': 'https://a.example',
      'configuration.filters': ['onMessageAdd'],
    },
    50365,
  ],
])('a webhook of a conversation with %s is refused', async (_, options, code) => {
  const { sid } = await scene.chats.conversations.create();
  const { url, authToken, accountSid } = scene.carrier;
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(options))
    for (const one of [value].flat())
      body.append(
        name.replace(/(^|\.)\w/g, (letter) => letter.toUpperCase()),
        one,
      );
  const authorization = `Basic ${btoa(`${accountSid}:${authToken}`)}`;
  const path = `${url}/v1/Conversations/${sid}/Webhooks`;
  const response = await fetch(path, { method: 'POST', headers: { authorization }, body });
  expect(await response.json()).toMatchObject({ status: 400, code });
});

test('a conversation has at most five webhooks', async () => {
  const { sid } = await scene.chats.conversations.create();
  const { webhooks } = scene.chats.conversations(sid);
  const add = () => webhooks.create({ target: 'webhook', 'configuration.url': 'https://a.example' });
  for (let count = 0; count < 5; count += 1) await add();
  await expect(add()).rejects.toMatchObject({ status: 400, code: 50361 });
});

test.each([
  ['a filter', { filters: ['onMessage'] }, 50054],
  ['a method', { method: 'PUT' }, 50055],
  ['a URL to ask', { preWebhookUrl: 'example' }, 50077],
  ['a URL to tell', { postWebhookUrl: 'ftp://a.example' }, 50078],
  ['Flex', { target: 'flex' as const }, 20001],
])('webhooks of the account are not set up with %s that cannot be', async (_, options, code) => {
  const updated = scene.chats.configuration.webhooks().update(options);
  await expect(updated).rejects.toMatchObject({ status: 400, code });
});

test('a header that is neither true nor false is refused', async () => {
  const created = scene.chats.conversations.create({ xTwilioWebhookEnabled: 'yes' as 'true' });
  await expect(created).rejects.toMatchObject({ status: 400, code: 20001 });
});
