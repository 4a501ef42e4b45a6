import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

const APPLICATION = `AP${'a'.repeat(32)}`;

let scene: Scene;
beforeEach(async () => {
  const applications = [{ sid: APPLICATION, voiceUrl: '' }];
  scene = await openScene({ applications });
  applications[0]!.voiceUrl = `${scene.app.url}/application`;
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
