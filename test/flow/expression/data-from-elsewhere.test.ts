/** Whatever a service answers: conditions and texts take it by value, and never speak what has no words. */
import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { celCompiler } from '../../../src/flow/expression/cel';
import { isUnset, parseLiquid, type Purpose } from '../../../src/flow/expression/liquid';
import type { Json, JsonObject } from '../../../src/lib/json';

const compile = celCompiler({
  params: {},
  vars: {
    csat: { type: 'integer' },
    ratio: { type: 'number' },
    text: { type: 'string' },
    ok: { type: 'boolean' },
    found: { type: 'any' },
  },
  env: [],
});
const scope = (vars: JsonObject) => ({ params: {}, vars, call: {}, session: {}, env: {} });

function evaluate(text: string, vars: JsonObject): Json | undefined {
  const compiled = compile(text);
  if (Array.isArray(compiled)) throw new Error(compiled[0]?.message);
  return compiled.evaluate(scope(vars));
}

function render(text: string, found: Json, purpose: Purpose = 'spoken'): string {
  const parsed = parseLiquid(text, purpose);
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

test('a number is equal to a whole number written in an expression, and is found among them', () => {
  expect(evaluate('vars.ratio == 2', { ratio: 2 })).toBe(true);
  expect(evaluate('2 != vars.ratio', { ratio: 2.5 })).toBe(true);
  expect(evaluate('vars.ratio in [1, 2]', { ratio: 2 })).toBe(true);
  expect(evaluate('vars.csat == vars.ratio', { csat: 3, ratio: 3 })).toBe(true);
  expect(evaluate('vars.csat in [1.0, 2.5]', { csat: 3 })).toBe(false);
});

test('no kind of number is divided by zero, and dividing says so', () => {
  const given = { csat: 0, ratio: 0, found: { zero: 0, a: 6 } };
  const wrong = ['1 / vars.csat', '1 % vars.csat', '1.5 / vars.csat', 'vars.found.a / 0', '1 / vars.ratio'];
  for (const text of [...wrong, 'vars.found.a / vars.found.zero > 3', '(1 / (2 - 2)) == 1'])
    expect(() => evaluate(text, given)).toThrow('divides by zero; ask before');
  expect(evaluate('vars.found.zero != 0 && 1 / vars.found.zero > 0', given)).toBe(false);
  expect(evaluate('100 / (2 + 3) / (4 - 2) * 3', given)).toBe(30);
  expect(evaluate('vars.found.a / (vars.found.a / 2) / -2.0', given)).toBe(-1);
  expect(evaluate('1 / vars.found.missing', given)).toBeUndefined();
});

test.each([
  ['vars.text == 2', 'double(vars.text)'],
  ['vars.text + 1', 'string('],
  ['vars.ratio == null', 'has('],
  ['vars.ok == 1', 'stand alone'],
  ['vars.ratio && true', 'comparison'],
  ['!vars.ratio', 'comparison'],
  ['vars.ratio = 2', '=='],
  ["vars.text == 'a' and vars.ok", '&&'],
  ['vars.text == [1]', 'same kind'],
  ['has(vars.found.list[0].name)', 'exists(one'],
])('%s is refused with what to write: %s', (text, hint) => {
  const found = compile(text);
  expect(Array.isArray(found) && found[0]?.hint).toContain(hint);
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
  ['{{ vars.found.status | json }}', { status: null }],
  ['{{ vars.found.list | sum: "total" }}', { list: [{ total: 1 }, {}] }],
  ['{{ vars.found.list | sum }}', { list: [1, null] }],
  ['{{ vars.found.list | sum: "a.b" }}', { list: [{ a: null }] }],
  ['{{ nil }}', {}],
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
  ['{{ vars.found.list | join: ", " }}', { list: [[1, 2], 3] }],
  ['{{ vars.found.list | array_to_sentence_string }}', { list: [{}] }],
  ['{{ vars.found.list | upcase }}', { list: [1, 2] }],
  ['{{ vars.found | split: "," | join: " " }}', { a: 1 }],
  ['{{ vars.found | truncate: 8 }}', { a: 1 }],
  ['{{ vars.found | slice: 0, 5 }}', { a: 1 }],
  ['{{ vars.found | url_encode }}', { a: 1 }],
  ['{{ vars.found | size }}', { a: 1 }],
  ['{{ vars.found | json }}', { a: 1 }],
  ['{% for one in vars.found.list %}{{ one }}{% endfor %}', { list: [{ a: 1 }] }],
  ['{% for one in vars.found.list %}{{ one | strip }}{% endfor %}', { list: [{ a: 1 }] }],
  ['{% echo vars.found %}', { a: 1 }],
])('%s cannot be spoken of %j', (text, found) => {
  expect(() => render(text, found)).toThrow('cannot speak');
});

test.each([
  ['is {{ vars.found.status }}.', { status: '' }],
  ['is {{ vars.found.status }}.', { status: ' \n' }],
  ['{{ vars.found.list | join: ", " }}.', { list: [] }],
  ['{% assign one = vars.found.status %}is {{ one }}.', { status: '' }],
  ['is {% echo vars.found.status %}.', { status: '' }],
])('%s is not spoken of %j, which is blank', (text, found) => {
  expect(() => render(text, found)).toThrow('blank');
  expect(() => render(text, found, 'value')).not.toThrow();
});

test('what may be blank says so', () => {
  const status = '  ';
  expect(render('is {{ vars.found.status | default: "not known" }}.', { status })).toBe('is not known.');
  expect(render('So{{ vars.found.status | strip | default: "" }}.', { status })).toBe('So.');
  expect(render('So{% echo vars.found.status | strip | default: "" %}.', { status })).toBe('So.');
  // A parameter's default is the author's own word.
  const parsed = parseLiquid('with {{ params.agentName }}.', 'spoken');
  if (Array.isArray(parsed)) throw new Error('it does not parse');
  expect(parsed.render({ params: { agentName: '' } } as never)).toBe('with .');
  expect(render('{% if vars.found.status == blank %}a{% endif %}', { status })).toBe('a');
});

test('what cannot be reckoned says why', () => {
  for (const by of [0, '0'])
    expect(() => render('{{ 5 | divided_by: vars.found.by }}', { by })).toThrow('divides by zero');
  expect(() => render('{{ 5 | modulo: vars.found.by }}', { by: 0 })).toThrow('divides by zero');
  expect(() => render('{{ vars.found.list | sum }}', { list: [1, 'two'] })).toThrow('what is no number');
  expect(render('{{ vars.found.list | sum: "a" }}', { list: [{ a: 1 }, { a: '2.5' }] })).toBe('3.5');
});

test('data for other systems may be JSON, and null in it', () => {
  expect(render('{"a":{{ vars.found.a | json }}}', { a: null }, 'value')).toBe('{"a":null}');
  expect(render('{{ vars.found | json }}', { a: [1] }, 'value')).toBe('{"a":[1]}');
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
      expect(said).not.toMatch(/^is\s*\.$/);
    }),
  );
});

