import { isUnset, parseLiquid } from '../../../src/flow/expression/liquid';
import type { JsonObject } from '../../../src/lib/json';

function render(text: string, vars: JsonObject = {}): string {
  const parsed = parseLiquid(text);
  if (Array.isArray(parsed)) throw new Error(parsed[0]?.message);
  return parsed.render({ params: {}, vars, call: {}, session: {}, env: {} });
}

test('a text is filled in', () => {
  expect(render('Order {{ vars.order | split: "" | join: " " }}.', { order: '123' })).toBe('Order 1 2 3.');
  expect(render('no braces')).toBe('no braces');
  expect(parseLiquid('no braces')).toMatchObject({ literal: 'no braces' });
});

test('an unset name fails, unless a default or a condition allows for it', () => {
  expect(() => render('Hello {{ vars.name }}')).toThrow('undefined variable: vars.name');
  expect(render('Hello {{ vars.name | default: "you" }}')).toBe('Hello you');
  expect(render('{% if vars.name %}{{ vars.name }}{% else %}you{% endif %}')).toBe('you');
  const caught = ((): unknown => {
    try {
      return render('{{ vars.found.status }}', { found: {} });
    } catch (error) {
      return error;
    }
  })();
  expect(isUnset(caught)).toBe(true);
  expect(isUnset(new Error('other'))).toBe(false);
});

test.each(['include', 'render', 'layout', 'block'])('the tag %s, which reads files, is not there', (tag) => {
  expect(parseLiquid(`{% ${tag} "x" %}`)).toMatchObject([
    { rule: 'template', message: `there is no tag {% ${tag} %}` },
  ]);
});

test('a text is the same whenever it is rendered', () => {
  expect(parseLiquid('{{ vars.list | sample }}')).toMatchObject([{ message: 'there is no filter "sample"' }]);
  for (const word of ['now', 'today']) {
    expect(() => render(`{{ "${word}" | date: "%Y" }}`)).toThrow('cannot read the clock');
  }
  expect(render('{{ vars.day | date: "%d.%m.%Y %H:%M" }}', { day: '2026-01-05T23:30:00Z' })).toBe(
    '05.01.2026 23:30',
  );
});

test('only what a value has itself can be read', () => {
  expect(() => render('{{ vars.constructor }}')).toThrow('undefined variable');
  expect(() => render('{{ vars.text.toUpperCase }}', { text: 'x' })).toThrow('undefined variable');
});

test('a text cannot grow without bound', () => {
  expect(() => render('{% for i in (1..10000000) %}{{ i }}{% endfor %}')).toThrow('memory');
});

test('names are checked with their place in the text', () => {
  const text = 'Dear\n{{ params.naem }}, {{ vars.list[0].x }} {% assign a = 1 %}{{ a }}';
  const parsed = parseLiquid(text);
  if (Array.isArray(parsed)) throw new Error('does not parse');
  const found = parsed.check({ params: { name: { type: 'string' } }, vars: { list: { type: 'any' } } });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ rule: 'unknown-param', hint: 'did you mean "params.name"?' });
  expect(text.slice(found[0]?.start, found[0]?.end)).toBe('params.naem');
});

const FOUND = { n: null, list: [1, null], empty: [], obj: { a: 1 }, word: 'abc', num: 12.5, text: '7' };
const spoken = (text: string): string => render(text, { found: FOUND });

test.each([
  ...[
    'upcase',
    'capitalize',
    'plus: 1',
    'size',
    'append: "x"',
    'replace: "a", "b"',
    'date: "%Y"',
    'round',
    'strip',
  ].map((filter) => `{{ vars.found.n | ${filter} }}`),
  '{{ "a" | append: vars.found.n }}',
  '{{ vars.found.list | join: ", " }}',
  '{{ vars.found.empty | first | upcase }}',
  '{% assign x = vars.found.n | upcase %}is {{ x }}.',
])('no filter makes words of what has no value: %s', (text) => {
  expect(() => spoken(text)).toThrow('a text reads a name that has no value');
});

test.each([
  '{{ vars.found.word | times: 2 }}',
  '{{ vars.found.obj | plus: 1 }}',
  '{{ vars.found.num | plus: "x" }}',
])('no filter reckons with what is no number: %s', (text) => {
  expect(() => spoken(text)).toThrow('a text reckons with what is no number');
});

test('a default catches what has no value after other filters, too', () => {
  expect(spoken('{{ vars.found.n | upcase | default: "x" }}')).toBe('x');
  expect(spoken('{{ "a" | append: vars.found.n | default: "x" }}')).toBe('x');
  expect(spoken('{{ vars.found.num | times: 2 }} {{ vars.found.text | plus: 1 }}')).toBe('25 8');
});
