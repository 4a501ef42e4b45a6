/** Messages from somebody new open conversations, where the number says so. */
import { openChatScene, PHONE, type ChatScene } from '../support/chat-scene';
import { NUMBER } from '../support/scene';

let scene: ChatScene;
beforeEach(async () => {
  scene = await openChatScene();
});
afterEach(() => scene.close());

const customer = () => scene.carrier.chatter(PHONE);

function opening(options: object = {}) {
  const address = { type: 'sms', address: NUMBER, friendlyName: 'Support' } as const;
  const { addressConfigurations } = scene.chats;
  return addressConfigurations.create({ ...address, 'autoCreation.enabled': true, ...options });
}

test('a first message opens a conversation, and everything is told in order', async () => {
  await scene.subscribe();
  await opening();
  await customer().write('Hello', { to: NUMBER });
  await scene.settle();
  expect(scene.events('/pre')).toEqual(['onConversationAdd', 'onParticipantAdd', 'onMessageAdd']);
  expect(scene.events()).toEqual(['onConversationAdded', 'onParticipantAdded', 'onMessageAdded']);
  const between = { 'MessagingBinding.Address': PHONE, 'MessagingBinding.ProxyAddress': NUMBER };
  expect(scene.app.at('/pre')[0]).toMatchObject({ ...between, MessageBody: 'Hello', Source: 'SMS' });
  expect(scene.app.at('/post')[0]).toMatchObject({ ...between, Source: 'SMS', State: 'active' });
  expect(scene.app.at('/post')[0]).not.toHaveProperty('MessageBody');
});

test('the next message goes to the same conversation', async () => {
  await opening();
  await customer().write('Hello', { to: NUMBER });
  await customer().write('Anybody?');
  const [conversation, none] = await scene.chats.conversations.list();
  expect(none).toBeUndefined();
  expect(await scene.chats.conversations(conversation!.sid).messages.list()).toHaveLength(2);
});

test.each([
  ['opens-new', 2],
  ['lost', 1],
] as const)('a message after the conversation was closed goes by the switch: %s', async (choice, count) => {
  scene.carrier.switches.inboundAfterClosed = choice;
  await opening();
  await customer().write('Hello', { to: NUMBER });
  const [first] = await scene.chats.conversations.list();
  await scene.chats.conversations(first!.sid).update({ state: 'closed' });
  const message = await customer().write('One more thing', { to: NUMBER });
  expect(message === undefined).toBe(choice === 'lost');
  expect(await scene.chats.conversations.list()).toHaveLength(count);
});

test('conversations get the webhook of the number', async () => {
  await opening({
    'autoCreation.type': 'webhook',
    'autoCreation.webhookUrl': `${scene.app.url}/of-number`,
    'autoCreation.webhookMethod': 'post',
    'autoCreation.webhookFilters': ['onMessageAdded', 'onConversationStateUpdated'],
  });
  await customer().write('Hello', { to: NUMBER });
  await scene.settle();
  expect(scene.events('/of-number')).toEqual(['onMessageAdded']);
  const [conversation] = await scene.chats.conversations.list();
  const [webhook] = await scene.chats.conversations(conversation!.sid).webhooks.list();
  expect(webhook!.configuration).toMatchObject({ url: `${scene.app.url}/of-number`, method: 'post' });
});

test('whoever is asked may refuse the conversation', async () => {
  await scene.subscribe();
  await opening();
  scene.app.on('/pre', { status: 403 });
  expect(await customer().write('Hello', { to: NUMBER })).toBeUndefined();
  expect(await scene.chats.conversations.list()).toEqual([]);
});

test('a number that was switched off opens none', async () => {
  const { sid } = await opening();
  await scene.chats.addressConfigurations(sid).update({ 'autoCreation.enabled': false });
  expect(await customer().write('Hello', { to: NUMBER })).toBeUndefined();
  expect(scene.carrier.errors).toMatchObject([{ code: 0 }]);
});

test('addresses keep the contract', async () => {
  const { sid } = await opening();
  const { addressConfigurations } = scene.chats;
  expect(await addressConfigurations.list({ type: 'sms' })).toMatchObject([{ sid, address: NUMBER }]);
  expect(await addressConfigurations.list({ type: 'whatsapp' })).toEqual([]);
  expect(await addressConfigurations(NUMBER).fetch()).toMatchObject({ friendlyName: 'Support' });
  await addressConfigurations(sid).update({ friendlyName: 'Sales' });
  expect(await addressConfigurations(sid).fetch()).toMatchObject({
    friendlyName: 'Sales',
    autoCreation: { enabled: true, type: 'default' },
  });
  await addressConfigurations(sid).remove();
  await expect(addressConfigurations(sid).fetch()).rejects.toMatchObject({ code: 20404 });
  expect(scene.judge.problems).toEqual([]);
});

test.each([
  ['a number that is not ours', { address: '+15559999' }, 400],
  ['Studio', { 'autoCreation.type': 'studio' }, 400],
  ['another kind of address', { type: 'email' }, 400],
  ['a WhatsApp number without prefix', { type: 'whatsapp' }, 400],
  ['no address of its webhook', { 'autoCreation.type': 'webhook' }, 400],
])('an address with %s is refused', async (_, options, status) => {
  await expect(opening(options)).rejects.toMatchObject({ status });
  expect(await scene.chats.addressConfigurations.list()).toEqual([]);
});

test('a number is configured once', async () => {
  await opening();
  await expect(opening()).rejects.toMatchObject({ status: 409 });
});

describe('the conversations somebody is in', () => {
  test('are found by identity and by address, newest first', async () => {
    const first = await scene.conversation();
    await scene.chats.conversations(first.sid).update({ state: 'closed' });
    const second = await scene.conversation();
    const { participantConversations } = scene.chats;
    const sids = (list: { conversationSid: string }[]) => list.map(({ conversationSid }) => conversationSid);
    expect(sids(await participantConversations.list({ identity: 'agent' }))).toEqual([second.sid, first.sid]);
    const byAddress = await participantConversations.list({ address: PHONE });
    expect(sids(byAddress)).toEqual([second.sid, first.sid]);
    expect(byAddress.map(({ conversationState }) => conversationState)).toEqual(['active', 'closed']);
    expect(byAddress[0]).toMatchObject({ participantMessagingBinding: { address: PHONE, type: 'sms' } });
    expect(scene.judge.problems).toEqual([]);
  });

  test('are not found by both, nor by neither', async () => {
    const { participantConversations } = scene.chats;
    const both = participantConversations.list({ identity: 'agent', address: PHONE });
    await expect(both).rejects.toMatchObject({ status: 400, code: 50451 });
    await expect(participantConversations.list()).rejects.toMatchObject({ status: 400, code: 20001 });
  });
});
