import { createHmac } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import * as fc from 'fast-check';
import { readCustomData, type RawCustomData } from '../../src/web/custom-data';
import { customDataSchema } from '../../src/settings/custom-data';

const NOW = Date.UTC(2026, 0, 5, 10);
const SECONDS = NOW / 1000;
const KEYS = {
  old: 'the-old-secret-of-2025',
  new: 'the-new-secret-of-2026',
  spare: 'never-named-in-settings',
};

const read = (raw: RawCustomData | undefined, settings: object = { keys: ['old', 'new'] }) =>
  readCustomData(raw, { settings: customDataSchema.parse(settings), keys: KEYS, now: NOW });
const token = (claims: object, secret = KEYS.new, options: object = {}): string =>
  sign({ iat: SECONDS, exp: SECONDS + 600, ...claims }, secret, { algorithm: 'HS256', ...options });

test('values of a good token count, without the claims about the token itself', () => {
  const signed = token({
    iss: 'shop',
    sub: 'x',
    aud: 'y',
    jti: 'z',
    nbf: SECONDS,
    tier: 'gold',
    visits: 3,
    vip: true,
  });
  expect(read({ signed })).toEqual({ signed: { tier: 'gold', visits: 3, vip: true } });
});

test('values may be nested in custom_data, and carry labels', () => {
  const signed = token({
    iss: 'shop',
    custom_data: { order: { label: 'Order', value: '77' }, tier: 'gold' },
  });
  expect(read({ signed })).toEqual({ signed: { order: '77', tier: 'gold' } });
});

test('every key that settings name counts, and no other', () => {
  expect(read({ signed: token({ tier: 'a' }, KEYS.old) })).toEqual({ signed: { tier: 'a' } });
  expect(read({ signed: token({ tier: 'a' }, KEYS.spare) })).toEqual({ signedProblem: 'bad-signature' });
  expect(read({ signed: token({ tier: 'a' }) }, { keys: ['old'] })).toEqual({
    signedProblem: 'bad-signature',
  });
});

test('an expired token is told as expired, whichever key has signed it', () => {
  for (const secret of [KEYS.old, KEYS.new]) {
    const signed = token({ tier: 'gold', exp: SECONDS }, secret);
    expect(read({ signed })).toEqual({ signedProblem: 'expired' });
  }
});

test('a token that is valid a little later counts within the leeway, and is told as not yet valid beyond it', () => {
  expect(read({ signed: token({ nbf: SECONDS + 60, tier: 'gold' }) })).toEqual({ signed: { tier: 'gold' } });
  expect(read({ signed: token({ nbf: SECONDS + 61 }) })).toEqual({ signedProblem: 'not-yet-valid' });
});

test('what is no token is malformed', () => {
  for (const signed of ['nonsense', 'a.b.c', '..', 'eyJhbGciOiJIUzI1NiJ9..'])
    expect(read({ signed })).toEqual({ signedProblem: 'malformed' });
  expect(read({ signed: 'x'.repeat(20_000) })).toEqual({ signedProblem: 'too-long' });
});

/** A token with claims that a careful library would not sign. */
function odd(claims: object, algorithm = 'HS256'): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part({ alg: algorithm, typ: 'JWT' })}.${part({ tier: 'gold', ...claims })}`;
  return `${body}.${createHmac('sha256', KEYS.new).update(body).digest('base64url')}`;
}

test.each([
  [{}, 'no-expiry'],
  [{ exp: '2026-12-31T00:00:00Z' }, 'no-expiry'],
  [{ exp: String(SECONDS + 600) }, 'no-expiry'],
  [{ exp: null }, 'no-expiry'],
  [{ exp: SECONDS + 600, nbf: 'now' }, 'bad-not-before'],
  [{ exp: SECONDS + 600, nbf: null }, 'bad-not-before'],
])('a token with %j is told as %s', (claims, signedProblem) => {
  expect(read({ signed: odd(claims) })).toEqual({ signedProblem });
});

test('no algorithm but HS256 counts, and the reason says so: neither none nor a longer hash', () => {
  const none = odd({ exp: SECONDS + 60 }, 'none');
  const unsigned = none.slice(0, none.lastIndexOf('.') + 1);
  const longer = token({ tier: 'gold' }, KEYS.new, { algorithm: 'HS512' });
  for (const signed of [none, unsigned, longer])
    expect(read({ signed })).toEqual({ signedProblem: 'wrong-algorithm' });
});

test('an issuer that settings name must be the issuer', () => {
  const settings = { keys: ['new'], issuer: 'shop' };
  expect(read({ signed: token({ iss: 'shop', tier: 'a' }) }, settings)).toEqual({ signed: { tier: 'a' } });
  expect(read({ signed: token({ iss: 'other', tier: 'a' }) }, settings)).toEqual({
    signedProblem: 'wrong-issuer',
  });
  expect(read({ signed: token({ tier: 'a' }) }, settings)).toEqual({ signedProblem: 'wrong-issuer' });
});

test('without a key nothing can be believed', () => {
  expect(read({ signed: token({ tier: 'a' }) }, {})).toEqual({ signedProblem: 'no-key' });
  expect(read({ signed: token({ tier: 'a' }) }, { keys: ['unknown', 'constructor'] })).toEqual({
    signedProblem: 'no-key',
  });
});

test('unsigned values are taken as text or data, beside a token that failed', () => {
  expect(read({ unsigned: '{"a":"b"}' })).toEqual({ unsigned: { a: 'b' } });
  expect(read({ unsigned: { a: { label: 'A', value: 1 } } })).toEqual({ unsigned: { a: 1 } });
  expect(read({ signed: 'x', unsigned: { a: 'b' } })).toEqual({
    signedProblem: 'malformed',
    unsigned: { a: 'b' },
  });
  expect(read({})).toBeUndefined();
  expect(read(undefined)).toBeUndefined();
});

test('a token that was changed anywhere gives no value, whatever was changed', () => {
  const good = token({ tier: 'gold' });
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.constantFrom(...'abcXYZ012_-.'), (at, letter) => {
      fc.pre(good[at] !== letter);
      const changed = good.slice(0, at) + letter + good.slice(at + 1);
      // The last letter of a signature carries bits that do not count: only a signature that differs is forged.
      const [header, payload, signature] = changed.split('.');
      const right = createHmac('sha256', KEYS.new).update(`${header}.${payload}`).digest();
      fc.pre(!Buffer.from(signature ?? '', 'base64url').equals(right));
      expect(read({ signed: changed })).toEqual({
        signedProblem: expect.stringMatching(/^(bad-signature|malformed|wrong-algorithm)$/),
      });
    }),
  );
});

test('whatever is sent as unsigned data, nothing is thrown and every value is text, number or boolean', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.anything({ withNullPrototype: false })), (unsigned) => {
      fc.pre(isJson(unsigned));
      const values = Object.values(read({ unsigned })?.unsigned ?? {});
      expect(values.every((value) => ['string', 'number', 'boolean'].includes(typeof value))).toBe(true);
    }),
  );
});

/** What a JSON body or a form field can hold. */
function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}
