import * as fc from 'fast-check';
import type { EndedQuery } from '../../src/runtime/rows';
import type { AskQuery, EndedSession } from '../../src/runtime/rows';
import { whatIf, type WhatIfQuestion } from '../../src/runtime/what-if';
import { readSettings, type Settings } from '../../src/settings/read-settings';
import { resolvePostSession } from '../../src/settings/resolve';
import { decide } from '../../src/transfer/decide';
import type { DecisionInputs } from '../../src/transfer/inputs';
import { MONDAY, READY } from '../transfer/some-inputs';

const CSAT = { kind: 'flow', flow: 'csat-survey', channels: ['voice'], languages: ['en', 'es'] };
const ON = { enabled: true, virtualAgent: 'csat' };

function settings(version: number, global: object, queues: { [name: string]: object } = {}): Settings {
  const row = (kind: string, name: string, document: object) => ({
    ...{ kind, name, version },
    document: JSON.stringify(document),
  });
  const read = readSettings(version, [
    row('virtual-agent', 'csat', CSAT),
    row('virtual-agent', 'other', CSAT),
    row('call-post-session', 'global', global),
    ...Object.entries(queues).map(([name, document]) => row('queue-call-post-session', name, document)),
  ]);
  expect(read.problems).toEqual([]);
  return read;
}

/** A session that was decided under some settings. */
function session(n: number, under: Settings, change: Partial<DecisionInputs> = {}): EndedSession {
  const { effective, fields, scope } = resolvePostSession(under, {
    ...{ channel: 'voice', type: 'inbound', queue: change.queue ?? READY.queue },
  });
  const inputs = { ...READY, sessionId: `s${String(n).padStart(5, '0')}`, ...change };
  const decision = decide({ ...inputs, postSession: effective, fields, scope });
  return { id: inputs.sessionId, endedAt: MONDAY + n, snapshot: '{}', decision: JSON.stringify(decision) };
}

function stored(sessions: EndedSession[], person: number[] = [], today = 0) {
  const asked: AskQuery[] = [];
  const store = {
    async endedDecisions({ from, to, limit, after }: EndedQuery) {
      const inPeriod = sessions.filter(({ endedAt }) => endedAt >= from && endedAt < to);
      return inPeriod.filter(({ endedAt }) => endedAt > (after?.endedAt ?? -1)).slice(0, limit);
    },
    async askHistory(query: AskQuery) {
      asked.push(query);
      return { person: query.person === null ? [] : person, today };
    },
  };
  const ask = (now: Settings, proposed: Settings, period: Partial<WhatIfQuestion> = {}) =>
    whatIf({ store, hasFlow: () => true }, { now, proposed, from: 0, to: MONDAY * 2, ...period });
  return { ask, asked };
}

test('switching transfers off changes the sessions that had one, and the rule is told with its settings', async () => {
  const now = settings(3, ON);
  const sessions = [session(1, now), session(2, now, { humanConversation: false }), session(3, now)];
  const report = await stored(sessions).ask(now, settings(4, { ...ON, enabled: false }));
  expect(report).toMatchObject({ sessions: 3, skipped: 0, changed: 3, transfers: { before: 2, after: 0 } });
  expect(report.differences.map(({ sessionId }) => sessionId)).toEqual(['s00003', 's00002', 's00001']);
  expect(report.differences[0]).toEqual({
    sessionId: 's00003',
    endedAt: MONDAY + 3,
    recorded: { transfer: true, virtualAgent: 'csat', failedRule: null },
    before: expect.objectContaining({ transfer: true, virtualAgent: 'csat', road: 'customer-leg' }),
    after: expect.objectContaining({ transfer: false, failedRule: 'switched-on', virtualAgent: null }),
    because: {
      rule: 'switched-on',
      reason: expect.any(String),
      settings: expect.arrayContaining([{ field: 'enabled', scope: 'call', version: 4 }]),
    },
  });
});

