/** What is recorded of a Dial and of a conference, and what is not. */
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/after', (response) => response.hangup());
});
afterEach(() => scene.close());

const CALLBACK = {
  recordingStatusCallback: '/recorded',
  recordingStatusCallbackEvent: ['in-progress', 'completed'],
} as object;

/** A customer is connected to the agent for ten seconds after five of ringing. */
async function dialled(record: string, ringing = 5) {
  scene.app.on('/voice', (response) => {
    response.dial({ action: '/after', record, ...CALLBACK } as object).number(AGENT);
  });
  scene.carrier.phone(AGENT).answers(ringing * 1000);
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(ringing + 10);
  scene.carrier.phone(AGENT).call.hangUp();
  await scene.settle();
  return scene.app.at('/after')[0]!;
}

test.each([
  ['record-from-answer', '10', '1'],
  ['true', '10', '1'],
  ['record-from-answer-dual', '10', '2'],
  ['record-from-ringing', '15', '1'],
  ['record-from-ringing-dual', '15', '2'],
])('%s records %s seconds on %s channels', async (record, RecordingDuration, RecordingChannels) => {
  const form = await dialled(record);
  expect(form).toMatchObject({ RecordingDuration, RecordingUrl: expect.stringContaining('/Recordings/RE') });
  expect(scene.app.at('/recorded')).toMatchObject([
    { RecordingStatus: 'in-progress', RecordingDuration: '0', RecordingChannels },
    { RecordingStatus: 'completed', RecordingDuration, RecordingChannels, RecordingSource: 'DialVerb' },
  ]);
});

test.each(['do-not-record', 'false'])('%s records nothing', async (record) => {
  expect(await dialled(record)).not.toHaveProperty('RecordingUrl');
  expect(scene.app.at('/recorded')).toEqual([]);
});

test.each(['record-from-answer', 'record-from-ringing'])(
  'of a busy party %s records nothing',
  async (record) => {
    scene.app.on('/voice', (response) => {
      response.dial({ action: '/after', record, ...CALLBACK } as object).number(AGENT);
    });
    scene.carrier.phone(AGENT).isBusy();
    scene.carrier.dial(CUSTOMER, NUMBER);
    await scene.settle();
    expect(scene.app.at('/after')[0]).toMatchObject({ DialCallStatus: 'busy' });
    expect(scene.app.at('/after')[0]).not.toHaveProperty('RecordingUrl');
    expect(scene.app.at('/recorded')).toEqual([]);
  },
);

test('a conference is recorded from its start to its end, as a whole', async () => {
  const record = { record: 'record-from-start', ...CALLBACK } as object;
  scene.app.on('/voice', (response) => response.dial().conference(record, 'room'));
  const first = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(7);
  expect(scene.app.at('/recorded')).toEqual([]);
  const second = scene.carrier.dial('+15552001', NUMBER);
  await scene.pass(20);
  first.hangUp();
  second.hangUp();
  await scene.settle();
  const [conference] = scene.carrier.conferences();
  const forms = scene.app.at('/recorded');
  expect(forms).toMatchObject([
    { RecordingStatus: 'in-progress', ConferenceSid: conference!.sid, RecordingSource: 'Conference' },
    { RecordingStatus: 'completed', ConferenceSid: conference!.sid, RecordingDuration: '20' },
  ]);
  expect(forms[0]).not.toHaveProperty('CallSid');
});

test('a Dial cannot record its conference, and says so', async () => {
  scene.app.on('/voice', (response) => response.dial({ record: 'true' } as object).conference('room'));
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.carrier.errors).toMatchObject([
    { kind: 'warning', code: 12200, message: expect.stringContaining('<Conference record> does') },
  ]);
});
