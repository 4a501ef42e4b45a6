/** A month of ended sessions with answers, written by turns as the store takes them. Owns: that they are the same each time. */
import type { Store } from '../../src/runtime/ports';
import type { ResultFacts } from '../../src/runtime/result-rows';

const HOUR_MS = 3_600_000;
const COMMENTS = [
  'Nobody knew about my order.',
  'I waited ten minutes for a simple answer.',
  '<img src=x onerror="globalThis.caught = true">',
];

/** @param now ms since the epoch: the newest ended then */
export async function manyResults(store: Store, now: number, count = 240): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await end(store, n, now - Math.floor((n * 29 * 24) / count) * HOUR_MS - 60_000);
}

async function end(store: Store, n: number, endedAt: number): Promise<void> {
  const id = `s-many-${n}`;
  const facts = factsOf(n, endedAt);
  const rule = n % 5 === 0 ? 'human-conversation' : n % 7 === 0 ? 'sampled-in' : null;
  await store.turn({ sessionId: id, key: 'k', at: endedAt }, () => ({
    reply: null,
    commit: {
      session: {
        ...{ id, version: 1, release: 'r', flow: 'support', channel: facts.channel, phase: 'closed' },
        ...{ startedAt: facts.startedAt, endedAt, snapshot: '{}' },
      },
      ...{ event: null, settings: 1, at: endedAt, legs: [], timersSet: [], timersCancelled: [], effects: [] },
      ...{ timeline: [], agents: [], waits: [], messages: [], ask: null },
      decision: JSON.stringify({ failedRule: rule, status: rule ? 'not-required' : 'ready' }),
      result: rule ? { ...facts, ...NOTHING, talked: rule !== 'human-conversation' } : facts,
    },
  }));
}

const NOTHING = {
  ...{ offered: false, accepted: false, started: false, answered: false, finished: false, low: false },
  ...{ flow: null, questions: '', csat: null, nps: null, ces: null, cesMax: null, comment: null },
  status: 'not-required',
};

function factsOf(n: number, endedAt: number): ResultFacts {
  const csat = [5, 4, 5, 2, 4, 3, 5, 1, 4, 5][n % 10] ?? 5;
  const nps = n % 4 === 3 ? null : ([10, 9, 7, 6, 9, 3, 10, 8][n % 8] ?? 9);
  const ces = n % 3 === 0 ? ([7, 6, 3, 5][n % 4] ?? 7) : null;
  return {
    ...{ startedAt: endedAt - 300_000, endedAt, channel: n % 3 === 0 ? 'chat' : 'voice' },
    ...{
      language: n % 4 === 0 ? 'es' : 'en',
      release: 'release-1',
      queue: n % 2 === 0 ? 'support' : 'sales',
    },
    ...{ agent: `agent-${n % 3}`, agentName: `Agent ${n % 3}`, virtualAgent: 'csat', status: 'finished' },
    ...{ offered: true, accepted: true, started: true, answered: true, finished: nps !== null },
    ...{ flow: 'csat-survey', questions: `csat:1 nps:${nps === null ? 0 : 1} comment:${csat < 3 ? 1 : 0}` },
    ...{ csat, nps, ces, cesMax: ces === null ? null : 7, recording: null, low: csat < 3 },
    ...{ caller: String(15551000 + n), talked: true },
    comment: csat < 3 ? (COMMENTS[n % 3] ?? null) : null,
  };
}
