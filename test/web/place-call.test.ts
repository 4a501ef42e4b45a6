import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sign } from 'jsonwebtoken';
import { ApiApp } from './api-app';

const KEY = 'a-secret-of-the-shop-2026';
let app: ApiApp;
beforeAll(async () => {
  app = await ApiApp.start({ customDataKeys: { shop: KEY } });
  for (const customer of ['+15550001', '+15550002']) app.carrier.phone(customer).answers(0);
});
afterAll(() => app.remove());

const place = (body: object) => app.api().post('/calls').send(body);
const CALL = { to: '+15550001', from: '+15551000' };

async function hangUp(customer = '+15550001'): Promise<void> {
  app.carrier.phone(customer).call.hangUp();
  await app.pass(1000);
}

test('a customer is called and hears the flow of the number', async () => {
  const { body } = await place(CALL).expect(202);
  expect(body.sessionId).toMatch(/^s[0-9a-f]{24}$/);
  await app.settle();
  expect(app.carrier.phone('+15550001').call.heard[0]).toContain('Hello, and thank you for calling.');
  const { sid } = app.carrier.phone('+15550001').call;
  const { body: leg } = await app.api().get(`/calls/${sid}`).expect(200);
  expect(leg).toEqual({ sessionId: body.sessionId, leg: 'customer' });
  await hangUp();
  const { body: session } = await app.api().get(`/sessions/${body.sessionId}`).expect(200);
  expect(session).toMatchObject({
    ...{ type: 'api', direction: 'outbound', phase: 'closed' },
    customerCalls: [{ n: 1, why: 'placed', sid, outcome: null }],
  });
});

test('flow, language and type can be chosen', async () => {
  const { body } = await place({ ...CALL, flow: 'support', language: 'es', type: 'campaign' }).expect(202);
  await app.settle();
  expect(app.carrier.phone('+15550001').call.heard[0]).toContain('Hola, gracias por llamar.');
  expect(await app.snapshot(body.sessionId)).toMatchObject({ type: 'campaign', language: 'es' });
  await hangUp();
});

test('the same request with its key makes one call; the key of another call is refused', async () => {
  const twice = await Promise.all(
    [1, 2].map(() => place(CALL).set('idempotency-key', 'order-77').expect(202)),
  );
  expect(twice[0]?.body).toEqual(twice[1]?.body);
  await app.settle();
  const before = app.carrier.phone('+15550001').calls.length;
  await place(CALL).set('idempotency-key', 'order-77').expect(202);
  await place({ ...CALL, to: '+15550002' })
    .set('idempotency-key', 'order-77')
    .expect(409)
    .expect(({ body }) => expect(body.code).toBe('key-reused'));
  await app.settle();
  expect(app.carrier.phone('+15550001').calls).toHaveLength(before);
  await hangUp();
});

test('custom data is verified: values of a good token are there by name, of a bad one nowhere', async () => {
  await app
    .api()
    .put('/settings/custom-data')
    .send({ keys: ['shop'] })
    .expect(200);
  const now = Math.floor(app.clock.now() / 1000);
  const good = sign({ tier: 'gold-tier', iat: now, exp: now + 60 }, KEY);
  const bad = sign({ tier: 'gold-tier', iat: now, exp: now + 60 }, 'another-secret-entirely');
  for (const [signed, expected] of [
    [good, { signed: ['tier'], unsigned: ['page'] }],
    [bad, { signed: [], signedProblem: 'bad-signature', unsigned: ['page'] }],
  ] as const) {
    const { body } = await place({ ...CALL, customData: { signed, unsigned: { page: '/help-me' } } }).expect(
      202,
    );
    await app.settle();
    const { body: session, text } = await app.api().get(`/sessions/${body.sessionId}`);
    expect(session.customData).toEqual(expected);
    expect(text).not.toMatch(/gold-tier|help-me/);
    const inbox = JSON.stringify(await app.app.store.inbox(body.sessionId));
    expect(inbox.includes('gold-tier')).toBe(signed === good);
    expect(inbox).not.toContain(signed);
    await hangUp();
  }
});

test('a call that cannot be made is refused with what would do', async () => {
  const bad: [object, string][] = [
    [{ ...CALL, from: '+15559999' }, 'from'],
    [{ ...CALL, flow: 'suport' }, 'flow'],
    [{ ...CALL, language: 'fr' }, 'language'],
    [{ ...CALL, to: 'anonymous' }, 'to'],
    [{ ...CALL, type: 'inbound' }, 'type'],
    [{ ...CALL, when: 'now' }, 'when'],
    [{ ...CALL, customData: { signed: 5 } }, 'customData.signed'],
  ];
  const before = await app.app.store.total();
  for (const [body, path] of bad) {
    const answer = await place(body).expect(422);
    expect(answer.body.problems.map((one: { path: string }) => one.path)).toEqual([path]);
  }
  expect(await app.app.store.total()).toBe(before);
  await app.api().get('/calls/CAunknown').expect(404);
});

test('a flow that needs a param is called with it, and with none it does not know', async () => {
  const flowsDir = join(app.folder, 'flows');
  cpSync(join(__dirname, '../../flows'), flowsDir, { recursive: true });
  const flow = ['flow: needy', 'format: 1', 'languages: [en]', 'params:', '  order: string'];
  const steps = ['start: done', 'steps:', '  done: { end: completed }', ''];
  writeFileSync(join(flowsDir, 'needy.flow.yaml'), [...flow, ...steps].join('\n'));
  const other = await ApiApp.start({ flowsDir });
  const { body } = await other
    .api()
    .post('/calls')
    .send({ ...CALL, flow: 'needy' })
    .expect(422);
  expect(body.problems).toEqual([{ path: 'params', message: expect.stringContaining('"order"') }]);
  const call = (params: object) =>
    other
      .api()
      .post('/calls')
      .send({ ...CALL, flow: 'needy', params });
  const unknown = await call({ order: 'A-1', ordre: 'A-1' }).expect(422);
  expect(unknown.body.problems).toMatchObject([
    { path: 'params.ordre', hint: expect.stringContaining('order') },
  ]);
  await call({ order: 'A-1' }).expect(202);
  await other.remove();
});
