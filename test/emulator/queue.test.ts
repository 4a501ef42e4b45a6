import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
let whenBridged: () => void;
beforeEach(async () => {
  whenBridged = () => undefined;
  scene = await openScene({ onEvent: ({ kind }) => kind === 'bridged' && whenBridged() });
  scene.app
    .on('/voice', (response) => response.enqueue({ action: '/dequeued', waitUrl: '/wait' }, 'support'))
    .on('/wait', (response) => response.say('Please wait') && response.pause({ length: 300 }))
    .on('/dequeued', (response) => response.say('welcome back'))
    .on('/agent', (response) => response.dial({ action: '/agent-after' }).queue('support'));
  scene.carrier.phone(AGENT).answers(0);
});
afterEach(() => scene.close());

async function queued() {
  const customer = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(10);
  return customer;
}

async function agentTakes() {
  await scene.client.calls.create({ to: AGENT, from: NUMBER, url: `${scene.app.url}/agent` });
  await scene.settle();
  return scene.carrier.phone(AGENT).call;
}

test('an agent dials the queue and is connected with who waits; afterwards the action is asked', async () => {
  const customer = await queued();
  const agent = await agentTakes();
  expect(scene.carrier.events).toContainEqual(
    expect.objectContaining({ kind: 'bridged', call: agent.sid, with: customer.sid }),
  );
  await scene.pass(20);
  expect(scene.app.at('/dequeued')).toEqual([]);
  agent.hangUp();
  await scene.settle();
  expect(scene.app.at('/dequeued')).toMatchObject([{ QueueResult: 'bridged', QueueTime: '30' }]);
  expect(customer.heard).toEqual(['Please wait', 'welcome back']);
});

test('an agent who dials an empty queue waits for the next caller', async () => {
  await scene.client.queues.create({ friendlyName: 'support' });
  const agent = await agentTakes();
  const customer = await queued();
  customer.hangUp();
  await scene.settle();
  expect(scene.app.at('/agent-after')).toMatchObject([{ DialCallStatus: 'completed', DialBridged: 'true' }]);
  expect(agent.status).toBe('completed');
});

test('nobody comes to an empty queue within the timeout', async () => {
  await scene.client.queues.create({ friendlyName: 'support' });
  const agent = await agentTakes();
  await scene.pass(30);
  expect(scene.app.at('/agent-after')).toMatchObject([{ DialCallStatus: 'no-answer' }]);
  expect(agent.status).toBe('completed');
});

test('the wait document can leave the queue', async () => {
  scene.app.on('/wait', (response) => {
    response.gather({ numDigits: 1, action: '/leave' });
  });
  scene.app.on('/leave', (response) => response.leave());
  const customer = await scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  customer.press('1');
  await scene.settle();
  expect(scene.app.at('/dequeued')).toMatchObject([{ QueueResult: 'leave' }]);
  expect(customer.heard).toEqual(['welcome back']);
});

test('a hang-up in the queue is told with QueueResult=hangup, and the place is free', async () => {
  const customer = await queued();
  customer.hangUp();
  await scene.settle();
  expect(scene.app.at('/dequeued')).toMatchObject([{ QueueResult: 'hangup', CallStatus: 'completed' }]);
  const agent = await agentTakes();
  expect(scene.carrier.events.some(({ kind }) => kind === 'bridged')).toBe(false);
  expect(agent.status).toBe('in-progress');
});

test.each([
  ['waiting', 'redirected'],
  ['connected', 'redirected-from-bridged'],
] as const)(
  'a redirect while %s is told with QueueResult=%s and the new document follows',
  async (state, result) => {
    scene.app.on('/moved', (response) => response.say('moved'));
    const customer = await queued();
    if (state === 'connected') await agentTakes();
    await scene.client.calls(customer.sid).update({ url: `${scene.app.url}/moved` });
    await scene.settle();
    expect(scene.app.at('/dequeued')).toMatchObject([{ QueueResult: result }]);
    expect(customer.heard).toEqual(['Please wait', 'moved']);
  },
);

test.each([
  ['hangs up', 'hangup'],
  ['is redirected', 'redirected-from-bridged'],
] as const)('a member that %s as it is connected frees the agent', async (what, result) => {
  const customer = await queued();
  whenBridged = () =>
    what === 'hangs up'
      ? customer.hangUp()
      : void scene.client.calls(customer.sid).update({ url: `${scene.app.url}/dequeued` });
  const agent = await agentTakes();
  expect(scene.app.at('/agent-after')).toMatchObject([{ DialCallStatus: 'completed', DialBridged: 'true' }]);
  expect(agent.status).toBe('completed');
  expect(scene.app.at('/dequeued')[0]).toMatchObject({ QueueResult: result });
});

