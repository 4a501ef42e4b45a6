/** What is answered when something fails, and what is written down of it. */
import express from 'express';
import request from 'supertest';
import { VirtualClock } from '../../src/lib/clock';
import type { Log } from '../../src/log';
import { problemHandler } from '../../src/web/problem';

test('what fails at every request alike is told once a minute, with how often; something else at once', async () => {
  const clock = new VirtualClock(0);
  const told: unknown[] = [];
  const log = { error: (_what: string, { requests }: { requests: number }) => told.push(requests) };
  const app = express();
  const diskIsFull = new Error('database or disk is full');
  app.get('/full', () => {
    throw diskIsFull;
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
