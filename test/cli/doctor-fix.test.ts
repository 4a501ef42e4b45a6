/** What the doctor sets at the carrier, over real HTTP: what is wrong, where it leads to us, and nothing else. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../../src/config';
import { ApiApp } from '../web/api-app';
import { linesOf, runDoctor, type Told } from './doctor-run';

let app: ApiApp;
let config: Config;
beforeAll(async () => {
  app = await ApiApp.start();
  config = { ...app.config, publicUrl: app.app.publicUrl, keepDays: 30, sealKey: 'x'.repeat(16) };
});
afterAll(() => app.remove());
afterEach(() => {
  process.exitCode = 0;
});

const doctor = (more: Partial<Config> = {}, words: string[] = []): Promise<Told> =>
  runDoctor({ ...config, ...more }, words);

/** How often the carrier was asked to change something. */
function changesAsked(): number {
  return app.carrier.requests().filter((one) => one.kind === 'rest' && one.method === 'POST').length;
}

async function addressOfNobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

test('what is wrong at the carrier is told, put right with --fix, and right from then on', async () => {
  const { carrier, url } = { carrier: app.carrier, url: app.app.publicUrl };
  await app.api().put('/chat-addresses/+15552000').send({ flow: 'support' }).expect(200);
  await app.api().put('/numbers/+15553000').send({ flow: 'support' }).expect(200);
  carrier.addNumber({
    phoneNumber: '+15553000',
    voiceUrl: 'https://elsewhere.example.com',
    voiceMethod: 'GET',
  });
  carrier.addNumber({ phoneNumber: '+15554000', voiceUrl: `${url}/twilio/voice` });
  const before = await doctor();
  expect(before.ok).toBe(false);
  expect(linesOf(before.findings, 'numbers')).toEqual([
    'ok +15551000: its calls come here',
    'ok +15552000: its calls come here',
    'problem +15553000: not as it has to be: voiceUrl, voiceMethod, voiceFallbackUrl, statusCallback, smsUrl',
    'warning +15554000: its calls come here, and no flow answers them',
  ]);
  expect(linesOf(before.findings, 'chats')).toEqual([
    expect.stringContaining(
      'problem webhooks of Conversations: not as they have to be: pre-event URL; post-event URL',
    ),
    'problem +15551000: its messages open no conversation by themselves (autocreate)',
    'problem +15552000: its messages open no conversation by themselves (autocreate)',
  ]);
  const { findings } = await doctor({}, ['--fix']);
  expect(findings.filter(({ level }) => level === 'fixed').map(({ where }) => where)).toEqual([
    ...['+15553000', 'webhooks of Conversations', '+15551000', '+15552000'],
  ]);
  const after = await doctor();
  expect(after.findings.filter(({ level }) => level === 'problem')).toEqual([]);
  expect(linesOf(after.findings, 'numbers')).toContain('ok +15553000: its calls and messages come here');
  expect(after.ok).toBe(true);
  const caller = carrier.dial('+15550009', '+15553000');
  await app.settle();
  expect(caller.heard.join(' ')).toMatch(/press 1/);
  caller.hangUp();
  await app.pass(1000);
});

test('an address that does not lead here is set nowhere, and --fix says so', async () => {
  const sent = changesAsked();
  const nobody = await addressOfNobody();
  const { ok, findings } = await doctor({ publicUrl: nobody }, ['--fix']);
  expect(ok).toBe(false);
  expect(findings.filter(({ level }) => level === 'fixed')).toEqual([]);
  expect(linesOf(findings, 'public-address')).toEqual([
    `problem ${nobody}: was not reached (ECONNREFUSED)`,
    `note ${nobody}: nothing was set at the carrier: this address has a problem`,
  ]);
  const numbers = findings.filter(({ check, level }) => check === 'numbers' && level === 'problem');
  expect(numbers.map(({ where }) => where)).toEqual(['+15551000', '+15552000', '+15553000']);
  for (const { hint } of numbers) expect(hint).toMatch(/^was not set: mend the public address first/);
  expect(changesAsked()).toBe(sent);
  expect((await doctor()).ok).toBe(true);
});

test('messages that go to another application are told, and left there', async () => {
  const { carrier } = app;
  const theirs = 'https://elsewhere.example.com/sms';
  carrier.addNumber({ phoneNumber: '+15556000', smsUrl: theirs });
  carrier.addNumber({ phoneNumber: '+15557000', smsUrl: 'https://old.example.com/twilio/messages' });
  for (const number of ['+15556000', '+15557000'])
    await app.api().put(`/numbers/${number}`).send({ flow: 'support' }).expect(200);
  const { findings } = await doctor({}, ['--fix']);
  expect(linesOf(findings, 'numbers').filter((line) => /[67]000/.test(line))).toEqual([
    'fixed +15556000: was put right: voiceUrl, voiceFallbackUrl, statusCallback',
    'warning +15556000: its messages go to another application: STOP and START are not heard',
    'fixed +15557000: was put right: voiceUrl, voiceFallbackUrl, statusCallback, smsUrl',
  ]);
  await carrier.chatter('+15550008').write('STOP', { to: '+15557000' });
  await app.settle();
  expect(await app.app.store.optOuts()).toHaveLength(1);
});
