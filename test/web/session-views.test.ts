import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TurnCommit } from '../../src/runtime/ports';
import { maskedCustomer } from '../../src/web/api/session-line';
import { ApiApp } from './api-app';

let app: ApiApp;
beforeAll(async () => {
  app = await ApiApp.start();
});
afterAll(() => app.remove());

const why = async (id: string): Promise<string> => {
  const { text, headers } = await app.api().get(`/sessions/${id}/why`).expect(200);
  expect(headers['content-type']).toContain('text/plain');
  return text;
};

test('why: who ended it, every rule, what came of it, and nothing about the person', async () => {
  const id = await app.endedCall('+15550077');
  const text = await why(id);
  expect(text).toContain(`Session ${id}\n`);
  expect(text).toMatch(/Conversation ended by agent \(agent-hung-up\): /);
  expect(text).toMatch(/transfer to virtual agent "csat"/);
  expect(text).toMatch(/passed +switched-on/);
  expect(text).toMatch(/Post-session transfer: partial/);
  expect(text).toMatch(/answers: \d/);
  expect(text).not.toMatch(/\+1555|Agent One/);
});

test('why: a live session says that it is live; one without a conversation says so', async () => {
  const { sessionId, caller } = await app.talk();
  expect(await why(sessionId)).toMatch(/is live \(phase flow\).*\n[\s\S]*Nothing has been decided yet/);
  caller.hangUp();
  await app.settle();
  const other = app.carrier.dial('+15550001', '+15551000');
  await app.settle();
  other.hangUp();
  await app.pass(1000);
  const found = (await app.app.store.sessionOfLeg(other.sid))!;
  expect(await why(found.sessionId)).toMatch(
    /There was no human conversation[\s\S]*FAILED +human-conversation/,
  );
  await app.api().get('/sessions/s-unknown/why').expect(404);
});

test('the metadata of a session is what its file holds, and fits the published schema', async () => {
  const id = await app.endedCall();
  await app.pass(1000);
  const { body } = await app.api().get(`/sessions/${id}/metadata`).expect(200);
  const file = join(app.folder, 'metadata', '2026/01/05', `${id}.json`);
  expect(body).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  const { body: schema } = await app.page('').get('/schemas/session-metadata.json').expect(200);
  const validate = new Ajv({ strict: false }).compile(schema);
  expect(validate(body)).toBe(true);
  expect(validate({ ...body, id: undefined })).toBe(false);
  await app.api().get('/sessions/s-unknown/metadata').expect(404);
});

test('values of sensitive parameters are nowhere in a session, wherever they come from', async () => {
  const { body: before } = await app.api().get('/settings/call/post-session');
  const parameters = [
    { field: 'agentName', type: 'fixed', value: 'Fixed-Secret', sensitive: true },
    { field: 'callId', type: 'dynamic', source: 'form', sourceField: 'card', sensitive: true },
    { field: 'language', type: 'fixed', value: 'es' },
  ];
  await app
    .api()
    .put('/settings/call/post-session')
    .send({ ...before, dataParameters: parameters })
    .expect(200);
  const { sessionId, caller, agent } = await app.talk();
  await app
    .api()
    .put(`/sessions/${sessionId}/form`)
    .send({ values: { card: 'Form-Secret', other: 'shown' } });
  // Not decided yet: the settings of now say what will be sensitive.
  expect((await app.api().get(`/sessions/${sessionId}`)).text).not.toMatch(/-Secret/);
  agent.hangUp();
  await app.settle();
  caller.hangUp();
  await app.settle();
  const { body, text } = await app.api().get(`/sessions/${sessionId}`).expect(200);
  expect(body.postSession.parameters).toEqual({ agentName: '***', callId: '***', language: 'es' });
  expect(body.form.values).toEqual({ card: '***', other: 'shown' });
  expect(text).not.toMatch(/-Secret/);
  expect(await why(sessionId)).not.toMatch(/-Secret/);
  expect((await app.api().get(`/sessions/${sessionId}/metadata`)).text).not.toMatch(/-Secret/);
  await app.api().put('/settings/call/post-session').send(before).expect(200);
});

