import request from 'supertest';
import { ADMIN, startTestApp, type TestApp } from '../support/test-app';
import { callForm, send, SID } from '../support/webhooks';
import { ApiApp } from './api-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.remove());

const api = () => {
  const agent = request.agent(`${app.url}/api/v1`);
  return agent.set('authorization', `Bearer ${ADMIN}`);
};

test('the API is for those who have the token', async () => {
  await request(app.url)
    .get('/api/v1/sessions')
    .expect(401)
    .expect('content-type', /problem\+json/);
  await request(app.url).get('/api/v1/sessions').set('authorization', 'Bearer wrong').expect(401);
  const closed = await startTestApp({ adminToken: null });
  await request(closed.url).get('/api/v1/sessions').set('authorization', 'Bearer x').expect(403);
  await closed.remove();
});

test('a first start has the example settings; the documents of the contract can be saved', async () => {
  await api()
    .get('/settings/call/post-session')
    .expect(200)
    .expect(({ body }) => expect(body).toMatchObject({ enabled: true, virtualAgent: 'csat' }));
  await api()
    .put('/virtual-agents/csat')
    .send({ kind: 'flow', flow: 'csat-survey', channels: ['voice', 'chat'], languages: ['en', 'es'] })
    .expect(200);
  await api()
    .put('/queues/support')
    .send({
      agents: [{ id: 'agent-1', name: 'Agent One', endpoint: 'client:agent-1' }],
      strategy: 'in-order',
      ringSeconds: 20,
      maxWaitSeconds: 600,
    })
    .expect(200);
  await api().put('/numbers/+15551000').send({ flow: 'support', language: 'en' }).expect(200);
  await api()
    .put('/settings/call/post-session')
    .send({
      enabled: true,
      virtualAgent: 'csat',
      dataParametersEnabled: true,
      dataParameters: [
        { field: 'tier', type: 'fixed', value: 'gold' },
        { field: 'agent', type: 'dynamic', source: 'metadata', sourceField: 'agentName' },
      ],
    })
    .expect(200);
  await api()
    .get('/queues')
    .expect(({ body }) =>
      expect(body.items.map((one: { name: string }) => one.name)).toEqual(
        expect.arrayContaining(['support', 'sales']),
      ),
    );
});

test('two people saving at once do not overwrite each other', async () => {
  const seen = (await api().get('/queues/sales')).headers['etag'] as string;
  const document = { agents: [{ id: 'a', name: 'A', endpoint: 'client:a' }] };
  await api().put('/queues/sales').set('if-match', seen).send(document).expect(200);
  const second = await api().put('/queues/sales').set('if-match', seen).send(document).expect(412);
  expect(second.body).toMatchObject({ code: 'conflict', hint: expect.any(String) });
});

test('bad documents are refused with every problem, where it is and what would do', async () => {
  const { body } = await api()
    .put('/queues/broken')
    .send({ agents: [{ id: 'x', name: 'X', endpoint: 'agent one' }], ringSecond: 3, strategy: 'random' })
    .expect(422);
  const paths = body.problems.map((one: { path: string }) => one.path);
  expect(paths).toEqual(expect.arrayContaining(['agents[0].endpoint', 'ringSecond', 'strategy']));
  await api().get('/queues/broken').expect(404);
  const missing = await api()
    .put('/settings/call/post-session')
    .send({ enabled: true, virtualAgent: 'csta' })
    .expect(422);
  expect(JSON.stringify(missing.body.problems)).toContain('csat');
});

test('what others refer to cannot be deleted from under them', async () => {
  const { body } = await api().delete('/virtual-agents/csat').expect(409);
  expect(body.code).toBe('in-use');
  await api().put('/numbers/+15557777').send({ flow: 'support', language: 'en' }).expect(200);
  await api().delete('/numbers/+15557777').expect(204);
  await api().get('/numbers/+15557777').expect(404);
});

test('bodies that are not JSON, and paths that do not exist', async () => {
  await api().put('/queues/x').set('content-type', 'application/json').send('{').expect(400);
  await api().put('/queues/x').set('content-type', 'text/plain').send('hello').expect(415);
  await api()
    .get('/nothing')
    .expect(404)
    .expect(({ body }) => expect(body.code).toBe('not-found'));
});

test('sessions are listed and shown with legs, timeline, decision and answers', async () => {
  await send(app, '/twilio/voice', callForm());
  await send(app, '/twilio/voice/status', callForm({ CallStatus: 'canceled' }));
  const { body: list } = await api().get('/sessions').expect(200);
  const { body } = await api().get(`/sessions/${list.items[0].id}`).expect(200);
  expect(body).toMatchObject({
    phase: 'closed',
    legs: [{ role: 'customer', sid: SID, from: '+15550001' }],
    decision: { transfer: false, failedRule: 'human-conversation' },
    postSession: { status: 'not-required', answers: {} },
  });
  expect(body.timeline.map((one: { kind: string }) => one.kind)).toEqual(
    expect.arrayContaining(['call.arrived', 'decision', 'session.closed']),
  );
  const lines = body.timeline as { seq: number; at: string; kind: string; data: object }[];
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
  expect(lines.find(({ kind }) => kind === 'session.closed')).toEqual({
    ...{ seq: expect.any(Number), at: expect.any(String), kind: 'session.closed' },
    data: { by: 'end_user', how: expect.any(String) },
  });
  await api().get('/sessions?limit=many').expect(422);
  await api().get('/sessions/nobody').expect(404);
  await api().post(`/sessions/${body.id}/end`).send({ by: 'agent' }).expect(409);
});

test('health, readiness and metrics', async () => {
  await request(app.url).get('/healthz').expect(200);
  const { body: ready } = await request(app.url).get('/readyz').expect(200);
  expect(ready).toMatchObject({ status: 'ready', problems: [], flows: { folder: 'adopted', problems: [] } });
  await request(app.url).get('/metrics').expect(401);
  const { text } = await request(app.url).get('/metrics').set('authorization', `Bearer ${ADMIN}`).expect(200);
  expect(text).toMatch(/aftercall_webhooks_total\{route="voice",outcome="saved"\} \d+/);
  expect(text).not.toContain('+1555');
});

test('what cannot be read is the fault of who sent it, and never ours', async () => {
  const bad = await api().get('/sessions/%E0%A4%A').expect(400);
  expect(bad.body.code).toBe('bad-request');
  const put = (type: string, encoding = 'identity') =>
    api()
      .put('/settings/queue/any')
      .set('content-type', type)
      .set('content-encoding', encoding)
      .send('{}')
      .expect(415)
      .expect(({ body }) => expect(body.code).toBe('bad-type'));
  await put('application/json; charset=klingon');
  await put('application/json', 'klingon');
  const { headers } = await api().get('/sessions').expect(200);
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
});

test('who guesses tokens has to wait, the right one then too', async () => {
  const other = await ApiApp.start();
  const wrong = () => other.page('wrong').get('/sessions');
  for (let n = 0; n < 20; n++) await wrong().expect(401);
  const refused = await wrong().expect(429);
  expect(refused.body.code).toBe('too-many-tries');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  await other.api().get('/sessions').expect(429);
  await other.pass(61_000);
  await other.api().get('/sessions').expect(200);
  await other.remove();
});
