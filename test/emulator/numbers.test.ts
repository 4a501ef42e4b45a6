import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const numbers = () => scene.client.incomingPhoneNumbers;

test('a number reads with what it is set up with', async () => {
  const [number] = await numbers().list();
  expect(await numbers()(number!.sid).fetch()).toMatchObject({
    sid: `PN${'0'.repeat(31)}1`,
    accountSid: scene.carrier.accountSid,
    phoneNumber: NUMBER,
    friendlyName: NUMBER,
    voiceUrl: `${scene.app.url}/voice`,
    voiceMethod: 'POST',
    voiceFallbackUrl: '',
    statusCallback: `${scene.app.url}/number-status`,
    capabilities: { voice: true, sms: true, mms: false, fax: false },
    dateCreated: new Date(scene.clock.now()),
  });
});

test('a number that was bought can be called', async () => {
  scene.app.on('/shop', (response) => response.say('Shop'));
  const number = await numbers().create({
    phoneNumber: '+15554444',
    friendlyName: 'shop',
    voiceUrl: `${scene.app.url}/shop`,
    voiceMethod: 'GET',
  });
  expect(number.friendlyName).toBe('shop');
  const call = scene.carrier.dial(CUSTOMER, '+15554444');
  await scene.settle();
  expect(call.heard).toEqual(['Shop']);
});

test('what is changed counts from the next call on', async () => {
  scene.app.on('/voice', (response) => response.say('old')).on('/new', (response) => response.say('new'));
  const [number] = await numbers().list({ phoneNumber: NUMBER });
  await scene.pass(60);
  const changed = await numbers()(number!.sid).update({
    voiceUrl: `${scene.app.url}/new`,
    statusCallback: '',
  });
  expect(changed).toMatchObject({ statusCallback: '', dateUpdated: new Date(scene.clock.now()) });
  expect(changed.dateCreated).not.toEqual(changed.dateUpdated);
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(call.heard).toEqual(['new']);
  expect(scene.app.paths).toEqual(['/new']);
});

test('a fallback given over REST is used when the voice URL fails', async () => {
  scene.app.on('/voice', { status: 500 }).on('/fallback', (response) => response.say('sorry'));
  const [number] = await numbers().list();
  await numbers()(number!.sid).update({ voiceFallbackUrl: `${scene.app.url}/fallback` });
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(call.heard).toEqual(['sorry']);
});

test('a number given back can be called no more', async () => {
  const [number] = await numbers().list();
  expect(await numbers()(number!.sid).remove()).toBe(true);
  await expect(numbers()(number!.sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  expect(() => scene.carrier.dial(CUSTOMER, NUMBER)).toThrow('not set up');
});

test('numbers are found by parts, by digits left open, and by name', async () => {
  await numbers().create({ phoneNumber: '+15554441', friendlyName: 'shop' });
  await numbers().create({ phoneNumber: '+15554442' });
  const found = async (filter: object) =>
    (await numbers().list(filter)).map(({ phoneNumber }) => phoneNumber);
  expect(await found({})).toEqual(['+15554442', '+15554441', NUMBER]);
  expect(await found({ phoneNumber: '+15554441' })).toEqual(['+15554441']);
  expect(await found({ phoneNumber: '4444' })).toEqual([]);
  expect(await found({ phoneNumber: '5444*' })).toEqual(['+15554442', '+15554441']);
  expect(await found({ phoneNumber: '.*' })).toEqual([]);
  expect(await found({ friendlyName: 'shop' })).toEqual(['+15554441']);
});

test.each([
  ['a number that is none', { phoneNumber: 'shop' }, 21421],
  ['no number', {}, 21421],
  ['a number of ours', { phoneNumber: NUMBER }, 21422],
  ['a relative URL', { phoneNumber: '+15554444', voiceUrl: '/voice' }, 21402],
  ['a method that is none', { phoneNumber: '+15554444', voiceMethod: 'PUT' }, 21403],
  [
    'a trunk, which cannot be done here',
    { phoneNumber: '+15554444', trunkSid: `TK${'0'.repeat(32)}` },
    20001,
  ],
])('buying %s is refused', async (_, wanted, code) => {
  await expect(numbers().create(wanted)).rejects.toMatchObject({ status: 400, code });
  expect(await numbers().list()).toHaveLength(1);
});

test('a refused change changes nothing', async () => {
  const [number] = await numbers().list();
  const change = numbers()(number!.sid).update({ friendlyName: 'other', voiceUrl: 'nowhere' });
  await expect(change).rejects.toMatchObject({ code: 21402 });
  expect((await numbers()(number!.sid).fetch()).friendlyName).toBe(NUMBER);
});
