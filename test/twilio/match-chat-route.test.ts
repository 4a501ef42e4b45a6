import { matchChatRoute } from '../../src/twilio/match-chat-route';
import { twilioUrls } from '../../src/twilio/urls';

test('the addresses for conversations are the ones we give out, with or without a query', () => {
  const { conversationsPre, conversationsPost } = twilioUrls('https://calls.example.com/');
  expect(conversationsPre).toBe('https://calls.example.com/twilio/conversations/pre');
  const route = (url: string) => matchChatRoute(url.replace('https://calls.example.com', ''));
  expect(route(conversationsPre)).toEqual({ name: 'chat-pre' });
  expect(route(`${conversationsPost}/?a=1`)).toEqual({ name: 'chat-post' });
});

test.each(['/twilio/conversations', '/twilio/conversations/pres', '/twilio/conversations/post/x', '/pre'])(
  'nothing else is one of them: %s',
  (path) => expect(matchChatRoute(path)).toBeNull(),
);
