import { controlClient, type ControlClient } from './support/control-client';
import { openScene, CUSTOMER, NUMBER, type Scene } from './support/scene';

let scene: Scene;
let ask: ControlClient['ask'];
let advance: ControlClient['advance'];
beforeEach(async () => {
  scene = await openScene();
  ({ ask, advance } = controlClient(scene));
  scene.app.on('/voice', (response) => response.pause({ length: 30 }) && response.say('Bye'));
});
afterEach(() => scene.close());

async function start(): Promise<string> {
  const { body } = await ask('POST', 'calls', { from: CUSTOMER, to: NUMBER });
  await advance(0);
  return body.sid;
}

const arm = (fault: object) => ask('POST', 'faults', fault);
const statuses = () => scene.app.at('/number-status').map(({ CallStatus }) => CallStatus);

test('a webhook comes twice, as often as it was asked for', async () => {
  await arm({ fault: 'duplicate', match: { kind: 'callback', url: '/number-status' }, times: 1 });
  await start();
  await advance(40);
  await start();
  await advance(40);
  expect(statuses()).toEqual(['completed', 'completed', 'completed']);
});

test('webhooks are lost again and again until faults are cleared', async () => {
  expect((await arm({ fault: 'drop', match: { kind: 'callback' }, times: 'always' })).status).toBe(201);
  await start();
  await start();
  await advance(40);
  expect(statuses()).toEqual([]);
  expect((await ask('DELETE', 'faults')).status).toBe(204);
  await start();
  await advance(40);
  expect(statuses()).toEqual(['completed']);
});

test('a webhook comes late', async () => {
  await arm({ fault: 'delay', match: { form: { CallStatus: 'completed' } }, ms: 5000 });
  await start();
  await advance(31);
  expect(statuses()).toEqual([]);
  await advance(5);
  expect(statuses()).toEqual(['completed']);
});

test('of several webhooks the one that is meant is lost', async () => {
  await arm({ fault: 'drop', match: { url: '/number-status', skip: 1 } });
  const sids = [await start(), await start(), await start()];
  await advance(40);
  const told = scene.app.at('/number-status').map(({ CallSid }) => CallSid);
  expect(told).toEqual([sids[0], sids[2]]);
});

test('an answer that comes too late is none: the call has no document', async () => {
  await arm({ fault: 'answer-late', match: { kind: 'document' }, ms: 5000 });
  await arm({ fault: 'answer-late', match: { kind: 'document', skip: 1 }, ms: 20_000 });
  const sids = [await start(), await start()];
  await advance(16);
  expect(scene.app.at('/voice')).toHaveLength(2);
  // Only waiting, the first call is not answered yet.
  const calls = await Promise.all(sids.map((sid) => scene.client.calls(sid).fetch()));
  expect(calls.map(({ status }) => status)).toEqual(['ringing', 'completed']);
});

test('webhooks are held back and released in another order', async () => {
  const { body } = await arm({ fault: 'hold', match: { kind: 'callback' } });
  expect(body).toEqual({ id: 1, webhooks: [] });
  const sids = [await start(), await start()];
  await advance(40);
  const { held } = (await ask('GET', 'faults')).body;
  expect(held[0].webhooks.map(({ call }: { call: string }) => call)).toEqual(sids);
  expect((await ask('POST', 'faults/1/release', { order: [1, 0] })).status).toBe(200);
  await advance(0);
  expect(scene.app.at('/number-status').map(({ CallSid }) => CallSid)).toEqual([sids[1], sids[0]]);
  expect((await ask('POST', 'faults/1/release')).status).toBe(404);
});

test('an order that leaves something held for ever is refused', async () => {
  await arm({ fault: 'hold', match: { kind: 'callback' } });
  await start();
  await start();
  await advance(40);
  for (const order of [[0], [0, 0], [0, 2], [0, 1, 2]])
    expect(await ask('POST', 'faults/1/release', { order })).toMatchObject({
      status: 400,
      body: { problems: [{ field: 'order', message: 'must have each index from 0 to 1 once' }] },
    });
  expect(statuses()).toEqual([]);
  await ask('DELETE', 'faults');
  await advance(0);
  expect(statuses()).toEqual(['completed', 'completed']);
});

test('a REST request is refused with the code wanted', async () => {
  const match = { method: 'GET', path: '/Calls' };
  await arm({ fault: 'refuse', match, status: 429, code: 20429 });
  const refused = scene.client.calls.list();
  await expect(refused).rejects.toMatchObject({ status: 429, code: 20429, message: 'refused by a fault' });
  expect(await scene.client.calls.list()).toEqual([]);
});

test('the answer to a REST request is lost after the work was done', async () => {
  const sid = await start();
  await advance(30);
  const other = await start();
  await advance(0);
  await arm({ fault: 'lose-answer', match: { method: 'DELETE' } });
  await expect(scene.client.calls(sid).remove()).rejects.toThrow();
  await expect(scene.client.calls(sid).fetch()).rejects.toMatchObject({ code: 20404 });
  expect((await scene.client.calls(other).fetch()).sid).toBe(other);
});

test.each([
  ['hang-up-before', 21220],
  ['hang-up-after', undefined],
])('with %s the customer hangs up beside a REST request', async (fault, code) => {
  scene.app.on('/voice', (response) => response.say('Hi') && response.pause({ length: 30 }));
  const sid = await start();
  await arm({ fault, match: { method: 'POST', path: sid }, call: sid });
  const update = scene.client.calls(sid).update({ url: `${scene.app.url}/other` });
  expect(await update.then(() => undefined).catch((error: { code: number }) => error.code)).toBe(code);
  await scene.settle();
  expect((await scene.client.calls(sid).fetch()).status).toBe('completed');
  expect(scene.app.at('/other')).toEqual([]);
});

test.each([
  [{ fault: 'explode' }, 'fault', 'must be one of duplicate, delay, drop, answer-late, hold, refuse'],
  [{}, 'fault', 'must be one of'],
  [{ fault: 'drop', match: { kind: 'sms' } }, 'match.kind', 'must be one of document, callback'],
  [{ fault: 'drop', match: { path: '/x' } }, 'match.path', 'known are kind, url, call, form, skip'],
  [{ fault: 'drop', times: 0 }, 'times', 'must be a whole number from 1, or "always"'],
  [{ fault: 'delay' }, 'ms', 'must be a whole number from 1 to 600000'],
  [{ fault: 'refuse', status: 200, code: 20429 }, 'status', 'must be a whole number from 400 to 599'],
  [{ fault: 'hang-up-before', call: 'CA1' }, 'call', 'must be the SID of a call'],
])('the fault %j is refused with what instead', async (fault, field, message) => {
  expect(await arm(fault)).toMatchObject({
    status: 400,
    body: { problems: [{ field, message: expect.stringContaining(message) }] },
  });
});
