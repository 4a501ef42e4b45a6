/** TwiML applications over REST, and numbers and calls that use them. */
import { watchRest } from '../support/openapi-contract';
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
let watch: ReturnType<typeof watchRest>;
beforeEach(async () => {
  watch = watchRest();
  scene = await openScene({ onEvent: watch.onEvent });
});
afterEach(async () => {
  await scene.close();
  expect(watch.problems).toEqual([]);
});

test('an application is made, read, listed, changed and removed', async () => {
  const { applications } = scene.client;
  const made = await applications.create({ friendlyName: 'shop', voiceUrl: 'https://a.example/voice' });
  expect(made).toMatchObject({
    friendlyName: 'shop',
    voiceUrl: 'https://a.example/voice',
    voiceMethod: 'POST',
  });
  await applications(made.sid).update({
    voiceMethod: 'GET',
    messageStatusCallback: 'https://a.example/told',
  });
  expect(await applications(made.sid).fetch()).toMatchObject({
    voiceMethod: 'GET',
    messageStatusCallback: 'https://a.example/told',
  });
  expect(await applications.list({ friendlyName: 'shop' })).toHaveLength(1);
  expect(await applications.list({ friendlyName: 'none' })).toEqual([]);
  await applications(made.sid).remove();
  await expect(applications(made.sid).fetch()).rejects.toMatchObject({ code: 20404 });
});

test("a number's calls are handled by its application, and by its own addresses no more", async () => {
  const { app, client } = scene;
  app.on('/app', (response) => response.say('from the application'));
  const { sid } = await client.applications.create({
    voiceUrl: `${app.url}/app`,
    statusCallback: `${app.url}/app-status`,
  });
  const [number] = await client.incomingPhoneNumbers.list();
  await client.incomingPhoneNumbers(number!.sid).update({ voiceApplicationSid: sid });
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  expect(call.heard).toEqual(['from the application']);
  expect(app.at('/app')).toMatchObject([{ To: NUMBER, ApplicationSid: sid }]);
  expect(app.paths).toEqual(['/app', '/app-status']);
});

test('a number cannot name an application that is not there', async () => {
  const [number] = await scene.client.incomingPhoneNumbers.list();
  const change = { voiceApplicationSid: `AP${'0'.repeat(32)}` };
  await expect(scene.client.incomingPhoneNumbers(number!.sid).update(change)).rejects.toMatchObject({
    code: 20001,
  });
});

test("a call of an application uses the application's addresses", async () => {
  const { app, client } = scene;
  app.on('/app', { status: 500 }).on('/app-fallback', (response) => response.say('fallback'));
  const { sid: applicationSid } = await client.applications.create({
    voiceUrl: `${app.url}/app`,
    voiceFallbackUrl: `${app.url}/app-fallback`,
    statusCallback: `${app.url}/app-status`,
  });
  scene.carrier.phone(AGENT).answers(0);
  await client.calls.create({
    ...{ to: AGENT, from: NUMBER, applicationSid },
    statusCallback: `${app.url}/ignored`,
  });
  await scene.settle();
  expect(app.paths).toEqual(['/app', '/app-fallback', '/app-status']);
});

test('a Client dials an application that was made over REST', async () => {
  const { app, client, carrier } = scene;
  app.on('/app', (response) => response.say('hello'));
  const { sid } = await client.applications.create({ voiceUrl: `${app.url}/app` });
  const call = carrier.dial('client:ann', `app:${sid}`, { parameters: { To: '+15559999' } });
  await scene.settle();
  expect(call.heard).toEqual(['hello']);
  expect(app.at('/app')).toMatchObject([{ ApplicationSid: sid, To: '+15559999' }]);
});
