/** Coaching, announcements and recordings of participants over REST. */
import { openRoom, type Room } from './support/room';
import { AGENT, CUSTOMER, NUMBER } from './support/scene';

const COACH = '+15554000';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
  room.carrier.phone(COACH).answers(0);
});
afterEach(() => room.close());

describe('a coach', () => {
  test('is heard by one participant, which is told and can be changed', async () => {
    const { callSid } = await room.agentJoins();
    const coach = await room
      .participants()
      .create({ from: NUMBER, to: COACH, callSidToCoach: callSid, label: 'coach' });
    expect(coach).toMatchObject({ coaching: true, callSidToCoach: callSid });
    await room.pass(1);
    expect(room.app.at('/conference').at(-1)).toMatchObject({ ParticipantLabel: 'coach', Coaching: 'true' });
    expect(await room.participants().list({ coaching: true })).toHaveLength(1);
    const changed = await room.participant('coach').update({ coaching: false });
    expect(changed).toMatchObject({ coaching: false, callSidToCoach: null });
    await room.settle();
    expect(room.told().at(-1)).toBe('participant-modify coach');
  });

  test.each([
    ['nobody', { coaching: true }, 20001],
    ['somebody who is not there', { callSidToCoach: `CA${'0'.repeat(32)}` }, 13240],
  ])('of %s is refused', async (_, given, code) => {
    await room.agentJoins();
    const wanted = { from: NUMBER, to: COACH, ...given };
    await expect(room.participants().create(wanted)).rejects.toMatchObject({ code });
    await expect(room.participant('agent').update(given)).rejects.toMatchObject({ code });
  });

  test('enters by TwiML, too; without the participant it is not let in', async () => {
    const { callSid } = await room.agentJoins();
    const document = (coach: string) => ({
      twiml: `<Response><Dial action="${room.app.url}/after"><Conference coach="${coach}">room &amp; &lt;1&gt;</Conference></Dial></Response>`,
    });
    await room.client.calls.create({ to: COACH, from: NUMBER, ...document(callSid) });
    await room.pass(1);
    expect(await room.participants().list({ coaching: true })).toHaveLength(1);
    await room.client.calls.create({ to: COACH, from: NUMBER, ...document(`CA${'0'.repeat(32)}`) });
    await room.pass(1);
    expect(room.app.at('/after')).toMatchObject([{ DialCallStatus: 'failed' }]);
    expect(room.carrier.errors).toMatchObject([{ code: 13240 }]);
  });
});

describe('an announcement', () => {
  beforeEach(async () => {
    room.app
      .on('/news', { status: 200, body: '<Response><Say>News</Say><Redirect>/more</Redirect></Response>' })
      .on('/more', { status: 200, body: '<Response><Say>More</Say></Response>' })
      .on('/dial', { status: 200, body: '<Response><Dial>+15550009</Dial></Response>' })
      .on('/voice', (response) => {
        const statusCallbackEvent = ['announcement'] as unknown as ['start'];
        const callback = { statusCallback: '/conference', statusCallbackEvent };
        response.dial().conference({ ...callback, participantLabel: 'customer' }, 'room');
      });
  });

  test('is heard by one participant, and its end is told', async () => {
    const { customer, agent } = await room.agentJoins();
    await room.participant('agent').update({ announceUrl: `${room.app.url}/news` });
    await room.settle();
    expect([customer.heard, agent.heard]).toEqual([[], ['News', 'More']]);
    expect(room.app.at('/news')).toMatchObject([{ CallSid: agent.sid, ConferenceSid: room.sid }]);
    expect(room.app.at('/conference')).toMatchObject([
      { StatusCallbackEvent: 'announcement-end', CallSid: agent.sid, AnnounceUrl: `${room.app.url}/news` },
    ]);
  });

  test('is heard by all who are in the conference', async () => {
    const { customer, agent } = await room.agentJoins();
    await room.client
      .conferences(room.sid)
      .update({ announceUrl: `${room.app.url}/more`, announceMethod: 'GET' });
    await room.settle();
    expect([customer.heard, agent.heard]).toEqual([['More'], ['More']]);
    expect(room.app.at('/conference')).toMatchObject([{ StatusCallbackEvent: 'announcement-end' }]);
  });

  test('that cannot be played is told of', async () => {
    await room.agentJoins();
    await room.client.conferences(room.sid).update({ announceUrl: `${room.app.url}/dial` });
    await room.settle();
    expect(room.app.at('/conference')).toMatchObject([{ StatusCallbackEvent: 'announcement-fail' }]);
    expect(room.carrier.errors).toMatchObject([{ code: 13238 }]);
  });
});

describe('recorded over REST', () => {
  test('is a participant, from the answer to the end of its call', async () => {
    await room.customerWaits();
    room.carrier.phone(AGENT).answers(1000);
    const { callSid } = await room.participants().create({
      ...{ from: NUMBER, to: AGENT, label: 'agent', record: true, recordingChannels: 'dual' },
      recordingTrack: 'inbound',
      recordingStatusCallback: `${room.app.url}/recorded`,
    });
    await room.pass(11);
    room.carrier.phone(AGENT).call.hangUp();
    await room.settle();
    expect(room.app.at('/recorded')).toMatchObject([
      { CallSid: callSid, RecordingDuration: '10', RecordingChannels: '2', RecordingTrack: 'inbound' },
    ]);
    const [recording] = await room.client.calls(callSid).recordings.list();
    expect(recording).toMatchObject({ channels: 2, track: 'inbound' });
  });

  test('is a conference, which can be paused and stopped', async () => {
    room.carrier.phone(AGENT).answers(0);
    room.carrier.phone(CUSTOMER).answers(0);
    const create = (to: string) =>
      room.client.conferences('sales').participants.create({
        ...{ from: NUMBER, to, conferenceRecord: 'record-from-start' },
        conferenceRecordingStatusCallback: `${room.app.url}/recorded`,
        conferenceRecordingStatusCallbackEvent: ['in-progress', 'completed'],
      });
    const { conferenceSid } = await create(AGENT);
    await room.pass(1);
    await create(CUSTOMER);
    await room.pass(10);
    const { recordings } = room.client.conferences(conferenceSid);
    await recordings('Twilio.CURRENT').update({ status: 'paused', pauseBehavior: 'skip' });
    await room.pass(10);
    await recordings('Twilio.CURRENT').update({ status: 'in-progress' });
    await room.pass(5);
    await recordings('Twilio.CURRENT').update({ status: 'stopped' });
    await room.settle();
    expect(room.app.at('/recorded').map(({ RecordingStatus }) => RecordingStatus)).toEqual([
      'in-progress',
      'completed',
    ]);
    expect((await recordings.list())[0]).toMatchObject({
      duration: '15',
      conferenceSid,
      status: 'completed',
    });
  });
});
