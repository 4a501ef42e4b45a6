/** What needs no engine comes to the same as with it, the failures included. */
import fc from 'fast-check';
import { celCompiler } from '../../../src/flow/expression/cel';
import type { Declarations } from '../../../src/flow/expression/declarations';
import { parseLiquid, type Purpose } from '../../../src/flow/expression/liquid';
import { simpleExpression } from '../../../src/flow/expression/simple-expression';
import { simpleText } from '../../../src/flow/expression/simple-text';
import type { FieldType, Scope } from '../../../src/flow/model';
import type { Json, JsonObject } from '../../../src/lib/json';

const TYPES: FieldType[] = ['string', 'integer', 'number', 'boolean', 'recording', 'any'];
const declared: Declarations = {
  params: {},
  vars: Object.fromEntries(TYPES.map((type) => [type, { type }])),
};

const json = fc.oneof(
  fc.constantFrom<Json>(
    '',
    ' ',
    'yes',
    'no',
    '\u200b',
    '<b>&"',
    'a/b?c',
    0,
    1,
    2.5,
    -1,
    1e300,
    true,
    false,
    null,
  ),
  fc.string(),
  fc.jsonValue() as fc.Arbitrary<Json>,
);

function scopeOf(vars: JsonObject): Scope {
  return { params: {}, vars, call: {}, session: () => ({ language: 'en', ...vars }), env: {} };
}

/** What it comes to, or how it fails: what is drawn below the message is the text itself. */
function outcome(work: () => unknown): unknown {
  try {
    return { is: work() };
  } catch (error) {
    return { fails: String(error).split('\n', 1) };
  }
}

function evaluating(text: string): (scope: Scope) => unknown {
  const compiled = celCompiler(declared)(text);
  if (Array.isArray(compiled)) throw new Error(compiled[0]?.message);
  return (scope) => outcome(() => compiled.evaluate(scope));
}

test.each([
  ...TYPES.map((type) => `vars.${type}`),
  ...TYPES.filter((type) => !['integer', 'number', 'boolean'].includes(type)).flatMap((type) => [
    `vars.${type} == 'yes'`,
    `vars.${type} != "yes"`,
    `vars.${type} == ''`,
  ]),
  'session.language',
  "session.optIn == 'yes'",
])('the expression %s', (text) => {
  expect(simpleExpression(text, declared)).toBeDefined();
  // In brackets it is left to the evaluator.
  expect(simpleExpression(`(${text})`, declared)).toBeUndefined();
  const [mine, theirs] = [evaluating(text), evaluating(`(${text})`)];
  const names = [...TYPES, 'language', 'optIn'];
  fc.assert(
    fc.property(fc.constantFrom(...names), json, (name, value) => {
      const scope = scopeOf({ [name]: value, ...(text.includes(name) ? {} : { [names[0]!]: value }) });
      expect(mine(scope)).toEqual(theirs(scope));
    }),
    { numRuns: 200 },
  );
});

test('an expression with more in it is not simple', () => {
  for (const text of [
    'vars.any.name',
    'vars.any + 1',
    "vars.any == 'it\\'s'",
    "flags.x == 'yes'",
    'has(vars.any)',
    'vars.none',
  ])
    expect(simpleExpression(text, declared)).toBeUndefined();
});

const PURPOSES: Purpose[] = ['value', 'address', 'spoken', 'markup'];

test.each([
  '{{ vars.a }}',
  'Hello {{vars.a}}, and {{ vars.b.c }}.',
  '{{ vars.a }}{{ vars.a }}\n',
  '{{ session.language }} {{ vars.size }} {{ vars.a.size }}',
  '{{ params.a }}',
  '{{ vars.first.empty }}',
])('the text %j', (text) => {
  expect(simpleText(text, String)).toBeDefined();
  const engine = `${text}{% comment %}{% endcomment %}`;
  expect(simpleText(engine, String)).toBeUndefined();
  for (const purpose of PURPOSES) {
    const [mine, theirs] = [parseLiquid(text, purpose), parseLiquid(engine, purpose)];
    if (Array.isArray(mine) || Array.isArray(theirs)) throw new Error('it cannot be parsed');
    fc.assert(
      fc.property(json, json, (a, c) => {
        const scope = scopeOf({ a, b: { c }, size: c, first: { empty: a } });
        expect(outcome(() => mine.render(scope))).toEqual(outcome(() => theirs.render(scope)));
      }),
      { numRuns: 150 },
    );
  }
});

test('a text with more in it than names is not simple', () => {
  for (const text of [
    '{{- vars.a }}',
    '{{ vars.a | upcase }}',
    '{{ vars }}',
    '{{ vars.a[0] }}',
    '{% if vars.a %}{% endif %}',
    '{{ "a" }}',
  ])
    expect(simpleText(text, String)).toBeUndefined();
});
