import { z } from 'zod';
import { knownKeys } from '../../src/settings/known-keys';

const pair = z.strictObject({ left: z.string(), right: z.string() });
const schema = z.strictObject({
  plain: pair,
  optional: pair.exactOptional(),
  nullable: pair.nullable().default(null),
  list: z.array(pair),
  either: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('a'), one: z.string() }),
    z.discriminatedUnion('of', [
      z.strictObject({ type: z.literal('b'), of: z.literal('x'), two: z.string() }),
      z.strictObject({ type: z.literal('b'), of: z.enum(['y', 'z']), three: z.string() }),
    ]),
  ]),
  piped: z.preprocess((given) => given ?? {}, pair),
});

test.each([[['plain']], [['optional']], [['nullable']], [['list', 3]], [['piped']]])(
  'the keys below %j are known',
  (at) => {
    expect(knownKeys(schema, at, {})).toEqual(['left', 'right']);
  },
);

test('the keys of a union are those of the option the document chose', () => {
  expect(knownKeys(schema, ['either'], { either: { type: 'a' } })).toEqual(['type', 'one']);
  expect(knownKeys(schema, ['either'], { either: { type: 'b', of: 'x' } })).toEqual(['type', 'of', 'two']);
  expect(knownKeys(schema, ['either'], { either: { type: 'b', of: 'z' } })).toEqual(['type', 'of', 'three']);
  expect(knownKeys(schema, ['either'], { either: { type: 'c' } })).toEqual([]);
});

test('where there is no object there are no keys', () => {
  expect(knownKeys(schema, ['plain', 'left'], {})).toEqual([]);
  expect(knownKeys(schema, ['nowhere', 'left'], {})).toEqual([]);
});
