/** Connect with Stream: its status callbacks, which differ from all others. */
import { openScene, CUSTOMER, NUMBER, type Scene } from '../support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/other', (response) => response.say('other'));
});
afterEach(() => scene.close());

async function streaming(attributes: object = {}) {
  scene.app.on('/voice', (response) => {
    response.connect().stream({ url: 'wss://bot.example', statusCallback: '/stream', ...attributes });
    response.say('next verb');
  });
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  return { call, session: scene.carrier.virtualAgents.sessions[0]! };
}

const told = () => scene.app.at('/stream').map(({ StreamEvent }) => StreamEvent);

test('a stream tells of its start and its stop, signed, with ISO 8601 times and nothing else of the call', async () => {
  const { call, session } = await streaming();
  await scene.pass(7);
  session.finish();
  await scene.settle();
  const standard = {
    AccountSid: scene.carrier.accountSid,
    CallSid: call.sid,
    StreamSid: session.sid,
    StreamName: session.sid,
  };
  expect(session.sid).toMatch(/^MZ[0-9a-f]{32}$/);
  expect(scene.app.at('/stream')).toEqual([
    { ...standard, StreamEvent: 'stream-started', Timestamp: '2026-01-05T10:00:00.000Z' },
    { ...standard, StreamEvent: 'stream-stopped', Timestamp: '2026-01-05T10:00:07.000Z' },
  ]);
  expect(scene.app.received.every(({ isSigned }) => isSigned)).toBe(true);
  expect(call.heard).toEqual(['next verb']);
});

test('a named stream is told of by its name', async () => {
  await streaming({ name: 'survey' });
  expect(scene.app.at('/stream')).toMatchObject([{ StreamName: 'survey' }]);
});

test.each([
  [false, ['stream-started', 'stream-error']],
  [true, ['stream-started', 'stream-error', 'stream-stopped']],
])('a stream that fails tells the error (switch streamStoppedAfterError: %s)', async (choice, events) => {
  scene.carrier.switches.streamStoppedAfterError = choice;
  const { call, session } = await streaming();
  session.finish({ StreamError: 'the server closed the connection' });
  await scene.settle();
  expect(told()).toEqual(events);
  expect(scene.app.at('/stream')[1]).toMatchObject({ StreamError: 'the server closed the connection' });
  expect(call.heard).toEqual(['next verb']);
});

test('a stream that cannot be connected never started', async () => {
  scene.carrier.virtualAgents.on((session) => session.finish({ StreamError: 'no such host' }));
  await streaming();
  expect(told()).toEqual(['stream-error']);
});

test('a stream that is over at once still started and stopped', async () => {
  scene.carrier.virtualAgents.on((session) => session.finish());
  await streaming();
  expect(told()).toEqual(['stream-started', 'stream-stopped']);
});

test('a caller who hangs up stops the stream', async () => {
  const { call } = await streaming();
  call.hangUp();
  await scene.settle();
  expect(told()).toEqual(['stream-started', 'stream-stopped']);
});

test('a redirect over REST stops the stream, and the new document follows', async () => {
  const { call } = await streaming();
  await scene.client.calls(call.sid).update({ url: `${scene.app.url}/other` });
  await scene.settle();
  expect(told()).toEqual(['stream-started', 'stream-stopped']);
  expect(call.heard).toEqual(['other']);
});

test('the end of a stream can say nothing but an error', async () => {
  const { session } = await streaming();
  expect(() => session.finish({ HandoffData: '{}' })).toThrow('the outcome has no HandoffData');
});
