import { createWatchers } from '../../src/runtime/watchers';

test('whoever watches a session is told of it alone, until they stop', () => {
  const watchers = createWatchers();
  const told: string[] = [];
  const stop = watchers.add('a', () => told.push('first'));
  watchers.add('a', () => told.push('second'));
  watchers.add('b', () => told.push('other'));
  watchers.tell('a', null);
  expect(told).toEqual(['first', 'second']);
  stop();
  stop();
  watchers.tell('a', null);
  watchers.tell('c', null);
  expect(told).toEqual(['first', 'second', 'second']);
});

test('a listener that stops while it is told, and one that begins again, are both heard rightly', () => {
  const watchers = createWatchers();
  let count = 0;
  const stop = watchers.add('a', () => {
    count += 1;
    stop();
  });
  watchers.tell('a', null);
  watchers.tell('a', null);
  expect(count).toBe(1);
  watchers.add('a', () => (count += 10));
  stop();
  watchers.tell('a', null);
  expect(count).toBe(11);
});
