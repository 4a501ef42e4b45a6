/** Calls from SIP phones and from Clients (browsers, mobile apps). */
import { controlClient } from './support/control-client';
import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

const BOB = 'sip:bob@example.com';
const DOMAIN = 'acme.sip.twilio.com';
const APPLICATION = `AP${'a'.repeat(32)}`;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
  scene.carrier.addApplication({
    sid: APPLICATION,
    voiceUrl: `${scene.app.url}/web`,
    statusCallback: `${scene.app.url}/web-status`,
  });
  scene.carrier.addSipDomain({
    domainName: DOMAIN,
    voiceUrl: `${scene.app.url}/sip`,
    statusCallback: `${scene.app.url}/sip-status`,
  });
  for (const path of ['/sip', '/web', '/voice'])
    scene.app.on(path, (response) => response.gather({ action: '/after', numDigits: 1 }));
  scene.app.on('/after', (response) => response.say('after'));
});
afterEach(() => scene.close());

test('a call to a SIP domain asks its voice URL with what SIP told', async () => {
  const headers = { 'X-Order-Id': '77', 'User-to-User': 'abc' };
  const call = scene.carrier.dial(BOB, `sip:+15551000@${DOMAIN}`, {
    sip: { headers, callId: 'a84b4c76e66710@pc33', sourceIp: '203.0.113.7' },
  });
  await scene.settle();
  const sip = {
    SipCallId: 'a84b4c76e66710@pc33',
    SipDomain: DOMAIN,
    SipDomainSid: expect.stringMatching(/^SD/),
    SipSourceIp: '203.0.113.7',
    'SipHeader_X-Order-Id': '77',
    'SipHeader_User-to-User': 'abc',
  };
  expect(scene.app.at('/sip')).toMatchObject([
    { ...sip, From: BOB, To: `sip:+15551000@${DOMAIN}`, Direction: 'inbound', CallStatus: 'ringing' },
  ]);
  expect(scene.app.at('/sip')[0]).not.toHaveProperty('FromCity');
  call.press('1');
  await scene.settle();
  expect(scene.app.at('/after')).toMatchObject([{ ...sip, Digits: '1' }]);
});

test('a SIP phone may dial a number too', async () => {
  scene.carrier.dial(BOB, NUMBER, { sip: { headers: { 'X-Order': '77' } } });
  await scene.settle();
  expect(scene.app.at('/voice')).toMatchObject([{ From: BOB, To: NUMBER, 'SipHeader_X-Order': '77' }]);
  expect(scene.app.at('/voice')[0]).not.toHaveProperty('SipDomainSid');
});

test.each([
  ['completed-only', ['completed']],
  ['all-events', ['initiated', 'ringing', 'in-progress', 'completed']],
] as const)('the status callback of a SIP call goes by the switch: %s', async (choice, statuses) => {
  scene.carrier.switches.sipAndClientStatus = choice;
  const call = scene.carrier.dial(BOB, `sip:sales@${DOMAIN}`);
  await scene.settle();
  call.hangUp();
  await scene.settle();
  const told = scene.app.at('/sip-status');
  expect(told.map(({ CallStatus }) => CallStatus)).toEqual(statuses);
  expect(told.map(({ SequenceNumber }) => SequenceNumber)).toEqual(statuses.map((_, index) => `${index}`));
  expect(told.at(-1)).toMatchObject({ CallSid: call.sid, SipDomain: DOMAIN, CallDuration: '0' });
});

test('the switch changes nothing for callers from the telephone network', async () => {
  scene.carrier.switches.sipAndClientStatus = 'all-events';
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  call.hangUp();
  await scene.settle();
  expect(scene.app.at('/number-status').map(({ CallStatus }) => CallStatus)).toEqual(['completed']);
});

test('a Client brings its own parameters to the application, once, and To is one of them', async () => {
  const parameters = { To: 'sales', custom_data_signed: 'a.b.c', plan: 'gold & more' };
  const call = scene.carrier.dial('client:anna', `app:${APPLICATION}`, { parameters });
  await scene.settle();
  expect(scene.app.at('/web')).toMatchObject([
    { ...parameters, From: 'client:anna', ApplicationSid: APPLICATION, Direction: 'inbound' },
  ]);
  expect(scene.app.received[0]?.isSigned).toBe(true);
  call.press('1');
  await scene.settle();
  const [after] = scene.app.at('/after');
  expect(after).toMatchObject({ To: 'sales', ApplicationSid: APPLICATION });
  expect(after).not.toHaveProperty('plan');
});

test.each(['support', '', 'Anna Müller', '1000', '+15559999'])(
  'a Client that calls %j reaches its application, which is told so',
  async (to) => {
    scene.carrier.dial('client:anna', to, { parameters: { plan: 'gold' } });
    await scene.settle();
    expect(scene.app.at('/web')).toMatchObject([
      { To: to, From: 'client:anna', ApplicationSid: APPLICATION, plan: 'gold' },
    ]);
  },
);