test('no filter makes words of an object, of a list of objects or of null, whatever it is given besides', () => {
  const thing = fc.oneof(
    fc.constant(null),
    fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom(null, 1, 'x')),
    fc.array(fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom(null, 1, 'x')), { minLength: 1 }),
  ) as fc.Arbitrary<Json>;
  const more = fc.constantFrom('', ': 1', ': "a"', ': vars.found.thing', ': "a", 1', ': 0, 3');
  const last = fc.constantFrom(
    '',
    ' | join: " "',
    ' | first',
    ' | upcase',
    ' | truncate: 9',
    ' | url_encode',
  );
  const filter = fc.constantFrom(...Object.keys(new Liquid().filters));
  let spoken = 0;
  fc.assert(
    fc.property(thing, filter, more, last, (value, name, given, then) => {
      let said: string;
      try {
        said = render(`{{ vars.found.thing | ${name}${given}${then} }}`, { thing: value });
      } catch {
        return;
      }
      spoken += 1;
      expect(said).not.toMatch(/object|null|undefined|NaN|^\s*$/i);
    }),
    { numRuns: 3000 },
  );
  expect(spoken).toBeGreaterThan(20);
});

test.each(['\ud800', '\u0000', '\u200b \u202d', '\n\t'])(
  '%j is blank: nothing of it can be heard',
  (blank) => {
    expect(() => render('It is {{ vars.found }}.', blank)).toThrow('blank');
    expect(render('It is {{ vars.found | default: "unknown" }}.', blank)).toBe('It is unknown.');
  },
);
