import fc from 'fast-check';
import { parseForm } from '../../src/twilio/parse-form';

const form = (text: string): object => ({ ...parseForm(Buffer.from(text)) });

test('reads names, escapes, plus signs and empty values', () => {
  expect(form('From=%2B15550100&CallerName=Ana+Mar%C3%ADa&ToZip=&Flag')).toEqual({
    From: '+15550100',
    CallerName: 'Ana María',
    ToZip: '',
    Flag: '',
  });
});

test('keeps all values of a repeated name in order', () => {
  expect(form('a=2&b=x&a=1&a=2')).toEqual({ a: ['2', '1', '2'], b: 'x' });
});

test('takes names of object members as names like any other', () => {
  const params = parseForm(Buffer.from('__proto__=x&constructor=y&toString=z'));
  expect(Object.keys(params)).toEqual(['__proto__', 'constructor', 'toString']);
});

test('reads any number of parameters, since all of them are signed', () => {
  const many = Array.from({ length: 3000 }, (_, n) => `p${n}=1`).join('&');
  expect(Object.keys(form(many))).toHaveLength(3000);
});

test('never throws, whatever the bytes', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => Object.keys(parseForm(Buffer.from(bytes))).length >= 0));
});

test('reads back what a browser or Twilio writes', () => {
  const pairs = fc.array(
    fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' })),
  );
  fc.assert(
    fc.property(pairs, (written) => {
      const params = parseForm(Buffer.from(new URLSearchParams(written).toString()));
      const expected = new URLSearchParams(new URLSearchParams(written).toString());
      for (const name of expected.keys()) expect([params[name]].flat()).toEqual(expected.getAll(name));
      expect(Object.keys(params)).toHaveLength(new Set(expected.keys()).size);
    }),
  );
});
