import { request } from 'node:http';
import { controlClient, serveChoice, type ControlClient } from './support/control-client';
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
let ask: ControlClient['ask'];
let advance: ControlClient['advance'];
beforeEach(async () => {
  scene = await openScene();
  ({ ask, advance } = controlClient(scene));
  serveChoice(scene.app);
});
afterEach(() => scene.close());

const start = async () => (await ask('POST', 'calls', { from: CUSTOMER, to: NUMBER })).body.sid as string;

/** The agent's phone rings because the application asked for it. */
async function ringAgent(): Promise<string> {
  scene.carrier.phone(AGENT).ringsOn();
  const { sid } = await scene.client.calls.create({ to: AGENT, from: NUMBER, url: `${scene.app.url}/agent` });
  await advance(0);
  return sid;
}

describe('calls', () => {
  test('a call is started, answered with a key and read back', async () => {
    const started = await ask('POST', 'calls', { from: CUSTOMER, to: NUMBER, callerName: 'ANN' });
    expect(started).toMatchObject({ status: 201, body: { status: 'ringing', heard: [], documents: [] } });
    const { sid } = started.body;
    await advance(0);
    expect((await ask('GET', `calls/${sid}`)).body).toMatchObject({
      status: 'in-progress',
      isListening: true,
      heard: ['Press or say it'],
    });
    await ask('POST', `calls/${sid}/press`, { digits: '2#' });
    await advance(0);
    const { body } = await ask('GET', `calls/${sid}`);
    expect(body).toMatchObject({
      sid,
      from: CUSTOMER,
      to: NUMBER,
      direction: 'inbound',
      status: 'completed',
      party: CUSTOMER,
      isListening: false,
      heard: ['Press or say it', 'You chose 2'],
      documents: [
        { url: `${scene.app.url}/voice`, status: 200, form: { CallerName: 'ANN' } },
        { url: `${scene.app.url}/choice`, status: 200, form: { Digits: '2' } },
      ],
      callbacks: [{ url: `${scene.app.url}/number-status`, status: 204, form: { CallStatus: 'completed' } }],
    });
    expect(body.documents[0].body).toContain('<Gather');
  });

  test('words are said and the call is hung up', async () => {
    scene.app.on('/choice', (response) => response.pause({ length: 60 }));
    const sid = await start();
    await advance(0);
    await ask('POST', `calls/${sid}/say`, { text: 'the second one' });
    await advance(10);
    expect(scene.app.at('/choice')).toMatchObject([{ SpeechResult: 'the second one' }]);
    await ask('POST', `calls/${sid}/hangup`);
    expect((await ask('GET', `calls/${sid}`)).body).toMatchObject({
      status: 'completed',
      durationSeconds: 10,
    });
  });

  test('a phone that rings is answered', async () => {
    const sid = await ringAgent();
    expect((await ask('GET', `calls/${sid}`)).body).toMatchObject({ status: 'ringing', party: AGENT });
    expect((await ask('POST', `calls/${sid}/answer`)).status).toBe(200);
    await advance(0);
    expect((await ask('GET', `calls/${sid}`)).body).toMatchObject({
      status: 'in-progress',
      heard: ['Hello agent'],
    });
  });

  test('a phone that rings is declined', async () => {
    const sid = await ringAgent();
    await ask('POST', `calls/${sid}/reject`);
    await advance(0);
    expect((await ask('GET', `calls/${sid}`)).body).toMatchObject({ status: 'busy', heard: [] });
  });

  test('calls are listed newest first', async () => {
    const sids = [await start(), await start()];
    const { calls } = (await ask('GET', 'calls')).body;
    expect(calls.map(({ sid }: { sid: string }) => sid)).toEqual(sids.reverse());
    expect(calls[0]).not.toHaveProperty('documents');
  });

  test('the numbers that can be called are listed', async () => {
    scene.carrier.addNumber({ phoneNumber: '+15551001' });
    expect((await ask('GET', 'destinations')).body).toEqual({ destinations: [NUMBER] });
  });

  test.each([
    ['no from', { to: NUMBER }, 'from', 'must be who calls'],
    ['a to that is no text', { from: CUSTOMER, to: 5 }, 'to', "must be one of the carrier's numbers"],
    ['a number near ours', { from: CUSTOMER, to: '+15551001' }, 'to', `did you mean ${NUMBER}?`],
    ['a number far from ours', { from: CUSTOMER, to: '+49301234' }, 'to', `use ${NUMBER}`],
    ['an unknown field', { from: CUSTOMER, to: NUMBER, name: 'x' }, 'name', 'known are from, to'],
    ['no object', [1], '', 'must be a JSON object'],
  ])('starting a call with %s is refused with what instead', async (_, body, field, message) => {
    const refused = await ask('POST', 'calls', body);
    expect(refused.status).toBe(400);
    expect(refused.body.problems).toEqual([{ field, message: expect.stringContaining(message) }]);
    expect(scene.carrier.calls()).toEqual([]);
  });

  test('more keys than can be pressed at once are refused with how many can', async () => {
    const { body } = await ask('POST', `calls/${await start()}/press`, { digits: '1'.repeat(65) });
    expect(body.problems).toEqual([{ field: 'digits', message: 'must be 1 to 64 keys: 0 to 9, * and #' }]);
  });

  test('all problems of a body are told at once', async () => {
    const { body } = await ask('POST', 'calls', { form: CUSTOMER });
    expect(body.problems.map(({ field }: { field: string }) => field)).toEqual(['from', 'to', 'form']);
  });

  test.each([
    ['press', { digits: '1a' }, 'digits'],
    ['press', {}, 'digits'],
    ['say', { text: '' }, 'text'],
    ['hangup', { now: true }, 'now'],
  ])('%s with %j is refused', async (action, body, field) => {
    const refused = await ask('POST', `calls/${await start()}/${action}`, body);
    expect(refused).toMatchObject({ status: 400, body: { problems: [{ field }] } });
  });

  test('what a call cannot do now is a conflict', async () => {
    scene.app.on('/voice', (response) => response.pause({ length: 5 }) && response.pause({ length: 5 }));
    const inbound = await start();
    await advance(0);
    const early = await ask('POST', `calls/${inbound}/answer`);
    expect(early.status).toBe(409);
    expect(early.body.message).toContain('answered by the application');
    await ask('POST', `calls/${inbound}/hangup`);
    const late = await ask('POST', `calls/${inbound}/press`, { digits: '1' });
    expect(late).toMatchObject({ status: 409, body: { message: 'the call is over (no-answer)' } });
    const agent = await ringAgent();
    await ask('POST', `calls/${agent}/answer`);
    await advance(0);
    expect((await ask('POST', `calls/${agent}/reject`)).status).toBe(409);
  });

  test('calls and actions there are not are not found', async () => {
    expect((await ask('GET', 'calls/CA1')).status).toBe(404);
    const unknown = await ask('POST', `calls/${await start()}/toString`);
    expect(unknown.status).toBe(404);
    expect(unknown.body.message).toContain('it has press, say, play, hangup, answer, reject');
  });
});

