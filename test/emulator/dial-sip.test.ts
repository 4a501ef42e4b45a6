/** Dialling SIP phones: headers there and back. */
import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

const BOT = 'sip:bot@example.com';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.app.on('/after', (response) => response.hangup());
});
afterEach(() => scene.close());

async function dialling(address: string) {
  scene.app.on('/voice', (response) => response.dial({ action: '/after', timeout: 20 }).sip(address));
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  return call;
}

test('the SIP phone sees the headers it was called with', async () => {
  const phone = scene.carrier.phone(BOT).answers(0);
  await dialling(`${BOT}?X-Order=42%2C43&User-to-User=abc%3Bencoding%3Dhex`);
  expect(phone.call.parameters).toEqual({ 'X-Order': '42,43', 'User-to-User': 'abc;encoding=hex' });
});

test('headers the SIP phone ends the call with reach the action', async () => {
  const phone = scene.carrier.phone(BOT).answers(0);
  phone.sipHeaders = { 'X-Bot': 'v2', 'X-Score': '0' };
  await dialling(BOT);
  phone.call.hangUp({ 'X-Score': '5' });
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([
    {
      DialCallStatus: 'completed',
      DialSipResponseCode: '200',
      DialSipCallId: expect.stringMatching(/@/),
      'DialSipHeader_X-Bot': 'v2',
      'DialSipHeader_X-Score': '5',
    },
  ]);
});

test('a SIP phone that declines gives headers back too', async () => {
  const phone = scene.carrier.phone(BOT).ringsOn();
  await dialling(BOT);
  phone.call.reject({ 'X-Reason': 'closed' });
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([
    { DialCallStatus: 'busy', DialSipResponseCode: '486', 'DialSipHeader_X-Reason': 'closed' },
  ]);
});

test.each([
  ['fails', 'failed', '404'],
  ['ringsOn', 'no-answer', '480'],
  ['isBusy', 'busy', '486'],
] as const)('a SIP phone that %s ends the Dial with %s and %s', async (behaves, status, code) => {
  scene.carrier.phone(BOT)[behaves]();
  await dialling(BOT);
  await scene.pass(20);
  expect(scene.app.at('/after')).toMatchObject([{ DialCallStatus: status, DialSipResponseCode: code }]);
});

test.each([
  [`${BOT}?Order=42`, 'Order'],
  [`${BOT}?X-Note=${'a'.repeat(1024)}`, '1024'],
  [`sip:${'a'.repeat(260)}@example.com`, '255'],
])('%.40s is refused loudly and nobody is rung', async (address, why) => {
  await dialling(address);
  expect(scene.carrier.errors).toMatchObject([
    { kind: 'error', code: 12200, message: expect.stringContaining(why) },
  ]);
  expect(scene.carrier.events.some(({ kind }) => kind === 'rings')).toBe(false);
});

test('a phone can give back only X- headers, and only a SIP phone can', async () => {
  const phone = scene.carrier.phone(BOT).answers(0);
  const call = await dialling(BOT);
  expect(() => phone.call.hangUp({ Reason: 'done' })).toThrow('Reason is not given back');
  expect(() => call.hangUp({ 'X-Reason': 'done' })).toThrow('only a SIP phone');
  expect(phone.call.status).toBe('in-progress');
});

test('a call over REST to a SIP phone brings its headers, and a wrong one is refused with 21211', async () => {
  const phone = scene.carrier.phone(BOT).ringsOn();
  const call = { from: NUMBER, url: `${scene.app.url}/after` };
  await scene.client.calls.create({ ...call, to: `${BOT}?X-Order=42%2B` });
  await scene.settle();
  expect(phone.call.parameters).toEqual({ 'X-Order': '42+' });
  await expect(scene.client.calls.create({ ...call, to: `${BOT}?Order=42` })).rejects.toMatchObject({
    code: 21211,
  });
});
