/** Telephone numbers as applications write them, in TwiML and over REST. */
import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ numbers: [{ phoneNumber: '+14155550100' }] });
});
afterEach(() => scene.close());

test.each(['415-123-4567', '14151234567', '+1 (415) 123-4567'])('<Dial>%s</Dial> rings', async (written) => {
  scene.app.on('/voice', (response) => {
    response.dial({ callerId: '(415) 555-0100' }).number({}, written);
  });
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.carrier.phone('+14151234567').call.status).toBe('ringing');
  expect(scene.carrier.errors).toEqual([]);
});

test('a number of nowhere is 13224, as before', async () => {
  scene.app.on('/voice', (response) => response.dial({}, '020 7946 0018'));
  scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(scene.carrier.errors).toMatchObject([{ code: 13224 }]);
});

test('a call is created with numbers as people write them, and reads in E.164', async () => {
  const twiml = '<Response><Hangup/></Response>';
  const call = await scene.client.calls.create({ to: '(415) 555-2671', from: '1-415-555-0100', twiml });
  expect(call).toMatchObject({ to: '+14155552671', from: '+14155550100' });
  await expect(scene.client.calls.create({ to: '555-2671', from: NUMBER, twiml })).rejects.toMatchObject({
    code: 21211,
  });
});

test('a number is bought as people write it', async () => {
  const number = await scene.client.incomingPhoneNumbers.create({ phoneNumber: '(415) 555-0199' });
  expect(number.phoneNumber).toBe('+14155550199');
});