describe('the door', () => {
  const raw = (headers: Record<string, string>, method = 'GET', path = '/carrier/calls', body = '') =>
    new Promise<number>((resolve, reject) => {
      const sent = request(scene.carrier.url + path, { method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end(body);
    });

  test.each([
    ['127.0.0.1:4010', 200],
    ['localhost', 200],
    ['[::1]:4010', 200],
    ['carrier.example:4010', 403],
    ['127.0.0.1.example', 403],
    ['localhost@carrier.example', 403],
    ['192.168.0.7', 403],
  ])('a request for host "%s" is answered with %i', async (host, status) => {
    expect(await raw({ host })).toBe(status);
    expect(await raw({ host }, 'GET', '/carrier')).toBe(status);
  });

  test('other hosts may use the REST API, which has a password', async () => {
    const path = `/2010-04-01/Accounts/${scene.carrier.accountSid}/Calls.json`;
    expect(await raw({ host: 'carrier.example' }, 'GET', path)).toBe(401);
  });

  test.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/jsonp', 415],
    ['application/json; charset=utf-8', 201],
  ])('a change written as %s is answered with %i', async (type, status) => {
    const body = JSON.stringify({ from: CUSTOMER, to: NUMBER });
    expect(await raw({ 'content-type': type }, 'POST', '/carrier/calls', body)).toBe(status);
    expect(scene.carrier.calls()).toHaveLength(status === 201 ? 1 : 0);
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s without content type changes nothing', async (method) => {
    expect(await raw({}, method, '/carrier/faults')).toBe(415);
  });

  test('a body that is no JSON is refused in words', async () => {
    const response = await fetch(`${scene.carrier.url}/carrier/calls`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"from":',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('cannot be used') });
    expect(scene.carrier.errors).toEqual([]);
  });

  test('a path there is not is not found, and no error of the application', async () => {
    expect(await ask('GET', 'nothing?x=1')).toMatchObject({
      status: 404,
      body: { message: 'the control API has no GET /carrier/nothing' },
    });
    expect(scene.carrier.errors).toEqual([]);
  });
});
