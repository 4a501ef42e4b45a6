/** SIP addresses with headers: what is read from them and what is refused. */
import { readSipUri } from '../../../src/emulator/engine/sip-uri';

const BOT = 'sip:bot@example.com';

test('headers are decoded and their names kept', () => {
  expect(
    readSipUri(`${BOT};transport=tls?X-Order=42%3B%20a%26b+c&x-name=J%C3%BCrgen&User-to-User=ab`),
  ).toEqual({
    address: `${BOT};transport=tls`,
    headers: { 'X-Order': '42; a&b+c', 'x-name': 'Jürgen', 'User-to-User': 'ab' },
  });
});

test('an address without headers has none', () => {
  expect(readSipUri(BOT)).toEqual({ address: BOT, headers: {} });
});

test.each(['Remote-Party-ID', 'P-Preferred-Identity', 'P-Called-Party-ID', 'user-to-user'])(
  '%s is one of the few others that are passed on',
  (name) => {
    expect(readSipUri(`${BOT}?${name}=a`)).toMatchObject({ headers: { [name]: 'a' } });
  },
);

test.each([
  ['Order=42', 'the SIP header Order is none'],
  ['X-=42', 'the SIP header X- is none'],
  ['X-A=1&', 'the SIP header  is none'],
  ['X-A', 'X-A is not percent-encoded'],
  ['X-A=1;2', 'X-A is not percent-encoded'],
  ['X-A=a,b', 'X-A is not percent-encoded'],
  ['X-A=a=b', 'X-A is not percent-encoded'],
  ['X-A=a b', 'X-A is not percent-encoded'],
  ['X-A=%GG', 'X-A is not percent-encoded'],
])('?%s is refused', (query, problem) => {
  expect(readSipUri(`${BOT}?${query}`)).toEqual({ problem: expect.stringContaining(problem) });
});

test('headers stay under 1024 characters as they are written', () => {
  const headers = (length: number) => `${BOT}?X-A=${'%20'.repeat(10)}${'a'.repeat(length - 34)}`;
  expect(readSipUri(headers(1023))).toHaveProperty('address', BOT);
  expect(readSipUri(headers(1024))).toEqual({ problem: expect.stringContaining('1024') });
});

test('the address stays under 255 characters', () => {
  const address = (length: number) => `sip:${'a'.repeat(length - 6)}@b`;
  expect(readSipUri(address(254))).toHaveProperty('headers', {});
  expect(readSipUri(address(255))).toEqual({ problem: expect.stringContaining('255') });
});