test('another virtual agent is a difference; an override of another queue is none', async () => {
  const now = settings(3, ON);
  const { ask } = stored([session(1, now)]);
  expect(await ask(now, settings(4, { ...ON, virtualAgent: 'other' }))).toMatchObject({
    differences: [{ before: { virtualAgent: 'csat' }, after: { virtualAgent: 'other' } }],
  });
  expect((await ask(now, settings(4, ON, { sales: { mode: 'off' } }))).changed).toBe(0);
  expect((await ask(now, settings(4, ON, { support: { mode: 'off' } }))).changed).toBe(1);
});

test('what was recorded under older settings is told beside what those of now and the proposed ones say', async () => {
  const then = settings(1, { ...ON, enabled: false });
  const report = await stored([session(1, then)]).ask(
    settings(2, ON),
    settings(3, { ...ON, virtualAgent: 'other' }),
  );
  expect(report.differences).toMatchObject([
    { recorded: { transfer: false }, before: { virtualAgent: 'csat' }, after: { virtualAgent: 'other' } },
  ]);
});

test("a setting that would have kept the agent's leg when the customer hung up has it", async () => {
  const now = settings(3, ON);
  const gone = { customerLegLive: false, agentLegLive: false, endedBy: 'end_user' } as const;
  const kept = settings(4, { ...ON, whenCustomerHangsUp: { action: 'agent-leg', virtualAgent: 'other' } });
  const sessions = [
    session(1, now, { ...gone, endedHow: 'customer-hung-up' }),
    session(2, now, { ...gone, endedHow: 'customer-hung-up', humanConversation: false }),
    session(3, kept, { ...gone, endedHow: 'customer-hung-up' }),
    session(4, now, { ...gone, endedHow: 'star' }),
  ];
  const { ask } = stored(sessions);
  expect((await ask(now, kept)).differences).toMatchObject([
    {
      sessionId: 's00001',
      before: { transfer: false, failedRule: 'live-leg-left' },
      after: { transfer: true, road: 'agent-leg', virtualAgent: 'other' },
      because: { rule: 'live-leg-left' },
    },
  ]);
});

test('a limit per person is judged by whom we really asked before', async () => {
  const now = settings(3, ON);
  const limited = settings(4, { ...ON, perPerson: { notWithinDays: 30 } });
  const sessions = [session(1, now), session(2, now, { humanConversation: false })];
  const { ask, asked } = stored(sessions, [MONDAY - 86_400_000]);
  expect(await ask(now, limited)).toMatchObject({
    changed: 1,
    differences: [{ sessionId: 's00001', after: { failedRule: 'person-not-asked' } }],
  });
  expect(asked).toEqual([
    { sessionId: 's00001', person: READY.person, queue: null, daySince: expect.any(Number), at: MONDAY },
  ]);
  expect((await stored(sessions, [MONDAY - 40 * 86_400_000]).ask(now, limited)).changed).toBe(0);
});

test('a daily cap of a queue counts from the begin of its day, that queue alone', async () => {
  const now = settings(3, ON);
  const capped = settings(4, ON, { support: { dailyCap: { most: 2, timeZone: 'Europe/Madrid' } } });
  const { ask, asked } = stored([session(1, now)], [], 2);
  expect((await ask(now, capped)).differences).toMatchObject([{ after: { failedRule: 'daily-cap' } }]);
  expect(asked).toMatchObject([{ queue: 'support', daySince: Date.UTC(2026, 1, 1, 23) }]);
});

test('whoever would be asked first is told as offered', async () => {
  const now = settings(3, ON);
  const asking = settings(4, { ...ON, optIn: { ask: true } });
  const report = await stored([session(1, now)]).ask(now, asking);
  expect(report.differences).toMatchObject([
    { before: { offered: false }, after: { offered: true, transfer: true }, because: { rule: 'opt-in' } },
  ]);
});

test('only sessions of the period count, and decisions of older versions are counted as skipped', async () => {
  const now = settings(3, ON);
  const old = session(5, now);
  const { available: _, ...inputs } = JSON.parse(old.decision).inputs;
  old.decision = JSON.stringify({ ...JSON.parse(old.decision), inputs });
  const { ask } = stored([session(1, now), session(2, now), old]);
  const off = settings(4, {});
  expect(await ask(now, off, { from: MONDAY + 2 })).toMatchObject({ sessions: 1, skipped: 1, changed: 1 });
  expect(await ask(now, off, { to: MONDAY + 2 })).toMatchObject({ sessions: 1, skipped: 0, changed: 1 });
});

