import { problemsOf } from './problems-of';

test('an unknown kind of setting is told with the near one', () => {
  expect(problemsOf('queu', 'support', {})).toEqual([
    ': unknown kind of setting "queu" (did you mean "queue"?)',
  ]);
  expect(problemsOf('constructor', 'support', {})).toEqual([
    ': unknown kind of setting "constructor" (kinds: virtual-agent, queue, number, chat-address, call-post-session, queue-call-post-session, chat-post-session, queue-chat-post-session, chat, custom-data, business, hours, flag)',
  ]);
});

test.each([[null], ['text'], [[]], [7]])('the document %j is not keys with values', (document) => {
  expect(problemsOf('queue', 'support', document)).toEqual([': must be keys with values']);
});

test('names that objects have by nature are unknown keys like others', () => {
  const document: unknown = JSON.parse('{"agents": [], "__proto__": {}, "constructor": 1}');
  expect(problemsOf('queue', 'support', document).map((text) => text.split(' (')[0])).toEqual([
    '__proto__: unknown key "__proto__"',
    'constructor: unknown key "constructor"',
  ]);
});

test('a wrong name is told beside the mistakes in the document', () => {
  expect(problemsOf('queue', 'my queue', {})).toEqual([
    ': "my queue" cannot be the name of a queue (names are letters, digits, _ and -, starting with a letter, at most 64 characters)',
    'agents: is missing',
  ]);
});
