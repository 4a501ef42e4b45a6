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
    { kind: 'error', code: 0, message: 'Twilio has <Pay> in <Response>; this carrier does not' },
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

test('values Twilio only warns of do not end a call: the default is used, and the journal has the code', async () => {
  await callWith('<Pause length="0.5"/><Play loop="x">beep</Play><say>no</say><Say voice="">heard</Say>');
  await scene.pass(1);
  expect(scene.carrier.errors.map(({ kind, code }) => [kind, code])).toEqual([
    ['warning', 13910],
    ['warning', 13410],
    ['warning', 12200],
  ]);
  expect(scene.carrier.events).toContainEqual(expect.objectContaining({ kind: 'heard', text: 'heard' }));
});

test('voices and languages are built like those Twilio has; others are warned of and not used', async () => {
  const said = ['Polly.Joanna-Neural', 'Polly.Mía-Generative', 'Google.en-US-Chirp3-HD-Aoede', 'alice'];
  await callWith(
    [
      ...said.map((voice) => `<Say voice="${voice}" language="es-MX">heard</Say>`),
      '<Say voice="Joanna" language="Spanish">heard</Say>',
      '<Gather language="en" input="speech" timeout="1"/>',
      '<Gather speechModel="phone_call" speechTimeout="auto" timeout="1"/>',
    ].join(''),
  );
  await scene.pass(10);
  const codes = scene.carrier.errors.map(({ kind, code }) => `${kind} ${code}`);
  expect(codes).toEqual(['warning 13511', 'warning 12200', 'warning 13512', 'warning 13327']);
  const how = scene.carrier.events.flatMap((event) => (event.kind === 'heard' ? [event.how] : []));
  expect(how.map((one) => one?.voice)).toEqual([...said, undefined]);
});

test('the fallback is asked where this carrier lacks something, with a code Twilio has', async () => {
  scene.app.on('/voice', { status: 200, body: '<Response><Pay/></Response>' });
  scene.app.on('/fallback', (response) => response.say('sorry'));
  const voice = { voiceUrl: `${scene.app.url}/voice`, voiceFallbackUrl: `${scene.app.url}/fallback` };
  scene.carrier.addNumber({ phoneNumber: '+15551001', ...voice });
  scene.carrier.dial(CUSTOMER, '+15551001');
  await scene.settle();
  expect(scene.app.at('/fallback')).toMatchObject([{ ErrorCode: '12200' }]);
});

test.each([
  ['a document above 64 kB', `<Say>${'x'.repeat(65_536)}</Say>`, 11750],
  ['a bare ampersand', '<Say>Fish & chips</Say>', 12100],
  ['an entity of HTML', '<Say>caf&eacute;</Say>', 12100],
  ['eleven nouns', `<Dial>${'<Number>+15553000</Number>'.repeat(11)}</Dial>`, 13250],
])('%s is refused as by Twilio', async (_, body, code) => {
  await callWith(body);
  expect(scene.carrier.errors).toMatchObject([{ kind: 'error', code }]);
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
  await expect(scene.client.api.accounts(scene.carrier.accountSid).shortCodes.list()).rejects.toMatchObject({
    status: 404,
    code: 20404,
  });
  expect(scene.carrier.errors).toMatchObject([
    { kind: 'error', message: expect.stringContaining('SMS/ShortCodes') },
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
