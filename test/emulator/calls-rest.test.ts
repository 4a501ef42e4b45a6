import { VirtualClock } from '../../src/lib/clock';
import twilio from 'twilio';
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/agent', (response) => response.pause({ length: 60 }));
});
afterEach(() => scene.close());

const toAgent = () => ({ to: AGENT, from: NUMBER, url: `${scene.app.url}/agent` });

test('a created call is queued, then rings, is answered and asks for its document', async () => {
  scene.carrier.phone(AGENT).answers(3000);
  const call = await scene.client.calls.create(toAgent());
  expect(call).toMatchObject({
    status: 'queued',
    direction: 'outbound-api',
    to: AGENT,
    from: NUMBER,
    startTime: null,
  });
  expect(call.dateCreated).toEqual(new Date(scene.clock.now()));
  await scene.pass(1);
  expect((await scene.client.calls(call.sid).fetch()).status).toBe('ringing');
  await scene.pass(3);
  expect((await scene.client.calls(call.sid).fetch()).status).toBe('in-progress');
  expect(scene.app.at('/agent')).toMatchObject([
    { CallSid: call.sid, CallStatus: 'in-progress', Direction: 'outbound-api', From: NUMBER, To: AGENT },
  ]);
});

test('an ended call reads with its times and its duration as text', async () => {
  scene.carrier.phone(AGENT).answers(2000);
  const { sid } = await scene.client.calls.create(toAgent());
  await scene.pass(7);
  scene.carrier.phone(AGENT).call.hangUp();
  const call = await scene.client.calls(sid).fetch();
  expect(call).toMatchObject({ status: 'completed', duration: '5', endTime: new Date(scene.clock.now()) });
});

test('only the events asked for are reported, in order', async () => {
  scene.carrier.phone(AGENT).answers(1000);
  await scene.client.calls.create({
    ...toAgent(),
    statusCallback: `${scene.app.url}/status`,
    statusCallbackEvent: ['initiated', 'answered', 'completed'],
  });
  await scene.pass(2);
  scene.carrier.phone(AGENT).call.hangUp();
  await scene.settle();
  const seen = scene.app.at('/status').map(({ CallStatus, SequenceNumber }) => [CallStatus, SequenceNumber]);
  expect(seen).toEqual([
    ['initiated', '0'],
    ['in-progress', '1'],
    ['completed', '2'],
  ]);
});

test('events written into one parameter are reported never, with warning 21626', async () => {
  scene.carrier.phone(AGENT).answers(1000);
  await scene.client.calls.create({
    ...toAgent(),
    statusCallback: `${scene.app.url}/status`,
    statusCallbackEvent: ['initiated completed'],
  });
  await scene.pass(2);
  scene.carrier.phone(AGENT).call.hangUp();
  await scene.settle();
  expect(scene.app.at('/status')).toEqual([]);
  expect(scene.carrier.errors).toMatchObject([{ kind: 'warning', code: 21626 }]);
});

test.each([
  ['busy', 'isBusy'],
  ['failed', 'fails'],
  ['no-answer', 'ringsOn'],
] as const)('a call nobody takes ends as %s', async (status, behaves) => {
  scene.carrier.phone(AGENT)[behaves]();
  const { sid } = await scene.client.calls.create({ ...toAgent(), timeout: 20 });
  await scene.pass(20);
  expect(await scene.client.calls(sid).fetch()).toMatchObject({ status, duration: '0' });
  expect(scene.app.paths).toEqual([]);
});

test.each([
  ['answers', 'human'],
  ['hasVoicemail', 'machine_start'],
] as const)('with MachineDetection a phone that %s is told apart as %s', async (behaves, answeredBy) => {
  scene.carrier.phone(AGENT)[behaves](1000);
  const { sid } = await scene.client.calls.create({ ...toAgent(), machineDetection: 'Enable' });
  await scene.pass(5);
  expect(scene.app.at('/agent')).toMatchObject([{ AnsweredBy: answeredBy }]);
  expect((await scene.client.calls(sid).fetch()).answeredBy).toBe(answeredBy);
});

test('a live call moves on to another document', async () => {
  scene.app.on('/voice', (response) => response.pause({ length: 60 }));
  scene.app.on('/other', (response) => response.say('elsewhere'));
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  scene.carrier.phone(AGENT).answers(0);
  const { sid } = await scene.client.calls.create(toAgent());
  await scene.settle();
  const updated = await scene.client.calls(sid).update({ url: `${scene.app.url}/other`, method: 'GET' });
  expect(updated.status).toBe('in-progress');
  await scene.settle();
  expect(scene.carrier.phone(AGENT).call.heard).toEqual(['elsewhere']);
  expect(call.heard).toEqual([]);
});

test('Twiml given over REST is carried out, but cannot have relative URLs', async () => {
  scene.carrier.phone(AGENT).answers(0);
  const twiml = (text: string) => ({ to: AGENT, from: NUMBER, twiml: `<Response>${text}</Response>` });
  await scene.client.calls.create(twiml('<Say>inline</Say>'));
  await scene.settle();
  expect(scene.carrier.phone(AGENT).call.heard).toEqual(['inline']);
  await scene.client.calls.create(twiml('<Redirect>/next</Redirect>'));
  await scene.settle();
  expect(scene.carrier.errors).toMatchObject([{ kind: 'error', code: 15004 }]);
});

