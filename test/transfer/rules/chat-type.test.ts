import { chatType } from '../../../src/transfer/rules/chat-type';
import { chatWith, READY_CHAT } from '../some-inputs';

test('only selected types of chats take part', () => {
  expect(chatType.check(READY_CHAT)).toMatchObject({
    passed: true,
    reason: 'chats of the type web take part',
  });
  const inputs = chatWith({ chatTypes: ['web', 'whatsapp'] }, { sessionType: 'sms' });
  expect(chatType.check(inputs)).toEqual({
    passed: false,
    reason: 'chats of the type sms do not take part; selected: web, whatsapp',
    inputs: { sessionType: 'sms', chatTypes: ['web', 'whatsapp'] },
  });
});
