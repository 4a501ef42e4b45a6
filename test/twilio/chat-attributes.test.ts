import { mergeAttributes } from '../../src/twilio/chat-attributes';

const LIMIT = 16 * 1024;
const read = (attributes: string): unknown => JSON.parse(attributes) as unknown;
const big = (kilobytes: number): string => 'é'.repeat(kilobytes * 512);

test('ours are added to what is there, which stays', () => {
  const there = JSON.stringify({ topic: 'x', aftercall: { session: 's1', kept: [1], changed: 1 } });
  expect(read(mergeAttributes(there, { changed: 2, more: null }))).toEqual({
    topic: 'x',
    aftercall: { session: 's1', kept: [1], changed: 2, more: null },
  });
});

test.each(['', 'x', '[]', 'null', '"text"', '{"aftercall":[1]}'])(
  'what is no object counts as empty: %s',
  (there) => expect(read(mergeAttributes(there, { a: 1 }))).toEqual({ aftercall: { a: 1 } }),
);

test('what does not fit is left out, the largest first, and named', () => {
  const merged = mergeAttributes('{"topic":"x"}', { small: 1, large: big(14), larger: big(15) });
  expect(Buffer.byteLength(merged)).toBeLessThanOrEqual(LIMIT);
  expect(read(merged)).toEqual({
    topic: 'x',
    aftercall: { small: 1, large: big(14), dropped: ['larger'] },
  });
});

test('where the names do not fit either, it says only that something was left out', () => {
  const merged = mergeAttributes('{}', { ['n'.repeat(LIMIT)]: 1, fits: 2 });
  expect(read(merged)).toEqual({ aftercall: { dropped: true } });
});

test('attributes of others that fill everything stay as they are', () => {
  const there = JSON.stringify({ theirs: 'x'.repeat(LIMIT - 14) });
  expect(mergeAttributes(there, { a: 1 })).toBe(there);
});
