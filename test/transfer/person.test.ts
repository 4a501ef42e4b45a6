import * as fc from 'fast-check';
import { sha256 } from '../../src/lib/hash';
import { identifiedKey, isCallable, personKey } from '../../src/transfer/person';

const key = (form: string): string => sha256(`aftercall:person:${form}`).slice(0, 24);

test.each([
  '+14155552671',
  ' +14155552671 ',
  '+1 (415) 555-2671',
  '+1.415.555.2671',
  'tel:+14155552671',
  'TEL:+1-415-555-2671;ext=5',
  '14155552671',
  'sip:+14155552671@host.example.com',
  'sips:+14155552671@other.example.com:5061;transport=tls',
  'sip:%2B14155552671@host.example.com;user=phone',
  'whatsapp:+14155552671',
])('%s is one and the same person', (address) => {
  expect(personKey(address)).toBe(key('+14155552671'));
});

test.each([
  ['+44 (0)20 7946 0958', '+442079460958'],
  ['+390612345678', '+390612345678'],
  ['+15550001', '+15550001'],
  ['+1555-0001', '+15550001'],
  ['1001', '+1001'],
  ['client:anna', 'client:anna'],
  ['client:Anna', 'client:anna'],
  ['sip:Anna@Example.com', 'sip:anna@example.com'],
  ['sips:anna@example.com;transport=tls?subject=x', 'sip:anna@example.com'],
  ['sip:1001@example.com', 'sip:1001@example.com'],
])('%s is the person of %s', (address, form) => {
  expect(personKey(address)).toBe(key(form));
});

test.each([
  ...['', '  ', 'anonymous', 'Anonymous', 'UNKNOWN', 'restricted', 'unavailable', 'private'],
  ...['+266696687', '266696687', '+7378742833', '+2562533', '+8656696', '+86282452253'],
  ...['sip:anonymous@anonymous.invalid', 'sip:+266696687@host.example.com', 'sip:266696687@host.example.com'],
  ...['client:Anonymous', 'client:', 'sip:host.example.com', 'sip:@host.example.com', 'tel:', '+', '+12'],
  ...['whatsapp:', 'whatsapp:anna', 'customer:4f1c9a', 'system'],
  ...['+1234567890123456', 'Anna', 'mailto:anna@example.com', 'call +14155552671 now'],
])('%j is nobody we know, and cannot be called', (address) => {
  expect(personKey(address)).toBeNull();
  expect(isCallable(address)).toBe(false);
});

test.each([
  '+14155552671',
  '+15550001',
  'client:anna',
  'sip:anna@example.com',
  'SIP:+14155552671@host.example.com',
])('%s can be called', (address) => {
  expect(isCallable(address)).toBe(true);
});

test.each(['14155552671', '1001', 'tel:+14155552671', '+1 (415) 555-2671'])(
  '%s is a person, but no address a carrier takes',
  (address) => {
    expect(personKey(address)).not.toBeNull();
    expect(isCallable(address)).toBe(false);
  },
);

test('different numbers are different persons', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 2_000_000, max: 9_999_999 }), {
    minLength: 2,
    maxLength: 9,
  });
  fc.assert(
    fc.property(numbers, (ends) => {
      const keys = ends.map((end) => personKey(`+1415${end}`));
      expect(new Set(keys).size).toBe(ends.length);
    }),
  );
});

test('whatever the address, the key is a pseudonym or nothing', () => {
  const address = fc.oneof(
    fc.string(),
    fc.tuple(fc.constantFrom('sip:', 'client:', 'tel:', '+', ''), fc.string()).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(address, (text) => {
      const made = personKey(text);
      if (made === null) expect(isCallable(text)).toBe(false);
      else expect(made).toMatch(/^[0-9a-f]{24}$/);
    }),
  );
});

test('who is identified by signed data is one person, and nobody without an identifier is', () => {
  expect(identifiedKey('c-17')).toMatch(/^[0-9a-f]{24}$/);
  expect(identifiedKey(' c-17 ')).toBe(identifiedKey('c-17'));
  expect(identifiedKey(17)).toBe(identifiedKey('17'));
  expect(identifiedKey('+15550001')).not.toBe(personKey('+15550001'));
  for (const none of [undefined, null, '', ' ', true, {}]) expect(identifiedKey(none)).toBeNull();
});
