import { Streams } from '../../../src/web/chat/streams';

test('a chat is open on some pages at once, and not on hundreds', () => {
  const streams = new Streams();
  const closes = Array.from({ length: 20 }, () => streams.open('c1'));
  expect([streams.isFull('c1'), streams.isFull('c2')]).toEqual([true, false]);
  closes[0]?.();
  expect(streams.isFull('c1')).toBe(false);
});
