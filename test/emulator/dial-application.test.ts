import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

const APPLICATION = `AP${'a'.repeat(32)}`;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.carrier.addApplication({ sid: APPLICATION, voiceUrl: `${scene.app.url}/application` });
  scene.app
    .on('/voice', (response) => {
      const application = response.dial({ action: '/after' }).application({});
      application.applicationSid(APPLICATION);
      application.parameter({ name: 'order', value: '42' });
    })
    .on('/application', (response) => response.gather({ numDigits: 1, action: '/score' }).say('Score?'))
    .on('/after', (response) => response.hangup())
    .on('/score', (response) => response.say('Thanks'));
});
afterEach(() => scene.close());

test('the application speaks to the caller on a leg of its own and is given the parameters', async () => {
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.app.at('/application')).toMatchObject([
    { Param_order: '42', ParentCallSid: call.sid, Direction: 'outbound-dial', ApplicationSid: APPLICATION },
  ]);
  await scene.pass(2);
  call.press('5');
  await scene.settle();
  expect(scene.app.at('/score')).toMatchObject([{ Digits: '5', ParentCallSid: call.sid }]);
  expect(call.heard).toEqual(['Score?', 'Thanks']);
  expect(scene.app.at('/after')).toMatchObject([
    { CallSid: call.sid, DialCallStatus: 'completed', DialCallDuration: '2' },
  ]);
});

test('the caller hangs up and the leg of the application ends', async () => {
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  call.hangUp();
  await scene.settle();
  expect(scene.carrier.calls().map(({ status }) => status)).toEqual(['completed', 'completed']);
  expect(scene.clock.nextAt()).toBeUndefined();
});

test('an application that hangs up gives the caller back with the status of its leg', async () => {
  scene.app.on('/application', (response) => response.pause({ length: 3 }) && response.say('Bye'));
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(5);
  expect(scene.app.at('/after')).toMatchObject([
    { DialCallStatus: 'completed', DialBridged: 'true', CallStatus: 'in-progress' },
  ]);
});

test('an application that rejects the call was not connected', async () => {
  scene.app.on('/application', (response) => response.reject({ reason: 'busy' }));
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([
    { DialCallStatus: 'busy', DialBridged: 'false', DialCallDuration: '0' },
  ]);
});

test('an application whose document fails is asked for its fallback', async () => {
  const sid = `AP${'b'.repeat(32)}`;
  await scene.close();
  scene = await openScene();
  scene.carrier.addApplication({
    sid,
    voiceUrl: `${scene.app.url}/application`,
    voiceFallbackUrl: `${scene.app.url}/application-fallback`,
  });
  scene.app
    .on('/voice', (response) => response.dial({ action: '/after' }).application({}).applicationSid(sid))
    .on('/application', { status: 500 })
    .on('/application-fallback', (response) => response.say('Sorry'))
    .on('/after', (response) => response.hangup());
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(call.heard).toEqual(['Sorry']);
  expect(scene.app.at('/application-fallback')).toMatchObject([{ ErrorCode: '11200', ApplicationSid: sid }]);
});

test('a caller who hangs up ends the leg of the application', async () => {
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  call.hangUp();
  await scene.settle();
  expect(scene.carrier.calls().map(({ status }) => status)).toEqual(['completed', 'completed']);
  expect(scene.app.at('/after')).toMatchObject([{ CallStatus: 'completed' }]);
});

test('the progress of an application is told as that of any party', async () => {
  scene.app.on('/voice', (response) => {
    const events = ['initiated', 'ringing', 'answered', 'completed'];
    const callback = { statusCallback: '/child', statusCallbackEvent: events as 'initiated'[] };
    response.dial().application(callback).applicationSid(APPLICATION);
  });
  scene.app.on('/application', (response) => response.say('Hi'));
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.app.at('/child').map(({ CallStatus }) => CallStatus)).toEqual([
    'initiated',
    'ringing',
    'in-progress',
    'completed',
  ]);
});

test('a customerId longer than 256 characters is refused', async () => {
  scene.app.on('/voice', (response) =>
    response
      .dial()
      .application({ customerId: 'x'.repeat(257) })
      .applicationSid(APPLICATION),
  );
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.carrier.errors).toMatchObject([
    { code: 12200, message: expect.stringContaining('customerId') },
  ]);
});
