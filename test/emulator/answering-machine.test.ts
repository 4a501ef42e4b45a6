/** Finding out who answered while the call goes on: calls, participants and parties of a Dial, with the official client. */
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ timing: { detectionMs: 3000 } });
  scene.carrier.phone(AGENT).hasVoicemail(0);
  scene.app.on('/hello', (response) => response.pause({ length: 30 }));
});
afterEach(() => scene.close());

const told = () => scene.app.at('/amd');

function calling(more: object = {}) {
  const wanted = { to: AGENT, from: NUMBER, url: `${scene.app.url}/hello`, machineDetection: 'Enable' };
  const asyncAmdStatusCallback = `${scene.app.url}/amd`;
  return scene.client.calls.create({ ...wanted, asyncAmd: 'true', asyncAmdStatusCallback, ...more });
}

test('a call goes on at once, and its callback is told when it is known who answered', async () => {
  const { sid } = await calling();
  await scene.settle();
  expect(scene.app.at('/hello')).toHaveLength(1);
  expect(scene.app.at('/hello')[0]).not.toHaveProperty('AnsweredBy');
  await scene.pass(2.9);
  expect(told()).toEqual([]);
  await scene.pass(0.1);
  const { accountSid: AccountSid } = scene.carrier;
  expect(told()).toEqual([
    { CallSid: sid, AccountSid, AnsweredBy: 'machine_start', MachineDetectionDuration: '3000' },
  ]);
  expect((await scene.client.calls(sid).fetch()).answeredBy).toBe('machine_start');
  expect(scene.app.received.every(({ isSigned }) => isSigned)).toBe(true);
  expect(scene.carrier.errors).toEqual([]);
});

test('the callback can be asked by GET, and can take the call elsewhere', async () => {
  const { sid } = await calling({ asyncAmdStatusCallbackMethod: 'GET' });
  await scene.pass(3);
  expect(told()).toMatchObject([{ CallSid: sid, AnsweredBy: 'machine_start' }]);
  await scene.client.calls(sid).update({ twiml: '<Response><Say>Call us back</Say></Response>' });
  await scene.settle();
  expect(scene.carrier.phone(AGENT).call.heard).toEqual(['Call us back']);
});

test('a call that is over by then is not told of', async () => {
  await calling();
  await scene.pass(1);
  scene.carrier.phone(AGENT).call.hangUp();
  await scene.pass(5);
  expect(told()).toEqual([]);
});

test.each([
  ['nothing is detected', { machineDetection: undefined }, 21263],
  ['nobody is told', { asyncAmdStatusCallback: undefined }, 21262],
  ['keys are sent, which rules detection out', { sendDigits: 'ww1' }, 21263],
  ['the call waits, and nobody is told', { asyncAmd: 'false' }, 21263],
])('Twilio warns where %s', async (_, more, code) => {
  await calling(more);
  await scene.pass(5);
  expect(scene.carrier.errors).toMatchObject([{ kind: 'warning', code }]);
  expect(told()).toEqual([]);
});

test.each(['Number', 'Sip'])('a <%s> is connected meanwhile, and its own callback is told', async (noun) => {
  const address = noun === 'Sip' ? 'sip:bob@example.com' : AGENT;
  scene.carrier.phone(address).hasVoicemail(0);
  const attributes = 'machineDetection="DetectMessageEnd" amdStatusCallback="/amd" statusCallback="/status"';
  const body = `<Response><Dial><${noun} ${attributes}>${address}</${noun}></Dial></Response>`;
  scene.app.on('/voice', { status: 200, body });
  const caller = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(1);
  const party = scene.carrier.phone(address).call;
  expect(scene.carrier.events.some(({ kind }) => kind === 'bridged')).toBe(true);
  await scene.pass(3);
  expect(told()).toMatchObject([{ CallSid: party.sid, AnsweredBy: 'machine_end_beep' }]);
  caller.hangUp();
  await scene.settle();
  expect(scene.app.at('/status')).toMatchObject([{ AnsweredBy: 'machine_end_beep' }]);
});

test('with the switch a dialled party is connected only when it is known', async () => {
  scene.carrier.switches.partyDetection = 'before';
  const noun = `<Number machineDetection="Enable" amdStatusCallback="/amd">${AGENT}</Number>`;
  scene.app.on('/voice', { status: 200, body: `<Response><Dial>${noun}</Dial></Response>` });
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(2);
  expect(scene.carrier.events.some(({ kind }) => kind === 'bridged')).toBe(false);
  await scene.pass(1);
  expect(scene.carrier.events.some(({ kind }) => kind === 'bridged')).toBe(true);
  expect(told()).toHaveLength(1);
});

test('a participant is in the conference meanwhile, and its callback is told', async () => {
  const { callSid, conferenceSid } = await scene.client.conferences('room').participants.create({
    ...{ from: NUMBER, to: AGENT, machineDetection: 'Enable' },
    amdStatusCallback: `${scene.app.url}/amd`,
  });
  await scene.pass(1);
  const participants = scene.client.conferences(conferenceSid).participants;
  expect(await participants(callSid).fetch()).toMatchObject({ status: 'connected' });
  await scene.pass(2);
  expect(told()).toMatchObject([{ CallSid: callSid, AnsweredBy: 'machine_start' }]);
  expect(scene.carrier.errors).toEqual([]);
});

test('what belongs to calls alone is warned of with a participant', async () => {
  const { url, accountSid, authToken } = scene.carrier;
  const response = await fetch(
    `${url}/2010-04-01/Accounts/${accountSid}/Conferences/room/Participants.json`,
    {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
      body: new URLSearchParams({ From: NUMBER, To: AGENT, AsyncAmd: 'true' }),
    },
  );
  expect(response.status).toBe(201);
  expect(scene.carrier.errors).toMatchObject([{ kind: 'warning', code: 21263 }]);
});