test('nobody but a Client calls a name, and a SIP domain has no case', async () => {
  expect(() => scene.carrier.dial(CUSTOMER, 'support')).toThrow('not set up');
  scene.carrier.dial(BOB, `SIP:a@${DOMAIN.toUpperCase()}`);
  await scene.settle();
  expect(scene.app.received).toHaveLength(1);
});

test('a Client that calls a number brings its parameters there, and only its end is told', async () => {
  const call = scene.carrier.dial('client:anna', NUMBER, { parameters: { plan: 'gold' } });
  await scene.settle();
  call.hangUp();
  await scene.settle();
  expect(scene.app.at('/voice')).toMatchObject([{ To: NUMBER, plan: 'gold', From: 'client:anna' }]);
  expect(scene.app.at('/number-status')).toMatchObject([{ CallStatus: 'completed' }]);
});

test.each([
  ['sip options of a telephone', CUSTOMER, NUMBER, { sip: {} }, 'only a caller like sip:'],
  ['parameters of a telephone', CUSTOMER, NUMBER, { parameters: { a: 'b' } }, 'only a caller like client:'],
  ['a header that is not passed on', BOB, NUMBER, { sip: { headers: { Order: '1' } } }, 'Order is none'],
  ['a parameter with a name of Twilio', 'client:a', NUMBER, { parameters: { From: 'x' } }, 'called From'],
  ['an unknown application', 'client:a', 'app:AP1', {}, 'not set up'],
  ['an unknown SIP domain', BOB, 'sip:x@other.example', {}, 'not set up'],
])('%s cannot be dialled with', (_, from, to, options, why) => {
  expect(() => scene.carrier.dial(from, to, options)).toThrow(why);
});

describe('over the control API', () => {
  test('a SIP call and a Client call begin with what they bring', async () => {
    const { ask } = controlClient(scene);
    const sip = { headers: { 'X-Order': '77' }, callId: 'abc', sourceIp: '::1', domain: DOMAIN };
    expect(await ask('POST', 'calls', { from: BOB, to: NUMBER, sip })).toMatchObject({ status: 201 });
    const web = { from: 'client:anna', to: `app:${APPLICATION}`, parameters: { plan: 'gold' } };
    expect(await ask('POST', 'calls', web)).toMatchObject({ status: 201, body: { from: 'client:anna' } });
    await scene.settle();
    expect(scene.app.at('/voice')).toMatchObject([{ 'SipHeader_X-Order': '77', SipSourceIp: '::1' }]);
    expect(scene.app.at('/web')).toMatchObject([{ plan: 'gold' }]);
  });

  test('a Client calls a name, or nothing', async () => {
    const { ask } = controlClient(scene);
    for (const to of [{ to: 'support' }, { to: '' }])
      expect(await ask('POST', 'calls', { from: 'client:anna', ...to })).toMatchObject({ status: 201 });
    await scene.settle();
    expect(scene.app.at('/web').map(({ To }) => To)).toEqual(['support', '']);
  });

  test('what can be called is listed', async () => {
    const { body } = await controlClient(scene).ask('GET', 'destinations');
    expect(body).toEqual({ destinations: [NUMBER, `sip:name@${DOMAIN}`, `app:${APPLICATION}`] });
  });

  test.each([
    [{ from: CUSTOMER, to: NUMBER, sip: {} }, 'from does not fit'],
    [{ from: BOB, to: NUMBER, sip: { headers: { 'X-A': 1 } } }, 'sip.headers.X-A must be'],
    [{ from: BOB, to: NUMBER, sip: { port: 1 } }, 'sip.port is not known'],
    [{ from: 'client:a', to: NUMBER, parameters: 'x' }, 'parameters must be'],
    [{ from: 'client:a', to: 'app:AP1' }, 'to must be a number'],
  ])('%j is refused', async (given, message) => {
    const { status, body } = await controlClient(scene).ask('POST', 'calls', given);
    expect({ status, message: body.message }).toEqual({
      status: 400,
      message: expect.stringContaining(message),
    });
  });

  test('a SIP phone gives headers back as it hangs up', async () => {
    const { ask } = controlClient(scene);
    scene.app.on('/voice', (response) => response.dial({ action: '/after' }).sip('sip:bot@example.com'));
    const phone = scene.carrier.phone('sip:bot@example.com').answers(0);
    scene.carrier.dial(CUSTOMER, NUMBER);
    await scene.settle();
    const path = `calls/${phone.call.sid}/hangup`;
    expect(await ask('POST', path, { headers: { Score: '5' } })).toMatchObject({ status: 400 });
    expect(await ask('POST', path, { headers: { 'X-Score': '5' } })).toMatchObject({ status: 200 });
    await scene.settle();
    expect(scene.app.at('/after')).toMatchObject([{ 'DialSipHeader_X-Score': '5' }]);
  });
});
