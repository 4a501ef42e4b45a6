import { bindable } from '../../src/store/bindable';

test('texts, finite numbers, bigints and null are bound as they are', () => {
  const values = ['', 'é', 0, -1.5, Number.MAX_SAFE_INTEGER, 2n ** 62n, null];
  expect(bindable(values)).toEqual(values);
});

test('U+0000 is taken out of a bound text', () => {
  expect(bindable(['\0a\0\0b\0'])).toEqual(['ab']);
});

test.each([
  ['undefined', undefined],
  ['boolean', true],
  ['object', new Date(0)],
  ['object', Buffer.from('x')],
  ['NaN', Number.NaN],
  ['-Infinity', Number.NEGATIVE_INFINITY],
])('binding %s is refused by place', (what, value) => {
  expect(() => bindable(['first', value])).toThrow(`value 2 cannot be stored: it is ${what}`);
});

test('the refusal does not repeat the value', () => {
  const refuse = (): unknown => bindable([{ phone: '+15550100' }]);
  expect(refuse).toThrow('it is object');
  expect(refuse).not.toThrow('5550100');
});
