/** The handover in any order of events, with every way the settings can want it: one decision, one handover, an end. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Effect } from '../../src/call/effect';
import type { SessionEvent } from '../../src/call/event';
import { roundTrip } from '../../src/lib/json';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { step } from '../../src/session/step';
import type { World } from '../../src/session/world';
import { decide, type Decision } from '../../src/transfer/decide';
import { catalog, settingsOf } from '../support/story/scene';
import type { Given } from '../../src/rehearsal/story-given';
import { course } from './handover-course';
import type { Draft } from './handover-drafts';
import { isPromised, phaseOf } from '../../src/session/state';

const LANGUAGES = ['en', 'es'];

const agents: Given[] = [
  setting('virtual-agent', 'relay', {
    kind: 'conversation-relay',
    url: 'wss://bot.example.com',
    fallback: 'csat',
  }),
  setting('virtual-agent', 'bot', { kind: 'sip', uri: 'sip:bot@example.com', fallback: 'relay' }),
  setting('virtual-agent', 'other', { kind: 'url', url: 'https://other.example.com/twiml' }),
];
const patches: { [name: string]: object } = {
  plain: {},
  'opt-in': { optIn: { ask: true } },
  'call back': {
    whenCustomerHangsUp: { action: 'call-back', delaySeconds: 5, attempts: 2, pauseSeconds: 60 },
  },
  'call back and opt-in': {
    optIn: { ask: true },
    whenCustomerHangsUp: { action: 'call-back', delaySeconds: 0, attempts: 3, pauseSeconds: 30 },
  },
  "agent's leg": { whenCustomerHangsUp: { action: 'agent-leg', virtualAgent: 'csat' } },
  'per person': { perPerson: { notWithinDays: 30 }, optIn: { ask: true } },
  'daily cap': { dailyCap: { most: 3, timeZone: 'Europe/Madrid' } },
  'bot with fallbacks': { virtualAgent: 'bot' },
  'another application': { virtualAgent: 'other', optIn: { ask: true } },
};

function setting(of: string, name: string, patch: object): Given {
  const languages = of === 'virtual-agent' ? { languages: LANGUAGES } : {};
  return { kind: 'setting', of, name, patch: { ...languages, ...patch } } as Given;
}

function worldOf(patch: object): World {
  const givens = [...agents, setting('call-post-session', 'global', patch)];
  return { catalog: catalog(), settings: settingsOf({ head: [], givens, inputs: [], told: '' }), env: {} };
}

/** The same as comparing with its round trip through JSON, which takes most of the time of a run. */
function survivesJson(value: unknown): boolean {
  if (value === null || ['string', 'boolean', 'undefined'].includes(typeof value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((one) => one !== undefined && survivesJson(one));
  if (typeof value !== 'object' || Object.prototype.toString.call(value) !== '[object Object]') return false;
  return !('toJSON' in value) && Object.values(value).every(survivesJson);
}

/** A session that is fed events, with its timers. */
class Run {
  snapshot: SessionSnapshot | null = null;
  readonly effects: Effect[] = [];
  readonly events: SessionEvent[] = [];
  private readonly timers = new Map<string, number>();
  private at = 0;

  constructor(private readonly world: World) {}

  get s(): SessionSnapshot {
    return this.snapshot!;
  }

  get closed(): boolean {
    return this.snapshot?.state === 'closed';
  }

  feed(draft: Draft, later = 1000): void {
    this.at += later;
    const event = draft(this.snapshot!, this.at);
    if (event) this.step(event);
  }

  private step(event: SessionEvent): void {
    const closed = this.snapshot?.state === 'closed';
    const promised = this.snapshot !== null && isPromised(this.snapshot);
    const result = step(this.world, this.snapshot, event);
    if (promised) expect(isPromised(result.snapshot) || result.snapshot.state === 'closed').toBe(true);
    expect(survivesJson(result.snapshot)).toBe(true);
    if (closed)
      expect(
        result.effects.filter(
          (one) => one.type === 'leg.play' && one.leg === this.s.lead.leg && one.document > 0,
        ),
      ).toEqual([]);
    this.snapshot = roundTrip(result.snapshot);
    for (const effect of result.effects) {
      if (effect.type === 'timer.set') this.timers.set(effect.name, effect.dueAt);
      if (effect.type === 'timer.cancel') this.timers.delete(effect.name);
    }
    this.effects.push(...result.effects);
    this.events.push(event);
  }

  /** The same events once more, from nothing. */
  folded(): SessionSnapshot | null {
    let again: SessionSnapshot | null = null;
    for (const event of this.events) again = roundTrip(step(this.world, again, event).snapshot);
    return again;
  }

  /** Every leg tells that it is gone, and every timer runs out, as often as it takes. */
  finish(): void {
    for (let turn = 0; turn < 60 && !this.closed; turn += 1) {
      const { lead, attempts, customerCalls } = this.s;
      this.end(lead.leg, lead.sid);
      for (const one of attempts) this.end(`agent:${one.n}`, one.sid ?? '');
      for (const one of customerCalls) this.end('customer', one.sid ?? '');
      const next = [...this.timers].sort((a, b) => a[1] - b[1])[0];
      if (!next || this.closed) continue;
      this.timers.delete(next[0]);
      this.at = Math.max(this.at, next[1]);
      this.feed((_s, at) => ({ type: 'timer.fired', at, name: next[0] }), 0);
    }
  }

  private end(leg: SessionSnapshot['lead']['leg'], sid: string): void {
    if (sid === '') return;
    this.feed(
      (_s, at) => ({ type: 'leg.ended', at, leg, sid, status: 'completed', source: 'status-callback' }),
      1,
    );
  }

  count(type: Effect['type']): number {
    return this.effects.filter((effect) => effect.type === type).length;
  }

  notes(kind: string): number {
    return this.effects.filter((effect) => effect.type === 'note' && effect.kind === kind).length;
  }
}

function check(run: Run, attempts: number): void {
  const { s } = run;
  expect(phaseOf(s)).toBe('closed');
  expect(run.count('decision.recorded')).toBe(1);
  expect(run.count('session.closed')).toBe(1);
  expect(run.count('crm.send')).toBe(1);
  const recorded = run.effects.find((effect) => effect.type === 'decision.recorded');
  const decision = (recorded as { decision: Decision }).decision;
  expect(decide(decision.inputs)).toEqual(decision);
  // One handover, and one more for each virtual agent that failed and had a fallback.
  expect(run.notes('handover')).toBeLessThanOrEqual(1 + run.notes('virtual-agent.failed'));
  if (!decision.transfer) expect(run.notes('handover')).toBe(0);
  expect(new Set(s.postSession.agents.map((one) => one.name)).size).toBe(s.postSession.agents.length);
  expect(s.customerCalls.filter((one) => one.why === 'call-back').length).toBeLessThanOrEqual(attempts);
  expect(['ready', 'offered', 'in-progress']).not.toContain(s.postSession.status);
  for (const value of Object.values(s.postSession.parameters))
    expect(['undefined', 'null', '']).not.toContain(value);
  expect(isDeepStrictEqual(run.folded(), s)).toBe(true);
  expect(s.folder).toMatch(/^\d{4}\/\d\d\/\d\d$/);
}

function play(world: World, drafts: Draft[]): Run {
  const run = new Run(world);
  for (const draft of drafts) run.feed(draft);
  run.finish();
  return run;
}

test.each(Object.entries(patches))('any order of events, settings: %s', (_name, patch) => {
  const world = worldOf(patch);
  const plan = (patch as { whenCustomerHangsUp?: { attempts?: number } }).whenCustomerHangsUp;
  fc.assert(
    fc.property(course, (drawn) => check(play(world, drawn), plan?.attempts ?? 0)),
    { numRuns: 60 },
  );
});

/** What has to come about in some of the runs, or the properties above would be about nothing. */
const reached: { [what: string]: { patch: string; happened: (run: Run) => boolean } } = {
  'an opt-in that is agreed to': {
    patch: 'opt-in',
    happened: ({ s }) => s.postSession.optIn === 'yes' && s.postSession.agents.length > 0,
  },
  'a survey on a second leg of the customer': {
    patch: 'call back',
    happened: ({ s }) => s.postSession.road === 'call-back' && s.postSession.agents.length > 0,
  },
  "a survey on the agent's leg": {
    patch: "agent's leg",
    happened: ({ s }) => s.postSession.road === 'agent-leg' && s.postSession.agents.length > 0,
  },
  'a fallback of a fallback': {
    patch: 'bot with fallbacks',
    happened: ({ s }) => s.postSession.agents.length === 3,
  },
  'a transfer between agents before a handover': {
    patch: 'plain',
    happened: ({ s }) =>
      s.postSession.agents.length > 0 && s.transfers.some((one) => one.status === 'finished'),
  },
  'a person who was asked too recently': {
    patch: 'per person',
    happened: ({ s }) => s.postSession.agents.length === 0 && s.humans.length > 0,
  },
};

test.each(Object.entries(reached))('among these orders there is %s', (_what, { patch, happened }) => {
  const world = worldOf(patches[patch] ?? {});
  const drawn = fc.sample(course, { numRuns: 120, seed: 7 });
  expect(drawn.filter((one) => happened(play(world, one))).length).toBeGreaterThan(2);
});
