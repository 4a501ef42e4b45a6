/** `aftercall carrier`: a carrier for any application, which tells in the terminal what happens. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import twilio from 'twilio';
import { carrierCommand } from '../../src/cli/carrier';
import type { LocalCarrier } from '../../src/emulator/start-carrier';
import { CustomerApp } from '../emulator/support/customer-app';

let carrier: LocalCarrier;
let app: CustomerApp;
const lines: string[] = [];

/** Runs the command as the command line does, in virtual time. */
async function run(...options: string[]): Promise<void> {
  lines.length = 0;
  app = await new CustomerApp('local-carrier-auth-token').start();
  const command = carrierCommand(
    (line) => void lines.push(line.replaceAll(app.url, 'http://app')),
    (started) => (carrier = started),
  );
  const all = ['--voice-url', `${app.url}/voice`, '--port', '0', '--virtual-time', ...options];
  await command.parseAsync(all, { from: 'user' });
}

afterEach(async () => {
  await carrier.close();
  await app.stop();
});

/** The lines that came with a time, without it. */
const told = (): string[] =>
  lines.filter((line) => /^\d\d:\d\d:\d\d\.\d{3} /.test(line)).map((line) => line.slice(13));

/** Lets time pass as a user does, over the control API. */
async function advance(ms: number): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${carrier.url}/carrier/clock/advance`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ms }),
  });
}

async function call(body: string): Promise<string> {
  app.on('/voice', { status: 200, body: `<Response>${body}</Response>` });
  const { sid } = carrier.dial('+15550001', '+15551000');
  await carrier.idle();
  return sid;
}

test('calls, webhooks and refusals are told as they happen', async () => {
  await run('--status-url', `http://127.0.0.1:9/never`);
  const sid = await call('<Pause length="x"/><Redirect/>');
  await advance(10_000);
  expect(told()).toEqual([
    `call      ${sid} inbound +15550001 -> +15551000`,
    `document  ${sid} http://app/voice -> 200 Pause Redirect`,
    `warning   13910 <Pause length> cannot be "x": it counts as not written (${sid}) (https://www.twilio.com/docs/api/errors/13910)`,
    `error     11100 <Redirect> without a URL (${sid}) (https://www.twilio.com/docs/api/errors/11100)`,
    `call      ${sid} is answered`,
    `call      ${sid} is over: completed`,
    `callback  ${sid} http://127.0.0.1:9/never completed -> no answer`,
    expect.stringContaining('error     11205 connection failure'),
  ]);
});

test('a refused request is told with what was wrong', async () => {
  await run();
  const client = twilio(carrier.accountSid, carrier.authToken);
  client.api.baseUrl = carrier.url;
  const account = `/2010-04-01/Accounts/${carrier.accountSid}`;
  await expect(client.api.accounts(carrier.accountSid).shortCodes.list()).rejects.toMatchObject({
    code: 20404,
    message: expect.stringContaining('Twilio has SMS/ShortCodes; this carrier does not'),
  });
  await expect(client.calls.create({ to: 'x', from: '+15551000', twiml: '' })).rejects.toThrow();
  await carrier.idle();
  expect(told()).toEqual([
    `lacking   Twilio has SMS/ShortCodes; this carrier does not: ${account}/SMS/ShortCodes.json`,
    expect.stringMatching(`^request   GET ${account}/SMS/ShortCodes.json -> 404 20404 `),
    `request   POST ${account}/Calls.json -> 400 21211 Invalid 'To' Phone Number: x`,
  ]);
});

test('what Twilio has and the carrier lacks is called that', async () => {
  await run();
  const sid = await call('<Pay/>');
  expect(told()).toContain(`lacking   Twilio has <Pay> in <Response>; this carrier does not (${sid})`);
});

test('--quiet ends that; how to reach the carrier is told all the same', async () => {
  await run('--quiet');
  await call('<Hangup/>');
  expect(told()).toEqual([]);
  expect(lines.join('\n')).toContain(carrier.authToken);
});

test('an application signs in with a key of the command line; one that is none is refused', async () => {
  const [sid, secret] = [`SK${'1'.repeat(32)}`, 'se:cret'];
  await run('--api-key', `${sid}:${secret}`);
  const client = twilio(sid, secret, { accountSid: carrier.accountSid });
  client.api.baseUrl = carrier.url;
  expect(await client.calls.list()).toEqual([]);
  const wrong = carrierCommand(() => undefined)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  const options = ['--voice-url', 'http://app/voice', '--api-key', 'SK1:x'];
  await expect(wrong.parseAsync(options, { from: 'user' })).rejects.toThrow('SK and 32 hexadecimal digits');
});

test('requests for a public address go where the command line says', async () => {
  app = await new CustomerApp('local-carrier-auth-token').start();
  const local = app;
  await run(
    '--public-url',
    `https://calls.example.com=${local.url}/`,
    '--voice-url',
    'https://calls.example.com/voice',
  );
  local.on('/voice', (response) => response.hangup());
  const { sid } = carrier.dial('+15550001', '+15551000');
  await carrier.idle();
  expect(local.at('/voice')).toMatchObject([{ CallSid: sid }]);
  await local.stop();
});

test('a seed sets the carrier up; without it or a voice URL there is nothing to call', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-seed-'));
  const file = join(folder, 'seed.yaml');
  writeFileSync(
    file,
    "numbers: [{ phoneNumber: '+15557000', voiceUrl: 'http://127.0.0.1:9/' }]\nphones: { '+15553000': { does: busy } }\n",
  );
  await run('--seed', file);
  expect(lines.filter((line) => line.includes('number '))).toEqual([
    '  number       +15557000 -> http://127.0.0.1:9/',
    '  number       +15551000 -> http://app/voice',
  ]);
  expect(carrier.phone('+15553000').behaviour).toEqual({ does: 'busy' });
  await expect(carrierCommand(() => undefined).parseAsync([], { from: 'user' })).rejects.toThrow(
    'give --voice-url',
  );
  rmSync(folder, { recursive: true });
});
