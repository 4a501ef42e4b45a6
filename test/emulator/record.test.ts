import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/after', (response) => response.say('saved'));
  scene.app.on('/voice', (response) => {
    response.record({ action: '/after', maxLength: 30, timeout: 3, recordingStatusCallback: '/recorded' });
    response.say('nothing recorded');
  });
});
afterEach(() => scene.close());

async function dialled() {
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  return call;
}

test('a key ends a recording and the action is told where it is', async () => {
  const call = await dialled();
  call.say('please call me back');
  await scene.pass(2);
  call.press('#');
  await scene.settle();
  const [form] = scene.app.at('/after');
  expect(form).toMatchObject({ Digits: '#', RecordingDuration: '2' });
  expect(form?.RecordingUrl).toContain(`/Recordings/RE${'0'.repeat(31)}1`);
  expect(scene.app.at('/recorded')).toMatchObject([{ RecordingStatus: 'completed', RecordingDuration: '2' }]);
  expect(call.heard).toEqual(['saved']);
});

test('silence after words ends a recording', async () => {
  const call = await dialled();
  call.say('hello');
  await scene.pass(3);
  expect(call.heard).toEqual(['saved']);
});

test('silence alone is no recording: the next verb follows', async () => {
  const call = await dialled();
  await scene.pass(3);
  expect(call.heard).toEqual(['nothing recorded']);
  expect(scene.app.at('/after')).toEqual([]);
});

test('a recording is no longer than its longest length', async () => {
  const call = await dialled();
  for (let turn = 0; turn < 20; turn += 1) {
    call.say('and so on');
    await scene.pass(2);
  }
  expect(scene.app.at('/after')).toMatchObject([{ RecordingDuration: '30' }]);
});

test.each([
  ['hangup', 'hangup'],
  ['empty', ''],
] as const)('a hang-up while recording posts Digits by the switch: %s', async (choice, digits) => {
  scene.carrier.switches.recordDigitsOnHangUp = choice;
  const call = await dialled();
  call.say('hello');
  await scene.pass(1);
  call.hangUp();
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([{ Digits: digits, CallStatus: 'completed' }]);
  expect(call.heard).toEqual([]);
});

test('a recording of nothing but silence is told as absent', async () => {
  const events = ['in-progress', 'completed', 'absent'] as ('absent' | 'completed')[];
  scene.app.on('/voice', (response) => {
    const callback = { recordingStatusCallback: '/recorded', recordingStatusCallbackEvent: events };
    response.record({ action: '/after', timeout: 3, ...callback });
  });
  await dialled();
  await scene.pass(3);
  expect(scene.app.at('/recorded').map(({ RecordingStatus }) => RecordingStatus)).toEqual([
    'in-progress',
    'absent',
  ]);
});

test('a hang-up in a recording without action is told to the present URL', async () => {
  scene.app.on('/voice', (response) => response.record({}));
  const call = await dialled();
  call.say('hello');
  await scene.pass(2);
  call.hangUp();
  await scene.settle();
  expect(scene.app.at('/voice')).toMatchObject([
    { CallStatus: 'ringing' },
    { CallStatus: 'completed', Digits: 'hangup', RecordingDuration: '2' },
  ]);
});

test('a hang-up in a recording without action, in Twiml over REST, is told to nobody', async () => {
  scene.carrier.phone(AGENT).answers(0);
  await scene.client.calls.create({ to: AGENT, from: NUMBER, twiml: '<Response><Record/></Response>' });
  await scene.settle();
  scene.carrier.phone(AGENT).call.hangUp();
  await scene.settle();
  expect(scene.app.paths).toEqual([]);
  expect(scene.carrier.errors).toEqual([]);
});

/** The customer leaves a message of this text, and the transcription has had its time. */
async function message(attributes: Record<string, string | number | boolean>, words: string) {
  scene.app.on('/voice', (response) => {
    response.record({ action: '/after', transcribeCallback: '/text', ...attributes } as object);
  });
  const call = await dialled();
  if (words !== '') call.say(words, 3000);
  await scene.pass(3);
  call.press('#');
  await scene.pass(10);
  return call;
}

test('what was said is written down and posted, after the action', async () => {
  const call = await message({ recordingStatusCallback: '/recorded' }, 'please call me back');
  const [form] = scene.app.at('/text');
  expect(form).toMatchObject({
    AccountSid: scene.carrier.accountSid,
    CallSid: call.sid,
    From: CUSTOMER,
    To: NUMBER,
    Direction: 'inbound',
    TranscriptionText: 'please call me back',
    TranscriptionStatus: 'completed',
    TranscriptionSid: expect.stringMatching(/^TR[0-9a-f]{32}$/),
    TranscriptionUrl: expect.stringContaining('/Transcriptions/TR'),
    RecordingSid: scene.app.at('/after')[0]!.RecordingSid,
    RecordingUrl: scene.app.at('/after')[0]!.RecordingUrl,
  });
  expect(scene.app.paths.slice(-3)).toEqual(['/after', '/number-status', '/text']);
  expect(scene.carrier.errors).toEqual([]);
});

test('transcribe="false" is taken, and nothing is written down', async () => {
  const call = await message({ transcribe: false }, 'please call me back');
  expect(call.heard).toEqual(['saved']);
  expect(scene.app.at('/text')).toEqual([]);
  expect(scene.carrier.errors).toEqual([]);
});

test('of silence there is nothing to write down', async () => {
  await message({ transcribe: true }, '');
  expect(scene.app.at('/text')).toMatchObject([{ TranscriptionStatus: 'failed', TranscriptionText: '' }]);
});

test('recordings of more than two minutes are not transcribed, loudly', async () => {
  scene.app.on('/voice', (response) => {
    response.record({ action: '/after', transcribeCallback: '/text', maxLength: 300, timeout: 200 });
  });
  const call = await dialled();
  call.say('on and on', 1000);
  await scene.pass(130);
  call.press('#');
  await scene.pass(10);
  expect(scene.app.at('/text')).toEqual([]);
  expect(scene.carrier.errors).toMatchObject([{ code: 13615 }, { code: 13617 }]);
});
