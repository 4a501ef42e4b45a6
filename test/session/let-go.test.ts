import type { SessionEvent } from '../../src/call/event';
import { roundTrip } from '../../src/lib/json';
import { step } from '../../src/session/step';
import { catalog, settingsOf } from '../support/story/scene';
import { phaseOf } from '../../src/session/state';

const world = {
  catalog: catalog(),
  settings: settingsOf({ head: [], givens: [], inputs: [], told: '' }),
  env: {},
};

test('a refused call closes even if the carrier never confirms the hang-up', () => {
  const arrived: SessionEvent = {
    type: 'call.arrived',
    at: 0,
    sessionId: 's1',
    sid: 'CA1',
    from: '+15550001',
    to: '+15559999',
    direction: 'inbound',
    release: catalog().hash,
  };
  const refused = step(world, null, arrived);
  expect(refused.effects).toContainEqual({ type: 'timer.set', name: 'closing', dueAt: 30_000 });
  const closed = step(world, roundTrip(refused.snapshot), {
    type: 'timer.fired',
    at: 30_000,
    name: 'closing',
  });
  expect(phaseOf(closed.snapshot)).toBe('closed');
  expect(closed.effects.filter((effect) => effect.type === 'decision.recorded')).toHaveLength(1);
});
