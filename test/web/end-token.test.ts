import { sign } from 'jsonwebtoken';
import { readEndToken, signEndToken } from '../../src/web/end-token';

const ADMIN = 'test-admin-token';
const NOW = Date.UTC(2026, 0, 5, 10);
const CLAIM = { sessionId: 's1', party: 'end_user' } as const;

test('a token says the session and the party it was made for, until it expires', () => {
  const token = signEndToken(ADMIN, CLAIM, { now: NOW, ttlSeconds: 60 });
  expect(readEndToken(ADMIN, token, NOW)).toEqual(CLAIM);
  expect(readEndToken(ADMIN, token, NOW + 59_000)).toEqual(CLAIM);
  expect(readEndToken(ADMIN, token, NOW + 60_000)).toBeNull();
});

test('a token of another server, or signed with the admin token itself, is no token', () => {
  const times = { now: NOW, ttlSeconds: 60 };
  expect(readEndToken('another-admin-token', signEndToken(ADMIN, CLAIM, times), NOW)).toBeNull();
  const claims = { sub: 's1', party: 'end_user', aud: 'aftercall:end', exp: NOW / 1000 + 60 };
  expect(readEndToken(ADMIN, sign(claims, ADMIN), NOW)).toBeNull();
  expect(readEndToken(ADMIN, 'x.y.z', NOW)).toBeNull();
});
