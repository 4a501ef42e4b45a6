import { fitParameters } from '../../src/agents/limits';
import { kindOf, problemsOf } from './read-options';

const SMALL = { url: 'https://bot.example.com/turn', secret: 'bot-2026' };

test.each([
  'https://bot.example.com/turn?tenant=7',
  'http://localhost:4000/turn',
  'http://127.0.0.1:4000',
  'http://127.8.0.1/turn',
  'http://[::1]:4000/turn',
])('%s may be asked', (url) => {
  expect(problemsOf('webhook', { ...SMALL, url })).toEqual([]);
});

test.each([
  'http://bot.example.com/turn',
  'http://localhost.example.com/turn',
  'http://127.0.0.1.example.com/',
  'http://10.0.0.1/turn',
])('%s is refused: it is read on the way', (url) => {
  expect(problemsOf('webhook', { ...SMALL, url })).toEqual([
    'url must begin with https:// (http:// only for this machine: localhost, 127.0.0.1, [::1])',
  ]);
});

test.each(['wss://bot.example.com', 'bot.example.com', 'https://bot.example.com/#x', ''])(
  '%j is no address of a webhook',
  (url) => {
    expect(problemsOf('webhook', { ...SMALL, url })[0]).toMatch(/^url must /);
  },
);

test('the settings hold the name of a key, and never the key itself', () => {
  const rule = 'letters, digits, _ and -, starting with a letter, at most 64 characters';
  for (const secret of ['', '7', 'c2VjcmV0IGtleQ==', 'x'.repeat(65)]) {
    expect(problemsOf('webhook', { ...SMALL, secret })).toEqual([
      `secret must be the name of a key: ${rule}`,
    ]);
  }
  expect(problemsOf('webhook', { url: SMALL.url })).toHaveLength(1);
});

test.each([0, 21, 1.5])('a webhook cannot have %d seconds to answer', (timeoutSeconds) => {
  expect(problemsOf('webhook', { ...SMALL, timeoutSeconds })).toHaveLength(1);
});

test('a webhook has no calls', () => {
  expect(problemsOf('webhook', { ...SMALL, channels: ['voice'] })).toEqual([
    'channels.0 the kind "webhook" has no voice: it serves chat',
  ]);
});

test('a hundred parameters in 16 KB of JSON fit, and not one more', () => {
  const { limits } = kindOf('webhook');
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`p${n}`, 'x']));
  const { parameters, dropped } = fitParameters(limits, many);
  expect(Object.keys(parameters)).toHaveLength(100);
  expect(dropped).toEqual([{ field: 'p100', reason: 'there may be at most 100 parameters' }]);
  const long = fitParameters(limits, { a: 'ñ'.repeat(8000), b: 'x'.repeat(400), c: 'y' });
  expect(Object.keys(long.parameters)).toEqual(['a', 'c']);
  expect(long.dropped[0]?.reason).toBe('all parameters together must stay under 16384 characters');
});
