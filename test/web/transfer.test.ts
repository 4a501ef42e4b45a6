import { ApiApp, type Talk } from './api-app';
import { courseOf, isIn } from '../../src/session/state';

let app: ApiApp;
beforeAll(async () => {
  app = await ApiApp.start();
});
afterAll(() => app.remove());

const transfer = (id: string, body: object) => app.api().post(`/sessions/${id}/transfer`).send(body);
const settle = (id: string, as: 'complete' | 'cancel') => app.api().post(`/sessions/${id}/transfer/${as}`);
const phone = (agent: string) => app.carrier.phone(`client:${agent}`).call;

async function hangUp({ caller }: Talk): Promise<void> {
  caller.hangUp();
  await app.settle();
}

test('a cold transfer moves the customer to another queue, and no survey comes in between', async () => {
  const talk = await app.talk();
  await transfer(talk.sessionId, { kind: 'cold', to: { queue: 'sales' } }).expect(202);
  await app.settle();
  phone('agent-3').answer();
  await app.settle();
  const { body } = await app.api().get(`/sessions/${talk.sessionId}`);
  expect(body.transfers).toMatchObject([
    { kind: 'cold', fromQueue: 'support', fromAgent: 'agent-1', to: { queue: 'sales' }, status: 'finished' },
  ]);
  expect(body.decision).toBeNull();
  phone('agent-3').hangUp();
  await app.settle();
  expect(talk.caller.heard.at(-1)).toContain('Would you answer two quick questions');
  await hangUp(talk);
});

test('a warm transfer is completed, and the customer stays with the second agent', async () => {
  const talk = await app.talk();
  await transfer(talk.sessionId, { kind: 'warm', to: { agent: 'agent-3' } }).expect(202);
  await app.settle();
  await transfer(talk.sessionId, { kind: 'cold', to: { queue: 'sales' } })
    .expect(409)
    .expect(({ body }) => expect(body.code).toBe('transfer-open'));
  phone('agent-3').answer();
  await app.settle();
  await settle(talk.sessionId, 'complete').expect(202);
  await app.settle();
  const session = await app.snapshot(talk.sessionId);
  const { transfers } = session;
  expect(transfers).toMatchObject([{ kind: 'warm', to: { agent: 'agent-3' }, status: 'finished' }]);
  expect(courseOf(session)).toBe('talking');
  await hangUp(talk);
});

test('a warm transfer is cancelled, and the customer stays with the first agent', async () => {
  const talk = await app.talk();
  await transfer(talk.sessionId, { kind: 'warm', to: { agent: 'agent-2' } }).expect(202);
  await app.settle();
  await settle(talk.sessionId, 'cancel').expect(202);
  await app.settle();
  const left = await app.snapshot(talk.sessionId);
  expect(left).toMatchObject({ transfers: [{ status: 'cancelled' }], conversation: { consult: null } });
  expect(isIn(left, 'talking.alone')).toBe(true);
  await settle(talk.sessionId, 'cancel')
    .expect(409)
    .expect(({ body }) => expect(body.code).toBe('no-consultation'));
  await hangUp(talk);
});

test('a transfer to nobody is refused with what would do', async () => {
  const talk = await app.talk();
  const bad: [object, string, string | undefined][] = [
    [{ kind: 'cold', to: { agent: 'agent-9' } }, 'to.agent', 'did you mean "agent-3"?'],
    [{ kind: 'cold', to: { queue: 'sale' } }, 'to.queue', 'did you mean "sales"?'],
    [{ kind: 'warm', to: { queue: 'sales' } }, 'to', undefined],
    [{ kind: 'cold', to: {} }, 'to', undefined],
    [{ kind: 'tepid', to: { queue: 'sales' } }, 'kind', undefined],
  ];
  for (const [body, path, hint] of bad) {
    const answer = await transfer(talk.sessionId, body).expect(422);
    expect(answer.body.problems[0]).toMatchObject({ path, ...(hint ? { hint } : {}) });
  }
  expect((await app.snapshot(talk.sessionId)).transfers).toEqual([]);
  await hangUp(talk);
});

test('where nobody could ever come the transfer is refused, and the agent stays', async () => {
  const put = (name: string, agents: object[]) =>
    app.api().put(`/queues/${name}`).send({ agents }).expect(200);
  await put('night', []);
  await put('writers', [{ id: 'agent-8', name: 'Agent Eight', chat: 'agent-8' }]);
  const talk = await app.talk();
  const nobody: [object, string][] = [
    [{ kind: 'cold', to: { queue: 'night' } }, 'queue "night" has no agents who take calls'],
    [{ kind: 'cold', to: { queue: 'writers' } }, 'queue "writers" has no agents who take calls'],
    [{ kind: 'cold', to: { agent: 'agent-8' } }, 'agent "agent-8" takes no calls'],
    [{ kind: 'warm', to: { agent: 'agent-8' } }, 'agent "agent-8" takes no calls'],
  ];
  for (const [body, detail] of nobody) {
    const answer = await transfer(talk.sessionId, body).expect(409);
    expect(answer.body).toMatchObject({ code: 'no-agents', detail });
  }
  const session = await app.snapshot(talk.sessionId);
  expect(session.transfers).toEqual([]);
  expect(isIn(session, 'talking.alone')).toBe(true);
  expect(talk.agent.isOver).toBe(false);
  await hangUp(talk);
});

test('a transfer to who is in the conversation already is refused, and the agent stays', async () => {
  const agents = [
    { id: 'agent-1b', name: 'Agent One', endpoint: 'client:agent-1' },
    { id: 'customer', name: 'The customer', endpoint: '+15550001' },
  ];
  await app.api().put('/queues/mirrors').send({ agents }).expect(200);
  const talk = await app.talk();
  for (const kind of ['cold', 'warm'])
    for (const agent of ['agent-1', 'agent-1b', 'customer']) {
      const { body } = await transfer(talk.sessionId, { kind, to: { agent } }).expect(409);
      expect(body).toMatchObject({ code: 'own-transfer', hint: expect.stringContaining('Choose another') });
    }
  const session = await app.snapshot(talk.sessionId);
  expect(session.transfers).toEqual([]);
  expect(isIn(session, 'talking.alone')).toBe(true);
  await hangUp(talk);
});

test('agents who are all busy can be waited for', async () => {
  const [first, second] = [await app.talk(), app.carrier.dial('+15550002', '+15551000')];
  await app.settle();
  second.press('2');
  await app.settle();
  phone('agent-3').answer();
  await app.settle();
  await transfer(first.sessionId, { kind: 'cold', to: { queue: 'sales' } }).expect(202);
  await app.settle();
  const waiting = await app.snapshot(first.sessionId);
  expect(courseOf(waiting)).toBe('waiting');
  expect(waiting.conversation?.queue).toBe('sales');
  second.hangUp();
  await app.settle();
  await hangUp(first);
});

test('without a conversation, or after the end, there is nothing to transfer', async () => {
  const caller = app.carrier.dial('+15550001', '+15551000');
  await app.settle();
  const { sessionId } = (await app.app.store.sessionOfLeg(caller.sid))!;
  await transfer(sessionId, { kind: 'cold', to: { queue: 'sales' } })
    .expect(409)
    .expect(({ body }) => expect(body.code).toBe('no-conversation'));
  caller.hangUp();
  await app.pass(1000);
  await transfer(sessionId, { kind: 'cold', to: { queue: 'sales' } })
    .expect(409)
    .expect(({ body }) => expect(body.code).toBe('not-live'));
  await settle('s-unknown', 'complete').expect(404);
});
