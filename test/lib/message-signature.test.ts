import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { signMessage, type SignedMessage, verifyMessage } from '../../src/lib/message-signature';

const T0 = Date.parse('2026-03-02T10:00:00Z');
const TIMESTAMP = String(T0 / 1000);

function signed(part: Partial<SignedMessage> = {}): SignedMessage {
  const { secret = 'secret', body = '{"a":"é"}' } = part;
  const signature = signMessage(secret, Number(TIMESTAMP), body);
  return { secret, timestamp: TIMESTAMP, signature, body, now: T0, ...part };
}

describe('the signature of a CRM message', () => {
  test('is the HMAC-SHA256 of timestamp, dot and body', () => {
    const hex = createHmac('sha256', 'secret').update(`${TIMESTAMP}.{"a":"é"}`, 'utf8').digest('hex');
    expect(signMessage('secret', Number(TIMESTAMP), '{"a":"é"}')).toBe(`v1=${hex}`);
    expect(signMessage('secret', Number(TIMESTAMP), Buffer.from('{"a":"é"}'))).toBe(`v1=${hex}`);
  });

  test('is good for what was signed, as text or as bytes', () => {
    expect(verifyMessage(signed())).toBe(true);
    expect(verifyMessage({ ...signed(), body: Buffer.from('{"a":"é"}') })).toBe(true);
  });

  test('is good for five minutes either way', () => {
    const at = (seconds: number): boolean => verifyMessage(signed({ now: T0 + seconds * 1000 }));
    expect([-301, -300, 300, 301].map(at)).toEqual([false, true, true, false]);
  });

  test.each<[string, Partial<SignedMessage>]>([
    ['another secret', { secret: 'other' }],
    ['another body', { body: '{"a":"e"}' }],
    ['another time', { timestamp: String(T0 / 1000 + 1) }],
    ['no time', { timestamp: undefined }],
    ['a time that is none', { timestamp: '1767607200.0' }],
    ['no signature', { signature: undefined }],
    ['an empty signature', { signature: '' }],
    ['an empty secret', { secret: '' }],
  ])('is not good with %s', (_name, part) => {
    expect(verifyMessage({ ...signed(), ...part })).toBe(false);
  });

  test('is not good when any of its characters is another, missing or too many', () => {
    const good = signed().signature ?? '';
    const place = fc.integer({ min: 0, max: good.length - 1 });
    fc.assert(
      fc.property(place, fc.constantFrom('', 'x', 'é', '00'), (at, instead) => {
        const signature = good.slice(0, at) + instead + good.slice(at + 1);
        expect(verifyMessage({ ...signed(), signature })).toBe(signature === good);
      }),
    );
  });
});
