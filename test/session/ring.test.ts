/** Who is asked for, rung and given back while a caller waits; and what becomes of histories in which nobody asked. */
import fc from 'fast-check';
import type { AgentEffect, Effect } from '../../src/call/effect';
import type { SessionEvent } from '../../src/call/event';
import { roundTrip } from '../../src/lib/json';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { step } from '../../src/session/step';
import { catalog, settingsOf } from '../support/story/scene';
import { parseStory } from '../../src/rehearsal/story';
import { drafts } from './drafts';

const scene = parseStory('given queue support: { retrySeconds: 60 }\n\n> caller dials +15551000\n');
const world = { catalog: catalog(), settings: settingsOf(scene), env: {} };

/** One call, event by event. */
class Call {
  s: SessionSnapshot | null = null;
  at = 0;
  private all: Effect[] = [];

  constructor() {
    const from = '+15550001';
    const arrived = { type: 'call.arrived', sessionId: 's1', sid: 'CA1', from, to: '+15551000' } as const;
    this.feed({ ...arrived, at: 0, direction: 'inbound', release: catalog().hash });
  }

  /** @returns what this event brought about */
  feed(event: SessionEvent): Effect[] {
    this.at = event.at;
    const { snapshot, effects } = step(world, this.s, event);
    this.s = roundTrip(snapshot);
    this.all.push(...effects);
    return effects;
  }

  waits(): Effect[] {
    const answer = { kind: 'input', digits: '1', speech: '' } as const;
    return this.feed({ type: 'document.requested', at: this.at, document: 1, gone: false, answer });
  }

  ranked(...agentIds: string[]): Effect[] {
    const round = this.s?.conversation?.round ?? 0;
    return this.feed({ type: 'agents.ranked', at: this.at + 1, round, agentIds });
  }

  misses(n: number): Effect[] {
    const leg = `agent:${n}` as const;
    const gone = { type: 'leg.ended', leg, sid: `CA-${n}`, status: 'busy' } as const;
    return this.feed({ ...gone, at: this.at + 1, source: 'status-callback' });
  }

  timer(name: string): Effect[] {
    return this.feed({ type: 'timer.fired', at: this.at + 1, name });
  }

  get effects(): Effect[] {
    return this.all;
  }
}

/** What an event brought about that has to do with agents, in short. */
function about(effects: Effect[]): string[] {
  return effects.flatMap((effect) => {
    if (effect.type === 'agents.rank') return [`asks for ${effect.agentIds.join(', ')}`];
    if (effect.type === 'leg.call') return [`rings ${effect.agentId ?? ''}`];
    if (effect.type === 'agent.marked') return [`${effect.agentId} ${effect.as}`];
    if (effect.type === 'wait.marked') return [effect.as];
    return [];
  });
}

test('each attempt is asked for, and nobody is asked for twice in a round', () => {
  const call = new Call();
  expect(about(call.waits())).toEqual(['waiting', 'asks for agent-1, agent-2']);
  expect(about(call.ranked('agent-2'))).toEqual(['agent-2 offered', 'rings agent-2']);
  expect(about(call.misses(1))).toEqual(['agent-2 released', 'asks for agent-1']);
  expect(about(call.ranked())).toEqual(['pausing']);
  expect(about(call.timer('retry'))).toEqual(['waiting', 'asks for agent-1, agent-2']);
});

test('an agent who becomes free in a pause goes on with the round, and whoever refused stays out of it', () => {
  const call = new Call();
  call.waits();
  call.ranked('agent-1');
  call.misses(1);
  call.ranked();
  const offered = call.timer('offer:agent-2');
  expect(about(offered)).toEqual(['asks for agent-2']);
  expect(offered).toContainEqual({ type: 'timer.cancel', name: 'retry' });
  expect(about(call.ranked('agent-2'))).toEqual(['agent-2 offered', 'rings agent-2']);
});

test('an agent who refused and had a conversation since then is asked for again', () => {
  const call = new Call();
  call.waits();
  call.ranked('agent-1');
  call.misses(1);
  call.ranked('agent-2');
  call.misses(2);
  expect(about(call.timer('offer:agent-1'))).toEqual(['asks for agent-1']);
});

test.each([
  ['while it is asked who is free', (): Call => waiting()],
  ['while somebody rings', (): Call => waiting('agent-1')],
])('an offer changes nothing %s, nor one of somebody else', (_when, begin) => {
  const call = begin();
  const before = call.s?.ignored ?? 0;
  expect(about(call.timer('offer:agent-2'))).toEqual([]);
  expect(about(call.timer('offer:agent-3'))).toEqual([]);
  expect(call.s?.ignored).toBe(before + 2);
});

function waiting(...rung: string[]): Call {
  const call = new Call();
  call.waits();
  if (rung.length > 0) call.ranked(...rung);
  return call;
}

test('a history of an earlier version, which has the whole order, rings one after the other without asking', () => {
  const call = waiting('agent-2', 'agent-1');
  expect(about(call.effects).filter((one) => one.startsWith('rings'))).toEqual(['rings agent-2']);
  expect(about(call.misses(1))).toEqual(['agent-2 released', 'agent-1 offered', 'rings agent-1']);
  expect(about(call.misses(2))).toEqual(['agent-1 released', 'pausing']);
});

test('who is not rung because somebody else has them is over at once, and the next is asked for', () => {
  const call = waiting('agent-1');
  const refused = { type: 'leg.refused', leg: 'agent:1', request: 'call', code: 0 } as const;
  const effects = call.feed({ ...refused, at: call.at, unsure: false, taken: true });
  expect(about(effects)).toEqual(['agent-1 released', 'asks for agent-2']);
  expect(call.s?.attempts[0]).toMatchObject({ status: 'over', outcome: 'taken', legGone: true });
});

test('a caller who leaves gives everybody back and waits no more', () => {
  const call = waiting('agent-1');
  const gone = { type: 'leg.ended', leg: 'customer', sid: 'CA1', status: 'completed' } as const;
  const effects = call.feed({ ...gone, at: call.at, source: 'status-callback' });
  expect(about(effects)).toEqual(['over', 'agent-1 released']);
});

test('in any order of events: whoever was offered is released, or busy and free, when the session is closed', () => {
  fc.assert(
    fc.property(drafts, (made) => {
      const call = new Call();
      made.forEach((make, index) => call.feed(make(call.s!, (index + 1) * 1000)));
      const gone = { type: 'leg.ended', leg: 'customer', sid: 'CA1', status: 'completed' } as const;
      call.feed({ ...gone, at: 10_000_000, source: 'status-callback' });
      call.feed({ type: 'timer.fired', at: 10_001_000, name: 'late' });
      call.feed({ type: 'timer.fired', at: 10_030_000, name: 'closing' });
      expect(call.s?.state).toBe('closed');
      const marks = call.effects.filter((effect): effect is AgentEffect => effect.type === 'agent.marked');
      const last = new Map(marks.map(({ agentId, as }) => [agentId, as]));
      for (const as of last.values()) expect(['released', 'free']).toContain(as);
    }),
    { numRuns: 100 },
  );
});
