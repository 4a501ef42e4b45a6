import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

const FOUR_HOURS = 4 * 3600;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/voice', (response) => {
    response.say('Hold');
    response.pause({ length: 36_000 });
  });
});
afterEach(() => scene.close());

test('a call that comes in ends four hours after its answer', async () => {
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  await scene.pass(FOUR_HOURS - 1);
  expect(call.status).toBe('in-progress');
  await scene.pass(1);
  expect(call.status).toBe('completed');
});

test('a call without a TimeLimit does so too', async () => {
  const url = `${scene.app.url}/voice`;
  const { sid } = await scene.client.calls.create({ from: NUMBER, to: CUSTOMER, url });
  await scene.pass(FOUR_HOURS + 2);
  expect(await scene.client.calls(sid).fetch()).toMatchObject({ status: 'completed', duration: '14400' });
});
