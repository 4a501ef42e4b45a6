import { transferredChat } from '../../../src/transfer/rules/transferred-chat';
import { chatWith } from '../some-inputs';

test.each([
  ['any', 0, true, 'the chat was not transferred between agents, and both kinds of chats take part'],
  ['any', 2, true, 'the chat was transferred between agents, and both kinds of chats take part'],
  ['only', 0, false, 'the chat was not transferred between agents, and only transferred chats take part'],
  ['only', 1, true, 'the chat was transferred between agents, and only transferred chats take part'],
  ['never', 0, true, 'the chat was not transferred between agents, and transferred chats do not take part'],
  ['never', 1, false, 'the chat was transferred between agents, and transferred chats do not take part'],
] as const)(
  'where transferred chats count %s, one with %i transfers passes: %s',
  (wanted, transfers, passed, reason) => {
    expect(transferredChat.check(chatWith({ transferredChats: wanted }, { transfers }))).toEqual({
      passed,
      reason,
      inputs: { transfers, transferredChats: wanted },
    });
  },
);
