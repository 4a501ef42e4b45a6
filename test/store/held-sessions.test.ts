import { HeldSessions } from '../../src/store/held-sessions';

const session = (id: string) => ({
  ...{ id, version: 1, release: 'r', flow: 'f', channel: 'voice', phase: 'flow' },
  ...{ startedAt: 0, endedAt: null, live: { id } },
});

test('a session is given out once', () => {
  const held = new HeldSessions();
  held.keep(session('a'));
  expect(held.take('a')?.live).toEqual({ id: 'a' });
  expect(held.take('a')).toBeNull();
});

test('of many sessions, those that were silent for longest are let go', () => {
  const held = new HeldSessions();
  for (let n = 0; n < 5000; n++) held.keep(session(`s${n}`));
  const kept = Array.from({ length: 5000 }, (_, n) => `s${n}`).filter((id) => held.take(id));
  expect(kept[0]).toBe('s904');
  expect(kept).toHaveLength(4096);
});
