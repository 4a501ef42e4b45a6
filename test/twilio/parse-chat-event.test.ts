import { parseChatEvent, type ParsedChatWebhook } from '../../src/twilio/parse-chat-event';
import type { FormParams } from '../../src/twilio/parse-form';
import { sessionIdOf } from '../../src/twilio/session-id';
import { binding, CHAT, chatRequest, message, MESSAGE, OURS, PARTICIPANT, PHONE } from './chat-payloads';
import { ACCOUNT } from './payloads';

const AT = 1_767_607_200_000;
const SESSION = sessionIdOf(ACCOUNT, CHAT);
const NOTHING = { ok: true, about: 'nothing' };

const parse = (params: FormParams, idempotencyToken?: string): ParsedChatWebhook =>
  parseChatEvent({ params, at: AT, idempotencyToken });
const inChat = (key: string, event: object) => ({
  ...{ ok: true, about: 'conversation', chat: CHAT, sessionId: SESSION, key },
  event: { at: AT, ...event },
});

test.each(['onConversationAdded', 'onParticipantAdded'])('a customer opens a chat: %s', (name) => {
  expect(parse(chatRequest(name, binding()))).toEqual({
    ...{ ok: true, about: 'opening', chat: CHAT, sessionId: SESSION, key: 'arrive' },
    event: {
      ...{ type: 'chat.opened', at: AT, sessionId: SESSION, sid: CHAT },
      ...{ from: PHONE, to: OURS, chatType: 'sms' },
    },
  });
});

test('a WhatsApp customer keeps the prefix, on both sides', () => {
  const [from, to] = [`whatsapp:${PHONE}`, `whatsapp:${OURS}`];
  expect(parse(chatRequest('onParticipantAdded', binding(from, to)))).toMatchObject({
    event: { from, to, chatType: 'whatsapp' },
  });
});

test.each([
  ['a user of the SDK', { Identity: 'ana', 'MessagingBinding.Type': 'CHAT' }],
  ['another channel', binding('messenger:123', 'messenger:9')],
  ['group texting, which has no address of ours', binding(PHONE, '')],
])('nobody else opens one: %s', (_, more) => {
  expect(parse(chatRequest('onParticipantAdded', more))).toEqual(NOTHING);
});

test('a message is received, and is known by its SID', () => {
  const event = { type: 'message.received', author: PHONE, text: 'Where is my order?', id: MESSAGE };
  expect(parse(message())).toEqual(inChat(`message:${MESSAGE}`, { ...event, index: 0, relay: false }));
  expect(parse(message({ Index: undefined }))).toEqual(
    inChat(`message:${MESSAGE}`, { ...event, relay: false }),
  );
  const agents = parse(message({ Author: 'ana', Source: 'SDK', ClientIdentity: 'ana' }));
  expect(agents).toMatchObject({ event: { author: 'ana', id: MESSAGE } });
});

test('a message is the text it is: HTML stays, control characters go, media alone are an empty text', () => {
  const textOf = (more: FormParams) => (parse(message(more)) as { event: { text: string } }).event.text;
  expect(textOf({ Body: '<b>hi</b>\n\u0000\u0008\t?' })).toBe('<b>hi</b>\n\t?');
  expect(textOf({ Body: undefined, Media: '[{"Sid":"ME1"}]' })).toBe('');
  expect(textOf({ Body: ['one', 'two'] })).toBe('one');
});

test.each(['system', 'virtual-agent:survey', 'customer:4f2a', ''])(
  'a message in our own name is no news: "%s"',
  (Author) => expect(parse(message({ Author, Source: 'API' }))).toEqual(NOTHING),
);

test('whoever leaves is told by identity or address', () => {
  const left = { type: 'participant.left', participant: PARTICIPANT };
  const agent = chatRequest('onParticipantRemoved', { ParticipantSid: PARTICIPANT, Identity: 'ana' });
  expect(parse(agent)).toEqual(inChat(`left:${PARTICIPANT}`, { ...left, author: 'ana' }));
  const phone = chatRequest('onParticipantRemoved', { ParticipantSid: PARTICIPANT, ...binding() });
  expect(parse(phone)).toMatchObject({ event: { author: PHONE } });
});

test.each([
  ['as documented', { StateFrom: 'active', StateTo: 'closed', Reason: 'TIMER' }, 'TIMER'],
  ['as seen live', { State: 'closed', FriendlyName: 'x' }, ''],
  ['with both', { StateTo: 'closed', State: 'closed', Reason: 'API' }, 'API'],
])('a conversation is closed by others, told %s', (_, more, reason) => {
  const parsed = parse(chatRequest('onConversationStateUpdated', more));
  expect(parsed).toEqual(inChat(`state:${CHAT}:closed`, { type: 'conversation.closed', reason }));
});

test.each([{ StateFrom: 'closed', StateTo: 'inactive' }, { State: 'inactive' }, {}])(
  'another state is no end: %j',
  (more) => expect(parse(chatRequest('onConversationStateUpdated', more))).toEqual(NOTHING),
);

test('a conversation that was removed is closed', () => {
  const parsed = parse(chatRequest('onConversationRemoved', { State: 'active' }));
  expect(parsed).toEqual(inChat(`removed:${CHAT}`, { type: 'conversation.closed', reason: '' }));
});

test('a user is online or not, in whatever chat; each change is told once', () => {
  const user = { EventType: 'onUserUpdated', AccountSid: ACCOUNT, UserSid: 'US1', Identity: 'ana' };
  const at = { DateUpdated: '2026-01-05T10:00:00.000Z' };
  const event = { type: 'presence.changed', at: AT, author: 'ana' };
  expect(parse({ ...user, ...at, IsOnline: 'false' })).toEqual({
    ...{ ok: true, about: 'user', key: `presence:US1:false:${at.DateUpdated}` },
    event: { ...event, present: false },
  });
  const back = parse({ ...user, IsOnline: 'true' }, 'token-1');
  expect(back).toMatchObject({ key: 'presence:US1:true:token-1', event: { ...event, present: true } });
  expect(parse(user)).toEqual(NOTHING);
});

test('what is missing or endless is named without its value', () => {
  expect(parse({})).toEqual({ ok: false, problem: 'EventType is missing' });
  expect(parse(message({ MessageSid: '' }))).toEqual({ ok: false, problem: 'MessageSid is missing' });
  const long = parse(chatRequest('onParticipantRemoved', { ParticipantSid: PHONE.repeat(50) }));
  expect(long).toEqual({ ok: false, problem: 'ParticipantSid is too long' });
});

test.each(['onMessageUpdated', 'onDeliveryUpdated', 'onSomethingNew', 'constructor'])(
  'an event that is of no use is no mistake: %s',
  (name) => expect(parse(chatRequest(name))).toEqual(NOTHING),
);
