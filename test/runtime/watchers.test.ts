import type { TurnCommit } from '../../src/runtime/ports';
import { createWatchers, type Watcher } from '../../src/runtime/watchers';

const commit = (id: string, version = 1) => ({ session: { id, version } }) as unknown as TurnCommit;

function watcherOf(hear: () => void): Watcher<null> {
  return { look: () => null, hear };
}

test('whoever watches a session is told of it alone, until they stop', () => {
  const watchers = createWatchers();
  const told: string[] = [];
  const tell = (id: string): void => watchers.tell(id, watchers.look(commit(id)));
  const stop = watchers.add(
    'a',
    watcherOf(() => told.push('first')),
  );
  watchers.add(
    'a',
    watcherOf(() => told.push('second')),
  );
  watchers.add(
    'b',
    watcherOf(() => told.push('other')),
  );
  tell('a');
  expect(told).toEqual(['first', 'second']);
  stop();
  stop();
  tell('a');
  tell('c');
  expect(told).toEqual(['first', 'second', 'second']);
});

test('a listener that stops while it is told, and one that begins again, are both heard rightly', () => {
  const watchers = createWatchers();
  let count = 0;
  const stop = watchers.add(
    'a',
    watcherOf(() => {
      count += 1;
      stop();
    }),
  );
  watchers.tell('a', new Map());
  watchers.tell('a', new Map());
  expect(count).toBe(1);
  watchers.add(
    'a',
    watcherOf(() => (count += 10)),
  );
  stop();
  watchers.tell('a', new Map());
  expect(count).toBe(11);
});

test('watchers that look alike look once; who comes after the look, and who cannot look, knows that something was saved', () => {
  const watchers = createWatchers();
  const heard: unknown[] = [];
  let looks = 0;
  const look = ({ session }: TurnCommit): number => {
    looks += 1;
    return session.version;
  };
  const hear = (seen: unknown): void => void heard.push(seen);
  const blind = (): never => {
    throw new Error('cannot look');
  };
  watchers.add('a', { look, hear });
  watchers.add('a', { look, hear });
  watchers.add('a', { look: blind, hear });
  const seen = watchers.look(commit('a', 7));
  watchers.add('a', { look: () => 'too late', hear });
  watchers.tell('a', seen);
  expect([looks, heard]).toEqual([1, [7, 7, null, null]]);
  watchers.tellAll();
  expect(heard.slice(4)).toEqual([null, null, null, null]);
});
