/** What must hold in any order of events: at most one handover, exactly one decision, always closed. */
import fc from 'fast-check';
import type { Effect } from '../../src/call/effect';
import type { SessionEvent } from '../../src/call/event';
import { roundTrip } from '../../src/lib/json';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { step } from '../../src/session/step';
import { catalog, settingsOf } from '../support/story/scene';

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

/** An event in the making: the document it names is relative to the one the session is at. */
type Draft = (s: SessionSnapshot, at: number) => SessionEvent;
const agentRef = fc.constantFrom('agent:1' as const, 'agent:2' as const, 'agent:3' as const);
const digits = fc.constantFrom('', '1', '2', '5', '9', '10');
const document = (
  answer: (
    d: string,
  ) => SessionEvent & { type: 'document.requested' } extends { answer: infer A } ? A : never,
) =>
  fc.tuple(fc.integer({ min: 0, max: 2 }), digits, fc.boolean()).map(([back, d, gone]): Draft => (s, at) => ({
    type: 'document.requested',
    at,
    document: Math.max(0, s.document - back),
    gone: gone && back === 0 && d === '9' && at % 3000 === 0,
    answer: answer(d),
  }));
const draft: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 6, arbitrary: document((d) => ({ kind: 'input', digits: d, speech: '' })) },
  { weight: 4, arbitrary: document(() => ({ kind: 'dial', status: 'answered' })) },
  { weight: 2, arbitrary: document(() => ({ kind: 'none' })) },
  {
    weight: 1,
    arbitrary: document((d) => ({
      kind: 'recording',
      url: 'https://x.test/r',
      seconds: d.length,
      digits: d,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Draft>((s, at) => ({
      type: 'agents.ranked',
      at,
      round: s.conversation?.round ?? 1,
      agentIds: ['agent-1', 'agent-2'],
    })),
  },
  {
    weight: 4,
    arbitrary: agentRef.map((leg): Draft => (_s, at) => ({
      type: 'agent.answered',
      at,
      leg,
      sid: `CA${leg}`,
      machine: false,
    })),
  },
  {
    weight: 1,
    arbitrary: agentRef.map((leg): Draft => (_s, at) => ({
      type: 'agent.responded',
      at,
      leg,
      sid: `CA${leg}`,
      digits: '1',
    })),
  },
  {
    weight: 2,
    arbitrary: agentRef.map((leg): Draft => (_s, at) => ({ type: 'leg.called', at, leg, sid: `CA${leg}` })),
  },
  {
    weight: 2,
    arbitrary: agentRef.map((leg): Draft => (_s, at) => ({
      type: 'leg.ended',
      at,
      leg,
      sid: `CA${leg}`,
      status: 'completed',
      source: 'status-callback',
    })),
  },
  {
    weight: 2,
    arbitrary: agentRef.map((leg): Draft => (_s, at) => ({
      type: 'conference.left',
      at,
      leg,
      sid: `CA${leg}`,
      reason: 'participant_hung_up',
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Draft>((_s, at) => ({
      type: 'conference.left',
      at,
      leg: 'customer',
      sid: 'CA1',
      reason: 'participant_hung_up',
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('max-wait', 'retry', 'ring:1', 'watchdog', 'delivery', 'http:1')
      .map((name): Draft => (_s, at) => ({ type: 'timer.fired', at, name })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(21220, 0).map((code): Draft => (_s, at) => ({
      type: 'leg.refused',
      at,
      leg: 'customer',
      request: 'redirect',
      code,
      unsure: code === 0,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Draft>((_s, at) => ({
      type: 'document.failed',
      at,
      errorCode: '11200',
      gone: false,
    })),
  },
  { weight: 1, arbitrary: fc.constant<Draft>((_s, at) => ({ type: 'end.requested', at, by: 'agent' })) },
  {
    weight: 1,
    arbitrary: fc.constant<Draft>((_s, at) => ({
      type: 'leg.ended',
      at,
      leg: 'customer',
      sid: 'CA1',
      status: 'completed',
      source: 'status-callback',
    })),
  },
);

/** Three of four runs begin where it matters: with an agent on the line. */
const talking: Draft[] = [
  (s, at) => ({
    type: 'document.requested',
    at,
    document: s.document,
    gone: false,
    answer: { kind: 'input', digits: '1', speech: '' },
  }),
  (_s, at) => ({ type: 'agents.ranked', at, round: 1, agentIds: ['agent-1', 'agent-2'] }),
  (_s, at) => ({ type: 'agent.answered', at, leg: 'agent:1', sid: 'CAagent:1', machine: false }),
];
const drafts = fc

  .tuple(fc.integer({ min: 0, max: 3 }), fc.array(draft, { maxLength: 40, size: 'max' }))
  .map(([connected, rest]) => (connected > 0 ? [...talking, ...rest] : rest));

function run(made: Draft[]): { snapshot: SessionSnapshot; effects: Effect[]; events: SessionEvent[] } {
  const effects: Effect[] = [];
  const events: SessionEvent[] = [];
  let snapshot: SessionSnapshot | null = null;
  const feed = (event: SessionEvent): void => {
    const before = JSON.stringify(snapshot);
    const result = step(world, snapshot, event);
    expect(JSON.stringify(snapshot)).toBe(before);
    expect(roundTrip(result.snapshot)).toEqual(result.snapshot);
    snapshot = roundTrip(result.snapshot);
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
  feed({ type: 'timer.fired', at: 10_030_000, name: 'closing' });
  return { snapshot: snapshot!, effects, events };
}

test('any order of events: one decision, at most one handover, always closed, never a word after the end', () => {
  fc.assert(
    fc.property(drafts, (made) => {
      const { snapshot, effects } = run(made);
      expect(snapshot.phase).toBe('closed');
      expect(effects.filter((effect) => effect.type === 'decision.recorded')).toHaveLength(1);
      expect(effects.filter((effect) => effect.type === 'session.closed')).toHaveLength(1);
      expect(
        effects.filter((effect) => effect.type === 'note' && effect.kind === 'handover').length,
      ).toBeLessThanOrEqual(1);
      const decided = effects.find((effect) => effect.type === 'decision.recorded');
      expect(decided?.type === 'decision.recorded' && decided.decision).toMatchObject({
        transfer: snapshot.latch !== null,
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
  const handedOver = samples.filter((made) => run(made).snapshot.latch !== null);
  expect(handedOver.length).toBeGreaterThan(40);
});
