import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  const events = {
    statusCallback: '/conference',
    statusCallbackMethod: 'POST',
    statusCallbackEvent: ['start', 'end', 'join', 'leave'] as ('start' | 'end' | 'join' | 'leave')[],
  };
  scene.app
    .on('/voice', (response) => {
      const dial = response.dial({ action: '/after', hangupOnStar: true });
      const options = {
        startConferenceOnEnter: false,
        endConferenceOnExit: false,
        participantLabel: 'customer',
      };
      dial.conference({ ...events, ...options }, 'room-1');
    })
    .on('/agent', (response) => {
      response
        .dial()
        .conference({ ...events, endConferenceOnExit: true, participantLabel: 'agent' }, 'room-1');
    })
    .on('/after', (response) => {
      response.say('How was it?');
      response.pause({ length: 60 });
    });
});
afterEach(() => scene.close());

/** The customer waits, the agent is called over REST and joins; ten seconds of conversation. */
async function conversation() {
  const customer = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  scene.carrier.phone(AGENT).answers(1000);
  const { sid } = await scene.client.calls.create({
    to: AGENT,
    from: NUMBER,
    url: `${scene.app.url}/agent`,
    statusCallback: `${scene.app.url}/agent-status`,
  });
  await scene.pass(11);
  return { customer, agent: scene.carrier.phone(AGENT).call, agentSid: sid };
}

const conferenceEvents = () =>
  scene.app.at('/conference').map((form) => [form.StatusCallbackEvent, form.ParticipantLabel]);

test('the agent hangs up and the customer is asked what is next', async () => {
  const { customer, agent } = await conversation();
  agent.hangUp();
  await scene.settle();
  const [form] = scene.app.at('/after');
  expect(form).toMatchObject({
    CallSid: customer.sid,
    CallStatus: 'in-progress',
    DialCallStatus: 'answered',
  });
  expect(form).not.toHaveProperty('DialCallSid');
  expect(form).not.toHaveProperty('DialCallDuration');
  expect(customer.heard).toEqual(['How was it?']);
  expect(conferenceEvents()).toEqual([
    ['participant-join', 'customer'],
    ['conference-start', undefined],
    ['participant-join', 'agent'],
    ['participant-leave', 'agent'],
    ['participant-leave', 'customer'],
    ['conference-end', undefined],
  ]);
});

test('conference callbacks say who left, why it ended, and count from 1', async () => {
  const { agent } = await conversation();
  agent.hangUp();
  await scene.settle();
  const forms = scene.app.at('/conference');
  expect(forms.map(({ SequenceNumber }) => SequenceNumber)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(forms[3]).toMatchObject({
    CallSid: agent.sid,
    ReasonParticipantLeft: 'participant_hung_up',
    ParticipantCallStatus: 'completed',
    EndConferenceOnExit: 'true',
    StartConferenceOnEnter: 'true',
    Muted: 'false',
    Hold: 'false',
    Coaching: 'false',
  });
  expect(forms[4]).toMatchObject({
    ReasonParticipantLeft: 'moderator_ended_conference',
    ParticipantCallStatus: 'in-progress',
  });
  expect(forms[5]).toMatchObject({
    ReasonConferenceEnded: 'participant-with-end-conference-on-exit-left',
    CallSidEndingConference: agent.sid,
    FriendlyName: 'room-1',
  });
});

test('the customer presses the star key, goes on alone, and the agent stays', async () => {
  const { customer, agent } = await conversation();
  customer.press('*');
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([{ DialCallStatus: 'answered', CallStatus: 'in-progress' }]);
  expect(agent.status).toBe('in-progress');
  expect(scene.carrier.conferences()[0]?.status).toBe('in-progress');
});

test('ending the agent leg over REST leads the customer on', async () => {
  const { customer, agent, agentSid } = await conversation();
  await scene.client.calls(agentSid).update({ status: 'completed' });
  await scene.settle();
  expect(agent.status).toBe('completed');
  expect(customer.heard).toEqual(['How was it?']);
  const left = scene.app
    .at('/conference')
    .find(
      ({ ParticipantLabel: label, StatusCallbackEvent: event }) =>
        label === 'agent' && event === 'participant-leave',
    );
  expect(left?.ReasonParticipantLeft).toBe('participant_updated_via_api');
  expect(scene.app.at('/agent-status')).toMatchObject([{ CallStatus: 'completed', CallDuration: '10' }]);
});

test('the customer hangs up: the action is told, the agent stays in the conference', async () => {
  const { customer, agent } = await conversation();
  customer.hangUp();
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([{ CallStatus: 'completed', DialCallStatus: 'answered' }]);
  expect(customer.heard).toEqual([]);
  expect(agent.status).toBe('in-progress');
  expect(scene.app.at('/number-status')).toHaveLength(1);
});

test('a conference nobody has started reads as in progress and tells no start', async () => {
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.carrier.conferences()[0]).toMatchObject({ status: 'in-progress', isStarted: false });
  expect(conferenceEvents()).toEqual([['participant-join', 'customer']]);
});

test('a label that is taken keeps the second leg out, which goes on with its next verb', async () => {
  scene.app.on('/agent', (response) => {
    response.dial().conference({ participantLabel: 'customer' }, 'room-1');
    response.say('not let in');
  });
  const { agent } = await conversation();
  expect(agent.heard).toEqual(['not let in']);
  expect(scene.carrier.errors).toMatchObject([{ kind: 'warning', code: 16025 }]);
});

test('a wait document that cannot be had sends the leg on', async () => {
  scene.app.on('/wait', { status: 500 });
  scene.app.on('/voice', (response) => {
    response
      .dial({ action: '/after' })
      .conference({ waitUrl: '/wait', startConferenceOnEnter: false }, 'room-2');
  });
  const customer = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([{ DialCallStatus: 'failed' }]);
  expect(customer.heard).toEqual(['How was it?']);
});

test('a waiting party hears the wait document until the conference starts', async () => {
  scene.app.on('/wait', (response) => {
    response.say('Please wait');
    response.pause({ length: 5 });
    response.say('Still waiting');
  });
  scene.app.on('/voice', (response) => {
    response.dial().conference({ waitUrl: '/wait', startConferenceOnEnter: false }, 'room-1');
  });
  const { customer } = await conversation();
  expect(customer.heard).toEqual(['Please wait']);
});

test('ending a conference leads all its legs on', async () => {
  const { customer } = await conversation();
  scene.carrier.conferences()[0]?.end('conference-ended-via-api');
  await scene.settle();
  expect(customer.heard).toEqual(['How was it?']);
  expect(scene.app.at('/conference').at(-1)).toMatchObject({
    ReasonConferenceEnded: 'conference-ended-via-api',
  });
});

test.each([
  ['goes-on', ['How was it?']],
  ['ends', []],
] as const)('a leg removed by REST %s', async (choice, heard) => {
  scene.carrier.switches.kickedLeg = choice;
  const { customer } = await conversation();
  scene.carrier.conferences()[0]?.kick(customer.sid);
  await scene.settle();
  expect(customer.heard).toEqual(heard);
});

test.each([
  [true, 'completed'],
  [false, 'in-progress'],
] as const)('redirecting the leg that ends the conference on exit: ends it %s', async (choice, status) => {
  scene.carrier.switches.redirectEndsConference = choice;
  scene.app.on('/elsewhere', (response) => response.pause({ length: 60 }));
  const { agentSid } = await conversation();
  await scene.client.calls(agentSid).update({ url: `${scene.app.url}/elsewhere` });
  await scene.settle();
  expect(scene.carrier.conferences()[0]?.status).toBe(status);
});
