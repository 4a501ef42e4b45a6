/** A leg that did not fetch its document in time is moved again, unless it has asked for it meanwhile. */
import type { Effect } from '../../src/call/effect';
import type { SessionEvent } from '../../src/call/event';
import type { RedirectEffect } from '../../src/call/redirect-effect';
import { VirtualClock } from '../../src/lib/clock';
import { roundTrip } from '../../src/lib/json';
import { parseStory } from '../../src/rehearsal/story';
import { perform } from '../../src/runtime/perform';
import type { TaskRow } from '../../src/runtime/rows';
import type { RuntimeDeps } from '../../src/runtime/runtime-deps';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { step } from '../../src/session/step';
import { catalog, settingsOf } from '../support/story/scene';

const T0 = Date.UTC(2026, 0, 5, 10);
const world = { catalog: catalog(), settings: settingsOf(parseStory('> 1s pass\n')), env: {} };

/** The moves that the last of these events leads to. */
function moves(events: SessionEvent[]): RedirectEffect[] {
  let snapshot: SessionSnapshot | null = null;
  let effects: Effect[] = [];
  for (const event of events) {
    const stepped = step(world, snapshot, event);
    effects = stepped.effects as Effect[];
    snapshot = roundTrip(stepped.snapshot);
  }
  return effects.filter((effect) => effect.type === 'leg.redirect');
}

const moved: SessionEvent[] = [
  {
    ...{ type: 'call.arrived', at: T0, sessionId: 's1', sid: 'CA1', direction: 'inbound' },
    ...{ from: '+15550001', to: '+15551000', release: catalog().hash },
  } as SessionEvent,
  { type: 'timer.fired', at: T0, name: 'limit' },
];

test('the second request says that it is one', () => {
  const fired: SessionEvent = { type: 'timer.fired', at: T0 + 6000, name: 'delivery' };
  const [first] = moves(moved);
  expect(first).toEqual({ type: 'leg.redirect', leg: 'customer', sid: 'CA1', document: expect.any(Number) });
  expect(moves([...moved, fired])).toEqual([{ ...first, again: T0 + 6000 }]);
});

test('it is not sent when the leg has asked meanwhile', async () => {
  const carried: Effect[] = [];
  const asked = { type: 'document.requested', at: T0, sid: 'CA1', document: 2, gone: false };
  const deps = {
    clock: new VirtualClock(T0),
    store: { inbox: async () => [{ event: JSON.stringify(asked) }] },
    carrier: {
      carry: async (effect: Effect) => {
        carried.push(effect);
        return { events: [] };
      },
    },
  } as unknown as RuntimeDeps;
  const task = { sessionId: 's1', attempts: 1 } as TaskRow;
  const move: RedirectEffect = { type: 'leg.redirect', leg: 'customer', sid: 'CA1', document: 3 };
  expect(await perform(deps, task, { ...move, again: T0 })).toEqual({ events: [] });
  expect(carried).toEqual([]);
  await perform(deps, task, { ...move, document: 4, again: T0 });
  expect(carried).toHaveLength(1);
});
