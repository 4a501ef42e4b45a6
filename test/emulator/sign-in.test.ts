/** Who may use the REST API, and why others may not. */
import twilio from 'twilio';
import { controlClient } from './support/control-client';
import { openScene, type Scene } from './support/scene';

const KEY = { sid: `SK${'a'.repeat(32)}`, secret: 'a:secret' };

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ apiKeys: [KEY] });
});
afterEach(() => scene.close());

function signIn(user: string, password: string) {
  const client = twilio(user, password, { accountSid: scene.carrier.accountSid });
  client.api.baseUrl = scene.carrier.url;
  client.conversations.baseUrl = scene.carrier.url;
  return client;
}

test('an API key signs in for calls and chats', async () => {
  const client = signIn(KEY.sid, KEY.secret);
  expect(await client.calls.list()).toEqual([]);
  expect(await client.conversations.v1.conversations.list()).toEqual([]);
  expect(scene.carrier.errors).toEqual([]);
});

test.each([
  [KEY.sid, 'other', `the secret given for ${KEY.sid} is wrong`],
  [`SK${'b'.repeat(32)}`, KEY.secret, `there is no API key SK${'b'.repeat(32)} here`],
  [`AC${'b'.repeat(32)}`, 'x', `there is no account AC${'b'.repeat(32)} here`],
])('%s with %s is refused, and the journal says why', async (user, password, why) => {
  await expect(signIn(user, password).calls.list()).rejects.toMatchObject({ status: 401, code: 20003 });
  expect(scene.carrier.errors).toMatchObject([
    { kind: 'error', code: 20003, message: `a sign-in was refused: ${why}` },
  ]);
});

test('a wrong token of the account is refused without its being told', async () => {
  await expect(signIn(scene.carrier.accountSid, 'nobody-knows').calls.list()).rejects.toThrow('Authenticate');
  const message = `a sign-in was refused: the auth token given for ${scene.carrier.accountSid} is wrong`;
  expect(scene.carrier.errors).toMatchObject([{ message }]);
});

test.each([
  [undefined, 'the request has no Authorization header'],
  ['Bearer x', 'the Authorization is not Basic'],
])('an Authorization of %s is refused', async (authorization, why) => {
  const headers = authorization === undefined ? {} : { authorization };
  const path = `/2010-04-01/Accounts/${scene.carrier.accountSid}/Calls.json`;
  expect((await fetch(scene.carrier.url + path, { headers })).status).toBe(401);
  expect(scene.carrier.errors).toMatchObject([{ message: `a sign-in was refused: ${why}` }]);
});

test('keys are made, listed without secrets and taken back over the control API', async () => {
  const { ask } = controlClient(scene);
  const key = { sid: `SK${'c'.repeat(32)}`, secret: 'c' };
  expect(await ask('POST', 'keys', key)).toEqual({ status: 201, body: { sid: key.sid } });
  expect(await ask('GET', 'keys')).toEqual({
    status: 200,
    body: { keys: [{ sid: KEY.sid }, { sid: key.sid }] },
  });
  expect(await signIn(key.sid, key.secret).calls.list()).toEqual([]);
  expect(await ask('POST', 'keys', { ...key, secret: 'd' })).toMatchObject({ status: 201 });
  await expect(signIn(key.sid, 'c').calls.list()).rejects.toMatchObject({ status: 401 });
  expect(await ask('DELETE', `keys/${key.sid}`)).toMatchObject({ status: 204 });
  expect(await ask('DELETE', `keys/${key.sid}`)).toMatchObject({ status: 404 });
  await expect(signIn(key.sid, 'd').calls.list()).rejects.toMatchObject({ status: 401 });
  expect(await ask('POST', 'keys', { sid: 'SK1', secret: '' })).toMatchObject({ status: 400 });
});
