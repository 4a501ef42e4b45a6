import { endOf } from './read-options';

test.each(['url', 'studio'])('%s ends with the word it gives the leg back with', (name) => {
  const returned = (outcome: string) => endOf(name, { kind: 'returned', outcome });
  expect(returned('')).toEqual({ status: 'finished', reason: 'returned' });
  expect(returned('finished')).toEqual({ status: 'finished', reason: 'returned' });
  expect(returned('partial')).toEqual({ status: 'partial', reason: 'returned' });
  expect(returned('failed')).toEqual({ status: 'failed', reason: 'returned' });
  expect(returned('great')).toEqual({ status: 'partial', reason: 'unknown-outcome' });
});
