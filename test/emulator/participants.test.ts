import { openRoom, type Room } from './support/room';
import { AGENT, NUMBER } from './support/scene';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

test('participants are listed, also who still rings, and filtered', async () => {
  const customer = await room.customerWaits();
  room.carrier.phone(AGENT).ringsOn();
  const { callSid } = await room.participants().create({ from: NUMBER, to: AGENT, muted: true });
  await room.settle();
  const sids = (list: { callSid: string }[]) => list.map((one) => one.callSid);
  expect(sids(await room.participants().list())).toEqual([customer.sid, callSid]);
  expect(sids(await room.participants().list({ muted: true }))).toEqual([callSid]);
  expect(sids(await room.participants().list({ muted: false }))).toEqual([customer.sid]);
  expect(sids(await room.participants().list({ hold: true }))).toEqual([]);
});

test('the agent of the API hangs up: the conference ends and the customer goes on', async () => {
  const { customer, agent } = await room.agentJoins();
  agent.hangUp();
  await room.settle();
  expect(agent.status).toBe('completed');
  expect(room.app.at('/after')).toMatchObject([{ DialCallStatus: 'answered', CallStatus: 'in-progress' }]);
  expect(customer.heard).toEqual(['How was it?']);
  expect(await room.client.conferences(room.sid).fetch()).toMatchObject({
    status: 'completed',
    reasonConferenceEnded: 'participant-with-end-conference-on-exit-left',
    callSidEndingConference: agent.sid,
  });
  expect(await room.participants().list()).toEqual([]);
});

test('the customer hangs up: the leg of the API has nothing more to do and ends', async () => {
  const { customer, agent } = await room.agentJoins();
  await room.participant('customer').update({ endConferenceOnExit: true });
  customer.hangUp();
  await room.settle();
  expect(agent.status).toBe('completed');
  expect(room.app.at('/after')).toMatchObject([{ CallStatus: 'completed' }]);
});

test('a participant removed over REST is out with 204', async () => {
  const { callSid, agent } = await room.agentJoins();
  expect(await room.participant(callSid).remove()).toBe(true);
  await room.settle();
  expect(agent.status).toBe('completed');
  expect(room.app.at('/conference').at(-3)).toMatchObject({
    StatusCallbackEvent: 'participant-leave',
    ReasonParticipantLeft: 'participant_updated_via_api',
    ParticipantLabel: 'agent',
  });
  expect(room.app.at('/conference').at(-1)).toMatchObject({
    StatusCallbackEvent: 'conference-end',
    ReasonConferenceEnded: 'participant-with-end-conference-on-exit-kicked',
  });
  await expect(room.participant(callSid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
});

test('a customer removed over REST goes on with the action of the Dial', async () => {
  const { customer, agent } = await room.agentJoins();
  await room.participant(customer.sid).remove();
  await room.settle();
  expect(customer.heard).toEqual(['How was it?']);
  expect(agent.status).toBe('in-progress');
});

test('changes of a participant are kept and told of, once each', async () => {
  const { callSid } = await room.agentJoins();
  const before = room.told().length;
  const muted = await room.participant(callSid).update({ muted: true, endConferenceOnExit: false });
  expect(muted).toMatchObject({ muted: true, endConferenceOnExit: false, hold: false });
  await room.participant(callSid).update({ muted: true });
  await room.participant(callSid).update({ muted: false, hold: true });
  await room.participant(callSid).update({ hold: false });
  await room.settle();
  expect(room.told().slice(before)).toEqual([
    'participant-mute agent',
    'participant-modify agent',
    'participant-unmute agent',
    'participant-hold agent',
    'participant-unhold agent',
  ]);
  expect(room.app.at('/conference')[before]).toMatchObject({ Muted: 'true', EndConferenceOnExit: 'false' });
});

test('with EndConferenceOnExit taken back the agent leaves the customer in the room', async () => {
  const { customer, agent } = await room.agentJoins();
  await room.participant('agent').update({ endConferenceOnExit: false });
  agent.hangUp();
  await room.settle();
  expect(room.app.at('/after')).toEqual([]);
  expect(await room.participants().list()).toMatchObject([{ callSid: customer.sid }]);
});

test('the last of two agents ends the conversation when EndConferenceOnExit has moved on', async () => {
  const SECOND = '+15553001';
  const { customer, agent } = await room.agentJoins();
  room.carrier.phone(SECOND).answers(1000);
  await room.participants().create({ from: NUMBER, to: SECOND, label: 'second', endConferenceOnExit: true });
  await room.pass(2);
  await room.participant('agent').update({ endConferenceOnExit: false });
  agent.hangUp();
  await room.pass(30);
  expect(customer.heard).toEqual([]);
  room.carrier.phone(SECOND).call.hangUp();
  await room.settle();
  expect(customer.heard).toEqual(['How was it?']);
  expect(room.told().filter((told) => /modify|leave/.test(told))).toEqual([
    'participant-modify agent',
    'participant-leave agent',
    'participant-leave second',
    'participant-leave customer',
  ]);
});

test('who is on hold hears the music until the hold is over', async () => {
  room.carrier.timing.characterMs = 100;
  room.app.on('/music', (response) => response.say('la la la la') && response.say('and more'));
  const { customer } = await room.agentJoins();
  await room.participant('customer').update({ hold: true, holdUrl: `${room.app.url}/music?tune=a` });
  await room.pass(0.5);
  await room.participant('customer').update({ hold: false });
  await room.pass(10);
  expect(customer.heard).toEqual(['la la la la']);
  // The query is seen with GET only, which is the default here.
  expect(room.app.at('/music')).toMatchObject([{ CallSid: customer.sid, tune: 'a' }]);
});

test('music while waiting cannot be changed here, and that is said', async () => {
  await room.customerWaits();
  const change = room.participant('customer').update({ waitUrl: `${room.app.url}/music` });
  await expect(change).rejects.toMatchObject({ status: 400, code: 20001 });
  expect(room.carrier.errors).toMatchObject([
    { message: 'Twilio has the parameter WaitUrl; this carrier does not' },
  ]);
});
