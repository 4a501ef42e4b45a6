/**
 * Webhooks (signed, mutated, unsigned) and bodies of the API that make no sense, against the whole app: nothing is answered
 * with a 500 or not at all, and what is not signed leaves no row. Some in the suite, as many as FUZZ says with
 * `npm run fuzz`; FUZZ_SEED repeats a run.
 */
import { Agent } from 'node:http';
import { startTestApp, type TestApp } from '../support/test-app';
import { Chance } from './chance';
import { fuzzApi } from './fuzz-api';
import { forgedWebhook, fuzzWebhook } from './fuzz-webhooks';
import { send, type Sent } from './send';

const TIMES = Number(process.env['FUZZ'] ?? 400);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_128);
const LANES = 16;
const MOST_SESSIONS = 100;
const LIMIT_MS = 3_600_000;

const chance = new Chance(SEED);
const agent = new Agent({ keepAlive: true, maxSockets: LANES });
const sessions = new Set(['nobody']);
const counts = new Map<string, number>();
const wrong: object[] = [];
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  agent.destroy();
  await app.remove();
  const told = [...counts].sort().map(([key, times]) => `${key}: ${times}`);
  process.stdout.write(
    `fuzz: ${TIMES} requests, seed ${SEED}: ${told.join(', ')}; ${wrong.length} went wrong\n`,
  );
});

async function attempt(kind: string, made: Sent): Promise<void> {
  const { status, text } = await send(app.url, agent, made);
  const key = `${kind} ${status}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  const session = /sessions\/([\w-]+)\//.exec(text)?.[1];
  if (session && sessions.size < MOST_SESSIONS) sessions.add(session);
  if (status >= 500 || status === 0) wrong.push({ status, text: text.slice(0, 200), ...made });
}

test('a webhook that is not signed leaves no row', async () => {
  for (let n = 0; n < Math.ceil(TIMES / 50); n += 1)
    await attempt('forged', forgedWebhook(chance, app.publicUrl));
  expect(await app.store.total()).toBe(0);
});

test(
  'nothing is answered with a 500, or not at all',
  async () => {
    let left = TIMES;
    const lane = async (): Promise<void> => {
      while (left-- > 0)
        await (chance.is(0.6)
          ? attempt('webhook', fuzzWebhook(chance, app.publicUrl, sessions))
          : attempt('api', fuzzApi(chance, sessions)));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    expect(wrong.slice(0, 10)).toEqual([]);
    // What is meant to be met is met: sessions begin, and bodies are read.
    expect(counts.get('webhook 200')).toBeGreaterThan(0);
    expect(counts.get('api 400')).toBeGreaterThan(0);
    expect(sessions.size).toBeGreaterThan(1);
  },
  LIMIT_MS,
);
