import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { VirtualClock } from '../../src/lib/clock';
import type { Log } from '../../src/log';
import { connectAccount } from '../../src/twilio/connect-account';
import { createRestCarrier } from '../../src/twilio/rest-carrier';
import { ACCOUNT, ring } from './carry-rest';
import { farSide, nobodyThere, type Behaviour } from './far-side';

/** A carrier whose health is watched, and what it logs and counts. */
function watched(apiUrl: string, clock = new VirtualClock()) {
  const lines: [string, object][] = [];
  const counted: string[] = [];
  const say = (message: string, fields: object): void => void lines.push([message, fields]);
  const log = { warn: say, info: say } as unknown as Log;
  const account = { accountSid: ACCOUNT, authToken: 'secret', apiUrl, timeoutMs: 1500 };
  const { client, health } = connectAccount(account, { clock, log, counted: (one) => counted.push(one) });
  const carrier = createRestCarrier({ client, health, publicUrl: 'https://calls.example.com' });
  const carry = () => carrier.carry(ring, { sessionId: 's1', attempt: 1, now: clock.now() });
  return { clock, lines, counted, health, carry };
}

async function against(behaviour: Behaviour): Promise<ReturnType<typeof watched>> {
  const side = await farSide(() => behaviour);
  const parts = watched(side.url);
  await parts.carry();
  await side.close();
  return parts;
}

test.each<[string, Behaviour]>([
  ['credentials', { status: 401, body: { code: 20003 } }],
  ['throttled', { status: 429 }],
  ['server-error', { status: 500 }],
  ['no-answer', 'cut'],
  ['no-answer', 'silent'],
])('that it fails by %s is known, counted and logged', async (trouble, behaviour) => {
  const { health, lines, counted } = await against(behaviour);
  expect(health.failing?.trouble).toBe(trouble);
  expect(counted).toEqual([trouble]);
  expect(lines).toEqual([["requests to the carrier's REST API fail", { trouble, requests: 1 }]]);
});

test('a refusal of what was asked is no failure of the carrier', async () => {
  const { health, lines, counted } = await against({ status: 400, body: { code: 21211 } });
  expect([health.failing, lines, counted]).toEqual([null, [], ['ok']]);
});

test('where nobody listens nothing was carried out', async () => {
  const { health, carry } = watched(await nobodyThere());
  expect(await carry()).toEqual({ retryInMs: 500 });
  expect(health.failing?.trouble).toBe('unreachable');
});

test('where the certificate cannot be trusted, or there is none, nothing was carried out', async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { health, carry } = watched(`https://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(await carry()).toEqual({ retryInMs: 500 });
  expect(health.failing?.trouble).toBe('tls');
  server.close();
});

test('what fails all the time is told once a minute, with how often', async () => {
  const { clock, lines, carry, health } = watched(await nobodyThere());
  for (let n = 0; n < 5; n += 1) await carry();
  clock.advance(60_000);
  await carry();
  expect(lines.map(([, fields]) => fields)).toEqual([
    { trouble: 'unreachable', requests: 1 },
    { trouble: 'unreachable', requests: 5 },
  ]);
  expect(health.failing?.since).toBe(clock.now() - 60_000);
});

test('when it works again that is told, and it fails no more', async () => {
  let status = 503;
  const side = await farSide(() => ({ status, body: { sid: 'CA1' } }));
  const { clock, carry, health, lines } = watched(side.url);
  await carry();
  status = 201;
  clock.advance(90_000);
  await carry();
  await side.close();
  expect(health.failing).toBeNull();
  expect(lines.at(-1)).toEqual(["the carrier's REST API works again", { failures: 1, afterMs: 90_000 }]);
});

test('nothing is tried again sooner than Retry-After says, within reason', async () => {
  const answers = ['7', '3600'];
  const server = (await import('node:http')).createServer((_request, response) => {
    response.writeHead(429, { 'retry-after': answers.shift() }).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { carry } = watched(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(await carry()).toEqual({ retryInMs: 7000 });
  expect(await carry()).toEqual({ retryInMs: 30_000 });
  server.close();
});
