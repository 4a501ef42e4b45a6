/** Recordings, their sound and what was said in them, over REST. */
import { watchRest } from '../support/openapi-contract';
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
let watch: ReturnType<typeof watchRest>;
beforeEach(async () => {
  watch = watchRest();
  scene = await openScene({ onEvent: watch.onEvent });
  scene.app
    .on('/voice', (response) => response.record({ action: '/after', transcribeCallback: '/text' } as object))
    .on('/talk', (response) => response.pause({ length: 600 }))
    .on('/after', (response) => response.hangup());
});
afterEach(async () => {
  await scene.close();
  expect(watch.problems).toEqual([]);
});

/** A message of three seconds, written down. */
async function message() {
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  call.say('please call me back', 2000);
  await scene.pass(3);
  call.press('#');
  await scene.pass(10);
  return call;
}

async function live() {
  scene.carrier.phone(AGENT).answers(0);
  const call = await scene.client.calls.create({ to: AGENT, from: NUMBER, url: `${scene.app.url}/talk` });
  await scene.settle();
  return call;
}

/** The numbers in the header of a WAVE file. */
async function soundAt(url: string) {
  const response = await fetch(url);
  const file = Buffer.from(await response.arrayBuffer());
  return {
    type: response.headers.get('content-type'),
    kind: file.toString('ascii', 0, 4) + file.toString('ascii', 8, 12),
    channels: file.readUInt16LE(22),
    rate: file.readUInt32LE(24),
    seconds: (file.length - 44) / file.readUInt32LE(28),
  };
}

test('a recorded message is listed, read, heard and removed', async () => {
  const call = await message();
  const [recording] = await scene.client.recordings.list({ callSid: call.sid });
  expect(recording).toMatchObject({
    callSid: call.sid,
    duration: '3',
    status: 'completed',
    source: 'RecordVerb',
  });
  expect(scene.app.at('/after')[0]!.RecordingUrl).toBe(recording!.mediaUrl);
  const sound = { type: 'audio/x-wav', kind: 'RIFFWAVE', channels: 1, rate: 8000, seconds: 3 };
  expect(await soundAt(recording!.mediaUrl)).toEqual(sound);
  expect(await soundAt(`${recording!.mediaUrl}.wav?RequestedChannels=2`)).toEqual({ ...sound, channels: 2 });
  expect((await fetch(`${recording!.mediaUrl}.mp3`)).status).toBe(404);
  expect(scene.carrier.errors).toMatchObject([
    { code: 0, message: expect.stringContaining('Twilio has MP3') },
  ]);
  expect(await scene.client.calls(call.sid).recordings.list()).toHaveLength(1);
  await scene.client.recordings(recording!.sid).remove();
  await expect(scene.client.recordings(recording!.sid).fetch()).rejects.toMatchObject({ code: 20404 });
});

test('transcriptions are read of the account and of their recording', async () => {
  await message();
  const [transcription] = await scene.client.transcriptions.list();
  expect(transcription).toMatchObject({
    transcriptionText: 'please call me back',
    status: 'completed',
    duration: '3',
  });
  const { recordingSid, sid } = transcription!;
  expect(await scene.client.recordings(recordingSid).transcriptions.list()).toHaveLength(1);
  expect(await scene.client.recordings(recordingSid).transcriptions(sid).fetch()).toMatchObject({ sid });
  await scene.client.transcriptions(sid).remove();
  await expect(scene.client.transcriptions(sid).fetch()).rejects.toMatchObject({ code: 20404 });
});

test('a live call is recorded, paused, taken up again and stopped over REST', async () => {
  const { sid } = await live();
  const { recordings } = scene.client.calls(sid);
  const callback = { recordingStatusCallback: `${scene.app.url}/recorded` };
  const recording = await recordings.create({
    ...callback,
    recordingStatusCallbackEvent: ['in-progress', 'completed'],
  });
  expect(recording).toMatchObject({ status: 'in-progress', channels: 2, source: 'StartCallRecordingAPI' });
  await scene.pass(5);
  const current = scene.client.calls(sid).recordings('Twilio.CURRENT');
  expect(await current.update({ status: 'paused', pauseBehavior: 'skip' })).toMatchObject({
    status: 'paused',
  });
  await scene.pass(60);
  await current.update({ status: 'in-progress' });
  await scene.pass(4);
  expect(await current.update({ status: 'stopped' })).toMatchObject({ status: 'stopped' });
  await scene.settle();
  expect(
    scene.app
      .at('/recorded')
      .map(({ RecordingStatus, RecordingDuration }) => [RecordingStatus, RecordingDuration]),
  ).toEqual([
    ['in-progress', '0'],
    ['completed', '9'],
  ]);
  await expect(
    scene.client.calls(sid).recordings(recording.sid).update({ status: 'paused' }),
  ).rejects.toMatchObject({ code: 21220 });
});

