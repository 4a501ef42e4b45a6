import { differencesOf, masked, sensitiveIn } from '../../src/portal/settings/difference';

test('a changed value is told with the one before, a list by what came and went', () => {
  const before = { enabled: true, same: { a: 1, b: 2 }, list: [{ id: 1 }, { id: 2 }], old: 'x' };
  const now = { enabled: false, same: { b: 2, a: 1 }, list: [{ id: 2 }, { id: 3 }], new: 'y' };
  expect(differencesOf(before, now)).toEqual([
    { field: 'enabled', gone: [true], come: [false] },
    { field: 'list', gone: [{ id: 1 }], come: [{ id: 3 }] },
    { field: 'old', gone: ['x'], come: [] },
    { field: 'new', gone: [], come: ['y'] },
  ]);
});

test('of an object what changed is told', () => {
  expect(differencesOf({ to: { a: 1, b: 2 } }, { to: { a: 1, b: 3, c: 4 } })).toEqual([
    { field: 'to', gone: [{ b: 2 }], come: [{ b: 3, c: 4 }] },
  ]);
});

test('a list in another order is told whole', () => {
  expect(differencesOf({ list: [1, 2] }, { list: [2, 1] })).toEqual([
    { field: 'list', gone: [1, 2], come: [2, 1] },
  ]);
});

test('the value of a sensitive parameter is not told, in whichever version it was marked', () => {
  const dni = { field: 'dni', type: 'fixed', value: 'SECRETO-9' };
  const before = { dataParameters: [dni, { field: 'plan', value: 'gold' }] };
  const now = { dataParameters: [{ ...dni, value: 'SECRETO-8', sensitive: true }] };
  const hidden = new Set(sensitiveIn([before, null, now]));
  expect(differencesOf(before, now).map((one) => masked(one, hidden))).toEqual([
    {
      field: 'dataParameters',
      gone: [
        { ...dni, value: '***' },
        { field: 'plan', value: 'gold' },
      ],
      come: [{ ...dni, value: '***', sensitive: true }],
    },
  ]);
});
