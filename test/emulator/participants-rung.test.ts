import { openRoom, type Room } from './support/room';
import { AGENT, NUMBER } from './support/scene';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

test('a party is rung into a conference: queued, ringing, connected', async () => {
  await room.customerWaits();
  room.carrier.phone(AGENT).answers(3000);
  const created = await room.participants().create({ from: NUMBER, to: AGENT, label: 'agent', muted: true });
  expect(created).toMatchObject({
    conferenceSid: room.sid,
    status: 'queued',
    label: 'agent',
    muted: true,
    hold: false,
    coaching: false,
    callSidToCoach: null,
    startConferenceOnEnter: true,
    endConferenceOnExit: false,
    dateCreated: new Date(room.clock.now()),
  });
  await room.pass(1);
  expect((await room.participant(created.callSid).fetch()).status).toBe('ringing');
  expect(await room.client.calls(created.callSid).fetch()).toMatchObject({
    status: 'ringing',
    direction: 'outbound-api',
    to: AGENT,
  });
  await room.pass(3);
  expect(await room.participant('agent').fetch()).toMatchObject({
    status: 'connected',
    callSid: created.callSid,
  });
  expect(room.told()).toEqual(['participant-join customer', 'conference-start -', 'participant-join agent']);
});

test('a party that still rings is rung no more when it is removed', async () => {
  await room.customerWaits();
  room.carrier.phone(AGENT).ringsOn();
  const { callSid } = await room.participants().create({ from: NUMBER, to: AGENT, label: 'agent' });
  await room.settle();
  await room.participant('agent').remove();
  await room.settle();
  expect((await room.client.calls(callSid).fetch()).status).toBe('canceled');
  expect(room.app.at('/conference').at(-1)).toMatchObject({
    StatusCallbackEvent: 'participant-leave',
    ParticipantCallStatus: 'canceled',
    ReasonParticipantLeft: 'participant_add_failed',
  });
});

test.each([
  ['isBusy', 'busy'],
  ['fails', 'failed'],
  ['ringsOn', 'no-answer'],
] as const)('a party whose phone %s is told of as %s and was never there', async (behaves, status) => {
  const customer = await room.customerWaits();
  room.carrier.phone(AGENT)[behaves]();
  await room.participants().create({ from: NUMBER, to: AGENT, label: 'agent', timeout: 20 });
  await room.pass(21);
  expect(room.app.at('/conference').slice(1)).toMatchObject([
    {
      StatusCallbackEvent: 'participant-leave',
      ParticipantLabel: 'agent',
      ParticipantCallStatus: status,
      ReasonParticipantLeft: 'participant_add_failed',
    },
  ]);
  expect(await room.participants().list()).toMatchObject([{ callSid: customer.sid }]);
  expect((await room.client.conferences(room.sid).fetch()).status).toBe('in-progress');
});

test('changes made while the party rings count when it answers', async () => {
  await room.customerWaits();
  room.carrier.phone(AGENT).ringsOn();
  await room.participants().create({ from: NUMBER, to: AGENT, label: 'agent' });
  await room.settle();
  await room.participant('agent').update({ muted: true });
  await room.settle();
  expect(room.told()).toEqual(['participant-join customer']);
  room.carrier.phone(AGENT).call.answer();
  await room.settle();
  expect(await room.participant('agent').fetch()).toMatchObject({ status: 'connected', muted: true });
});

test('a name nobody uses begins a conference, whose first participant decides the callbacks', async () => {
  room.carrier.phone(AGENT).answers(1000);
  const created = await room.client.conferences('new & "room"').participants.create({
    from: NUMBER,
    to: AGENT,
    conferenceStatusCallback: `${room.app.url}/conference`,
    conferenceStatusCallbackEvent: ['start end join leave'],
  });
  const conference = room.client.conferences(created.conferenceSid);
  expect(await conference.fetch()).toMatchObject({
    status: 'init',
    friendlyName: 'new & "room"',
  });
  await room.pass(2);
  expect((await conference.fetch()).status).toBe('in-progress');
  room.carrier.phone(AGENT).call.hangUp();
  await room.settle();
  expect(room.told()).toEqual(['participant-join -', 'participant-leave -', 'conference-end -']);
});

test('a conference begun for a party that does not come ends with it', async () => {
  room.carrier.phone(AGENT).isBusy();
  const created = await room.client.conferences('empty').participants.create({ from: NUMBER, to: AGENT });
  await room.settle();
  expect((await room.client.conferences(created.conferenceSid).fetch()).status).toBe('completed');
});

