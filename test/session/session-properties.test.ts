/** What must hold in any order of events: at most one handover, exactly one decision, always closed. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Effect } from '../../src/call/effect';
import type { SessionEvent } from '../../src/call/event';
import { roundTrip } from '../../src/lib/json';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { step } from '../../src/session/step';
import { catalog, settingsOf } from '../support/story/scene';
import { drafts, type Draft } from './drafts';
import { phaseOf } from '../../src/session/state';

const world = {
  catalog: catalog(),
  settings: settingsOf({ head: [], givens: [], inputs: [], told: '' }),
  env: {},
};
const arrived: SessionEvent = {
  type: 'call.arrived',
  at: 0,
  sessionId: 's1',
  sid: 'CA1',
  from: '+15550001',
  to: '+15551000',
  direction: 'inbound',
  release: catalog().hash,
};

function run(made: Draft[]): { snapshot: SessionSnapshot; effects: Effect[]; events: SessionEvent[] } {
  const effects: Effect[] = [];
  const events: SessionEvent[] = [];
  let snapshot: SessionSnapshot | null = null;
  const feed = (event: SessionEvent): void => {
    const before = JSON.stringify(snapshot);
    const result = step(world, snapshot, event);
    expect(JSON.stringify(snapshot)).toBe(before);
    const copy = roundTrip(result.snapshot);
    // `expect` costs more than a whole turn: it is asked only where it will complain.
    if (!isDeepStrictEqual(copy, result.snapshot)) expect(copy).toEqual(result.snapshot);
    snapshot = copy;
    effects.push(...result.effects);
    events.push(event);
  };
  feed(arrived);
  made.forEach((make, index) => feed(make(snapshot!, (index + 1) * 1000)));
  feed({
    type: 'leg.ended',
    at: 10_000_000,
    leg: 'customer',
    sid: 'CA1',
    status: 'completed',
    source: 'status-callback',
  });
  feed({ type: 'timer.fired', at: 10_001_000, name: 'late' });
  feed({ type: 'timer.fired', at: 10_030_000, name: 'closing' });
  return { snapshot: snapshot!, effects, events };
}

test('any order of events: one decision, at most one handover, always closed, never a word after the end', () => {
  fc.assert(
    fc.property(drafts, (made) => {
      const { snapshot, effects } = run(made);
      expect(phaseOf(snapshot)).toBe('closed');
      expect(effects.filter((effect) => effect.type === 'decision.recorded')).toHaveLength(1);
      expect(effects.filter((effect) => effect.type === 'session.closed')).toHaveLength(1);
      expect(
        effects.filter((effect) => effect.type === 'note' && effect.kind === 'handover').length,
      ).toBeLessThanOrEqual(1);
      const decided = effects.find((effect) => effect.type === 'decision.recorded');
      expect(decided?.type === 'decision.recorded' && decided.decision).toMatchObject({
        transfer: snapshot.postSession.agents.length > 0,
      });
      expect(snapshot.postSession.status).not.toBe('in-progress');
      const closedAt = effects.findIndex((effect) => effect.type === 'session.closed');
      const after = effects
        .slice(closedAt)
        .filter((effect) => effect.type === 'leg.play' && effect.leg === 'customer');
      expect(after).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('each document ends in a verb that waits, or in a hang-up: nobody is left in silence', () => {
  fc.assert(
    fc.property(drafts, (made) => {
      const { effects } = run(made);
      for (const effect of effects) {
        if (effect.type !== 'leg.play') continue;
        expect(effect.verbs.length).toBeGreaterThan(0);
        expect(['say', 'play']).not.toContain(effect.verbs.at(-1)?.verb);
      }
    }),
    { numRuns: 80 },
  );
});

test('folding the same events again gives the same snapshot', () => {
  fc.assert(
    fc.property(drafts, (made) => {
      const { snapshot, events } = run(made);
      let again: SessionSnapshot | null = null;
      for (const event of events) again = roundTrip(step(world, again, event).snapshot);
      expect(again).toEqual(snapshot);
    }),
    { numRuns: 50 },
  );
});

test('the properties above are about something: handovers do happen in these runs', () => {
  const samples = fc.sample(drafts, { numRuns: 200, seed: 7 });
  const handedOver = samples.filter((made) => run(made).snapshot.postSession.agents.length > 0);
  expect(handedOver.length).toBeGreaterThan(40);
});
