import { z } from 'zod';
import { child, unwrap, valueAt } from '../../src/settings/schema-walk';

const a = z.strictObject({ type: z.literal('a'), one: z.string() });
const b1 = z.strictObject({ type: z.literal('b'), of: z.literal('x'), two: z.string() });
const b2 = z.strictObject({ type: z.literal('b'), of: z.enum(['y', 'z']), three: z.string() });
const union = z.discriminatedUnion('type', [a, z.discriminatedUnion('of', [b1, b2])]);

test('wrappers are taken off, however many there are', () => {
  expect(unwrap(a.nullable().default(null), {})).toBe(a);
  expect(unwrap(a.exactOptional(), {})).toBe(a);
  const text = z.string();
  expect(unwrap(text, 'x')).toBe(text);
});

test('nested unions are followed by one discriminator after the other', () => {
  expect(unwrap(union, { type: 'a' })).toBe(a);
  expect(unwrap(union, { type: 'b', of: 'x' })).toBe(b1);
  expect(unwrap(union, { type: 'b', of: 'z' })).toBe(b2);
});

test('a union stays where the document does not choose', () => {
  expect(unwrap(union, { type: 'c' })).toBe(union);
  expect(unwrap(union, null)).toBe(union);
  expect(unwrap(union, { type: 'b' })).toBeInstanceOf(z.ZodDiscriminatedUnion);
});

test('behind preprocessing the document is seen as the schema sees it', () => {
  const withType = z.preprocess((given) => ({ type: 'a', ...(given as object) }), union);
  expect(unwrap(withType, {})).toBe(a);
  expect(unwrap(withType, { type: 'b', of: 'y' })).toBe(b2);
});

test('objects and lists have schemas inside, other things do not', () => {
  expect(child(a, 'one')).toBe(a.shape.one);
  expect(child(a, 'constructor')).toBeUndefined();
  expect(child(z.array(a), 3)).toBe(a);
  expect(child(z.string(), 'length')).toBeUndefined();
});

test('a property is read of anything, and never of a prototype', () => {
  expect(valueAt({ one: 1 }, 'one')).toBe(1);
  expect(valueAt(null, 'one')).toBeUndefined();
  expect(valueAt('text', 'length')).toBeUndefined();
  expect(valueAt({}, 'toString')).toBeUndefined();
});
