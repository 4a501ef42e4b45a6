/** Calls the application places to customers. */
import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

const OTHER = '+15557777';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ verifiedNumbers: [OTHER] });
  scene.app.on('/hello', (response) => response.say('Hello') && response.pause({ length: 60 }));
});
afterEach(() => scene.close());

function calling(options: object = {}) {
  const { url } = scene.app;
  return scene.client.calls.create({
    to: CUSTOMER,
    from: NUMBER,
    url: `${url}/hello`,
    statusCallback: `${url}/status`,
    statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
    timeout: 25,
    ...options,
  });
}

const statuses = () => scene.app.at('/status').map(({ CallStatus }) => CallStatus);

test.each([
  ['isBusy', ['initiated', 'busy'], 0],
  ['fails', ['initiated', 'failed'], 0],
  ['ringsOn', ['initiated', 'ringing', 'no-answer'], 25],
] as const)('a customer whose phone %s never asks for a document', async (behaves, told, seconds) => {
  scene.carrier.phone(CUSTOMER)[behaves]();
  const { sid } = await calling();
  await scene.pass(seconds);
  expect(statuses()).toEqual(told);
  expect((await scene.client.calls(sid).fetch()).status).toBe(told.at(-1));
  expect(scene.app.paths).not.toContain('/hello');
});

test('a customer who answers hears the document, and hanging up ends it', async () => {
  scene.carrier.phone(CUSTOMER).answers(4000);
  await calling();
  await scene.pass(9);
  scene.carrier.phone(CUSTOMER).call.hangUp();
  await scene.settle();
  expect(statuses()).toEqual(['initiated', 'ringing', 'in-progress', 'completed']);
  expect(scene.app.at('/hello')).toMatchObject([{ Direction: 'outbound-api', To: CUSTOMER, From: NUMBER }]);
  expect(scene.app.at('/status').at(-1)).toMatchObject({ CallDuration: '5' });
  expect(scene.carrier.phone(CUSTOMER).call.heard).toEqual(['Hello']);
});

test.each([
  ['a person', 'Enable', () => scene.carrier.phone(CUSTOMER).answers(0), 'human'],
  ['a machine', 'Enable', () => scene.carrier.phone(CUSTOMER).hasVoicemail(0), 'machine_start'],
  ['a machine', 'DetectMessageEnd', () => scene.carrier.phone(CUSTOMER).hasVoicemail(0), 'machine_end_beep'],
  ['a person', 'DetectMessageEnd', () => scene.carrier.phone(CUSTOMER).answers(0), 'human'],
  ['a fax', 'Enable', () => scene.carrier.phone(CUSTOMER).soundsLike('fax', 0), 'fax'],
  ['nobody knows what', 'Enable', () => scene.carrier.phone(CUSTOMER).soundsLike('unknown', 0), 'unknown'],
])('detection of %s with %s', async (_, machineDetection, behave, answeredBy) => {
  behave();
  await calling({ machineDetection });
  await scene.settle();
  expect(scene.app.at('/hello')).toEqual([]);
  await scene.pass(3);
  expect(scene.app.at('/hello')).toMatchObject([{ AnsweredBy: answeredBy, CallStatus: 'in-progress' }]);
});

test('detection that takes too long finds nothing', async () => {
  scene.carrier.timing.detectionMs = 6000;
  scene.carrier.phone(CUSTOMER).hasVoicemail(0);
  await calling({ machineDetection: 'Enable', machineDetectionTimeout: 4 });
  await scene.pass(4);
  expect(scene.app.at('/hello')).toMatchObject([{ AnsweredBy: 'unknown' }]);
  await expect(calling({ machineDetection: 'Enable', machineDetectionTimeout: 60 })).rejects.toMatchObject({
    code: 20001,
  });
});

test('a customer who hangs up while it is found out who answers never asks for a document', async () => {
  scene.carrier.phone(CUSTOMER).answers(0);
  await calling({ machineDetection: 'Enable' });
  await scene.pass(1);
  scene.carrier.phone(CUSTOMER).call.hangUp();
  await scene.pass(5);
  expect(scene.app.paths).not.toContain('/hello');
  expect(statuses().at(-1)).toBe('completed');
});

test.each([
  ['a number of somebody else', '+15558888', 21210],
  ['words', 'support', 21212],
  ['a client', 'client:ann', 21212],
])('%s cannot call a customer', async (_, from, code) => {
  await expect(calling({ from })).rejects.toMatchObject({ status: 400, code });
  expect(scene.carrier.calls()).toEqual([]);
});

test('a verified number may call customers, and be shown by a Dial', async () => {
  await calling({ from: OTHER });
  await scene.pass(3);
  expect(scene.app.at('/hello')).toMatchObject([{ From: OTHER }]);
  scene.app.on('/voice', (response) => response.dial({ callerId: OTHER }).number('+15553000'));
  scene.carrier.dial('+15552001', NUMBER);
  await scene.pass(3);
  expect(scene.carrier.phone('+15553000').call.status).toBe('in-progress');
  expect(scene.carrier.errors).toEqual([]);
});

test('a client may call a client', async () => {
  await calling({ to: 'client:bob', from: 'client:ann' });
  await scene.pass(3);
  expect(scene.app.at('/hello')).toMatchObject([{ From: 'client:ann', To: 'client:bob' }]);
});
