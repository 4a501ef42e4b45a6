/** Who is turned away leaves a line in the log, and not one for each request. */
import { Writable } from 'node:stream';
import { VirtualClock } from '../../src/lib/clock';
import { createLog } from '../../src/log';
import { startTestApp, type TestApp } from '../support/test-app';

const clock = new VirtualClock();
const lines: { message: string; requests: number }[] = [];
let app: TestApp;

beforeAll(async () => {
  const write = (line: Buffer, _encoding: unknown, done: () => void): void => {
    lines.push(JSON.parse(line.toString()) as (typeof lines)[number]);
    done();
  };
  app = await startTestApp({ clock, log: createLog('warn', new Writable({ write })) });
});
beforeEach(() => void lines.splice(0));
afterAll(() => app.remove());

const told = () => lines.map(({ message, requests }) => [message, requests]);

test('by a wrong signature', async () => {
  const send = (): Promise<Response> =>
    fetch(`${app.url}/twilio/voice`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': 'forged' },
      body: 'CallSid=CA1&From=%2B15550001',
    });
  for (let n = 0; n < 4; n += 1) expect((await send()).status).toBe(403);
  clock.advance(60_000);
  await send();
  const message = 'webhooks are refused: their signature is missing or wrong';
  expect(told()).toEqual([
    [message, 1],
    [message, 4],
  ]);
  expect(JSON.stringify(lines)).not.toContain('5550001');
});

test('by a wrong token', async () => {
  const ask = (): Promise<Response> =>
    fetch(`${app.url}/api/v1/sessions`, { headers: { authorization: 'Bearer guessed-by-somebody' } });
  for (let n = 0; n < 3; n += 1) expect((await ask()).status).toBe(401);
  expect(told()).toEqual([['requests are refused: their token is missing or wrong', 1]]);
  expect(JSON.stringify(lines)).not.toContain('guessed');
});
