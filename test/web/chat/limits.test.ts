import express from 'express';
import request from 'supertest';
import { VirtualClock } from '../../../src/lib/clock';
import type { PublicError } from '../../../src/errors';
import { createLog } from '../../../src/log';
import { ClockHits } from '../../../src/web/chat/clock-hits';
import { newChatLimit } from '../../../src/web/chat/limits';
import { problemHandler } from '../../../src/web/problem';

function appWith(clock: VirtualClock): express.Express {
  const app = express();
  app.set('trust proxy', 'loopback');
  app.post('/chats', newChatLimit({ clock }), (_request, response) => {
    response.status(201).end();
  });
  app.use(problemHandler(createLog('silent')));
  return app;
}

async function statuses(
  app: express.Express,
  count: number,
  address?: (n: number) => string,
): Promise<number[]> {
  const all = [];
  for (let n = 0; n < count; n += 1) {
    const asked = request(app).post('/chats');
    all.push((await (address ? asked.set('x-forwarded-for', address(n)) : asked)).status);
  }
  return all;
}

test('thirty new chats a minute from one address are enough, and another address has its own thirty', async () => {
  const clock = new VirtualClock();
  const app = appWith(clock);
  const from = (address: string) => (): string => address;
  expect(await statuses(app, 31, from('203.0.113.7'))).toEqual([...Array<number>(30).fill(201), 429]);
  expect(await statuses(app, 1, from('203.0.113.8'))).toEqual([201]);
  clock.advance(20_000);
  const { headers, body } = await request(app).post('/chats').set('x-forwarded-for', '203.0.113.7');
  expect([headers['retry-after'], body.code, body.status]).toEqual(['40', 'too-many-chats', 429]);
  clock.advance(40_000);
  expect(await statuses(app, 1, from('203.0.113.7'))).toEqual([201]);
});

test('the addresses of one IPv6 network are one address', async () => {
  const app = appWith(new VirtualClock());
  const all = await statuses(app, 31, (n) => `2001:db8:0:1::${(n + 1).toString(16)}`);
  expect(all.at(-1)).toBe(429);
});

test('whoever is on this machine may be a proxy that hides its clients: all of them together have a limit', async () => {
  const limit = newChatLimit({ clock: new VirtualClock() });
  const asked = { ip: '127.0.0.1', app: express(), headers: {} } as unknown as express.Request;
  const answer = { setHeader: () => undefined, on: () => undefined } as unknown as express.Response;
  const ask = (): Promise<unknown> => new Promise((resolve) => void limit(asked, answer, resolve));
  const all: unknown[] = [];
  for (let n = 0; n <= 6000; n += 1) all.push(await ask());
  expect(all.filter((problem) => problem === undefined)).toHaveLength(6000);
  expect((all.at(-1) as PublicError).toProblem()).toMatchObject({ code: 'too-many-chats' });
});

test('windows that are over do not pile up', () => {
  const clock = new VirtualClock();
  const hits = new ClockHits(clock, () => 1000);
  for (let n = 0; n < 10_000; n += 1) hits.increment(`key-${n}`);
  clock.advance(1000);
  hits.increment('one more');
  expect(hits.size).toBe(1);
});

test('a window keeps the length it began with, and counts from one when it is over', () => {
  const clock = new VirtualClock();
  let length = 1000;
  const hits = new ClockHits(clock, () => length);
  expect([hits.increment('a').totalHits, hits.increment('a').totalHits]).toEqual([1, 2]);
  length = 60_000;
  clock.advance(999);
  expect(hits.increment('a').totalHits).toBe(3);
  clock.advance(1);
  expect(hits.increment('a')).toEqual({ totalHits: 1, resetTime: new Date(clock.now() + 60_000) });
});
