/** What the account has, over REST: verified numbers, keys, numbers for sale, and facts to read. */
import twilio from 'twilio';
import { watchRest } from '../support/openapi-contract';
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
let watch: ReturnType<typeof watchRest>;
beforeEach(async () => {
  watch = watchRest();
  scene = await openScene({ onEvent: watch.onEvent });
  scene.carrier.phone(AGENT).answers(0);
});
afterEach(async () => {
  await scene.close();
  expect(watch.problems).toEqual([]);
});

const twiml = '<Response/>';

describe('a verified number', () => {
  const OTHER = '+15557777';
  const call = () => scene.client.calls.create({ to: AGENT, from: OTHER, twiml });

  /** Whoever answers enters these keys. */
  async function verify(keysOf: (code: string) => string): Promise<void> {
    scene.carrier.phone(OTHER).answers(1000);
    const { validationRequests } = scene.client;
    const request = await validationRequests.create({
      phoneNumber: OTHER,
      friendlyName: 'mobile',
      callDelay: 5,
      statusCallback: `${scene.app.url}/verified`,
    });
    expect(request).toMatchObject({ phoneNumber: OTHER, validationCode: expect.stringMatching(/^\d{6}$/) });
    await scene.pass(7);
    scene.carrier.phone(OTHER).call.press(keysOf(request.validationCode));
    await scene.pass(60);
  }

  test('may be shown after its owner entered the code', async () => {
    await expect(call()).rejects.toMatchObject({ code: 21210 });
    await verify((code) => `${code}#`);
    const [callerId] = await scene.client.outgoingCallerIds.list({ phoneNumber: OTHER });
    expect(callerId).toMatchObject({ friendlyName: 'mobile', phoneNumber: OTHER });
    expect(scene.app.at('/verified')).toMatchObject([
      { VerificationStatus: 'success', OutgoingCallerIdSid: callerId!.sid, To: OTHER },
    ]);
    await call();
    await scene.client.outgoingCallerIds(callerId!.sid).update({ friendlyName: 'old mobile' });
    expect((await scene.client.outgoingCallerIds(callerId!.sid).fetch()).friendlyName).toBe('old mobile');
    await scene.client.outgoingCallerIds(callerId!.sid).remove();
    await expect(call()).rejects.toMatchObject({ code: 21210 });
  });

  test.each([
    ['a wrong code', () => '000000#'],
    ['no code in time', () => ''],
  ])('is none after %s', async (_, keys) => {
    await verify(keys);
    expect(scene.app.at('/verified')).toMatchObject([{ VerificationStatus: 'failed' }]);
    await expect(call()).rejects.toMatchObject({ code: 21210 });
  });

  test('is shown in place of the number that calls, if it may be', async () => {
    const create = (callerId: string) =>
      scene.client.calls.create({ to: AGENT, from: NUMBER, callerId, twiml });
    await expect(create(OTHER)).rejects.toMatchObject({ code: 21210 });
    scene.carrier.addCallerId(OTHER);
    await create(OTHER);
    await scene.settle();
    expect(scene.carrier.phone(AGENT).call.shows).toBe(OTHER);
    await scene.client.calls.create({ to: AGENT, from: NUMBER, twiml });
    expect(scene.carrier.phone(AGENT).call.shows).toBe(NUMBER);
  });
});

test('a key that was made signs in until it is removed', async () => {
  const { client, carrier } = scene;
  const { sid, secret } = await client.newKeys.create({ friendlyName: 'ci' });
  const withKey = twilio(sid, secret, { accountSid: carrier.accountSid });
  withKey.api.baseUrl = carrier.url;
  expect(await withKey.calls.list()).toEqual([]);
  await client.keys(sid).update({ friendlyName: 'build' });
  expect(await client.keys(sid).fetch()).toMatchObject({ friendlyName: 'build' });
  expect((await client.keys.list()).map((key) => key.sid)).toEqual([sid]);
  expect(await client.signingKeys.list()).toHaveLength(1);
  await client.keys(sid).remove();
  await expect(withKey.calls.list()).rejects.toMatchObject({ status: 401, code: 20003 });
  expect(carrier.errors).toMatchObject([{ code: 20003, message: expect.stringContaining(sid) }]);
});

test('numbers for sale are found by their digits, and bought', async () => {
  const { availablePhoneNumbers, incomingPhoneNumbers } = scene.client;
  const [local] = await availablePhoneNumbers('US').local.list({ areaCode: 503, limit: 1 });
  expect(local!.phoneNumber).toBe('+15035550100');
  await incomingPhoneNumbers.create({ phoneNumber: local!.phoneNumber });
  expect((await availablePhoneNumbers('US').local.list({ areaCode: 503, limit: 1 }))[0]!.phoneNumber).toBe(
    '+15035550101',
  );
  expect((await incomingPhoneNumbers.create({ areaCode: '503' })).phoneNumber).toBe('+15035550101');
  expect(await availablePhoneNumbers('US').tollFree.list({ contains: '***555014*' })).toHaveLength(10);
  expect(await availablePhoneNumbers('GB').mobile.list({ mmsEnabled: true })).toEqual([]);
  expect((await availablePhoneNumbers.list()).map(({ countryCode }) => countryCode)).toEqual([
    'US',
    'CA',
    'GB',
  ]);
  expect(await availablePhoneNumbers('GB').fetch()).toMatchObject({ country: 'United Kingdom' });
  await expect(availablePhoneNumbers('US').mobile.list()).rejects.toMatchObject({ code: 20404 });
});

test('the account, its balance and its usage can be read', async () => {
  const { client, carrier } = scene;
  const account = await client.api.v2010.accounts(carrier.accountSid).fetch();
  expect(account).toMatchObject({ status: 'active', authToken: carrier.authToken });
  expect(await client.api.v2010.accounts.list()).toHaveLength(1);
  expect(await client.balance.fetch()).toMatchObject({ balance: '0.00', currency: 'USD' });
  scene.app.on('/voice', (response) => response.say('a') && response.pause({ length: 61 }));
  carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(62);
  await client.messages.create({ from: NUMBER, to: CUSTOMER, body: 'a' });
  const use = async (category: 'calls-inbound' | 'sms') => (await client.usage.records.list({ category }))[0];
  expect(await use('calls-inbound')).toMatchObject({ count: '1', usage: '2', usageUnit: 'minutes' });
  expect(await use('sms')).toMatchObject({ count: '1', usage: '1' });
  const tomorrow = new Date(scene.clock.now() + 86_400_000);
  const [later] = await client.usage.records.list({ category: 'sms', startDate: tomorrow });
  expect(later).toMatchObject({ count: '0' });
});

test('a subaccount is nothing the carrier has, and it says so', async () => {
  await expect(scene.client.api.v2010.accounts.create()).rejects.toThrow('this carrier does not');
  expect(scene.carrier.errors).toMatchObject([{ code: 0 }]);
});

test("a call's events are the requests it led to", async () => {
  scene.app.on('/voice', (response) => response.say('hello'));
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  const events = await scene.client.calls(call.sid).events.list();
  expect(events).toMatchObject([
    {
      request: { method: 'POST', url: `${scene.app.url}/voice`, parameters: { call_sid: call.sid } },
      response: { response_code: 200, content_type: expect.stringContaining('xml') },
    },
    { request: { url: `${scene.app.url}/number-status` }, response: { response_code: 204 } },
  ]);
});
