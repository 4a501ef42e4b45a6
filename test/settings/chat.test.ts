import { DEFAULT_CHAT } from '../../src/settings/chat';
import { validateSetting } from '../../src/settings/validate-setting';
import { problemsOf } from './problems-of';

test('before anything is saved customers are reminded and dismissed, and agents may take their time', () => {
  expect(DEFAULT_CHAT).toEqual({
    remindAfterSeconds: 120,
    dismissAfterSeconds: 180,
    answerWithinSeconds: null,
    leaveAfterSeconds: 60,
    agentAwaySeconds: 30,
    origins: ['*'],
    rate: { messages: 10, seconds: 10 },
    maxMessageLength: 4096,
  });
});

test('everything about chats can be set, and never is a time too', () => {
  const document = {
    remindAfterSeconds: null,
    dismissAfterSeconds: null,
    answerWithinSeconds: 86_400,
    leaveAfterSeconds: 5,
    agentAwaySeconds: 3600,
    origins: ['https://www.example.com', 'http://localhost:3000', 'https://xn--espaa-rta.example'],
    rate: { messages: 1, seconds: 60 },
    maxMessageLength: 32_000,
  };
  expect(validateSetting('chat', 'global', document)).toEqual({ ok: true, value: document });
});

test.each<[object, string]>([
  [{ remindAfterSeconds: 9 }, 'remindAfterSeconds: must be at least 10'],
  [{ dismissAfterSeconds: 86_401 }, 'dismissAfterSeconds: must be at most 86400'],
  [{ leaveAfterSeconds: null }, 'leaveAfterSeconds: must be a number'],
  [{ rate: { messages: 0 } }, 'rate.messages: must be at least 1'],
  [{ maxMessageLength: 32_001 }, 'maxMessageLength: must be at most 32000'],
  [
    { origins: ['https://a.example', 'https://a.example'] },
    'origins[1]: origin "https://a.example" is used twice',
  ],
  [{ origins: ['*', 'https://a.example'] }, 'origins: must be either * alone or a list of origins'],
])('chats with the settings %j are refused', (document, problem) => {
  expect(problemsOf('chat', 'global', document)).toEqual([problem]);
});

test.each([
  'https://www.example.com/',
  'https://www.example.com/chat',
  'https://www.example.com:443',
  'https://WWW.example.com',
  'www.example.com',
  'https://*.example.com',
  'https://user@example.com',
  'null',
  'ftp://example.com',
])('%s is not what a browser sends as its origin', (origin) => {
  expect(problemsOf('chat', 'global', { origins: [origin] })).toEqual([
    'origins[0]: must be a web origin like https://www.example.com, without a path, or *',
  ]);
});

test('the settings of chats have one name', () => {
  expect(problemsOf('chat', 'web', {})).toEqual([
    ': "web" cannot be the name of a chat (names are always "global")',
  ]);
});
