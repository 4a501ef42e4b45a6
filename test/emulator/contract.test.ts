/** Every REST route through the official client, judged by Twilio's own OpenAPI document. */
import { examplesOf, openapiContract, watchRest } from '../support/openapi-contract';
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

const contract = openapiContract();
const ACCOUNT = '/2010-04-01/Accounts/{AccountSid}';
const sid = (prefix: string): string => prefix + 'a'.repeat(32);

const PREFIXES: Record<string, string> = {
  Applications: 'AP',
  Calls: 'CA',
  Conferences: 'CF',
  Keys: 'SK',
  Messages: 'SM',
};

describe('the judge', () => {
  test.each([
    ['get', '/Calls.json'],
    ['post', '/Calls.json', { To: '+15550001', From: '+15550002' }],
    ['get', '/Calls/{Sid}.json'],
    ['post', '/Calls/{Sid}.json'],
    ['get', '/Conferences.json'],
    ['get', '/Conferences/{Sid}.json'],
    ['post', '/Conferences/{Sid}.json'],
    ['get', '/Conferences/{ConferenceSid}/Participants.json'],
    ['post', '/Conferences/{ConferenceSid}/Participants.json', { To: '+15550001', From: '+15550002' }],
    ['get', '/Conferences/{ConferenceSid}/Participants/{CallSid}.json'],
    ['post', '/Conferences/{ConferenceSid}/Participants/{CallSid}.json'],
    ['get', '/IncomingPhoneNumbers.json'],
    ['post', '/IncomingPhoneNumbers.json'],
    ['get', '/IncomingPhoneNumbers/{Sid}.json'],
    ['post', '/IncomingPhoneNumbers/{Sid}.json'],
    ['get', '/Messages.json'],
    ['post', '/Messages.json', { To: '+15550001' }],
    ['get', '/Messages/{Sid}.json'],
    ['post', '/Messages/{Sid}.json'],
    ['get', '/Applications.json'],
    ['post', '/Applications.json'],
    ['get', '/Applications/{Sid}.json'],
    ['post', '/Applications/{Sid}.json'],
    ['get', '/OutgoingCallerIds.json'],
    ['post', '/OutgoingCallerIds.json', { PhoneNumber: '+15550001' }],
    ['get', '/OutgoingCallerIds/{Sid}.json'],
    ['get', '/Keys.json'],
    ['post', '/Keys.json'],
    ['get', '/Keys/{Sid}.json'],
    ['get', '/Balance.json'],
    ['get', '/Calls/{CallSid}/Events.json'],
  ])("agrees with Twilio's own examples: %s %s", (method, template, form: Record<string, string> = {}) => {
    const examples = examplesOf(ACCOUNT + template, method);
    expect(examples.length).toBeGreaterThan(0);
    const path = (ACCOUNT + template)
      .replace('{AccountSid}', sid('AC'))
      .replace('{ConferenceSid}', sid('CF'))
      .replace('{CallSid}', sid('CA'))
      .replace('{Sid}', sid(PREFIXES[template.split('/')[1]!] ?? 'PN'));
    const found = examples.map(({ status, body }) => contract({ method, path, form, status, body }));
    expect(found.flat()).toEqual([]);
  });

  const path = `/2010-04-01/Accounts/${sid('AC')}/Calls.json`;
  const [created] = examplesOf(`${ACCOUNT}/Calls.json`, 'post');
  const good = { method: 'POST', path, form: { To: '+15550001', From: '+15550002' }, ...created! };

  test.each([
    ['an operation Twilio does not have', { method: 'DELETE' }, 'Twilio has no such operation'],
    ['a path Twilio does not have', { path: '/2010-04-01/Nothing.json' }, 'Twilio has no such operation'],
    [
      'an account SID that is none',
      { path: '/2010-04-01/Accounts/AC1/Calls.json' },
      'path: /AccountSid must match',
    ],
    ['an unknown parameter', { form: { ...good.form, Too: '1' } }, 'additional properties (Too)'],
    ['a missing parameter', { form: { To: '+15550001' } }, "must have required property 'From'"],
    ['a text for a number', { form: { ...good.form, Timeout: 'long' } }, '/Timeout must be integer'],
    ['a value that is not offered', { form: { ...good.form, Method: 'PUT' } }, '/Method must be equal'],
    [
      'events in one text',
      { form: { ...good.form, StatusCallbackEvent: 'initiated ringing' } },
      '/StatusCallbackEvent/0 must be equal to one of the allowed values',
    ],
    [
      'two documents',
      { form: { ...good.form, Url: 'http://a.example', Twiml: '<Response/>' } },
      'Url and Twiml exclude each other',
    ],
    ['a status Twilio does not answer with', { status: 200 }, 'status 200 is not one of this operation'],
    ['a missing field', { body: {} }, "response: must have required property 'sid'"],
    ['an unknown field', { body: { ...(created!.body as object), size: 1 } }, 'additional properties (size)'],
    [
      'a date of another kind',
      { body: { ...(created!.body as object), date_created: '2026-01-05T10:00:00Z' } },
      '/date_created must match format',
    ],
    ['an error body without code', { status: 404, body: { status: 404 } }, "required property 'code'"],
    [
      'an error body with another status',
      { status: 404, body: { code: 20404, message: 'x', more_info: 'y', status: 400 } },
      'status in the body is not 404',
    ],
  ])('finds %s', (_, change, problem) => {
    expect(contract(good)).toEqual([]);
    expect(contract({ ...good, ...change }).join('\n')).toContain(problem);
  });

  test('wants a list where a parameter was given once', () => {
    const form = { ...good.form, StatusCallbackEvent: 'completed' };
    expect(contract({ ...good, form })).toEqual([]);
  });

  test('wants no body with 204', () => {
    const removed = { method: 'DELETE', path: path.replace('.json', `/${sid('CA')}.json`), form: {} };
    expect(contract({ ...removed, status: 204, body: null })).toEqual([]);
    expect(contract({ ...removed, status: 204, body: {} })).toHaveLength(1);
  });
});