test('a conference that ended while the party rang does not begin again', async () => {
  const customer = await room.customerWaits();
  room.carrier.phone(AGENT).answers(5000);
  await room.participants().create({ from: NUMBER, to: AGENT });
  await room.pass(1);
  customer.hangUp();
  await room.pass(10);
  expect(room.carrier.phone(AGENT).call.status).toBe('completed');
  expect(room.carrier.conferences()).toHaveLength(1);
  await expect(room.participants().create({ from: NUMBER, to: AGENT })).rejects.toMatchObject({
    code: 20404,
  });
});

test('a status callback of the participant gets its events, written with spaces', async () => {
  await room.customerWaits();
  room.carrier.phone(AGENT).answers(1000);
  await room.participants().create({
    from: NUMBER,
    to: AGENT,
    statusCallback: `${room.app.url}/status`,
    statusCallbackEvent: ['initiated answered'],
  });
  await room.pass(2);
  expect(room.app.at('/status').map(({ CallStatus }) => CallStatus)).toEqual(['initiated', 'in-progress']);
});

test('a label names one participant only: 16025', async () => {
  await room.agentJoins();
  const again = room.participants().create({ from: NUMBER, to: '+15553001', label: 'agent' });
  await expect(again).rejects.toMatchObject({ status: 400, code: 16025 });
});

test.each([
  ['no To', { From: NUMBER }, 21201],
  ['a To that is no address', { From: NUMBER, To: 'nobody' }, 21211],
  ['a From that is not ours', { From: '+15558888', To: AGENT }, 21210],
  ['too long a label', { From: NUMBER, To: AGENT, Label: 'x'.repeat(129) }, 20001],
  ['too many participants', { From: NUMBER, To: AGENT, MaxParticipants: '251' }, 20001],
  ['coaching, which cannot be done here', { From: NUMBER, To: AGENT, Coaching: 'true' }, 20001],
])('ringing somebody into a conference with %s is refused', async (_, form, code) => {
  await room.customerWaits();
  const { url, accountSid, authToken } = room.carrier;
  const path = `/2010-04-01/Accounts/${accountSid}/Conferences/${room.sid}/Participants.json`;
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
    body: new URLSearchParams(form as Record<string, string>),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code, status: 400 });
  expect(room.carrier.calls()).toHaveLength(1);
});

test('a party that answered is connecting until it is known to be a person, if it is to wait for that', async () => {
  room.carrier.switches.partyDetection = 'before';
  await room.customerWaits();
  room.carrier.phone(AGENT).answers(1000);
  const wanted = { from: NUMBER, to: AGENT, machineDetection: 'Enable' };
  const { callSid } = await room.participants().create(wanted);
  await room.pass(2);
  expect(await room.participant(callSid).fetch()).toMatchObject({ status: 'connecting', label: null });
  await room.pass(5);
  expect((await room.participant(callSid).fetch()).status).toBe('connected');
});

test('who waits for the conference to start hears what waitUrl has', async () => {
  room.app.on('/wait', (response) => response.say('one moment'));
  room.carrier.phone(AGENT).answers(0);
  await room.client.conferences('later').participants.create({
    from: NUMBER,
    to: AGENT,
    startConferenceOnEnter: false,
    waitUrl: `${room.app.url}/wait?a=1&b="2"`,
    label: 'a "big" <label> & more',
  });
  await room.settle();
  expect(room.carrier.phone(AGENT).call.heard).toEqual(['one moment']);
  expect(room.carrier.conferences()[0]!.participants).toMatchObject([{ label: 'a "big" <label> & more' }]);
  expect(room.carrier.errors).toEqual([]);
});

test('without events a conference callback gets start and end, and unknown ones are warned of', async () => {
  const callback = { from: NUMBER, conferenceStatusCallback: `${room.app.url}/conference` };
  for (const to of [AGENT, '+15553001']) {
    room.carrier.phone(to).answers(0);
    await room.client.conferences('first').participants.create({ ...callback, to });
    await room.pass(1);
  }
  for (const to of [AGENT, '+15553001']) room.carrier.phone(to).call.hangUp();
  await room.settle();
  expect(room.told()).toEqual(['conference-start -', 'conference-end -']);
  const events = { conferenceStatusCallbackEvent: ['start', 'begin'] };
  await room.client.conferences('second').participants.create({ ...callback, ...events, to: AGENT });
  expect(room.carrier.errors).toMatchObject([{ kind: 'warning', code: 21626 }]);
});
