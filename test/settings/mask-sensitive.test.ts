import fc from 'fast-check';
import { MASK, maskSensitive } from '../../src/settings/mask-sensitive';
import { roundTrip } from '../../src/lib/json';

const parameter = fc.record(
  {
    field: fc.constantFrom('pin', 'name', 'order'),
    value: fc.oneof(fc.string(), fc.integer()),
    default: fc.string(),
    sensitive: fc.boolean(),
    list: fc.array(fc.constantFrom(1, 'two', null)),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const documents = fc.letrec<{ one: unknown }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    parameter,
    fc.constantFrom<unknown>(null, 1, 'text', false),
    fc.array(tie('one'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'value', 'inner'), tie('one'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).one;

/** Every part made anew, whether there is anything to mask in it or not. */
function plainly(value: unknown, fields: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => plainly(one, fields));
  if (typeof value !== 'object' || value === null) return value;
  const { sensitive, field } = value as { sensitive?: unknown; field?: unknown };
  const hides = sensitive === true || ('field' in value && fields.has(String(field)));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      hides && (key === 'value' || key === 'default') ? MASK : plainly(part, fields),
    ]),
  );
}

test('what is sensitive is masked at any depth, and what was given stays as it is', () => {
  fc.assert(
    fc.property(documents, fc.subarray(['pin', 'name']), (given, names) => {
      const before = roundTrip({ given });
      expect(maskSensitive(given, new Set(names))).toEqual(plainly(given, new Set(names)));
      expect(roundTrip({ given })).toEqual(before);
    }),
    { numRuns: 500 },
  );
});

test('only what holds something sensitive is made anew', () => {
  const [plain, secret] = [
    { field: 'name', value: 'Ana' },
    { field: 'pin', value: 1234, sensitive: true },
  ];
  const given = { rules: [{ inputs: plain }], list: [plain, secret] };
  const shown = maskSensitive(given) as typeof given;
  expect(shown.list[1]).toEqual({ ...secret, value: MASK });
  expect(shown.rules).toBe(given.rules);
  expect(maskSensitive(given.rules)).toBe(given.rules);
});
