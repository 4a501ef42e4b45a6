import { ChatDriver } from './chat-driver';

test.each([
  ['TIMER', 'timeout'],
  ['timer', 'timeout'],
  ['API', 'agent'],
  ['', 'agent'],
])('a conversation that is closed with the reason "%s" was ended by %s', (reason, by) => {
  const one = new ChatDriver();
  one.talks();
  one.feed({ type: 'conversation.closed', reason });
  expect(one.s.end).toMatchObject({ by, how: 'conversation-closed' });
});
