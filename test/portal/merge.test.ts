import { isSame, merge } from '../../src/portal/settings/merge';

const base = { enabled: false, agent: 'a', days: 3, list: [1] };

test('what only one changed is as they have it, whoever it was', () => {
  const merged = merge(base, { ...base, agent: 'b' }, { ...base, days: 9 });
  expect(merged).toEqual({ document: { ...base, agent: 'b', days: 9 }, both: [] });
});

test('where both changed a field, mine stands and is named, unless both meant the same', () => {
  const merged = merge(base, { ...base, agent: 'b', days: 7 }, { ...base, agent: 'c', days: 7 });
  expect(merged).toEqual({ document: { ...base, agent: 'b', days: 7 }, both: ['agent'] });
});

test('a field that one took away is gone, and one that was added is there', () => {
  const { list: _list, ...without } = base;
  expect(merge(base, without, base).document).toEqual(without);
  expect(merge(base, base, without).document).toEqual(without);
  expect(merge(base, base, { ...base, more: true }).document).toEqual({ ...base, more: true });
});

test('the same in another order is the same, and what is undefined is not there', () => {
  expect(isSame({ a: 1, b: { c: [2], d: undefined } }, { b: { c: [2] }, a: 1 })).toBe(true);
  expect(isSame([1, 2], [2, 1])).toBe(false);
});
