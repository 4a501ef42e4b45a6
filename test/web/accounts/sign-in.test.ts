import request from 'supertest';
import { createLog } from '../../../src/log';
import { startApp } from '../../../src/main';
import { ApiApp } from '../api-app';

const FIRST = { name: 'ana', password: 'correct horse battery' };

let app: ApiApp;
beforeEach(async () => {
  app = await ApiApp.start();
});
afterEach(() => app.remove());

const page = () => request.agent(`${app.url}/api/v1`).set('x-requested-with', 'aftercall');
const invitation = (): string => new URL(app.app.welcomeUrl ?? 'x:').hash.slice(1);

test('the printed link makes the first administrator, once', async () => {
  expect((await page().get('/sign-in')).body).toEqual({
    user: null,
    firstUser: true,
    localCarrier: false,
    oidc: false,
  });
  const first = (given: object) => page().post('/sign-in/first').send(given);
  const wrong = await first({ ...FIRST, invitation: 'x'.repeat(32) }).expect(403);
  expect(wrong.body.code).toBe('bad-invitation');
  const { body } = await first({ ...FIRST, invitation: invitation() }).expect(201);
  expect(body).toEqual({ user: { name: 'ana', role: 'admin' } });
  await first({ ...FIRST, name: 'eva', invitation: invitation() }).expect(403);
  await app.restart();
  expect(app.app.welcomeUrl).toBeNull();
  await page().post('/sign-in').send(FIRST).expect(200);
});

test('after five wrong passwords nobody gets in from there for a quarter of an hour, not with the right one either', async () => {
  await app.api().put('/users/ana').send({ role: 'viewer', password: FIRST.password }).expect(200);
  const attempt = (password: string, name = 'ana') => page().post('/sign-in').send({ name, password });
  for (let tries = 0; tries < 5; tries += 1)
    expect((await attempt('wrong', tries % 2 ? 'ANA' : 'ana')).body.code).toBe('sign-in-failed');
  const locked = await attempt(FIRST.password).expect(429);
  expect(locked.body.code).toBe('locked-out');
  expect(Number(locked.headers['retry-after'])).toBeGreaterThan(60);
  await attempt('wrong', 'eva').expect(401);
  await app.pass(15 * 60_000 + 1000);
  await attempt(FIRST.password).expect(200);
});

test('a password is guessed no more often by whoever has the cookie of its owner', async () => {
  await app.api().put('/users/ana').send({ role: 'viewer', password: FIRST.password }).expect(200);
  const theirs = page();
  await theirs.post('/sign-in').send(FIRST).expect(200);
  const change = (current: string) =>
    theirs.post('/password').send({ current, password: 'another long password' });
  for (let tries = 0; tries < 5; tries += 1) await change('wrong').expect(401);
  expect((await change(FIRST.password).expect(429)).body.code).toBe('locked-out');
  await app.pass(15 * 60_000 + 1000);
  await change(FIRST.password).expect(204);
});

test('signing in well is never counted as guessing', async () => {
  await app.api().put('/users/ana').send({ role: 'viewer', password: FIRST.password }).expect(200);
  for (let times = 0; times < 7; times += 1) await page().post('/sign-in').send(FIRST).expect(200);
});

test('a sign-in that is over is shown no more, and gone once its owner signs in again', async () => {
  await app.api().put('/users/ana').send({ role: 'viewer', password: FIRST.password }).expect(200);
  await page().post('/sign-in').send(FIRST).expect(200);
  await app.pass(25 * 3_600_000);
  expect((await app.api().get('/sign-ins')).body.items).toEqual([]);
  expect((await app.api().get('/users')).body.items).toMatchObject([{ name: 'ana', signIns: 0 }]);
  await page().post('/sign-in').send(FIRST).expect(200);
  expect(await app.app.store.signIns('ana')).toHaveLength(1);
  expect((await app.api().get('/sign-ins')).body.items).toHaveLength(1);
});

test('without an admin token a program is told so, and a page to sign in', async () => {
  await app.remove();
  app = await ApiApp.start();
  const { adminToken: _none, ...config } = app.config;
  await app.app.stop();
  Object.assign(app, { config });
  app.app = await startApp(config, { clock: app.clock, log: createLog('silent') });
  const program = await request(`${app.url}/api/v1`).get('/sessions').expect(403);
  expect(program.body.code).toBe('no-admin-token');
  expect((await page().get('/sessions').expect(401)).body.code).toBe('signed-out');
  const { headers } = await page()
    .post('/sign-in/first')
    .send({ ...FIRST, invitation: invitation() })
    .expect(201);
  const [cookie = ''] = headers['set-cookie'] as unknown as string[];
  await page()
    .get('/sessions')
    .set('cookie', cookie.split(';')[0] ?? '')
    .expect(200);
});
