/** One rule for what can be rung, in whatever stage an address is met. */
import * as fc from 'fast-check';
import { isClientName, isEndpoint, readEndpoint, readPhoneNumber } from '../../src/call/endpoint';
import { endpointSchema } from '../../src/settings/endpoint';
import { isTelephone } from '../../src/flow/check/endpoint';
import { telephone } from '../../src/session/flow/steps/dial';

test.each([
  ['+15551000', '+15551000'],
  [' +1 (555) 10-00 ', '+15551000'],
  ['+1-555-1000', '+15551000'],
  ['+49\u00a030\u2011123/45', '+493012345'],
  ['tel:+1-555-1000', '+15551000'],
  ['00441234567', '+441234567'],
  ['0049 30 12345', '+493012345'],
  ['4155551234', '+14155551234'],
  ['1 (415) 555-1234', '+14155551234'],
  ['0123', null],
  ['030 12345', null],
  ['5551000', null],
  ['15551000', null],
  ['000441234567', null],
  ['+1', null],
  ['+1234567890123456', null],
  ['+1555abc', null],
  ['', null],
  ['client:agent-1', 'client:agent-1'],
  ['Client:Ann', 'client:Ann'],
  ['client:123', 'client:123'],
  ['client:anna@shop.example', 'client:anna@shop.example'],
  ['client:Anna Müller', 'client:Anna Müller'],
  ['client:', null],
  ['client: a', null],
  ['client:a?b=c', null],
  ['client:a\nb', null],
  ['sip:desk@example.com', 'sip:desk@example.com'],
  ['SIP:desk@example.com;transport=tls', 'sip:desk@example.com;transport=tls'],
  ['sips:+1555@example.com?X-A=1', 'sips:+1555@example.com?X-A=1'],
  ['sip:desk', null],
  ['sip:desk two@example.com', null],
  [`sip:${'a'.repeat(249)}@b`, null],
  ['somebody', null],
])('%j is %j, for check, settings and calls alike', (written, read) => {
  expect(readEndpoint(written)).toBe(read);
  expect(isTelephone(written)).toBe(read !== null);
  expect(endpointSchema.safeParse(written).success).toBe(read === written);
  if (read === null) expect(() => telephone(written)).toThrow(/the target is/);
  else expect(telephone(written)).toBe(read);
});

test('what is read needs no reading any more, whatever was written', () => {
  const written = fc.oneof(
    fc.string(),
    fc.stringMatching(/^\+?[\d ().-]{3,18}$/),
    fc.string().map((name) => `client:${name}`),
    fc.stringMatching(/^sips?:[a-z+\d]{1,9}@[a-z.]{1,9}$/),
  );
  fc.assert(
    fc.property(written, (text) => {
      const read = readEndpoint(text);
      if (read !== null) expect(isEndpoint(read)).toBe(true);
    }),
  );
});

test('a number keeps its digits, however it is written', () => {
  const digits = fc.stringMatching(/^[1-9]\d{5,13}$/);
  const between = fc.constantFrom('', ' ', '-', '.', '/', ' (', ') ', '\u202d', '\u202c', '\u200e', '\u2060');
  fc.assert(
    fc.property(digits, between, fc.constantFrom('+', '00'), (number, separator, sign) => {
      expect(readPhoneNumber(sign + [...number].join(separator))).toBe(`+${number}`);
    }),
  );
});

test('no country begins with 0', () => {
  for (const text of ['+0123456', '+030 12345', '+00491234567']) expect(readEndpoint(text)).toBeNull();
});

test('the identity of a Client has at most 121 characters', () => {
  expect(isClientName('ä'.repeat(121))).toBe(true);
  expect(isClientName('a'.repeat(122))).toBe(false);
});
