import fc from 'fast-check';
import { readUnsignedData } from '../../src/twilio/read-unsigned-data';

const read = (data: unknown): object => readUnsignedData(JSON.stringify(data));

test('unsigned data may be plain or labelled', () => {
  expect(read({ plan: 'gold', age: 41, vip: true })).toEqual({ plan: 'gold', age: 41, vip: true });
  expect(read({ plan: { label: 'Plan', value: 'gold' }, age: { value: 41 }, note: '' })).toEqual({
    plan: 'gold',
    age: 41,
    note: '',
  });
});

test('unsigned data that are no value are left out', () => {
  expect(read({ a: null, b: [1], c: {}, d: { value: { value: 'x' } }, e: { value: null }, f: 1 })).toEqual({
    f: 1,
  });
  expect(readUnsignedData('{"big":1e999,"__proto__":"x","":"y","ok":"z"}')).toEqual({ ok: 'z' });
});

test.each(['', '[1,2]', '"x"', 'null', '{"a":', 'a=b'])('unsigned data %j hold no values', (text) => {
  expect(readUnsignedData(text)).toEqual({});
});

test('unsigned data are at most 32 values of at most 1,024 characters', () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`k${n}`, n]));
  expect(Object.keys(read(many))).toEqual(Array.from({ length: 32 }, (_, n) => `k${n}`));
  expect(read({ a: 'x'.repeat(1024), b: 'x'.repeat(1025), ['k'.repeat(1025)]: 1 })).toEqual({
    a: 'x'.repeat(1024),
  });
});

test('unsigned data of any kind give values within the limits', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (text) => {
      const values = Object.values(readUnsignedData(text));
      expect(values.length).toBeLessThanOrEqual(32);
      for (const value of values) expect(['string', 'number', 'boolean']).toContain(typeof value);
    }),
  );
});
