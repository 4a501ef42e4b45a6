/** Queues that are changed while somebody waits in them. */
import { ApiApp } from './api-app';

let scene: ApiApp;
beforeEach(async () => {
  scene = await ApiApp.start();
});
afterEach(() => scene.remove());

const AGENT = { id: 'agent-1', name: 'Agent One', endpoint: 'client:agent-1' };

async function putQueue(name: string, queue: object): Promise<void> {
  await scene.api().put(`/queues/${name}`).send(queue).expect(200);
}

/** Somebody calls and asks for a queue: 1 is support, 2 is sales. */
async function waits(from: string, key: string) {
  const caller = scene.carrier.dial(from, '+15551000');
  await scene.settle();
  caller.press(key);
  await scene.settle();
  return caller;
}

function rings() {
  return scene.carrier.phone('client:agent-1').call;
}

test.each([
  ['nobody is left in it', { agents: [] }],
  ['nobody in it has an address for calls', { agents: [{ id: 'agent-1', name: 'One', chat: 'one' }] }],
])('a caller keeps nobody from others once %s', async (_what, changed) => {
  await putQueue('support', { agents: [AGENT], retrySeconds: 5 });
  await putQueue('sales', { agents: [AGENT], retrySeconds: 5 });
  const { agent } = await scene.talk();
  await waits('+15550002', '1');
  await waits('+15550003', '2');
  await putQueue('support', changed);
  await scene.pass(6000);
  agent.hangUp();
  await scene.pass(6000);
  const ringing = rings();
  expect([ringing.status, ringing.sid === agent.sid]).toEqual(['ringing', false]);
});

test('who waits in a queue that gets its agents back keeps the place', async () => {
  await putQueue('support', { agents: [AGENT], retrySeconds: 5 });
  await putQueue('sales', { agents: [AGENT], retrySeconds: 5 });
  const { agent } = await scene.talk();
  const first = await waits('+15550002', '1');
  await scene.pass(1000);
  await waits('+15550003', '2');
  await putQueue('support', { agents: [], retrySeconds: 5 });
  await scene.pass(6000);
  await putQueue('support', { agents: [AGENT], retrySeconds: 5 });
  await scene.pass(6000);
  agent.hangUp();
  await scene.settle();
  rings().answer();
  await scene.settle();
  const found = await scene.app.store.sessionOfLeg(first.sid);
  expect((await scene.snapshot(found?.sessionId ?? '')).humans).toEqual([]);
  expect((await scene.snapshot(found?.sessionId ?? '')).conversation?.connectedAt).not.toBeNull();
});

test.each([
  ['deleted', () => scene.api().delete('/queues/desk').expect(204)],
  ['changed to ask for no key', () => putQueue('desk', { agents: [AGENT] })],
])('a voicemail is not let in where the queue is %s while it rings', async (_what, change) => {
  await putQueue('desk', { agents: [AGENT], acceptKey: '1' });
  await scene
    .api()
    .put('/queues/support')
    .send({ agents: [{ ...AGENT, id: 'agent-0', endpoint: 'client:agent-2' }] });
  const caller = scene.carrier.dial('+15550001', '+15551000');
  await scene.settle();
  caller.press('1');
  await scene.settle();
  scene.carrier.phone('client:agent-2').call.answer();
  await scene.settle();
  const { sessionId } = (await scene.app.store.sessionOfLeg(caller.sid)) ?? { sessionId: '' };
  await scene
    .api()
    .post(`/sessions/${sessionId}/transfer`)
    .send({ kind: 'cold', to: { queue: 'desk' } })
    .expect(202);
  await scene.settle();
  const voicemail = rings();
  await change();
  voicemail.answer();
  await scene.pass(20_000);
  const { attempts } = await scene.snapshot(sessionId);
  expect(attempts.find(({ agentId }) => agentId === 'agent-1')).toMatchObject({ outcome: 'not-accepted' });
});
