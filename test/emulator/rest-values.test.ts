/** Values no parameter can have, what asks for nothing, and requests no resource answers: over plain HTTP. */
import { openScene, AGENT, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

async function send(method: string, path: string, form: Record<string, string> = {}) {
  const { url, accountSid, authToken } = scene.carrier;
  const encoded = new URLSearchParams(form);
  const query = method === 'GET' && encoded.size > 0 ? `?${encoded}` : '';
  const response = await fetch(`${url}/2010-04-01/Accounts/${accountSid}${path}${query}`, {
    method,
    headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
    ...(method === 'POST' ? { body: encoded } : {}),
  });
  return { http: response.status, ...((await response.json()) as { code?: number; message?: string }) };
}
const CALL = { To: AGENT, From: NUMBER, Twiml: '<Response/>' };

test.each([
  ['Timeout', '0', 21208],
  ['Timeout', 'long', 21208],
  ['TimeLimit', '0', 20001],
  ['SendDigits', 'call me', 20001],
  ['SendDigits', '1'.repeat(33), 20001],
  ['Record', 'maybe', 20001],
  ['FallbackMethod', 'PUT', 20001],
  ['StatusCallbackMethod', 'PUT', 20001],
  ['RecordingStatusCallbackMethod', 'PUT', 20001],
  ['RecordingStatusCallbackEvent', 'begun', 20001],
  ['MachineDetectionTimeout', '2', 20001],
  ['MachineDetectionSpeechThreshold', '999', 20001],
  ['MachineDetectionSpeechEndThreshold', '5001', 20001],
  ['MachineDetectionSilenceTimeout', 'abc', 20001],
])('a call with %s=%s is refused, though nothing else would need it', async (name, value, code) => {
  const message = `Invalid ${name}: ${value}`;
  expect(await send('POST', '/Calls.json', { ...CALL, [name]: value })).toMatchObject({
    ...{ http: 400, code, message },
  });
  expect(scene.carrier.calls()).toEqual([]);
});

test.each([
  ['/Conferences/room/Participants.json', { EarlyMedia: 'maybe' }],
  ['/Conferences/room/Participants.json', { ConferenceStatusCallbackMethod: 'PUT' }],
  ['/Conferences/room/Participants.json', { ConferenceRecordingStatusCallbackEvent: 'begun' }],
  ['/OutgoingCallerIds.json', { StatusCallbackMethod: 'PUT' }],
])('%s with %j is refused', async (path, form) => {
  const given = path.includes('Caller') ? { PhoneNumber: AGENT } : { To: AGENT, From: NUMBER };
  expect(await send('POST', path, { ...given, ...(form as object) })).toMatchObject({ code: 20001 });
});

test.each([
  ['/Calls.json', { Status: 'bogus' }],
  ['/Usage/Records.json', { IncludeSubaccounts: 'some' }],
  ['/AvailablePhoneNumbers/US/Local.json', { SmsEnabled: 'some' }],
])('a list %s by %j is refused', async (path, query) => {
  expect(await send('GET', path, query as object as Record<string, string>)).toMatchObject({ code: 20001 });
});

test('what the carrier lacks may be said to be off', async () => {
  const off = { Byoc: '' };
  expect(await send('POST', '/Calls.json', { ...CALL, ...off })).toMatchObject({
    http: 201,
    status: 'queued',
  });
  expect(await send('POST', '/Calls.json', { ...CALL, Byoc: 'BY1' })).toMatchObject({
    message: 'Twilio has the parameter Byoc; this carrier does not',
  });
});

test('a message from a number to itself is refused', async () => {
  const form = { To: NUMBER, From: NUMBER, Body: 'x' };
  expect(await send('POST', '/Messages.json', form)).toMatchObject({ http: 400, code: 21266 });
});

test.each([
  ['PUT', '/Calls.json', 405, 20004, 'Method not allowed'],
  ['PATCH', '/Calls/CA1.json', 405, 20004, 'Method not allowed'],
  ['DELETE', '/Calls.json', 405, 20004, 'Method not allowed'],
  ['GET', '/Calls', 404, 20404, 'Twilio has this in XML; this carrier has JSON alone, at'],
  ['GET', '/Calls.xml', 404, 20404, 'Twilio has this in XML; this carrier has JSON alone, at'],
  ['GET', '/Notifications.json', 404, 20404, 'Twilio has Notifications; this carrier does not'],
])('%s %s says whose lack it is', async (method, path, status, code, message) => {
  const answer = await send(method, path);
  expect(answer).toMatchObject({ http: status, code, message: expect.stringContaining(message) });
});
