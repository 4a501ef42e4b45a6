import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

const SECOND = '+15551111';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.carrier.addNumber({ phoneNumber: SECOND, voiceUrl: `${scene.app.url}/second` });
  scene.app.on('/first', (response) => response.hangup()).on('/chosen', (response) => response.hangup());
});
afterEach(() => scene.close());

const statuses = () =>
  scene.carrier.calls().map(({ direction, from, to, status }) => ({ direction, from, to, status }));

test('a call to a number of the account comes in there; both end together', async () => {
  scene.app.on('/second', (response) => {
    response.say('Hello');
    response.pause({ length: 60 });
  });
  const url = `${scene.app.url}/wait`;
  scene.app.on('/wait', (response) => response.pause({ length: 10 }));
  await scene.client.calls.create({ from: NUMBER, to: SECOND, url });
  await scene.pass(5);
  expect(scene.app.at('/second')).toMatchObject([{ From: NUMBER, To: SECOND, Direction: 'inbound' }]);
  expect(statuses()).toEqual([
    { direction: 'outbound-api', from: NUMBER, to: SECOND, status: 'in-progress' },
    { direction: 'inbound', from: NUMBER, to: SECOND, status: 'in-progress' },
  ]);
  await scene.pass(6);
  expect(statuses().map(({ status }) => status)).toEqual(['completed', 'completed']);
  expect(scene.carrier.errors).toEqual([]);
});

test('somebody forwarded to another number of the account hears its menu and presses its keys', async () => {
  scene.app.on('/voice', (response) => response.dial({ action: '/first' }).number(SECOND));
  scene.app.on('/second', (response) =>
    response.gather({ numDigits: 1, action: '/chosen' }).say('Press one'),
  );
  const caller = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(1);
  expect(caller.heard).toEqual(['Press one']);
  caller.press('1');
  await scene.settle();
  expect(scene.app.at('/chosen')).toMatchObject([{ Digits: '1', From: CUSTOMER, To: SECOND }]);
  expect(scene.app.at('/first')).toMatchObject([{ DialCallStatus: 'completed', DialBridged: 'true' }]);
});

test('keys that are sent on answer reach the other side', async () => {
  scene.app.on('/second', (response) => response.gather({ numDigits: 3, action: '/chosen' }));
  const twiml = '<Response><Pause length="10"/></Response>';
  await scene.client.calls.create({ from: NUMBER, to: SECOND, twiml, sendDigits: 'ww123' });
  await scene.settle();
  expect(scene.app.at('/chosen')).toMatchObject([{ Digits: '123' }]);
});

test.each([
  ['busy', 'busy'],
  ['rejected', 'busy'],
] as const)('a number whose application says %s is busy', async (reason, status) => {
  scene.app.on('/second', (response) => response.reject({ reason }));
  scene.app.on('/voice', (response) => response.dial({ action: '/first' }).number(SECOND));
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.app.at('/first')).toMatchObject([{ DialCallStatus: status }]);
});

test('a caller who gives up while it rings ends both', async () => {
  scene.app.on('/second', (response) => response.dial({ answerOnBridge: true }).number('+15553000'));
  scene.app.on('/voice', (response) => response.dial({ action: '/first' }).number(SECOND));
  scene.carrier.phone('+15553000').ringsOn();
  const caller = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(1);
  caller.hangUp();
  await scene.settle();
  expect(statuses().filter(({ status }) => ['ringing', 'in-progress', 'queued'].includes(status))).toEqual(
    [],
  );
});

test('a number without a voice URL fails, and it is said why', async () => {
  scene.carrier.addNumber({ phoneNumber: '+15551112' });
  scene.app.on('/voice', (response) => response.dial({ action: '/first' }).number('+15551112'));
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.app.at('/first')).toMatchObject([{ DialCallStatus: 'failed' }]);
  expect(scene.carrier.errors).toMatchObject([{ message: expect.stringContaining('has no voice URL') }]);
});

test('a number that dials itself does not go on for ever', async () => {
  scene.app.on('/voice', (response) => response.dial().number(NUMBER));
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(statuses().filter(({ direction }) => direction === 'inbound')).toHaveLength(11);
  expect(scene.carrier.errors).toMatchObject([{ message: expect.stringContaining('more than 10 calls') }]);
});
