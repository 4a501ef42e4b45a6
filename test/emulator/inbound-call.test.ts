import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ bounds: { mostDocuments: 20 } });
});
afterEach(() => scene.close());

test('a call asks the number for its document, hears it and ends', async () => {
  scene.app.on('/voice', (response) => response.say('Welcome & hello'));
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(call.heard).toEqual(['Welcome & hello']);
  expect(call.status).toBe('completed');
  expect(scene.app.paths).toEqual(['/voice', '/number-status']);
  expect(scene.carrier.errors).toEqual([]);
});

test('the voice webhook carries the standard parameters', async () => {
  scene.app.on('/voice', (response) => response.hangup());
  scene.carrier.dial(CUSTOMER, NUMBER, { forwardedFrom: '+15557777', callerName: 'ACME' });
  await scene.settle();
  expect(scene.app.at('/voice')).toEqual([
    {
      CallSid: `CA${'0'.repeat(31)}1`,
      AccountSid: scene.carrier.accountSid,
      ApiVersion: '2010-04-01',
      Direction: 'inbound',
      CallStatus: 'ringing',
      From: CUSTOMER,
      Caller: CUSTOMER,
      To: NUMBER,
      Called: NUMBER,
      ForwardedFrom: '+15557777',
      CallerName: 'ACME',
      ...Object.fromEntries(
        ['From', 'Caller', 'To', 'Called'].flatMap((side) =>
          ['City', 'State', 'Zip', 'Country'].map((place) => [side + place, '']),
        ),
      ),
    },
  ]);
});

test('the number is told of the end with the duration from the answer', async () => {
  scene.app.on('/voice', (response) => response.say('Hi') && response.pause({ length: 7 }));
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(8);
  expect(scene.app.at('/number-status')).toMatchObject([
    {
      CallStatus: 'completed',
      CallDuration: '7',
      CallbackSource: 'call-progress-events',
      SequenceNumber: '0',
      Timestamp: 'Mon, 05 Jan 2026 10:00:07 +0000',
    },
  ]);
});

test('speaking takes time on the clock and a hang-up cuts it short', async () => {
  scene.carrier.timing.characterMs = 100;
  scene.app.on('/voice', (response) => response.say('0123456789') && response.say('never'));
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(0.9);
  expect(call.status).toBe('in-progress');
  call.hangUp();
  await scene.pass(5);
  expect(call.heard).toEqual(['0123456789']);
  expect(scene.clock.nextAt()).toBeUndefined();
});

test('a leading pause does not answer', async () => {
  scene.app.on('/voice', (response) => response.pause({ length: 3 }) && response.say('Hi'));
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(2);
  expect(call.status).toBe('ringing');
  await scene.pass(2);
  expect(call.heard).toEqual(['Hi']);
});

test.each([
  ['busy', 'busy'],
  ['rejected', 'no-answer'],
] as const)('a call rejected as %s was never answered and ends as %s', async (reason, status) => {
  scene.app.on('/voice', (response) => response.reject({ reason }));
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(call.status).toBe(status);
  expect(scene.app.at('/number-status')).toMatchObject([{ CallStatus: status, CallDuration: '0' }]);
});

test('a redirect leads to another document, relative to the present one', async () => {
  scene.app
    .on('/voice', (response) => response.redirect({ method: 'GET' }, 'next?a=1'))
    .on('/next', (response) => response.say('there'));
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(call.heard).toEqual(['there']);
  expect(scene.app.at('/next')).toMatchObject([{ a: '1', CallSid: call.sid }]);
});

test('a phone that lost its network is given up later', async () => {
  scene.app.on('/voice', (response) => response.say('one') && response.pause({ length: 60 }));
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  call.drop();
  await scene.pass(9);
  expect(call.status).toBe('in-progress');
  await scene.pass(1);
  expect(call.status).toBe('completed');
});

test('a number that is not set up cannot be dialled', () => {
  expect(() => scene.carrier.dial(CUSTOMER, '+15559999')).toThrow('not set up');
});

test('documents that lead in a circle end the call loudly', async () => {
  scene.app.on('/voice', (response) => response.redirect('/voice'));
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.app.at('/voice')).toHaveLength(20);
  expect(call.status).toBe('completed');
  expect(scene.carrier.errors).toMatchObject([
    { kind: 'error', call: call.sid, message: expect.stringContaining('20 documents') },
  ]);
});

test('a circle that takes its time goes on', async () => {
  scene.app.on('/voice', (response) => {
    response.pause({ length: 1 });
    response.redirect('/voice');
  });
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(30);
  expect(scene.app.at('/voice')).toHaveLength(31);
  expect(call.isOver).toBe(false);
  expect(scene.carrier.errors).toEqual([]);
});
