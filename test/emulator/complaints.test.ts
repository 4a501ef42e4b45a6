/** What the local carrier complains of, so that an application's mistake is not passed over. */
import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

async function callWith(body: string): Promise<void> {
  scene.app.on('/voice', { status: 200, body: `<Response>${body}</Response>` });
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
}

test('a verb the local carrier does not have goes the way of an error', async () => {
  await callWith('<Say>never heard</Say><Pay/>');
  expect(scene.carrier.errors).toMatchObject([
    { kind: 'error', code: 12200, message: expect.stringContaining('Pay') },
  ]);
  expect(scene.carrier.events.filter(({ kind }) => kind === 'heard')).toHaveLength(1);
});

test('an unknown attribute is a warning and the call goes on', async () => {
  await callWith('<Say volume="loud">heard</Say>');
  expect(scene.carrier.errors).toMatchObject([
    { kind: 'warning', message: expect.stringContaining('volume') },
  ]);
  expect(scene.carrier.events).toContainEqual(expect.objectContaining({ kind: 'heard', text: 'heard' }));
});

test('a callback answered with text is a warning, one answered with an error is an error', async () => {
  scene.app.on('/number-status', { status: 200, type: 'text/plain', body: 'OK' });
  await callWith('<Hangup/>');
  scene.app.on('/number-status', { status: 500 });
  await callWith('<Hangup/>');
  expect(scene.carrier.errors.map(({ kind, code }) => [kind, code])).toEqual([
    ['warning', 12300],
    ['error', 11200],
  ]);
});

test('a retry policy that does not exist is error 11243', async () => {
  scene.carrier.addNumber({ phoneNumber: '+15551001', voiceUrl: `${scene.app.url}/voice#rp=sometimes` });
  scene.app.on('/voice', (response) => response.hangup());
  scene.carrier.dial(CUSTOMER, '+15551001');
  await scene.settle();
  expect(scene.carrier.errors).toMatchObject([{ kind: 'error', code: 11243 }]);
});

test('a resource that is not there is 404 and told of', async () => {
  await expect(scene.client.api.accounts(scene.carrier.accountSid).messages.list()).rejects.toMatchObject({
    status: 404,
    code: 20404,
  });
  expect(scene.carrier.errors).toMatchObject([
    { kind: 'error', message: expect.stringContaining('Messages') },
  ]);
});

test('what a fault loses is no mistake of the application', async () => {
  scene.carrier.faults.webhooks.drop({ url: '/number-status' });
  await callWith('<Hangup/>');
  expect(scene.carrier.errors).toEqual([]);
  expect(scene.app.at('/number-status')).toEqual([]);
  expect(scene.carrier.requests()).toContainEqual(
    expect.objectContaining({ kind: 'callback', status: 0, url: `${scene.app.url}/number-status` }),
  );
});

test('every request can be looked at with its reply, in order', async () => {
  await callWith('<Say>hi</Say>');
  await scene.client.calls.list();
  expect(scene.carrier.requests()).toMatchObject([
    {
      kind: 'document',
      status: 200,
      body: '<Response><Say>hi</Say></Response>',
      form: { CallStatus: 'ringing' },
    },
    { kind: 'callback', status: 204, form: { CallStatus: 'completed' } },
    { kind: 'rest', method: 'GET', status: 200 },
  ]);
});
