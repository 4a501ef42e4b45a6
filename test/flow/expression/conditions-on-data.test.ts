/** Conditions on what a service answers: membership, null and texts that are to be numbers. */
import { celCompiler } from '../../../src/flow/expression/cel';
import type { Json, JsonObject } from '../../../src/lib/json';

const compile = celCompiler({
  params: {},
  vars: { csat: { type: 'integer' }, text: { type: 'string' }, found: { type: 'any' } },
  env: [],
});

function evaluate(text: string, vars: JsonObject): Json | undefined {
  const compiled = compile(text);
  if (Array.isArray(compiled)) throw new Error(compiled[0]?.message);
  return compiled.evaluate({ params: {}, vars, call: {}, session: {}, env: {} });
}

test.each([
  ['vars.found.n in [1, 2, 3]', true],
  ['vars.found.n in [1, 2.5]', true],
  ['vars.found.n in [1, "a"]', true],
  ['vars.found.n in [5]', false],
  ['1 in vars.found.list', true],
  ['2.5 in vars.found.list', true],
  ['vars.csat in vars.found.list', true],
  ['vars.csat in vars.found.empty', false],
  ['vars.found.n in vars.found.list', true],
  ['vars.found.list.exists(one, one in [9, 2.5])', true],
  ['!(vars.found.n in [vars.csat, 4 / 2])', false],
  ['vars.found.name in ["anna", "ben"]', true],
  ['"n" in vars.found', true],
  ['vars.found.nothing in [1]', false],
])('%s, whatever kind of number: %s', (text, value) => {
  const found = { n: 1, list: [1, 2.5], empty: [], name: 'anna', nothing: null };
  expect(evaluate(text, { found, csat: 1 })).toBe(value);
});

test.each([
  'vars.found.nothing && true',
  'true && vars.found.nothing',
  'vars.found.nothing || false',
  'vars.found.nothing ? 1 : 2',
  '!vars.found.nothing',
  '1 in vars.found.nothing',
  'vars.found.missing && true',
])('%s reads what has no value', (text) => {
  expect(evaluate(text, { found: { nothing: null } })).toBeUndefined();
});

test('a blank text is no number', () => {
  for (const text of ['int(vars.text)', 'int("  ") == 0', 'double(vars.text) > 1.0'])
    expect(() => evaluate(text, { text: '' })).toThrow();
  expect(evaluate('vars.text != "" && int(vars.text) > 0', { text: '' })).toBe(false);
  expect(evaluate('int(vars.text) + 1', { text: '12' })).toBe(13);
});

test('an expression as long as may be written is run', () => {
  const long = Array.from({ length: 30 }, (_, at) => `(${at} in [1] || has(vars.found.a.b.c))`).join(' && ');
  expect(evaluate(long, { found: {} })).toBe(false);
});
