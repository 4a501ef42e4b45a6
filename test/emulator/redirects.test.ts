/** Leaving for other applications and coming back; addresses that are answered by somebody else. */
import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';
import { controlClient } from './support/control-client';
import { CustomerApp } from './support/customer-app';
import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

const STUDIO = 'https://webhooks.twilio.com/v1/Accounts/AC1/Flows/FW1';

let scene: Scene;
let other: CustomerApp;
beforeEach(async () => {
  scene = await openScene();
  other = await new CustomerApp(scene.carrier.authToken).start();
});
afterEach(async () => {
  await scene.close();
  await other.stop();
});

function leavingFor(url: string) {
  scene.app
    .on('/voice', (response) => {
      response.say('here');
      response.redirect({ method: 'POST' }, url);
    })
    .on('/after', (response) => response.say('back'));
  return scene.carrier.dial(CUSTOMER, NUMBER);
}

test('another application takes the call, runs its own documents and gives the call back', async () => {
  other
    .on('/survey', (response) => response.gather({ action: 'score?step=1', numDigits: 1 }).say('Score?'))
    .on('/score', (response) => response.redirect(`${scene.app.url}/after?returned=1&outcome=finished`));
  const call = leavingFor(`${other.url}/survey?order=42`);
  await scene.settle();
  call.press('5');
  await scene.settle();
  expect(call.heard).toEqual(['here', 'Score?', 'back']);
  expect(other.at('/score')).toMatchObject([{ CallSid: call.sid, Digits: '5' }]);
  expect(other.received.every(({ isSigned }) => isSigned)).toBe(true);
  expect(scene.app.paths).toEqual(['/voice', '/after', '/number-status']);
  expect(scene.carrier.errors).toEqual([]);
});

test('an application that fails after the redirect sends the call to the fallback of the number', async () => {
  scene.carrier.addNumber({
    phoneNumber: '+15551001',
    voiceUrl: `${scene.app.url}/voice`,
    voiceFallbackUrl: `${scene.app.url}/fallback`,
  });
  other.on('/survey', { status: 503 });
  scene.app
    .on('/voice', (response) => response.say('here') && response.redirect(`${other.url}/survey`))
    .on('/fallback', (response) => response.say('sorry'));
  const call = scene.carrier.dial(CUSTOMER, '+15551001');
  await scene.settle();
  expect(call.heard).toEqual(['here', 'sorry']);
  expect(scene.app.at('/fallback')).toMatchObject([
    { ErrorCode: '11200', ErrorUrl: `${other.url}/survey`, CallStatus: 'in-progress' },
  ]);
});

test('an address of Twilio itself is not asked: the call goes to the fallback with 11210, loudly', async () => {
  scene.carrier.addNumber({
    phoneNumber: '+15551001',
    voiceUrl: `${scene.app.url}/voice`,
    voiceFallbackUrl: `${scene.app.url}/fallback`,
  });
  scene.app
    .on('/voice', (response) => response.redirect(`${STUDIO}?Trigger=incomingCall`))
    .on('/fallback', (response) => response.hangup());
  scene.carrier.dial(CUSTOMER, '+15551001');
  await scene.settle();
  expect(scene.app.at('/fallback')).toMatchObject([{ ErrorCode: '11210' }]);
  expect(scene.carrier.errors).toMatchObject([
    {
      kind: 'error',
      code: 11210,
      message: expect.stringContaining('webhooks.twilio.com: give it a redirect'),
    },
  ]);
});

test('a stand-in answers for Studio, signed for the address it stands in for', async () => {
  scene.carrier.redirects.set('https://webhooks.twilio.com/', `${other.url}/nobody/`);
  scene.carrier.redirects.set(STUDIO, `${other.url}/studio`);
  other.on('/studio', (response) => response.redirect('/v1/Accounts/AC1/Flows/FW1/next'));
  other.on('/studio/next', (response) => response.redirect(`${scene.app.url}/after`));
  const call = leavingFor(`${STUDIO}?Trigger=incomingCall&order=42`);
  await scene.settle();
  expect(call.heard).toEqual(['here', 'back']);
  expect(other.paths).toEqual(['/studio', '/studio/next']);
  const asked = scene.carrier.requests().flatMap((event) => (event.kind === 'document' ? [event.url] : []));
  expect(asked).toEqual([
    `${scene.app.url}/voice`,
    `${STUDIO}?Trigger=incomingCall&order=42`,
    `${STUDIO}/next`,
    `${scene.app.url}/after`,
  ]);
  const [{ validateRequest }, [first]] = [await import('twilio'), other.received];
  const url = `${STUDIO}?Trigger=incomingCall&order=42`;
  expect(validateRequest(scene.carrier.authToken, first!.signature, url, first!.form)).toBe(true);
});

test('redirects can be read and replaced over the control API', async () => {
  const { ask } = controlClient(scene);
  const given = { [STUDIO]: `${other.url}/studio` };
  expect(await ask('PUT', 'redirects', given)).toEqual({ status: 200, body: given });
  expect(await ask('GET', 'redirects')).toEqual({ status: 200, body: given });
  expect([...scene.carrier.redirects]).toEqual(Object.entries(given));
  for (const wrong of [{ [STUDIO]: 'nowhere' }, { 'ftp://x': other.url }, { [STUDIO]: 1 }, []])
    expect(await ask('PUT', 'redirects', wrong)).toMatchObject({ status: 400 });
  expect(await ask('PUT', 'redirects', {})).toEqual({ status: 200, body: {} });
  expect(scene.carrier.redirects.size).toBe(0);
});

test('an address begins another only where a part of it ends', async () => {
  const from = 'http://calls.example';
  scene.carrier.redirects.set(`${from}/`, other.url);
  other
    .on('/voice', (response) => response.redirect(`${from}/home?a=1`))
    .on('/home', (response) => response.say('home'));
  const call = leavingFor(`${from}/voice`);
  await scene.settle();
  expect(scene.carrier.errors).toEqual([]);
  expect(call.heard).toEqual(['here', 'home']);
  leavingFor('http://calls.example.invalid/voice');
  await scene.settle();
  expect(other.paths).toEqual(['/voice', '/home']);
  expect(scene.carrier.errors).toMatchObject([{ code: 11210 }]);
});

describe('behind a public name', () => {
  const PUBLIC = 'https://calls.example.com';
  let server: Server;
  beforeEach(async () => {
    const app = express().set('trust proxy', true);
    app.use(express.urlencoded({ extended: false }));
    app.post('/voice', twilio.webhook(scene.carrier.authToken), (_, response) => {
      response.type('text/xml').send('<Response><Say>accepted</Say></Response>');
    });
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    scene.carrier.redirects.set(PUBLIC, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    scene.carrier.addNumber({ phoneNumber: '+15551001', voiceUrl: `${PUBLIC}/voice?line=1` });
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test("Twilio's own middleware accepts the request, which has the name it was signed for", async () => {
    const call = scene.carrier.dial(CUSTOMER, '+15551001');
    await scene.settle();
    expect(call.heard).toEqual(['accepted']);
    expect(scene.carrier.errors).toEqual([]);
  });
});
