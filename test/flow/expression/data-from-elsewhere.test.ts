/** Whatever a service answers: conditions and texts take it by value, and never speak what has no words. */
import fc from 'fast-check';
import { celCompiler } from '../../../src/flow/expression/cel';
import { isUnset, parseLiquid } from '../../../src/flow/expression/liquid';
import type { Json, JsonObject } from '../../../src/lib/json';

const compile = celCompiler({
  params: {},
  vars: { csat: { type: 'integer' }, ratio: { type: 'number' }, found: { type: 'any' } },
  env: [],
});
const scope = (vars: JsonObject) => ({ params: {}, vars, call: {}, session: {}, env: {} });

function evaluate(text: string, vars: JsonObject): Json | undefined {
  const compiled = compile(text);
  if (Array.isArray(compiled)) throw new Error(compiled[0]?.message);
  return compiled.evaluate(scope(vars));
}

function render(text: string, found: Json): string {
  const parsed = parseLiquid(text);
  if (Array.isArray(parsed)) throw new Error('not parsed');
  return parsed.render(scope({ found }));
}

test('numbers of JSON are one kind of number', () => {
  for (const total of [12, 12.5]) {
    expect(evaluate('vars.found.total * 2 > 21', { found: { total } })).toBe(true);
    expect(evaluate('vars.found.total + vars.csat', { found: { total }, csat: 1 })).toBe(total + 1);
    expect(evaluate('vars.found.total / 5', { found: { total } })).toBe(total / 5);
    expect(evaluate('vars.found.total == 12', { found: { total } })).toBe(total === 12);
  }
  expect(evaluate('vars.found.list[vars.found.at]', { found: { list: ['a', 'b'], at: 1 } })).toBe('b');
  expect(evaluate('7 / 2', {})).toBe(3);
  expect(evaluate('vars.csat * 2.5', { csat: 3 })).toBe(7.5);
});

test('arithmetic and order of any two numbers of JSON are those of JavaScript', () => {
  const number = fc.oneof(
    fc.integer({ min: -1e6, max: 1e6 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  );
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(evaluate('vars.found.a * 2 + vars.found.b - 1', { found: { a, b } })).toBe(a * 2 + b - 1);
      expect(evaluate('vars.found.a < vars.found.b', { found: { a, b } })).toBe(a < b);
      expect(evaluate('vars.found.a >= 3', { found: { a, b } })).toBe(a >= 3);
    }),
  );
});

test('what is missing or null has no value in an expression', () => {
  for (const found of [{}, { customer: null }, { customer: {} }, { customer: { tier: null } }]) {
    expect(evaluate("has(vars.found.customer.tier) && vars.found.customer.tier == 'gold'", { found })).toBe(
      false,
    );
    expect(evaluate('!has(vars.found.customer.tier)', { found })).toBe(true);
    expect(evaluate('vars.found.customer.tier > 3', { found })).toBeUndefined();
  }
  expect(evaluate('has(vars.found.customer.tier)', { found: { customer: { tier: 0 } } })).toBe(true);
  expect(evaluate('vars.found.list[3] > 1', { found: { list: [] } })).toBeUndefined();
  expect(evaluate('vars.found.status == null', { found: { status: null } })).toBe(true);
  expect(() => evaluate('vars.found.a > 1', { found: { a: 'x' } })).toThrow('overload');
});

test.each([
  ['is {{ vars.found.status }}.', { status: null }],
  ['is {{ vars.found.status }}.', {}],
  ['{{ vars.found.status.text }}', { status: null }],
])('%s does not speak %j, and counts as not set', (text, found) => {
  let caught: unknown;
  try {
    render(text, found);
  } catch (error) {
    caught = error;
  }
  expect(isUnset(caught)).toBe(true);
});

test.each([
  ['{{ vars.found }}', { a: 1 }],
  ['{{ vars.found.list }}', { list: [1, 2] }],
  ['{{ vars.found | append: "!" }}', { a: 1 }],
  ['{{ vars.found.list | join: ", " }}', { list: [{}] }],
])('%s cannot be spoken of %j', (text, found) => {
  expect(() => render(text, found)).toThrow('cannot speak');
});

test('a fallback, a part and a joined list are spoken', () => {
  expect(render('{{ vars.found.status | default: "not known" }}', { status: null })).toBe('not known');
  expect(render('{{ vars.found.list | join: " and " }}', { list: [1, 'two'] })).toBe('1 and two');
  expect(render('{{ vars.found.list[0].a }}', { list: [{ a: 12.5 }] })).toBe('12.5');
  expect(render('{% if vars.found.status %}a{% else %}b{% endif %}', { status: null })).toBe('b');
});

test('whatever a service answers, a text never speaks null, undefined or an object', () => {
  const json = fc.jsonValue() as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(json, (status) => {
      let said: string;
      try {
        said = render('is {{ vars.found.status }}.', { status });
      } catch {
        return;
      }
      expect(['string', 'number', 'boolean']).toContain(typeof status);
      expect(said).toBe(`is ${String(status)}.`);
    }),
  );
});
