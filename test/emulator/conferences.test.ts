import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app
    .on('/voice', (response, { From }) => {
      const dial = response.dial({ action: '/after' });
      const events = ['end', 'leave'] as ('end' | 'leave')[];
      dial.conference({ statusCallback: '/conference', statusCallbackEvent: events }, `room of ${From!}`);
    })
    .on('/after', (response) => response.say('Goodbye'));
});
afterEach(() => scene.close());

const theConference = async () => (await scene.client.conferences.list())[0]!.sid;

async function waiting(from: string) {
  const call = scene.carrier.dial(from, NUMBER);
  await scene.settle();
  return call;
}

test('a conference reads with its name, its state and its dates', async () => {
  await waiting(CUSTOMER);
  const conference = await scene.client.conferences(await theConference()).fetch();
  expect(conference).toMatchObject({
    sid: `CF${'0'.repeat(31)}1`,
    accountSid: scene.carrier.accountSid,
    friendlyName: `room of ${CUSTOMER}`,
    status: 'in-progress',
    region: 'us1',
    reasonConferenceEnded: null,
    callSidEndingConference: null,
    dateCreated: new Date(scene.clock.now()),
  });
  expect(conference.subresourceUris).toEqual({
    participants: conference.uri.replace('.json', '/Participants.json'),
    recordings: conference.uri.replace('.json', '/Recordings.json'),
  });
});

test('conferences are listed newest first and filtered by name and state', async () => {
  const first = await waiting('+15552001');
  await waiting('+15552002');
  await waiting('+15552003');
  first.hangUp();
  await scene.settle();
  const names = (list: { friendlyName: string }[]) => list.map(({ friendlyName }) => friendlyName.slice(-1));
  const { conferences } = scene.client;
  expect(names(await conferences.list())).toEqual(['3', '2', '1']);
  expect(names(await conferences.list({ status: 'completed' }))).toEqual(['1']);
  expect(names(await conferences.list({ friendlyName: 'room of +15552002' }))).toEqual(['2']);
});

test('the pages of a filtered list keep the filter', async () => {
  const calls = [await waiting('+15552001'), await waiting('+15552002'), await waiting('+15552003')];
  calls[1]!.hangUp();
  await scene.settle();
  const page = await scene.client.conferences.page({ status: 'in-progress', pageSize: 1 });
  expect(page.nextPageUrl).toMatch(/Status=in-progress&PageSize=1&Page=1$/);
  expect(page.previousPageUrl).toBeUndefined();
  const all = await scene.client.conferences.list({ status: 'in-progress', pageSize: 1 });
  expect(all.map(({ friendlyName }) => friendlyName)).toEqual(['room of +15552003', 'room of +15552001']);
});

test('a conference ended over REST sends everybody on', async () => {
  const call = await waiting(CUSTOMER);
  const sid = await theConference();
  await scene.pass(5);
  const ended = await scene.client.conferences(sid).update({ status: 'completed' });
  expect(ended).toMatchObject({
    status: 'completed',
    reasonConferenceEnded: 'conference-ended-via-api',
    dateUpdated: new Date(scene.clock.now()),
  });
  await scene.settle();
  expect(call.heard).toEqual(['Goodbye']);
  expect(scene.app.at('/conference')).toMatchObject([
    { StatusCallbackEvent: 'participant-leave', ReasonParticipantLeft: 'conference_ended_via_api' },
    { StatusCallbackEvent: 'conference-end', ReasonConferenceEnded: 'conference-ended-via-api' },
  ]);
  expect(await scene.client.conferences(sid).fetch()).toMatchObject({
    status: 'completed',
    callSidEndingConference: null,
  });
});

test('ending a conference that has ended changes nothing', async () => {
  const call = await waiting(CUSTOMER);
  const sid = await theConference();
  call.hangUp();
  await scene.settle();
  const again = await scene.client.conferences(sid).update({ status: 'completed' });
  expect(again.reasonConferenceEnded).toBe('last-participant-left');
  expect(again.callSidEndingConference).toBe(call.sid);
});

test.each([
  ['a state there is not', { Status: 'over' }, 'Invalid Status: over'],
  ['a date that is none', { DateCreated: 'soon' }, 'Invalid DateCreated: soon'],
])('a list with %s is refused', async (_, query, message) => {
  const { url, accountSid, authToken } = scene.carrier;
  const path = `/2010-04-01/Accounts/${accountSid}/Conferences.json`;
  const authorization = `Basic ${btoa(`${accountSid}:${authToken}`)}`;
  const response = await fetch(`${url}${path}?${new URLSearchParams(query as Record<string, string>)}`, {
    headers: { authorization },
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 20001, message });
});

test('a conference that never was is not found', async () => {
  const conference = scene.client.conferences(`CF${'f'.repeat(32)}`);
  await expect(conference.fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  await expect(conference.participants.list()).rejects.toMatchObject({ status: 404, code: 20404 });
});
