import { ApiApp } from './api-app';

let app: ApiApp;
beforeAll(async () => {
  app = await ApiApp.start();
});
afterAll(() => app.remove());

const put = (id: string, body: object) => app.api().put(`/sessions/${id}/form`).send(body);

test('what the agent enters is kept, during the call and after it, field by field', async () => {
  const { sessionId, caller, agent } = await app.talk();
  await put(sessionId, { values: { orderId: '77', amount: 12.5 }, tags: ['order'] }).expect(204);
  agent.hangUp();
  caller.hangUp();
  await app.settle();
  expect((await app.snapshot(sessionId)).state).toBe('closed');
  await put(sessionId, { values: { amount: 13, refund: true }, disposition: 'solved' }).expect(204);
  const { body } = await app.api().get(`/sessions/${sessionId}`).expect(200);
  expect(body.form).toEqual({
    values: { orderId: '77', amount: 13, refund: true },
    disposition: 'solved',
    tags: ['order'],
  });
});

test('a form sent again with its key is entered once', async () => {
  const { sessionId, caller } = await app.talk();
  for (let time = 0; time < 2; time++)
    await put(sessionId, { values: { orderId: '1' } })
      .set('idempotency-key', 'wrap-up-1')
      .expect(204);
  const { body } = await app.api().get(`/sessions/${sessionId}`);
  expect(body.timeline.filter(({ kind }: { kind: string }) => kind === 'form.entered')).toHaveLength(1);
  caller.hangUp();
  await app.settle();
});

test('forms have limits, and each mistake is told', async () => {
  const sessionId = await app.endedCall();
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`field${n}`, n]));
  const bad: [object, string][] = [
    [{ values: many }, 'values'],
    [{ values: { 'order id': '1' } }, 'values'],
    [{ values: { orderId: 'x'.repeat(1025) } }, 'values.orderId'],
    [{ values: { orderId: { nested: 1 } } }, 'values.orderId'],
    [{ values: {}, tags: Array.from({ length: 21 }, (_, n) => `t${n}`) }, 'tags'],
    [{ values: {}, dispositon: 'solved' }, 'dispositon'],
  ];
  for (const [form, path] of bad) {
    const { body } = await put(sessionId, form).expect(422);
    expect(body.problems).toHaveLength(1);
    expect(body.problems[0].path).toContain(path);
  }
  await put('s-unknown', { values: {} }).expect(404);
});
