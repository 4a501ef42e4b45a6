/** The same account, set up by a seed, on the command line and over the control API. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carrierCommand } from '../../src/cli/carrier';
import { DEFAULT_SWITCHES } from '../../src/emulator/engine/switches';
import { DEFAULT_TIMING } from '../../src/emulator/engine/timing';
import { startCarrier, type LocalCarrier } from '../../src/emulator/start-carrier';
import { VirtualClock } from '../../src/lib/clock';
import { readSeed } from '../../src/emulator/read-seed';
import { controlClient } from './support/control-client';
import { openScene, AGENT, NUMBER as SCENE_NUMBER } from './support/scene';

const KEY = { sid: `SK${'a'.repeat(32)}`, secret: 'a-secret' };
const APPLICATION = { sid: `AP${'a'.repeat(32)}`, voiceUrl: 'http://127.0.0.1:9/app' };
const NUMBER = {
  phoneNumber: '+15551000',
  voiceUrl: 'http://127.0.0.1:9/voice',
  smsUrl: 'http://127.0.0.1:9/sms',
};
const DOMAIN = { domainName: 'acme.sip.twilio.com', voiceUrl: 'http://127.0.0.1:9/sip' };
const START = '2026-01-05T10:00:00Z';

const folder = mkdtempSync(join(tmpdir(), 'carrier-set-up-'));
afterAll(() => rmSync(folder, { recursive: true }));

let carrier: LocalCarrier;
afterEach(() => carrier.close());

async function command(...options: string[]): Promise<void> {
  const made = carrierCommand(
    () => undefined,
    (started) => (carrier = started),
  );
  await made.parseAsync(['--port', '0', ...options], { from: 'user' });
}

async function bySeed(): Promise<void> {
  const path = join(folder, 'seed.yaml');
  const seed = {
    apiKeys: [KEY],
    applications: [APPLICATION],
    numbers: [NUMBER],
    sipDomains: [DOMAIN],
    verifiedNumbers: ['+15559999'],
    redirects: { 'https://calls.example.com': 'http://127.0.0.1:9' },
    switches: { delivery: 'in-turn' },
    timing: { playMs: 10 },
    phones: { '+15553000': { does: 'busy' } },
    clock: { virtual: true, startsAt: START },
  };
  writeFileSync(path, JSON.stringify(seed));
  await command('--seed', path);
}

async function byCommandLine(): Promise<void> {
  await command(
    ...[
      '--api-key',
      `${KEY.sid}:${KEY.secret}`,
      '--application',
      `${APPLICATION.sid}=${APPLICATION.voiceUrl}`,
    ],
    ...['--voice-url', NUMBER.voiceUrl, '--sms-url', NUMBER.smsUrl],
    ...['--sip-domain', `${DOMAIN.domainName}=${DOMAIN.voiceUrl}`, '--verified', '+15559999'],
    ...['--public-url', 'https://calls.example.com=http://127.0.0.1:9', '--switch', 'delivery=in-turn'],
    ...['--timing', 'playMs=10'],
    ...['--phone', '+15553000=busy', '--virtual-time', START],
  );
}

async function byControl(): Promise<void> {
  carrier = await startCarrier({ clock: new VirtualClock(Date.parse(START)) });
  const { ask } = controlClient({ carrier });
  const answers = [
    await ask('POST', 'keys', KEY),
    await ask('POST', 'applications', APPLICATION),
    await ask('POST', 'numbers', NUMBER),
    await ask('POST', 'sip-domains', DOMAIN),
    await ask('POST', 'verified-numbers', { phoneNumber: '+15559999' }),
    await ask('PUT', 'redirects', { 'https://calls.example.com': 'http://127.0.0.1:9' }),
    await ask('PUT', 'switches', { delivery: 'in-turn' }),
    await ask('PUT', 'timing', { playMs: 10 }),
    await ask('PUT', 'phones/+15553000', { does: 'busy' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 200, 200, 200, 200]);
}

test.each([
  ['a seed', bySeed],
  ['the command line', byCommandLine],
  ['the control API', byControl],
])('%s sets up the whole account', async (_, setUp) => {
  await setUp();
  const { ask } = controlClient({ carrier });
  const body = async (path: string) => (await ask('GET', path)).body as object;
  expect(await body('keys')).toEqual({ keys: [{ sid: KEY.sid }] });
  expect(await body('applications')).toMatchObject({ applications: [APPLICATION] });
  expect(await body('numbers')).toMatchObject({ numbers: [NUMBER] });
  expect(await body('sip-domains')).toMatchObject({ sipDomains: [DOMAIN] });
  expect(await body('verified-numbers')).toMatchObject({ verifiedNumbers: [{ phoneNumber: '+15559999' }] });
  expect(await body('redirects')).toEqual({ 'https://calls.example.com': 'http://127.0.0.1:9' });
  expect(await body('switches')).toMatchObject({ delivery: 'in-turn' });
  expect(await body('timing')).toMatchObject({ playMs: 10 });
  expect(await body('phones/+15553000')).toMatchObject({ behaviour: { does: 'busy' } });
  expect(await body('clock')).toMatchObject({ isVirtual: true, now: Date.parse(START) });
  expect((await ask('POST', 'clock/advance', { ms: 1000 })).body).toMatchObject({
    now: Date.parse(START) + 1000,
  });
});

test('the command line makes an account the application knows, and numbers with addresses of their own', async () => {
  const sid = `AC${'b'.repeat(32)}`;
  await command(
    ...['--account-sid', sid, '--auth-token', 'a-token', '--voice-url', 'http://127.0.0.1:9/voice'],
    ...['--number', '+15551000', '+15551001=http://127.0.0.1:9/vm'],
  );
  expect(carrier).toMatchObject({ accountSid: sid, authToken: 'a-token' });
  const { body } = await controlClient({ carrier }).ask('GET', 'numbers');
  expect(body).toMatchObject({
    numbers: [
      { phoneNumber: '+15551000', voiceUrl: 'http://127.0.0.1:9/voice' },
      { phoneNumber: '+15551001', voiceUrl: 'http://127.0.0.1:9/vm' },
    ],
  });
});

test('every switch and length is in the page --help names, with its default first', () => {
  const page = readFileSync(join(__dirname, '../../docs/carrier.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` +\| `?([\w-]+)/gm)].map(([, name, value]) => [name, value]);
  const defaults = Object.entries({ ...DEFAULT_SWITCHES, ...DEFAULT_TIMING });
  expect(rows).toEqual(defaults.map(([name, value]) => [name, String(value)]));
});

test('what was added over the control API can be taken away', async () => {
  await byControl();
  const { ask } = controlClient({ carrier });
  const paths = [
    `keys/${KEY.sid}`,
    `applications/${APPLICATION.sid}`,
    'numbers/+15551000',
    `sip-domains/${DOMAIN.domainName}`,
    'verified-numbers/+15559999',
  ];
  for (const path of paths) {
    expect(await ask('DELETE', path, {})).toMatchObject({ status: 204 });
    expect(await ask('DELETE', path, {})).toMatchObject({ status: 404 });
  }
});

test('a phone does by itself what a seed says', async () => {
  const seed = `phones:
  '+15553000':
    does: answer
    afterMs: 1000
    then: [{ afterMs: 500, press: '1' }, { afterMs: 500, say: 'hello' }, { afterMs: 2000, hangUp: true }]`;
  const { phones } = readSeed(seed);
  const scene = await openScene();
  carrier = scene.carrier;
  carrier.phone(AGENT).behaviour = phones[AGENT]!;
  scene.app.on('/gather', (response) => {
    response.gather({ action: '/gather', numDigits: 1, input: ['dtmf', 'speech'], speechTimeout: '1' });
  });
  await scene.client.calls.create({ to: AGENT, from: SCENE_NUMBER, url: `${scene.app.url}/gather` });
  await scene.pass(3.5);
  expect(scene.app.at('/gather').map(({ Digits, SpeechResult }) => Digits ?? SpeechResult)).toEqual([
    undefined,
    '1',
    'hello',
  ]);
  expect(carrier.phone(AGENT).call.isOver).toBe(false);
  await scene.pass(1);
  expect(carrier.phone(AGENT).call.isOver).toBe(true);
  await scene.app.stop();
});

test('what a phone cannot do is refused by name', () => {
  const seed = "phones: { '+15553000': { does: answer, afterMs: 0, then: [{ afterMs: 1, sing: la }] } }";
  expect(() => readSeed(seed)).toThrow('then.0 must have afterMs and one of press, say and hangUp: true');
});

test('what a SIP phone gives back is set over the control API', async () => {
  carrier = await startCarrier({ clock: new VirtualClock() });
  const { ask } = controlClient({ carrier });
  const path = `phones/${encodeURIComponent('sip:bot@example.com')}/sip-headers`;
  expect(await ask('PUT', path, { 'X-Score': '5' })).toMatchObject({
    status: 200,
    body: { sipHeaders: { 'X-Score': '5' } },
  });
  expect(carrier.phone('sip:bot@example.com').sipHeaders).toEqual({ 'X-Score': '5' });
  expect(await ask('PUT', path, { Score: '5' })).toMatchObject({ status: 400 });
});

test('how long things take is changed over the control API', async () => {
  carrier = await startCarrier({ clock: new VirtualClock() });
  const { ask } = controlClient({ carrier });
  expect(await ask('PUT', 'timing', { playMs: 10 })).toMatchObject({ status: 200, body: { playMs: 10 } });
  expect(carrier.timing.playMs).toBe(10);
  expect(await ask('PUT', 'timing', { playMs: -1 })).toMatchObject({ status: 400 });
});
