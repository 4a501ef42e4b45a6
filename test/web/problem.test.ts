/** What is answered when something fails, and what is written down of it. */
import express from 'express';
import request from 'supertest';
import { VirtualClock } from '../../src/lib/clock';
import type { Log } from '../../src/log';
import { storeAway } from '../../src/runtime/store-away';
import { problemHandler } from '../../src/web/problem';

test('what fails at every request alike is told once a minute, with how often; something else at once', async () => {
  const clock = new VirtualClock(0);
  const told: unknown[] = [];
  const log = { error: (_what: string, { requests }: { requests: number }) => told.push(requests) };
  const app = express();
  const broken = new Error('database disk image is malformed');
  app.get('/full', () => {
    throw broken;
  });
  app.get('/other', () => {
    throw new TypeError('x is not a function');
  });
  app.use(problemHandler(log as unknown as Log, clock));
  const ask = (path: string) => request(app).get(path).expect(500);
  for (let times = 0; times < 5; times += 1) await ask('/full');
  expect(told).toEqual([1]);
  await ask('/other');
  expect(told).toEqual([1, 1]);
  await clock.advance(60_000);
  await ask('/full');
  expect(told).toEqual([1, 1, 5]);
});

test('a client that goes while it sends is no store that does not answer', async () => {
  const app = express();
  const failing = (path: string, error: object): void =>
    void app.get(path, () => {
      throw Object.assign(new Error('failed'), error);
    });
  // As the parser of bodies says it (npm: raw-body).
  failing('/aborted', { code: 'ECONNABORTED', status: 400, type: 'request.aborted' });
  app.get('/away', () => {
    throw storeAway(new Error('read ECONNRESET'));
  });
  app.use(problemHandler({ warn: () => undefined } as unknown as Log, new VirtualClock(0)));
  const { body } = await request(app).get('/aborted').expect(400);
  expect(body.code).toBe('bad-request');
  const away = await request(app).get('/away').expect(503);
  expect([away.body.code, away.headers['retry-after']]).toEqual(['store-away', '5']);
});
