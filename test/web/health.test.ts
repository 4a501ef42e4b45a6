import express from 'express';
import request from 'supertest';
import { VirtualClock } from '../../src/lib/clock';
import { createMetrics } from '../../src/web/metrics';
import type { AppDeps } from '../../src/web/app-deps';
import { createDurability } from '../../src/web/durability';
import { healthRouter } from '../../src/web/health';
import { problemHandler } from '../../src/web/problem';
import { createLog } from '../../src/log';
import { WrongTokens } from '../../src/web/wrong-tokens';

function health(more: Partial<AppDeps> = {}) {
  const clock = new VirtualClock(0);
  const broken = { store: false, files: false };
  let asked = 0;
  const log = createLog('silent');
  const deps = {
    ...{ clock, log, metrics: createMetrics(), releases: { newest: () => ({}) } },
    store: {
      check: async () => {
        asked += 1;
        if (broken.store) throw new Error('disk full');
      },
      counts: async () => {
        if (broken.store) throw new Error('disk full');
        return { live: 1, total: 2, tasks: 3 };
      },
      liveStates: async () => [],
      nextTaskAt: async () => null,
    },
    records: {
      check: async () => {
        if (broken.files) throw new Error('read-only');
      },
    },
    ...more,
  } as unknown as AppDeps;
  const app = express()
    .use(healthRouter(deps, createDurability(deps), new WrongTokens(clock)))
    .use(problemHandler(log));
  return { app, clock, broken, asked: () => asked };
}

test('readiness tells what cannot be written, and recovers by itself', async () => {
  const { app, clock, broken } = health();
  await request(app).get('/readyz').expect(200, { status: 'ready', problems: [] });
  broken.store = broken.files = true;
  clock.advance(3000);
  const problems = ['the store cannot be written', 'session metadata files cannot be written to DATA_DIR'];
  await request(app).get('/readyz').expect(503, { status: 'not-ready', problems });
  broken.store = broken.files = false;
  clock.advance(3000);
  await request(app).get('/readyz').expect(200);
});

test('a balancer that would ask nobody leaves the store out', async () => {
  const { app, clock, broken } = health();
  broken.store = true;
  clock.advance(3000);
  await request(app).get('/readyz').expect(503);
  await request(app).get('/readyz?exclude=store').expect(200, { status: 'ready', problems: [] });
  await request(app).get('/readyz?exclude=stroe').expect(400);
  const { app: ending } = health({ draining: () => true });
  await request(ending).get('/readyz?exclude=store').expect(503);
});

test('a carrier that fails is told of, and takes nobody out of service', async () => {
  const since = Date.UTC(2026, 0, 5);
  const failing = { trouble: 'credentials', since } as const;
  const { app } = health({ carrierHealth: { failing }, metricsToken: 'm'.repeat(16) });
  const carrier = { state: 'failing', trouble: 'credentials', since: '2026-01-05T00:00:00.000Z' };
  await request(app).get('/readyz').expect(200, { status: 'ready', problems: [], carrier });
  const { app: well } = health({ carrierHealth: { failing: null } });
  await request(well)
    .get('/readyz')
    .expect(200, { status: 'ready', problems: [], carrier: { state: 'ok' } });
});

test('asking often is not looking often', async () => {
  const { app, asked } = health();
  for (let n = 0; n < 10; n++) await request(app).get('/readyz').expect(200);
  expect(asked()).toBe(1);
});

test('an app that ends says so', async () => {
  const { app } = health({ draining: () => true });
  const { body } = await request(app).get('/readyz').expect(503);
  expect(body.problems).toEqual(['the app is ending']);
});

test('metrics are told without those of a store that does not answer', async () => {
  const { app, broken } = health({ metricsToken: 'metrics-token-of-test' });
  const read = async (): Promise<string> => {
    const asked = request(app).get('/metrics').set('authorization', 'Bearer metrics-token-of-test');
    return (await asked.expect(200)).text;
  };
  expect(await read()).toMatch(/^aftercall_sessions_live 1$/m);
  broken.store = true;
  expect(await read()).not.toMatch(/^aftercall_sessions_live /m);
  expect(await read()).toMatch(/^aftercall_carrier_failing_seconds /m);
  broken.store = false;
  expect(await read()).toMatch(/^aftercall_sessions_live 1$/m);
});

test('metrics are for those who have a token; without any they are off', async () => {
  await request(health().app).get('/metrics').expect(403);
  const { app } = health({ adminToken: 'admin-token-of-test', metricsToken: 'metrics-token-of-test' });
  await request(app).get('/metrics').expect(401);
  for (const token of ['admin-token-of-test', 'metrics-token-of-test'])
    await request(app).get('/metrics').set('authorization', `Bearer ${token}`).expect(200);
});

test('nobody guesses the admin token at the metrics: after twenty wrong ones a right one is not taken', async () => {
  const { app, clock } = health({ adminToken: 'admin-token-of-test' });
  const read = (token: string) => request(app).get('/metrics').set('authorization', `Bearer ${token}`);
  for (let n = 0; n < 20; n++) await read(`guess-${n}`).expect(401);
  const { headers } = await read('admin-token-of-test').expect(429);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  clock.advance(60_000);
  await read('admin-token-of-test').expect(200);
});