test('a session shows road, kind and virtual agents of its transfer', async () => {
  const { body } = await app
    .api()
    .get(`/sessions/${await app.endedCall()}`)
    .expect(200);
  expect(body).toMatchObject({
    postSession: {
      ...{ road: 'customer-leg', kind: 'flow', virtualAgent: 'csat', optIn: null, dropped: [] },
      agents: [{ name: 'csat', kind: 'flow', status: 'partial', startedAt: expect.stringMatching(/Z$/) }],
      records: { sessionMetadata: false, crm: false },
    },
    transfers: [],
    customerCalls: [],
    customData: { signed: [], unsigned: [] },
    sipHeaders: [],
  });
});

test('dead letters are listed page by page and can be tried again', async () => {
  const { store } = app.app;
  const id = await app.endedCall();
  const bury = async (): Promise<void> => {
    const row = (await store.session(id))!;
    const effects = [{ name: 'crm.send', dueAt: 0, payload: '{"type":"crm.send"}' }];
    const commit: TurnCommit = {
      session: { ...row, version: row.version + 1 },
      ...{ event: '{}', settings: 0, at: 0, legs: [], timersSet: [], timersCancelled: [], effects },
      ...{ timeline: [], messages: [], decision: null, agents: [], waits: [], ask: null },
    };
    await store.turn({ sessionId: id, key: `test-${row.version}`, at: 0 }, () => ({ reply: null, commit }));
    const [task] = await store.claimTasks({ now: 1, limit: 1, leaseMs: 1000 });
    await store.buryTask(task!.id, 'the CRM answered 410', app.clock.now());
  };
  for (let n = 0; n < 3; n++) await bury();
  const first = await app.api().get('/dead-letters?limit=2').expect(200);
  expect(first.body.items).toHaveLength(2);
  expect(first.body.items[0]).toEqual({
    ...{ id: expect.any(Number), sessionId: id, effect: 'crm.send', attempts: 1 },
    ...{ at: new Date(app.clock.now()).toISOString(), reason: 'the CRM answered 410' },
  });
  const second = await app.api().get(`/dead-letters?limit=2&before=${first.body.before}`).expect(200);
  expect(second.body).toMatchObject({ items: [{ sessionId: id }], before: null });
  for (const { id: letter } of [...first.body.items, ...second.body.items])
    await app.api().post(`/dead-letters/${letter}/replay`).expect(202);
  await app.pass(1000);
  expect((await app.api().get('/dead-letters')).body.items).toEqual([]);
  expect((await store.counts()).tasks).toBe(0);
  await app.api().post(`/dead-letters/${first.body.items[0].id}/replay`).expect(404);
  await app.api().post('/dead-letters/none/replay').expect(404);
});

test('kinds of virtual agent tell their options and limits', async () => {
  const { body } = await app.api().get('/agent-kinds').expect(200);
  const flow = body.items.find((one: { kind: string }) => one.kind === 'flow');
  expect(flow).toMatchObject({
    channels: ['voice', 'chat'],
    options: { type: 'object', required: ['flow'], properties: { flow: { type: 'string' } } },
    limits: { name: expect.stringContaining('letters'), source: expect.any(String) },
  });
  const stream = body.items.find((one: { kind: string }) => one.kind === 'stream');
  expect(stream.limits.oneParameter).toContain('under 500 characters');
});

test('of a customer the last digits of a number are shown, and nothing where there is none', () => {
  expect(maskedCustomer('+15550001')).toBe('•••0001');
  expect(maskedCustomer('whatsapp:+15550001')).toBe('whatsapp •••0001');
  expect(maskedCustomer('client:ana')).toBe('client');
  expect(maskedCustomer('customer:9f86d081884c7d659a2f6631')).toBe('•••');
});