test('an agent who hangs up while waiting takes nobody any more', async () => {
  await scene.client.queues.create({ friendlyName: 'support' });
  const agent = await agentTakes();
  agent.hangUp();
  const customer = await queued();
  expect(scene.app.at('/agent-after')).toMatchObject([{ DialCallStatus: 'canceled' }]);
  expect(scene.carrier.events.some(({ kind }) => kind === 'bridged')).toBe(false);
  expect(customer.heard).toEqual(['Please wait']);
});

test('a full queue lets nobody in: the action is told so', async () => {
  await queued();
  scene.app.on('/voice', (response) =>
    response.enqueue({ action: '/dequeued', waitUrl: '/wait', maxQueueSize: 1 }, 'support'),
  );
  const second = await queued();
  expect(scene.app.at('/dequeued')).toMatchObject([
    { QueueResult: 'queue-full', QueueTime: '0', CallSid: second.sid },
  ]);
  expect(second.heard).toEqual(['welcome back']);
});

test('the wait document is asked for by waitUrlMethod', async () => {
  scene.app.on('/voice', (response) =>
    response.enqueue({ waitUrl: '/wait?tune=1', waitUrlMethod: 'GET' }, 'support'),
  );
  const customer = await queued();
  expect(scene.app.at('/wait')).toMatchObject([{ tune: '1', CallSid: customer.sid }]);
  expect(scene.carrier.errors).toEqual([]);
});

test('a queue that does not exist ends a Dial at once, loudly', async () => {
  scene.app.on('/agent-after', (response) => response.hangup());
  const agent = await agentTakes();
  expect(scene.app.at('/agent-after')).toMatchObject([{ DialCallStatus: 'failed', DialBridged: 'false' }]);
  expect(agent.status).toBe('completed');
  expect(scene.carrier.errors).toMatchObject([
    { kind: 'warning', message: expect.stringContaining('no queue support') },
  ]);
});

test('the wait document is asked for again when its verbs end, each time with the place in the queue', async () => {
  scene.app.on('/wait', (response, { QueuePosition }) => {
    response.say(`you are number ${QueuePosition}`);
    response.pause({ length: 10 });
  });
  const first = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(5);
  const second = scene.carrier.dial('+15552001', NUMBER);
  await scene.pass(7);
  first.hangUp();
  await scene.pass(6);
  expect(second.heard).toEqual(['you are number 2', 'you are number 1']);
  const QueueSid = scene.app.at('/wait')[0]!.QueueSid;
  expect(
    scene.app
      .at('/wait')
      .map(({ CallSid, QueueTime, AvgQueueTime, CurrentQueueSize }) => [
        CallSid,
        QueueTime,
        AvgQueueTime,
        CurrentQueueSize,
      ]),
  ).toEqual([
    [first.sid, '0', '0', '1'],
    [second.sid, '0', '3', '2'],
    [first.sid, '10', '8', '2'],
    [second.sid, '10', '10', '1'],
  ]);
  expect(QueueSid).toMatch(/^QU[0-9a-f]{32}$/);
});

test('a wait document that takes no time is asked for once a second', async () => {
  scene.app.on('/wait', (response) => response.say('wait'));
  const customer = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(5);
  expect(customer.heard).toHaveLength(6);
});

test('who is taken hears the document of <Queue url> before the two are connected', async () => {
  scene.app
    .on('/agent', (response) =>
      response.dial({ action: '/agent-after' }).queue({ url: '/notice' }, 'support'),
    )
    .on('/notice', (response) => response.say('this call is recorded') && response.pause({ length: 3 }));
  const customer = await queued();
  const agent = await agentTakes();
  const isBridged = () => scene.carrier.events.some(({ kind }) => kind === 'bridged');
  expect(scene.app.at('/notice')).toMatchObject([
    { CallSid: customer.sid, DequeingCallSid: agent.sid, QueueTime: '10', QueueSid: expect.any(String) },
  ]);
  expect([customer.heard.at(-1), isBridged()]).toEqual(['this call is recorded', false]);
  await scene.pass(3);
  expect(isBridged()).toBe(true);
});

test('a name of more than 64 characters is refused', async () => {
  scene.app.on('/voice', (response) => response.enqueue('q'.repeat(65)));
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.carrier.errors).toMatchObject([{ kind: 'error', code: 14205 }]);
});
