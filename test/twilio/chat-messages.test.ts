import type { Choice } from '../../src/call/chat';
import { messagesOf, readMark, type MessageItem } from '../../src/twilio/chat-messages';

const item = (more: Partial<MessageItem>): MessageItem => ({
  ...{ do: 'message', seq: 7, author: 'system', text: 'Hello' },
  ...more,
});
const many = (count: number): Choice[] =>
  Array.from({ length: count }, (_, n) => ({ value: `v${n}`, label: `Choice ${n}`, key: `${n}` }));
const bytes = (text: string): number => Buffer.byteLength(text);

test('a short message is one, and is known again by its number', () => {
  const [only, ...rest] = messagesOf(item({}), false);
  expect(rest).toEqual([]);
  expect(only).toEqual({
    mark: '7.1',
    author: 'system',
    body: 'Hello',
    attributes: '{"aftercall":{"seq":7}}',
  });
  expect(readMark(only!.attributes)).toEqual({ seq: 7, mark: '7.1' });
});

test('a long message is cut at 1600 characters for phones and later for clients, each part with its mark', () => {
  const text = Array.from({ length: 900 }, (_, n) => `w${n}`).join(' ');
  const parts = messagesOf(item({ text }), true);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.every(({ body }) => body.length <= 1600)).toBe(true);
  expect(parts.map(({ body }) => body).join(' ')).toBe(text);
  expect(parts.map(({ attributes }) => readMark(attributes)?.mark)).toEqual(parts.map(({ mark }) => mark));
  expect(new Set(parts.map(({ mark }) => mark)).size).toBe(parts.length);
  expect(messagesOf(item({ text }), false)).toHaveLength(1);
});

test('no body is longer than 32 KB, whatever the letters', () => {
  const parts = messagesOf(item({ text: '漢😀'.repeat(12_000) }), false);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every(({ body }) => bytes(body) <= 32 * 1024)).toBe(true);
  expect(parts.map(({ body }) => body).join('')).toBe('漢😀'.repeat(12_000));
});

test('the quick replies of a long message belong to its last part', () => {
  const parts = messagesOf(item({ text: 'a '.repeat(5000), choices: many(2) }), false);
  const withChoices = parts.map(({ attributes }) => attributes.includes('choices'));
  expect(withChoices).toEqual([false, true]);
});

test('quick replies that do not fit into 4 KB of attributes are written into the text', () => {
  const few = messagesOf(item({ choices: many(40) }), false)[0]!;
  expect(few.body).toBe('Hello');
  expect(bytes(few.attributes)).toBeLessThanOrEqual(4096);
  const tooMany = messagesOf(item({ choices: many(400) }), false);
  expect(tooMany[0]!.body).toContain('Hello\n0 = Choice 0\n1 = Choice 1');
  expect(tooMany.every(({ attributes }) => bytes(attributes) <= 4096)).toBe(true);
});

test('characters that cannot be sent are left out, and nothing at all is no message', () => {
  expect(messagesOf(item({ text: 'a\u0000\u0007b\ud800c' }), false)[0]?.body).toBe('abc');
  expect(messagesOf(item({ text: ' \u0000 ' }), true)).toEqual([]);
});

test.each(['', 'x', 'null', '[]', '7', '{}', '{"aftercall":null}', '{"aftercall":{"seq":"1"}}'])(
  'the attributes of others are none of ours: %s',
  (attributes) => expect(readMark(attributes)).toBeNull(),
);
