/** REST requests as clients of many kinds write them: over bare sockets, judged by what the carrier does and tells. */
import { connect } from 'node:net';
import { openScene, AGENT, NUMBER, type Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const WANTED = { To: AGENT, From: NUMBER, Twiml: '<Response/>' };

const calls = (): string => `/2010-04-01/Accounts/${scene.carrier.accountSid}/Calls.json`;
const secret = (): string => btoa(`${scene.carrier.accountSid}:${scene.carrier.authToken}`);
const told = () => scene.carrier.errors.map(({ kind, code, message }) => `${kind} ${code} ${message}`);

async function post(body: string | URLSearchParams | FormData, type?: string, path = calls()) {
  const headers = {
    authorization: `Basic ${secret()}`,
    ...(type === undefined ? {} : { 'content-type': type }),
  };
  const response = await fetch(scene.carrier.url + path, { method: 'POST', headers, body });
  return {
    http: response.status,
    ...((await response.json()) as { code?: number; message?: string; sid?: string }),
  };
}

/** Byte for byte; @returns the whole answer */
function raw(lines: string[], body: string): Promise<string> {
  const { port, hostname } = new URL(scene.carrier.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`),
    );
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

test.each([
  ['a name', { Urls: 'x' }, 'warning 0 Twilio ignores the parameter Urls; did you mean Url? of POST Calls'],
  ['another case', { to: '+1' }, 'warning 0 Twilio ignores the parameter to; did you mean To? of POST Calls'],
])('%s Twilio does not have is ignored, as Twilio does, and told of', async (_, more, warning) => {
  expect(await post(new URLSearchParams({ ...WANTED, ...more } as Record<string, string>))).toMatchObject({
    http: 201,
  });
  expect(told()).toEqual([warning]);
});

test('so it is with what is listed, fetched and changed, and the resource is named without SIDs', async () => {
  const { sid } = await post(new URLSearchParams(WANTED));
  const headers = { authorization: `Basic ${secret()}` };
  const one = calls().replace('.json', `/${sid}.json`);
  expect((await fetch(`${scene.carrier.url}${calls()}?Colour=red`, { headers })).status).toBe(200);
  expect((await fetch(`${scene.carrier.url}${one}?Colour=red`, { headers })).status).toBe(200);
  expect(
    await post(new URLSearchParams({ Status: 'completed', Colour: 'red' }), undefined, one),
  ).toMatchObject({ http: 200 });
  expect(told()).toEqual(
    ['GET Calls', 'GET Calls/…', 'POST Calls/…'].map(
      (what) => `warning 0 Twilio ignores the parameter Colour of ${what}`,
    ),
  );
});

test.each([
  ['more seconds than Twilio rings', { Timeout: '900' }, 'Timeout 900 counts as 600'],
  ['more seconds than a call can last', { TimeLimit: '99999' }, 'TimeLimit 99999 counts as 14400'],
])('%s are as many as it takes', async (_, more, message) => {
  expect(await post(new URLSearchParams({ ...WANTED, ...more } as Record<string, string>))).toMatchObject({
    http: 201,
  });
  expect(told()).toEqual([expect.stringContaining(message)]);
});

test('an event there is not is told of also where nobody is told, and the others are sent', async () => {
  const form = new URLSearchParams(WANTED);
  form.append('StatusCallbackEvent', 'failed');
  expect(await post(form)).toMatchObject({ http: 201 });
  expect(told()).toEqual(['warning 21626 invalid StatusCallbackEvent: failed']);
  form.append('StatusCallbackEvent', 'completed');
  form.append('StatusCallback', `${scene.app.url}/status`);
  await post(form);
  await scene.pass(10);
  expect(scene.app.at('/status')).toMatchObject([{ CallStatus: 'completed' }]);
});

test.each([
  ['application/json', JSON.stringify(WANTED)],
  ['text/plain', new URLSearchParams(WANTED).toString()],
])('a body that is %s is not read, and says what to send', async (type, body) => {
  const answer = await post(body, type);
  expect(answer).toMatchObject({ http: 400, code: 21201 });
  expect(answer.message).toContain(`the body is ${type}, which is not read: send a form`);
  expect(told()).toEqual([expect.stringContaining('application/x-www-form-urlencoded')]);
});

test.each([
  ['is cut off', 'application/x-www-form-urlencoded; charset=klingon', 'To=%2B1', 415],
  ['is too large', 'application/x-www-form-urlencoded', `To=${'1'.repeat(2 << 20)}`, 413],
  ['has no boundary', 'multipart/form-data', 'x', 400],
])('a body that %s is refused in Twilio’s form', async (_, type, body, http) => {
  expect(await post(body, type)).toMatchObject({
    http,
    code: 20001,
    message: expect.stringContaining('the body'),
  });
  expect(told()).toHaveLength(1);
});

test('a form in parts is read, repeated names and all', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries(WANTED)) form.append(name, value);
  form.append('StatusCallback', `${scene.app.url}/status`);
  form.append('StatusCallbackEvent', 'initiated');
  form.append('StatusCallbackEvent', 'completed');
  expect(await post(form)).toMatchObject({ http: 201 });
  await scene.pass(10);
  expect(scene.app.at('/status').map(({ CallStatus }) => CallStatus)).toEqual(['initiated', 'completed']);
});

test.each([
  ['HTTP/1.0 without a Host', (length: number) => ['POST % HTTP/1.0', `content-length: ${length}`]],
  [
    'headers in capitals',
    (length: number) => ['POST % HTTP/1.1', 'HOST: x', 'CONNECTION: close', `CONTENT-LENGTH: ${length}`],
  ],
])('%s are understood', async (_, head) => {
  const body = new URLSearchParams(WANTED).toString();
  const [first = '', ...rest] = head(body.length);
  const type = 'Content-TYPE: Application/X-WWW-Form-URLEncoded; Charset=UTF-8';
  const lines = [first.replace('%', calls()), ...rest, `AUTHORIZATION: basic ${secret()}`, type];
  expect(await raw(lines, body)).toMatch(/^HTTP\/1\.[01] 201 /);
  expect(scene.carrier.errors).toEqual([]);
});

test('a body in chunks is read', async () => {
  const body = new URLSearchParams(WANTED).toString();
  const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
  const lines = [
    ...[`POST ${calls()} HTTP/1.1`, 'host: x', 'connection: close', 'transfer-encoding: chunked'],
    ...[`authorization: Basic ${secret()}`, 'content-type: application/x-www-form-urlencoded'],
  ];
  expect(await raw(lines, chunk(body.slice(0, 7)) + chunk(body.slice(7)) + chunk(''))).toContain(' 201 ');
  expect(scene.carrier.errors).toEqual([]);
});
