import request from 'supertest';
import { ApiApp } from './api-app';
import { courseOf } from '../../src/session/state';

let app: ApiApp;
beforeAll(async () => {
  app = await ApiApp.start();
});
afterAll(() => app.remove());

const token = async (sessionId: string, body: object = {}): Promise<string> =>
  (await app.api().post(`/sessions/${sessionId}/end-token`).send(body).expect(201)).body.token as string;

test('a web phone ends the conversation with a token, and the customer goes on to the survey', async () => {
  const { sessionId, caller } = await app.talk();
  const { body } = await app.api().post(`/sessions/${sessionId}/end-token`).send({}).expect(201);
  expect(body.endUrl).toBe(`${app.app.publicUrl}/api/v1/sessions/${sessionId}/end`);
  expect(Date.parse(body.expiresAt) - app.clock.now()).toBe(900_000);
  await request(body.endUrl)
    .post('')
    .set('authorization', `Bearer ${body.token}`)
    .send({ by: 'end_user' })
    .expect(202);
  await app.settle();
  expect(caller.heard.at(-1)).toContain('Would you answer two quick questions');
  expect((await app.snapshot(sessionId)).humans.at(-1)?.end).toMatchObject({ by: 'end_user' });
  caller.hangUp();
  await app.settle();
});

test('without a body the token says on whose behalf; an agent may hand in the form as well', async () => {
  const { sessionId, caller } = await app.talk();
  const agents = await token(sessionId, { by: 'agent' });
  await app
    .page(agents)
    .post(`/sessions/${sessionId}/end`)
    .send({ form: { values: { orderId: '77' }, disposition: 'solved', tags: ['order'] } })
    .expect(202);
  await app.settle();
  const snapshot = await app.snapshot(sessionId);
  expect(snapshot.humans.at(-1)?.end).toMatchObject({ by: 'agent' });
  expect(snapshot.form).toEqual({ values: { orderId: '77' }, disposition: 'solved', tags: ['order'] });
  caller.hangUp();
  await app.settle();
});

test('a token ends no other session, for no other party, hands in no form, and opens nothing else', async () => {
  const elsewhere = await app.endedCall('+15550002');
  const one = await app.talk('+15550001');
  const customers = await token(one.sessionId);
  const end = (id: string, body: object = {}) => app.page(customers).post(`/sessions/${id}/end`).send(body);
  await end(elsewhere)
    .expect(403)
    .expect(({ body }) => expect(body.code).toBe('other-token'));
  await end(one.sessionId, { by: 'agent' }).expect(403);
  await end(one.sessionId, { by: 'end_user', form: { values: {} } }).expect(403);
  await app.page(customers).get(`/sessions/${one.sessionId}`).expect(401);
  await app.page(customers).post(`/sessions/${one.sessionId}/end-token`).send({}).expect(401);
  expect((await app.snapshot(one.sessionId)).humans).toEqual([]);
  one.caller.hangUp();
  await app.settle();
});

test('an expired or forged token is refused, and nothing happens', async () => {
  const { sessionId, caller } = await app.talk();
  const short = await token(sessionId, { ttlSeconds: 30 });
  await app.pass(31_000);
  const end = (given: string) => app.page(given).post(`/sessions/${sessionId}/end`).send({ by: 'end_user' });
  for (const bad of [short, `${short}x`, 'nonsense'])
    await end(bad)
      .expect(401)
      .expect(({ body }) => expect(body.code).toBe('bad-token'));
  await request(app.url).post(`/api/v1/sessions/${sessionId}/end`).send({ by: 'end_user' }).expect(401);
  await app.api().post(`/sessions/${sessionId}/end-token`).send({ ttlSeconds: 29 }).expect(422);
  expect(courseOf(await app.snapshot(sessionId))).toBe('talking');
  caller.hangUp();
  await app.settle();
});

test('pages of other origins may end a session, and do nothing else', async () => {
  const preflight = await request(app.url)
    .options('/api/v1/sessions/s1/end')
    .set('origin', 'https://shop.example')
    .set('access-control-request-method', 'POST')
    .expect(204);
  expect(preflight.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': expect.stringContaining('authorization'),
  });
  const refused = await app.page('nonsense').post('/sessions/s1/end').send({}).expect(401);
  expect(refused.headers['access-control-allow-origin']).toBe('*');
  for (const path of ['/sessions', '/sessions/s1', '/settings/export']) {
    const { headers } = await app.api().get(path);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
  await request(app.url)
    .options('/api/v1/sessions/s1')
    .expect(({ headers }) => {
      expect(headers['access-control-allow-origin']).toBeUndefined();
    });
});

test('the admin token needs to say who ends, and a session that is over or unknown cannot be ended', async () => {
  const ended = await app.endedCall();
  await app
    .api()
    .post(`/sessions/${ended}/end`)
    .send({})
    .expect(422)
    .expect(({ body }) => expect(body.problems).toEqual([expect.objectContaining({ path: 'by' })]));
  await app.api().post(`/sessions/${ended}/end`).send({ by: 'agent' }).expect(409);
  await app.api().post('/sessions/s-unknown/end').send({ by: 'agent' }).expect(404);
  await app.api().post(`/sessions/${ended}/end-token`).send({}).expect(409);
});

test('where nobody has talked there is nothing to end, and a conversation that has ended is ended already', async () => {
  const end = (id: string, by: string) => app.api().post(`/sessions/${id}/end`).send({ by });
  const caller = app.carrier.dial('+15550004', '+15551000');
  await app.settle();
  const { sessionId } = (await app.app.store.sessionOfLeg(caller.sid)) ?? { sessionId: '' };
  for (const by of ['agent', 'end_user'])
    await end(sessionId, by)
      .expect(409)
      .expect(({ body }) => expect(body.code).toBe('no-conversation'));
  caller.hangUp();
  await app.settle();
  const talk = await app.talk('+15550003');
  await end(talk.sessionId, 'agent').expect(202);
  await app.settle();
  const events = (await app.app.store.inbox(talk.sessionId)).length;
  await end(talk.sessionId, 'agent').expect(202);
  expect(await app.app.store.inbox(talk.sessionId)).toHaveLength(events);
  talk.caller.hangUp();
  await app.settle();
});
