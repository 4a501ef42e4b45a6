import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/after', (response) => response.hangup());
});
afterEach(() => scene.close());

test.each([
  ['a number that is none', 'extension 12', CUSTOMER, 13224],
  ['no number at all', '', CUSTOMER, 13224],
  ['a callerId that is not ours', AGENT, '+15558888', 13214],
])('%s is not rung: the Dial fails with error', async (_, target, callerId, code) => {
  scene.app.on('/voice', (response) => response.dial({ action: '/after', callerId }).number(target));
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([{ DialCallStatus: 'failed', DialBridged: 'false' }]);
  expect(scene.carrier.errors).toMatchObject([{ kind: 'error', code }]);
  expect(scene.carrier.events.some(({ kind }) => kind === 'rings')).toBe(false);
});

test.each(['client:ann', 'sip:ann@example.com'])('%s may be called with any callerId', async (target) => {
  scene.app.on('/voice', (response) => {
    const dial = response.dial({ action: '/after', callerId: 'support' });
    if (target.startsWith('sip:')) dial.sip(target);
    else dial.client(target.slice('client:'.length));
  });
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(3);
  expect(scene.carrier.phone(target).call.status).toBe('in-progress');
  expect(scene.carrier.errors).toEqual([]);
});

test.each([
  ['an empty Dial', '<Dial action="/after"/>'],
  ['words that are no number', '<Dial action="/after">call me maybe</Dial>'],
  ['a client without a name', '<Dial action="/after"><Client/></Dial>'],
])('%s rings nobody: the Dial fails with error 13224', async (_, dial) => {
  scene.app.on('/voice', { status: 200, body: `<Response>${dial}</Response>` });
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([{ DialCallStatus: 'failed' }]);
  expect(scene.carrier.errors).toMatchObject([{ kind: 'error', code: 13224 }]);
});

test('an event a conference does not have is warned of by name, the others are told', async () => {
  const conference = '<Conference statusCallback="/c" statusCallbackEvent="join over">room</Conference>';
  scene.app.on('/voice', { status: 200, body: `<Response><Dial>${conference}</Dial></Response>` });
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.carrier.errors).toMatchObject([
    { kind: 'warning', code: 12200, message: expect.stringContaining('"over"') },
  ]);
  expect(scene.app.at('/c')).toMatchObject([{ StatusCallbackEvent: 'participant-join' }]);
});