test('of many differences the newest 500 are listed and all are counted', async () => {
  const now = settings(3, ON);
  const sessions = Array.from({ length: 1250 }, (_, n) => session(n, now));
  const report = await stored(sessions).ask(now, settings(4, {}));
  expect(report).toMatchObject({
    sessions: 1250,
    changed: 1250,
    truncated: { sessions: false, differences: true },
  });
  expect(report.differences).toHaveLength(500);
  expect(report.differences[0]?.sessionId).toBe('s01249');
  expect(report.differences.at(-1)?.sessionId).toBe('s00750');
});

test('between two pages other work gets its turn', async () => {
  const now = settings(3, ON);
  let turns = 0;
  let done = false;
  const count = (): void => {
    turns += 1;
    if (!done) setImmediate(count);
  };
  setImmediate(count);
  await stored(Array.from({ length: 450 }, (_, n) => session(n, now))).ask(now, now);
  done = true;
  expect(turns).toBeGreaterThanOrEqual(4);
});

test('at most 50,000 sessions are looked at', async () => {
  const now = settings(3, ON);
  const one = session(1, now, { humanConversation: false });
  let given = 0;
  const store = {
    async endedDecisions({ limit }: { limit: number }) {
      given += limit;
      return Array.from({ length: limit }, (_, n) => ({ ...one, id: `s${given + n}` }));
    },
    askHistory: () => Promise.resolve({ person: [], today: 0 }),
  };
  const old = { ...one, decision: JSON.stringify({ inputs: {} }) };
  const cheap = {
    ...store,
    endedDecisions: async (query: { limit: number }) =>
      (await store.endedDecisions(query)).map(({ id }) => ({ ...old, id })),
  };
  const report = await whatIf({ store: cheap, hasFlow: () => true }, { now, proposed: now, from: 0, to: 1 });
  expect(report).toMatchObject({ sessions: 0, skipped: 50_000, truncated: { sessions: true } });
  expect(given).toBe(50_000);
});

test('with the settings of now nothing ever changes, whatever happened under whatever settings', async () => {
  const globals = fc.record({
    enabled: fc.boolean(),
    virtualAgent: fc.constantFrom('csat', 'other'),
    samplingPercent: fc.constantFrom(0, 50, 100),
    minimumTalkSeconds: fc.constantFrom(0, 600),
    optIn: fc.record({ ask: fc.boolean() }),
    perPerson: fc.constantFrom(null, { notWithinDays: 30 }, { atMost: { times: 1, days: 7 } }),
    dailyCap: fc.constantFrom(null, { most: 1, timeZone: 'America/New_York' }),
  });
  const change = fc.record({
    humanConversation: fc.boolean(),
    endedBy: fc.constantFrom('agent', 'end_user', 'timeout'),
    person: fc.constantFrom(null, 'a'.repeat(24)),
    optIn: fc.constantFrom(null, 'yes', 'no', 'silence'),
    customerLegLive: fc.boolean(),
    asked: fc.constantFrom(null, 'unavailable', { person: [MONDAY - 1000], today: 3 }),
  }) as fc.Arbitrary<Partial<DecisionInputs>>;
  const property = fc.asyncProperty(
    globals,
    globals,
    fc.array(change, { maxLength: 5 }),
    async (then, global, changes) => {
      const now = settings(8, global, { support: { mode: 'inherit' } });
      const same = settings(9, global, { support: { mode: 'inherit' } });
      const sessions = changes.map((one, n) => session(n, settings(2, then), one));
      const report = await stored(sessions, [MONDAY - 5 * 86_400_000]).ask(now, same);
      expect(report).toMatchObject({ sessions: changes.length, changed: 0, differences: [] });
    },
  );
  await fc.assert(property, { numRuns: 60 });
});
