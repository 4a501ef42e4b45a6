/** SIP headers as records show them: what is secret by a setting, by its name, or by its form. */
import { shownHeaders } from '../../src/session/goodbye/shown-headers';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { catalog, settingsOf } from '../support/story/scene';
import { parseStory } from '../../src/rehearsal/story';
import { snapshot } from '../records/some-records';

function shown(sipHeaders: SessionSnapshot['sipHeaders'], given: string[] = [], part = {}) {
  const settings = settingsOf(parseStory([...given, '> 1s pass'].join('\n')));
  const world = { catalog: catalog(), settings, env: {} };
  return shownHeaders(world, snapshot({ sipHeaders, ...part }));
}

test('ordinary headers are shown as they came', () => {
  const headers = {
    'X-Order': '7',
    'X-Monkey': 'key lime',
    'X-Keynote': 'a',
    'X-Shipping': 'express',
    'X-Country-Code': 'de',
    'X-Authority': 'city',
    'X-Compassion': 'yes',
    'X-Panel': '2',
    'X-Discarded': '0',
    'X-Author': 'Ann',
    'X-Passenger': 'two',
    'X-Keyboard': 'qwerty',
    'User-to-User': '6869;encoding=hex',
    'X-Basic': 'basic',
  };
  expect(shown(headers)).toEqual(headers);
});

test.each([
  'Authorization',
  'Proxy-Authorization',
  'X-Auth',
  'x-auth-token',
  'X-AuthToken',
  'X_API_KEY',
  'X-ApiKey',
  'X-Client-Secret',
  'X-Password',
  'X-PIN',
  'X-Card-Number',
  'X-CVV',
  'X-Session-Cookie',
  'X-Signature',
  'X-Authtoken',
  'X-AUTHTOKEN',
  'X-Passcode',
  'X-Userpass',
  'X-Userpin',
  'X-Pincode',
  'X-Accesskey',
  'X-Keys',
  'X-Authorisation',
  'X-Authenticated-By',
  'X-Oauth2',
  'X-Session-Id',
  'X-Sessionid',
  'X-Csrftoken',
  'X-Hub-Signature-256',
  'X-Signed-Hmac',
  'X-Access-Code',
  'X-VerificationCode',
  'X-Cardnumber',
  'X-Otp',
  'x-jwt-assertion',
  'X-Kennwort',
  'X-Contrasena',
  'X-Senha',
  'X-Mot-De-Passe',
  'X-MotDePasse',
])('%s is a secret by its name', (name) => {
  expect(shown({ [name]: 'abc' })).toEqual({ [name]: '***' });
});

test.each([
  'Bearer abc',
  'basic dXNlcjpwdw==',
  'Digest username="a"',
  'Token abc',
  'ApiKey abc',
  'user=a;password=b',
  'user=a;pw=b',
  'pwd: b',
  '{"token":"abc"}',
  'https://x.test/?api_key=abc',
  'eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln',
])('%s is a secret by its form, whatever its name', (value) => {
  expect(shown({ 'X-Note': value })).toEqual({ 'X-Note': '***' });
});

const PARAMETER = '{ field: a, type: dynamic, source: sip, sourceField: x-customer, sensitive: true }';

test('what a setting of any queue passes on as sensitive is hidden, whatever its case', () => {
  const given = [`given queue post-session sales: { mode: "on", dataParameters: [${PARAMETER}] }`];
  expect(shown({ 'X-Customer': '1', 'X-Other': '2' }, given)).toEqual({
    'X-Customer': '***',
    'X-Other': '2',
  });
  expect(shown({ 'X-Customer': '1' })).toEqual({ 'X-Customer': '1' });
});

test('what was sensitive when the session was decided stays hidden', () => {
  const plan = {
    enabled: true,
    list: [{ field: 'a', type: 'dynamic', source: 'sip', sourceField: 'x-customer', sensitive: true }],
  };
  const postSession = { ...snapshot().postSession, plan };
  expect(shown({ 'X-Customer': '1' }, [], { postSession })).toEqual({ 'X-Customer': '***' });
});