test('a ringing call can be canceled', async () => {
  scene.carrier.phone(AGENT).ringsOn();
  const { sid } = await scene.client.calls.create(toAgent());
  await scene.settle();
  await scene.client.calls(sid).update({ status: 'canceled' });
  expect((await scene.client.calls(sid).fetch()).status).toBe('canceled');
});

test('an ended call can be changed no more: 21220', async () => {
  scene.carrier.phone(AGENT).isBusy();
  const { sid } = await scene.client.calls.create(toAgent());
  await scene.settle();
  const wanted = { status: 400, code: 21220, message: 'Call is not in-progress. Cannot redirect.' };
  await expect(scene.client.calls(sid).update({ status: 'completed' })).rejects.toMatchObject(wanted);
  await expect(scene.client.calls(sid).update({ url: scene.app.url })).rejects.toMatchObject(wanted);
});

test.each([
  ['refused', 21220],
  ['accepted', undefined],
] as const)('an update of an inbound call that still rings is %s', async (choice, code) => {
  scene.carrier.switches.updateRingingInbound = choice;
  scene.app.on('/voice', (response) => response.pause({ length: 10 }));
  scene.app.on('/other', (response) => response.say('moved'));
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  const update = scene.client.calls(call.sid).update({ url: `${scene.app.url}/other` });
  expect(await update.then(() => undefined).catch(({ code: given }: { code: number }) => given)).toBe(code);
});

test('calls are listed newest first, filtered and in pages', async () => {
  scene.carrier.phone(AGENT).isBusy();
  for (let turn = 0; turn < 5; turn += 1) await scene.client.calls.create(toAgent());
  await scene.client.calls.create({ ...toAgent(), to: 'client:ann' });
  const all = await scene.client.calls.list({ pageSize: 2 });
  expect(all.map(({ sid }) => Number.parseInt(sid.slice(2), 16))).toEqual([6, 5, 4, 3, 2, 1]);
  expect(await scene.client.calls.list({ to: 'client:ann' })).toHaveLength(1);
});

test('the record of an ended call can be removed', async () => {
  scene.carrier.phone(AGENT).isBusy();
  const { sid } = await scene.client.calls.create(toAgent());
  await scene.settle();
  expect(await scene.client.calls(sid).remove()).toBe(true);
  await expect(scene.client.calls(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
});

test.each([
  ['no To', { from: NUMBER }, 21201],
  ['a To that is no address', { to: 'nobody', from: NUMBER }, 21211],
  ['no From', { to: AGENT }, 21213],
  ['a From that is not ours', { to: AGENT, from: '+15558888' }, 21210],
  ['no document', { to: AGENT, from: NUMBER }, 21205],
  ['a bad URL', { to: AGENT, from: NUMBER, url: 'not a url' }, 21205],
] as const)('creating a call with %s is refused', async (_, body, code) => {
  const create = `${scene.carrier.url}/2010-04-01/Accounts/${scene.carrier.accountSid}/Calls.json`;
  const form: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) form[name.replace(/^./, (c) => c.toUpperCase())] = value;
  const authorization = `Basic ${btoa(`${scene.carrier.accountSid}:${scene.carrier.authToken}`)}`;
  const response = await fetch(create, {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams(form),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    code,
    status: 400,
    more_info: expect.stringContaining(String(code)),
  });
});

test('what Twilio has and the local carrier does not do is refused loudly', async () => {
  const create = scene.client.calls.create({ ...toAgent(), byoc: `BY${'0'.repeat(32)}` });
  const message = 'Twilio has the parameter Byoc; this carrier does not';
  await expect(create).rejects.toMatchObject({ code: 20001, message });
  expect(scene.carrier.errors).toMatchObject([{ kind: 'error', code: 0, message }]);
});

test('another password is not let in', async () => {
  const stranger = twilio(scene.carrier.accountSid, 'wrong');
  stranger.api.baseUrl = scene.carrier.url;
  await expect(stranger.calls.list()).rejects.toMatchObject({ status: 401, code: 20003 });
});

test('a request with another password strikes no fault', async () => {
  const stranger = twilio(scene.carrier.accountSid, 'wrong');
  stranger.api.baseUrl = scene.carrier.url;
  scene.carrier.faults.rest.refuse({ path: 'Calls' }, { status: 429, code: 20429, message: 'Too many' });
  await expect(stranger.calls.list()).rejects.toMatchObject({ code: 20003 });
  await expect(scene.client.calls.list()).rejects.toMatchObject({ status: 429, code: 20429 });
});

test('SIDs are the same in every run', async () => {
  scene.carrier.phone(AGENT).isBusy();
  const first = await scene.client.calls.create(toAgent());
  const other = await openScene({ clock: new VirtualClock() });
  other.carrier.phone(AGENT).isBusy();
  const second = await other.client.calls.create({ to: AGENT, from: NUMBER, url: other.app.url });
  await other.close();
  expect(second.sid).toBe(first.sid);
  expect(first.sid).toMatch(/^CA[0-9a-f]{32}$/);
});
