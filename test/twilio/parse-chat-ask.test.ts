import { parseChatAsk } from '../../src/twilio/parse-chat-ask';
import type { FormParams } from '../../src/twilio/parse-form';
import { binding, CHAT, chatRequest, PHONE } from './chat-payloads';

const writing = (more: FormParams): FormParams => chatRequest('onMessageAdd', { Author: PHONE, ...more });

test('somebody wants to write', () => {
  expect(parseChatAsk(writing({ Body: 'Hi\u0000' }))).toEqual({
    ...{ ask: 'message', chat: CHAT, author: PHONE, text: 'Hi', hasMedia: false },
  });
});

test.each([
  ['[{"Sid":"ME1","ContentType":"image/png"}]', true],
  ['[]', false],
  ['null', false],
  ['', false],
])('media are noticed: %s', (Media, hasMedia) => {
  expect(parseChatAsk(writing({ Media }))).toMatchObject({ text: '', hasMedia });
});

test('somebody is to join, by a user of the SDK; whatever else adds people is not asked of us', () => {
  const joining = (more: FormParams) => parseChatAsk(chatRequest('onParticipantAdd', more));
  const bob = { Source: 'SDK', ClientIdentity: 'ana', Identity: 'bob' };
  expect(joining(bob)).toEqual({ ask: 'participant', chat: CHAT, by: 'ana', identity: 'bob' });
  expect(joining({ Source: 'SDK', ClientIdentity: 'ana', ...binding() })).toMatchObject({ identity: '' });
  expect(joining({ ...bob, Source: 'API' })).toBeNull();
  expect(joining({ Source: 'SMS', ...binding() })).toBeNull();
});

test('what cannot be read, or is not for us to decide, is no question', () => {
  expect(parseChatAsk({})).toBeNull();
  expect(parseChatAsk({ EventType: 'onMessageAdd' })).toBeNull();
  expect(parseChatAsk(chatRequest('onConversationAdd', { MessageBody: 'Hi' }))).toBeNull();
});
