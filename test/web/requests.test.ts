/** What every answer says of itself, and how much one program may ask. */
import { Writable } from 'node:stream';
import express from 'express';
import request from 'supertest';
import { VirtualClock } from '../../src/lib/clock';
import { createLog } from '../../src/log';
import { rememberPrincipal } from '../../src/web/accounts/principal';
import { callerLimit } from '../../src/web/api/caller-limit';
import { problemHandler } from '../../src/web/problem';
import { startTestApp, ADMIN, type TestApp } from '../support/test-app';

let app: TestApp;
let written = '';
beforeAll(async () => {
  const to = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  app = await startTestApp({ log: createLog('debug', to) });
});
afterAll(() => app.remove());

const api = (token = ADMIN) => request.agent(`${app.url}/api/v1`).set('authorization', `Bearer ${token}`);

test('a request has an id, its own or one of ours, which its lines in the log share', async () => {
  const own = await api().get('/sessions').set('x-request-id', 'proxy-chose-this').expect(200);
  expect(own.headers['x-request-id']).toBe('proxy-chose-this');
  const ours = await api()
    .get('/sessions/secret-name-in-a-path')
    .set('x-request-id', 'no {good}')
    .expect(404);
  expect(ours.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  const line = written.split('\n').find((one) => one.includes(String(ours.headers['x-request-id'])));
  expect(JSON.parse(line ?? '{}')).toMatchObject({
    message: 'api request',
    route: '/sessions/:id',
    status: 404,
  });
  expect(written).not.toContain('secret-name-in-a-path');
});

test('answers about people are kept by nobody, framed by nobody, and are what they say', async () => {
  const { headers } = await api().get('/sessions').expect(200);
  expect(headers).toMatchObject({
    ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
  expect(headers['x-powered-by']).toBeUndefined();
});

test('one token may ask so much a minute; the admin token and others go on', async () => {
  const clock = new VirtualClock();
  const own = express();
  own.use((asked, response, next) => {
    const name = asked.header('x-name') ?? null;
    rememberPrincipal(response, { sort: name ? 'token' : 'admin-token', name, role: 'admin', signIn: null });
    next();
  });
  own.use(callerLimit({ clock }, 3), (_asked, response) => void response.json({}));
  own.use(problemHandler(createLog('silent'), clock));
  const ask = (name: string) =>
    request(own)
      .get('/')
      .set(name === '' ? {} : { 'x-name': name });
  for (let asked = 0; asked < 3; asked += 1) await ask('greedy').expect(200);
  const refused = await ask('greedy').expect(429);
  expect(refused.body.code).toBe('too-many-requests');
  expect(refused.headers['retry-after']).toBe('60');
  await ask('modest').expect(200);
  for (let asked = 0; asked < 9; asked += 1) await ask('').expect(200);
  clock.advance(60_000);
  await ask('greedy').expect(200);
});
