/** When a conference starts, whom it lets in, and who is said to have ended it. */
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

type Settings = { startConferenceOnEnter?: boolean; maxParticipants?: number; waitUrl?: string };

const CALLBACK = {
  statusCallback: '/conference',
  statusCallbackEvent: ['start', 'join', 'end'] as ('start' | 'join' | 'end')[],
};

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/wait', (response) => response.say('Please wait') && response.pause({ length: 60 }));
});
afterEach(() => scene.close());

/** Somebody dials and enters; the label is the caller's address without its sign. */
async function enters(from: string, settings: Settings = {}) {
  scene.app.on('/voice', (response) => {
    const own = { ...CALLBACK, participantLabel: from.slice(1), endConferenceOnExit: from === AGENT };
    response.dial({ action: '/after' }).conference({ ...own, ...settings }, 'room');
  });
  const call = scene.carrier.dial(from, NUMBER);
  await scene.settle();
  return call;
}

const told = () => scene.app.at('/conference').map(({ StatusCallbackEvent }) => StatusCallbackEvent);

test('one participant is not enough: it hears the wait document until another comes', async () => {
  const first = await enters(CUSTOMER, { startConferenceOnEnter: true, waitUrl: '/wait' });
  expect(first.heard).toEqual(['Please wait']);
  expect(told()).toEqual(['participant-join']);
  const second = await enters(AGENT, { startConferenceOnEnter: false, waitUrl: '/wait' });
  expect(told()).toEqual(['participant-join', 'conference-start', 'participant-join']);
  expect(second.heard).toEqual([]);
});

test('two who may not start the conference wait on', async () => {
  await enters(CUSTOMER, { startConferenceOnEnter: false });
  await enters(AGENT, { startConferenceOnEnter: false });
  expect(scene.carrier.conferences()[0]).toMatchObject({ isStarted: false, participants: { length: 2 } });
});

test('a full conference lets nobody in, who goes on with the action', async () => {
  scene.app.on('/after', (response) => response.say('no room'));
  const inside = [await enters(CUSTOMER), await enters(AGENT, { maxParticipants: 2 })];
  const outside = await enters('+15553001', { maxParticipants: 2 });
  expect(outside.heard).toEqual(['no room']);
  expect(scene.app.at('/after')).toMatchObject([{ DialCallStatus: 'failed', DialBridged: 'false' }]);
  expect(scene.carrier.errors).toMatchObject([{ kind: 'warning', code: 16020 }]);
  expect(inside.map(({ status }) => status)).toEqual(['in-progress', 'in-progress']);
});

test('the end names the participant that ended it, by its label too', async () => {
  await enters(CUSTOMER);
  const agent = await enters(AGENT);
  agent.hangUp();
  await scene.settle();
  expect(scene.app.at('/conference').at(-1)).toMatchObject({
    StatusCallbackEvent: 'conference-end',
    CallSidEndingConference: agent.sid,
    ParticipantLabelEndingConference: AGENT.slice(1),
  });
});

test('the wait document is asked for again when its verbs end, until the conference starts', async () => {
  scene.app.on('/wait', (response) => {
    response.say('Please wait');
    response.pause({ length: 10 });
    response.redirect('/more');
  });
  scene.app.on('/more', (response) => response.say('still waiting') && response.pause({ length: 10 }));
  const first = await enters(CUSTOMER, { startConferenceOnEnter: true, waitUrl: '/wait' });
  await scene.pass(25);
  expect(first.heard).toEqual(['Please wait', 'still waiting', 'Please wait']);
  await enters(AGENT, { startConferenceOnEnter: true, waitUrl: '/wait' });
  await scene.pass(60);
  expect(first.heard).toHaveLength(3);
});

test('a verb that is not allowed while waiting sends the leg on, with 13238', async () => {
  scene.app.on('/after', (response) => response.hangup());
  scene.app.on('/wait', (response) => response.dial('+15551234'));
  await enters(CUSTOMER, { startConferenceOnEnter: true, waitUrl: '/wait' });
  expect(scene.carrier.errors).toMatchObject([{ kind: 'error', code: 13238 }]);
});
