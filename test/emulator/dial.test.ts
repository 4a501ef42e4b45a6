import type { twiml } from 'twilio';
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

type Dial = ReturnType<twiml.VoiceResponse['dial']>;
type Options = Parameters<twiml.VoiceResponse['dial']>[0];

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/after', (response) => response.say('after'));
});
afterEach(() => scene.close());

async function dialling(fill: (dial: Dial) => void, options: Options = {}) {
  scene.app.on('/voice', (response) => fill(response.dial({ action: '/after', ...options })));
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  return call;
}

const events = {
  statusCallback: '/child',
  statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
};

test('the called party hangs up and the caller goes on with the action', async () => {
  scene.carrier.phone(AGENT).answers(2000);
  const call = await dialling((dial) => dial.number(events as object, AGENT));
  await scene.pass(12);
  scene.carrier.phone(AGENT).call.hangUp();
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([
    {
      CallSid: call.sid,
      CallStatus: 'in-progress',
      DialCallStatus: 'completed',
      DialBridged: 'true',
      DialCallDuration: '10',
      DialCallSid: scene.carrier.phone(AGENT).call.sid,
    },
  ]);
  expect(call.heard).toEqual(['after']);
});

test('the child leg reports its progress in order, with its parent', async () => {
  scene.carrier.phone(AGENT).answers(2000);
  const call = await dialling((dial) => dial.number(events as object, AGENT));
  await scene.pass(3);
  scene.carrier.phone(AGENT).call.hangUp();
  await scene.settle();
  const forms = scene.app.at('/child');
  expect(forms.map(({ CallStatus }) => CallStatus)).toEqual([
    'initiated',
    'ringing',
    'in-progress',
    'completed',
  ]);
  expect(forms.map(({ SequenceNumber }) => SequenceNumber)).toEqual(['0', '1', '2', '3']);
  expect(forms[3]).toMatchObject({
    ParentCallSid: call.sid,
    CallDuration: '1',
    Direction: 'outbound-dial',
    To: AGENT,
  });
  expect(forms[0]).not.toHaveProperty('CallDuration');
});

test.each([
  ['busy', 'isBusy'],
  ['failed', 'fails'],
  ['no-answer', 'ringsOn'],
] as const)('a called party that is %s sends the caller on', async (status, behaves) => {
  scene.carrier.phone(AGENT)[behaves]();
  const call = await dialling((dial) => dial.number(AGENT), { timeout: 15 });
  await scene.pass(15);
  expect(scene.app.at('/after')).toMatchObject([{ DialCallStatus: status, DialBridged: 'false' }]);
  expect(call.status).toBe('completed');
});

test('a party that declines is busy', async () => {
  scene.carrier.phone(AGENT).rejects(3000);
  await dialling((dial) => dial.number(AGENT));
  await scene.pass(3);
  expect(scene.app.at('/after')).toMatchObject([{ DialCallStatus: 'busy' }]);
});

test('all ring at once, the first to answer is connected and the others are canceled', async () => {
  scene.carrier.phone('client:ann').answers(5000);
  scene.carrier.phone('client:bob').answers(3000);
  await dialling((dial) => {
    dial.client({ statusCallback: '/ann' }, 'ann');
    dial.client('bob');
  });
  await scene.pass(6);
  expect(scene.app.at('/ann')).toMatchObject([{ CallStatus: 'canceled', To: 'client:ann' }]);
  expect(scene.carrier.phone('client:bob').call.status).toBe('in-progress');
  expect(scene.carrier.phone('client:ann').call.heard).toEqual([]);
});

test('a client is given its parameters', async () => {
  await dialling((dial) => {
    const client = dial.client({});
    client.identity('ann');
    client.parameter({ name: 'order', value: '42' });
  });
  expect(scene.carrier.phone('client:ann').call.parameters).toEqual({ order: '42' });
});

test('a SIP address is given headers and answers with some', async () => {
  const phone = scene.carrier.phone('sip:bot@example.com').answers(0);
  phone.sipHeaders = { 'X-Outcome': 'solved' };
  await dialling((dial) => dial.sip('sip:bot@example.com?X-Order=42'));
  phone.call.hangUp();
  await scene.settle();
  expect(phone.call.parameters).toEqual({ 'X-Order': '42' });
  expect(scene.app.at('/after')).toMatchObject([
    { DialCallStatus: 'completed', DialSipResponseCode: '200', 'DialSipHeader_X-Outcome': 'solved' },
  ]);
});

test('the star key hangs up the called party and the caller goes on', async () => {
  const agent = scene.carrier.phone(AGENT).answers(0);
  const call = await dialling((dial) => dial.number(AGENT), { hangupOnStar: true });
  call.press('1*');
  await scene.settle();
  expect(agent.call.status).toBe('completed');
  expect(scene.app.at('/after')).toMatchObject([{ DialCallStatus: 'completed', CallStatus: 'in-progress' }]);
});

test('without hangupOnStar the star key does nothing', async () => {
  scene.carrier.phone(AGENT).answers(0);
  const call = await dialling((dial) => dial.number(AGENT));
  call.press('*');
  await scene.settle();
  expect(scene.app.at('/after')).toEqual([]);
});

test('a whisper that hangs up still counts as completed, not bridged', async () => {
  scene.carrier.phone(AGENT).answers(0);
  scene.app.on('/whisper', (response) => {
    response.say('A call for you');
    response.hangup();
  });
  await dialling((dial) => dial.number({ url: '/whisper' }, AGENT));
  expect(scene.carrier.phone(AGENT).call.heard).toEqual(['A call for you']);
  expect(scene.app.at('/after')).toMatchObject([{ DialCallStatus: 'completed', DialBridged: 'false' }]);
});

test('a whisper comes before the connection', async () => {
  scene.carrier.phone(AGENT).answers(0);
  scene.app.on('/whisper', (response) => response.pause({ length: 2 }));
  await dialling((dial) => dial.number({ url: '/whisper' }, AGENT));
  const bridged = () => scene.carrier.events.some(({ kind }) => kind === 'bridged');
  expect(bridged()).toBe(false);
  await scene.pass(2);
  expect(bridged()).toBe(true);
});

test('answerOnBridge keeps the caller ringing until the other side answers', async () => {
  scene.carrier.phone(AGENT).answers(4000);
  const call = await dialling((dial) => dial.number(AGENT), { answerOnBridge: true });
  await scene.pass(3);
  expect(call.status).toBe('ringing');
  await scene.pass(1);
  expect(call.status).toBe('in-progress');
});

test('the time limit ends the connection', async () => {
  scene.carrier.phone(AGENT).answers(0);
  await dialling((dial) => dial.number(AGENT), { timeLimit: 60 });
  await scene.pass(60);
  expect(scene.app.at('/after')).toMatchObject([{ DialCallDuration: '60', DialCallStatus: 'completed' }]);
});

test('a recorded Dial tells its action where the recording is', async () => {
  scene.carrier.phone(AGENT).answers(0);
  await dialling((dial) => dial.number(AGENT), { record: 'record-from-answer' });
  scene.carrier.phone(AGENT).call.hangUp();
  await scene.settle();
  expect(scene.app.at('/after')[0]).toHaveProperty('RecordingUrl');
});

test('without an action the next verb follows', async () => {
  scene.carrier.phone(AGENT).isBusy();
  scene.app.on('/voice', (response) => {
    response.dial(AGENT);
    response.say('next');
  });
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(call.heard).toEqual(['next']);
});
