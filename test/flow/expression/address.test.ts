import fc from 'fast-check';
import { checkAddress } from '../../../src/flow/expression/address';
import { parseLiquid, type CheckedText } from '../../../src/flow/expression/liquid';
import type { Scope } from '../../../src/flow/model';

const render = (text: string, vars: object): string =>
  (parseLiquid(text, 'address') as CheckedText).render({
    env: { API: 'https://api.example/v1' },
    vars,
  } as unknown as Scope);

test.each([
  ['{{ env.API }}/orders/{{ vars.x }}', 'a b', 'https://api.example/v1/orders/a%20b'],
  [
    '{{ env.API }}/orders/{{ vars.x }}',
    '../../admin?delete=1#',
    'https://api.example/v1/orders/..%2F..%2Fadmin%3Fdelete%3D1%23',
  ],
  ['{{ env.API }}/o?q={{ vars.x }}&y=1', 'a&y=2', 'https://api.example/v1/o?q=a%26y%3D2&y=1'],
  ['{{ env.API }}/o?q={{ vars.x | url_encode }}', 'a&b', 'https://api.example/v1/o?q=a%26b'],
  ['{{ env.API }}/o/{% if vars.x %}{{ vars.x }}{% endif %}', '/b', 'https://api.example/v1/o/%2Fb'],
  ['{{ env.API }}/{{ vars.x | upcase }}', 'ñ/', 'https://api.example/v1/%C3%91%2F'],
  ['{{ env.API }}/o/{% echo vars.x %}', 'a/b', 'https://api.example/v1/o/a%2Fb'],
  ['{{ env.API }}/o/{% echo vars.x | upcase %}', 'a/b', 'https://api.example/v1/o/A%2FB'],
  ['{% echo env.API | append: "" | url_encode | url_decode %}', 'a', 'https%3A%2F%2Fapi.example%2Fv1'],
])('%s with %s', (text, x, expected) => {
  expect(render(text, { x })).toBe(expected);
});

test('whatever the value, it is one part of the path or of the query', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1 }).filter((x) => !/[\ud800-\udfff]/.test(x)),
      (x) => {
        const url = render('{{ env.API }}/orders/{{ vars.x }}/lines?q={{ vars.x }}&last=1', { x });
        if (x === '.' || x === '..') return void expect(() => checkAddress(url)).toThrow('leads elsewhere');
        const { origin, pathname, searchParams, hash } = new URL(checkAddress(url));
        const parts = pathname.split('/');
        expect([origin, hash, parts.length]).toEqual(['https://api.example', '', 5]);
        expect(decodeURIComponent(parts[3] ?? '')).toBe(x);
        expect([...searchParams]).toEqual([
          ['q', x],
          ['last', '1'],
        ]);
      },
    ),
  );
});

test.each(['ftp://x', 'orders/7', 'https://', 'https://a/../b', 'https://a/%2E%2e/b', 'https://a/./b'])(
  '%s is refused',
  (address) => {
    expect(() => checkAddress(address)).toThrow();
  },
);

test('what holds no value is refused in an address, too', () => {
  expect(() => render('{{ env.API }}/{{ vars.x }}', { x: null })).toThrow('has no value');
});

test('an empty value is no part of a path: without it the address is that of something else', () => {
  const url = (text: string): string => checkAddress(render(`{{ env.API }}${text}`, { x: '' }));
  expect(() => url('/orders/{{ vars.x }}')).toThrow('a part of the path is empty');
  expect(() => url('/orders/{{ vars.x }}/lines?q=1')).toThrow('a part of the path is empty');
  expect(url('/orders?q={{ vars.x }}&y=1')).toBe('https://api.example/v1/orders?q=&y=1');
  expect(url('/orders/all{{ vars.x }}')).toBe('https://api.example/v1/orders/all');
});