test('a recording ends with its call, and a call that is over is not recorded', async () => {
  const { sid } = await live();
  await scene.client.calls(sid).recordings.create({ recordingChannels: 'mono' });
  await scene.pass(7);
  await scene.client.calls(sid).update({ status: 'completed' });
  await scene.settle();
  expect(await scene.client.calls(sid).recordings.list()).toMatchObject([{ duration: '7', channels: 1 }]);
  await expect(scene.client.calls(sid).recordings.create()).rejects.toMatchObject({ code: 21220 });
});

test('a call created with Record is recorded from its answer to its end', async () => {
  scene.carrier.phone(AGENT).answers(5000);
  const url = `${scene.app.url}/talk`;
  const call = await scene.client.calls.create({
    to: AGENT,
    from: NUMBER,
    url,
    record: true,
    recordingChannels: 'dual',
  });
  await scene.pass(15);
  scene.carrier.phone(AGENT).call.hangUp();
  await scene.settle();
  expect(await scene.client.recordings.list()).toMatchObject([
    { callSid: call.sid, source: 'OutboundAPI', duration: '10', channels: 2 },
  ]);
});

test('the recording of a conference is read, and paused, as its own', async () => {
  const record = { record: 'record-from-start' } as object;
  scene.app.on('/voice', (response) => response.dial().conference(record, 'room'));
  scene.carrier.dial(CUSTOMER, NUMBER);
  scene.carrier.dial('+15552001', NUMBER);
  await scene.pass(3);
  const [conference] = scene.carrier.conferences();
  const { recordings } = scene.client.conferences(conference!.sid);
  const [recording] = await recordings.list();
  expect(recording).toMatchObject({ conferenceSid: conference!.sid, callSid: null, status: 'in-progress' });
  const one = scene.client.conferences(conference!.sid).recordings(recording!.sid);
  expect(await one.update({ status: 'paused', pauseBehavior: 'skip' })).toMatchObject({ status: 'paused' });
});

describe('lists by date', () => {
  beforeEach(async () => {
    await message();
    await scene.pass(86_400);
    await message();
  });
  const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

  test('show the calls and recordings of a day, before it and after it', async () => {
    const sizes = async (filter: object) => (await scene.client.calls.list(filter)).length;
    expect(await sizes({ startTime: day('2026-01-05') })).toBe(1);
    expect(await sizes({ startTime: day('2026-01-07') })).toBe(0);
    expect(await sizes({ startTimeBefore: new Date('2026-01-05T12:00:00Z') })).toBe(1);
    expect(await sizes({ startTimeAfter: day('2026-01-06') })).toBe(1);
    expect(await sizes({ endTimeAfter: day('2026-01-04') })).toBe(2);
    expect(await scene.client.recordings.list({ dateCreatedAfter: day('2026-01-06') })).toHaveLength(1);
    await expect(fetchList('Calls', 'StartTime=soon')).resolves.toBe(400);
  });
});

const authorization = (): string => `Basic ${btoa(`${scene.carrier.accountSid}:${scene.carrier.authToken}`)}`;
const urlOf = (path: string): string =>
  `${scene.carrier.url}/2010-04-01/Accounts/${scene.carrier.accountSid}/${path}`;

async function fetchList(name: string, query: string): Promise<number> {
  const { status } = await fetch(urlOf(`${name}.json?${query}`), {
    headers: { authorization: authorization() },
  });
  watch.problems.length = 0;
  return status;
}

test('values in any case and multipart bodies are taken, as by Twilio', async () => {
  const body = new FormData();
  const given = { To: AGENT, From: NUMBER, Url: `${scene.app.url}/talk`, Method: 'get', Record: 'True' };
  for (const [name, value] of Object.entries(given)) body.append(name, value);
  for (const event of ['initiated', 'answered']) body.append('StatusCallbackEvent', event);
  const response = await fetch(urlOf('Calls.json'), {
    method: 'POST',
    headers: { authorization: authorization() },
    body,
  });
  expect(response.status).toBe(201);
  await scene.pass(5);
  expect(scene.app.received.map(({ path }) => path)).toEqual(['/talk']);
  expect(await scene.client.recordings.list()).toHaveLength(1);
  // Twilio's document has these values in one case only.
  watch.problems.length = 0;
});
