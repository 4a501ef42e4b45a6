/** Queues and who waits in them, over REST. */
import { watchRest } from '../support/openapi-contract';
import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
let watch: ReturnType<typeof watchRest>;
beforeEach(async () => {
  watch = watchRest();
  scene = await openScene({ onEvent: watch.onEvent });
  scene.app
    .on('/voice', (response) => response.enqueue({ action: '/dequeued', waitUrl: '/wait' }, 'support'))
    .on('/wait', (response) => response.pause({ length: 300 }))
    .on('/dequeued', (response) => response.hangup())
    .on('/moved', (response) => response.say('moved'));
});
afterEach(async () => {
  await scene.close();
  expect(watch.problems).toEqual([]);
});

test('a queue is created, read, changed, listed and removed', async () => {
  const { queues } = scene.client;
  const created = await queues.create({ friendlyName: 'support', maxSize: 2 });
  expect(created).toMatchObject({ friendlyName: 'support', maxSize: 2, currentSize: 0, averageWaitTime: 0 });
  await queues(created.sid).update({ friendlyName: 'sales', maxSize: 3 });
  expect(await queues(created.sid).fetch()).toMatchObject({ friendlyName: 'sales', maxSize: 3 });
  expect(await queues.create({ friendlyName: 'other' })).toMatchObject({ maxSize: 1000 });
  expect((await queues.list()).map(({ friendlyName }) => friendlyName)).toEqual(['sales', 'other']);
  expect(await queues(created.sid).remove()).toBe(true);
  await expect(queues(created.sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
});

test.each([
  ['a name that is taken', { friendlyName: 'support' }, 22003],
  ['a long name', { friendlyName: 'q'.repeat(65) }, 20001],
  ['no name', { friendlyName: '' }, 20001],
  ['a size above 5000', { friendlyName: 'big', maxSize: 5001 }, 20001],
])('%s is refused', async (_, given, code) => {
  await scene.client.queues.create({ friendlyName: 'support' });
  await expect(scene.client.queues.create(given)).rejects.toMatchObject({ status: 400, code });
});

test('members are listed with their places, and a queue with members cannot be removed', async () => {
  const first = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(10);
  const second = scene.carrier.dial('+15552001', NUMBER);
  await scene.pass(5);
  const [queue] = await scene.client.queues.list();
  expect(queue).toMatchObject({ currentSize: 2, averageWaitTime: 10 });
  const { members } = scene.client.queues(queue!.sid);
  const listed = await members.list();
  expect(listed.map(({ callSid, position, waitTime }) => [callSid, position, waitTime])).toEqual([
    [first.sid, 1, 15],
    [second.sid, 2, 5],
  ]);
  expect(await scene.client.queues(queue!.sid).members('Front').fetch()).toMatchObject({
    callSid: first.sid,
  });
  expect(await scene.client.queues(queue!.sid).members(second.sid).fetch()).toMatchObject({ position: 2 });
  await expect(scene.client.queues(queue!.sid).remove()).rejects.toMatchObject({ code: 22002 });
});

test('a member is taken out by REST: the action is told at once, and the new document follows', async () => {
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(10);
  const [queue] = await scene.client.queues.list();
  await scene.client
    .queues(queue!.sid)
    .members('Front')
    .update({ url: `${scene.app.url}/moved` });
  await scene.settle();
  expect(scene.app.at('/dequeued')).toMatchObject([{ QueueResult: 'redirected', QueueTime: '10' }]);
  expect(call.heard).toEqual(['moved']);
  await expect(scene.client.queues(queue!.sid).members(call.sid).fetch()).rejects.toMatchObject({
    code: 20404,
  });
});

test('the size of a queue counts for <Enqueue>', async () => {
  await scene.client.queues.create({ friendlyName: 'support', maxSize: 1 });
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  scene.carrier.dial('+15552001', NUMBER);
  await scene.settle();
  expect(scene.app.at('/dequeued')).toMatchObject([{ QueueResult: 'queue-full' }]);
  expect(scene.carrier.errors).toMatchObject([{ kind: 'warning', code: 14207 }]);
});