describe('the local carrier', () => {
  let scene: Scene;
  let watch: ReturnType<typeof watchRest>;
  beforeEach(async () => {
    watch = watchRest(contract);
    scene = await openScene({ onEvent: watch.onEvent });
    scene.app.on('/agent', (response) => response.pause({ length: 60 }));
    scene.app.on('/voice', (response) => response.dial().conference('room'));
  });
  afterEach(() => scene.close());

  test('keeps the contract with calls', async () => {
    const { client, app } = scene;
    const { sid: call } = await client.calls.create({
      to: AGENT,
      from: NUMBER,
      url: `${app.url}/agent`,
      statusCallback: `${app.url}/status`,
      statusCallbackEvent: ['initiated', 'completed'],
      timeout: 20,
      machineDetection: 'Enable',
    });
    await scene.pass(6);
    await client.calls(call).fetch();
    await client.calls(call).update({ url: `${app.url}/agent`, method: 'POST' });
    await client.calls.list({ status: 'in-progress', pageSize: 1 });
    await client.calls(call).update({ status: 'completed' });
    await scene.settle();
    await client.calls(call).remove();
    expect(watch.problems).toEqual([]);
    expect(watch.exchanges).toBe(6);
  });

  test('keeps the contract with conferences and participants', async () => {
    const { client, app, carrier } = scene;
    carrier.dial(CUSTOMER, NUMBER);
    await scene.settle();
    const [room] = await client.conferences.list({ friendlyName: 'room', status: 'in-progress' });
    const { participants } = client.conferences(room!.sid);
    const { callSid } = await participants.create({
      from: NUMBER,
      to: AGENT,
      label: 'agent',
      earlyMedia: true,
      endConferenceOnExit: true,
      conferenceStatusCallback: `${app.url}/conference`,
      conferenceStatusCallbackEvent: ['start', 'end', 'join', 'leave'],
    });
    await client.conferences(room!.sid).participants(callSid).fetch();
    await scene.pass(3);
    await client.conferences(room!.sid).participants(callSid).update({ muted: true, hold: true });
    await participants.list();
    await participants.list({ muted: true });
    await client.conferences(room!.sid).participants('agent').remove();
    await client.conferences(room!.sid).update({ status: 'completed' });
    await client.conferences(room!.sid).fetch();
    await client.conferences.list();
    expect(watch.problems).toEqual([]);
    expect(watch.exchanges).toBe(10);
  });

  test('keeps the contract with numbers', async () => {
    const { client, app } = scene;
    const number = await client.incomingPhoneNumbers.create({ phoneNumber: '+15554444' });
    await client
      .incomingPhoneNumbers(number.sid)
      .update({ voiceUrl: `${app.url}/other`, voiceMethod: 'GET' });
    await client.incomingPhoneNumbers(number.sid).fetch();
    await client.incomingPhoneNumbers.list({ phoneNumber: '+15554444' });
    await client.incomingPhoneNumbers(number.sid).remove();
    expect(watch.problems).toEqual([]);
    expect(watch.exchanges).toBe(5);
  });

  test('has error bodies like Twilio', async () => {
    const { client } = scene;
    const wrong = [
      client.calls(sid('CA')).fetch(),
      client.calls(sid('CA')).update({ status: 'completed' }),
      client.calls.create({ to: AGENT, from: '+15558888', twiml: '<Response/>' }),
      client.conferences(sid('CF')).fetch(),
      client.conferences(sid('CF')).participants(sid('CA')).remove(),
      client.conferences(sid('CF')).participants.create({ from: NUMBER, to: AGENT }),
      client.incomingPhoneNumbers(sid('PN')).fetch(),
      client.incomingPhoneNumbers.create({ phoneNumber: 'none' }),
    ];
    const codes = await Promise.all(wrong.map((one) => one.catch(({ code }: { code: number }) => code)));
    expect(codes).toEqual([20404, 20404, 21210, 20404, 20404, 20404, 20404, 21421]);
    expect(watch.problems).toEqual([]);
    expect(watch.exchanges).toBe(wrong.length);
  });

  test('answers a wrong password with 401 and 20003', async () => {
    const path = `${scene.carrier.url}/2010-04-01/Accounts/${scene.carrier.accountSid}/Conferences.json`;
    const response = await fetch(path, { headers: { authorization: `Basic ${btoa('x:y')}` } });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 20003, status: 401 });
    expect(watch.problems).toEqual([]);
  });

  test('shows the watch what is wrong with a request it refuses', async () => {
    const { calls } = scene.client;
    await expect(calls.create({ to: AGENT, from: NUMBER, url: 'http://x', timeout: 1.5 })).rejects.toThrow();
    expect(watch.problems).toEqual([expect.stringContaining('request: /Timeout must be integer')]);
  });
});
