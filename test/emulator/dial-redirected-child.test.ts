/** A called party that is redirected goes its own way, and the Dial is over. */
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app
    .on('/whisper', (response) => response.pause({ length: 10 }))
    .on('/elsewhere', (response) => response.say('elsewhere') && response.pause({ length: 60 }))
    .on('/after', (response) => response.say('after'));
});
afterEach(() => scene.close());

const isBridged = () => scene.carrier.events.some(({ kind }) => kind === 'bridged');
const redirect = (sid: string) => scene.client.calls(sid).update({ url: `${scene.app.url}/elsewhere` });

test('redirected in its whisper it is not connected, and the caller goes on', async () => {
  const agent = scene.carrier.phone(AGENT).answers(0);
  scene.app.on('/voice', (response) =>
    response.dial({ action: '/after' }).number({ url: '/whisper' }, AGENT),
  );
  const customer = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(2);
  await redirect(agent.call.sid);
  await scene.pass(10);
  expect(isBridged()).toBe(false);
  expect(agent.call).toMatchObject({ heard: ['elsewhere'], status: 'in-progress' });
  expect(customer.heard).toEqual(['after']);
  expect(scene.app.at('/after')).toMatchObject([{ DialCallStatus: 'completed', DialBridged: 'false' }]);
  expect(scene.app.at('/after')[0]).not.toHaveProperty('DialCallDuration');
});

test('redirected in its whisper it outlives the connection with another', async () => {
  const [ann, bob] = [scene.carrier.phone('client:ann'), scene.carrier.phone('client:bob')];
  ann.answers(0);
  bob.answers(5000);
  scene.app.on('/voice', (response) => {
    const dial = response.dial({ action: '/after' });
    dial.client({ url: '/whisper' }, 'ann');
    dial.client('bob');
  });
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(2);
  await redirect(ann.call.sid);
  await scene.pass(5);
  expect(isBridged()).toBe(true);
  expect(bob.call.status).toBe('in-progress');
  expect(ann.call).toMatchObject({ heard: ['elsewhere'], status: 'in-progress' });
});

test('a call redirected while it is found out who answered asks for the new document only', async () => {
  const agent = scene.carrier.phone(AGENT).answers(0);
  const url = `${scene.app.url}/whisper`;
  const { sid } = await scene.client.calls.create({
    to: AGENT,
    from: NUMBER,
    url,
    machineDetection: 'Enable',
  });
  await scene.pass(1);
  await redirect(sid);
  await scene.settle();
  expect(agent.call).toMatchObject({ heard: ['elsewhere'], status: 'in-progress' });
  expect(scene.app.paths).toEqual(['/elsewhere']);
});
