import fc from 'fast-check';
import twilio from 'twilio';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { isSigned } from '../../src/twilio/signature';

const VECTOR = {
  authToken: '12345',
  publicUrl: 'https://mycompany.com',
  path: '/myapp.php?foo=1&bar=2',
  params: {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675309',
    Digits: '1234',
    From: '+14158675309',
    To: '+18005551212',
  },
  signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=',
};
const SHA = '0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620';

test('accepts the vector of the official libraries', () => {
  expect(isSigned(VECTOR)).toBe(true);
});

test.each([
  [`/myapp.php?foo=1&bar=2&bodySHA256=${SHA}`, 'a9nBmqA0ju/hNViExpshrM61xv4='],
  [`/myapp.php?bodySHA256=${SHA}`, 'y77kIzt2vzLz71DgmJGsen2scGs='],
])('accepts the vector of a signed URL without parameters: %s', (path, signature) => {
  expect(isSigned({ ...VECTOR, path, params: {}, signature })).toBe(true);
});

test.each([
  ['another token', { authToken: '12346' }],
  ['another host', { publicUrl: 'https://mycompany.example' }],
  ['http instead of https', { publicUrl: 'http://mycompany.com' }],
  ['another query', { path: '/myapp.php?foo=1&bar=3' }],
  ['a changed parameter', { params: { ...VECTOR.params, Digits: '1235' } }],
  ['an added parameter', { params: { ...VECTOR.params, Extra: '' } }],
  ['no header', { signature: undefined }],
  ['an empty header', { signature: '' }],
  ['a shorter signature', { signature: 'RSOYDt4T1cUTdK1PDd93' }],
  ['a signature of other characters', { signature: 'é'.repeat(14) }],
])('refuses %s', (_what, change) => {
  expect(isSigned({ ...VECTOR, ...change })).toBe(false);
});

test('leaves a standard or a forwarded port out, as Twilio does', () => {
  expect(isSigned({ ...VECTOR, publicUrl: 'https://mycompany.com:443' })).toBe(true);
  expect(isSigned({ ...VECTOR, publicUrl: 'https://mycompany.com:8443' })).toBe(true);
  const { authToken, path, params } = VECTOR;
  const signature = getExpectedTwilioSignature(authToken, `https://mycompany.com:8443${path}`, params);
  expect(isSigned({ ...VECTOR, signature })).toBe(false);
  expect(isSigned({ ...VECTOR, publicUrl: 'https://mycompany.com:8443', signature })).toBe(true);
});

const text = fc.string({ unit: 'binary', maxLength: 20 });
const request = fc.record({
  authToken: fc.string({ minLength: 1, maxLength: 40 }),
  publicUrl: fc
    .tuple(
      fc.constantFrom('https://', 'http://'),
      fc.constantFrom('a.example', '127.0.0.1', '[::1]'),
      fc.constantFrom('', ':80', ':443', ':8443'),
    )
    .map((parts) => parts.join('')),
  path: fc.stringMatching(/^(\/[a-z0-9%]{1,5}){0,3}$/).map((path) => `/x${path}?q=it's%20`),
  params: fc.dictionary(text, fc.oneof(text, fc.array(text, { maxLength: 4 }))),
});

test('agrees with the official library on every request it signs', () => {
  fc.assert(
    fc.property(request, ({ authToken, publicUrl, path, params }) => {
      const signature = getExpectedTwilioSignature(authToken, publicUrl + path, params);
      expect(isSigned({ authToken, publicUrl, path, params, signature })).toBe(true);
      expect(twilio.validateRequest(authToken, signature, publicUrl + path, params)).toBe(true);
    }),
  );
});

test('agrees with the official library on requests that were signed for something else', () => {
  fc.assert(
    fc.property(request, request, fc.boolean(), (signed, other, sameToken) => {
      const authToken = sameToken ? signed.authToken : other.authToken;
      const signature = getExpectedTwilioSignature(
        signed.authToken,
        signed.publicUrl + signed.path,
        signed.params,
      );
      const theirs = twilio.validateRequest(authToken, signature, other.publicUrl + other.path, other.params);
      expect(isSigned({ ...other, authToken, signature })).toBe(theirs);
    }),
  );
});
