import { createCrmWebhook } from '../../src/records/crm-webhook';
import type { CrmAnswer } from '../../src/records/crm';
import { type CrmServer, startCrmServer } from './crm-server';
import { T0 } from './some-records';

const MESSAGE = { key: 's1', body: '{"event":"session.ended","id":"s1","name":"Zoë"}' };
const SECRET_KEY = 'shared secret';

describe('a CRM that is told by webhook', () => {
  let server: CrmServer;
  beforeEach(async () => {
    server = await startCrmServer(SECRET_KEY, () => T0);
  });
  afterEach(() => server.close());
  const send = (timeoutMs?: number): Promise<CrmAnswer> =>
    createCrmWebhook({
      url: server.url,
      secret: SECRET_KEY,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    }).send(MESSAGE, T0 + 999);

  test('gets one signed request with its key', async () => {
    expect(await send()).toEqual({ outcome: 'done' });
    expect(server.received).toEqual([
      {
        method: 'POST',
        path: '/hook?key=K3Y',
        body: MESSAGE.body,
        headers: expect.objectContaining({
          'content-type': 'application/json',
          'idempotency-key': 's1',
          'x-aftercall-timestamp': String(T0 / 1000),
          'x-aftercall-signature': expect.stringMatching(/^v1=[0-9a-f]{64}$/) as string,
        }) as object,
      },
    ]);
    expect(server.applied.get('s1')).toBe(MESSAGE.body);
  });

  test.each([200, 201, 202, 204, 409])('that answers %i has it', async (status) => {
    server.script = [status];
    expect(await send()).toEqual({ outcome: 'done' });
  });

  test.each([408, 425, 429, 500, 502, 503, 504])('that answers %i is asked again', async (status) => {
    server.script = [status];
    expect(await send()).toEqual({ outcome: 'again', reason: `the CRM answered ${status}` });
  });

  test.each([400, 401, 403, 404, 410, 413, 422])('that answers %i has refused it', async (status) => {
    server.script = [status];
    expect(await send()).toEqual({ outcome: 'refused', reason: `the CRM answered ${status}` });
  });

  test.each([301, 302, 307, 308])('that answers %i is not followed anywhere', async (status) => {
    server.script = [{ status, headers: { location: server.url } }];
    expect(await send()).toEqual({ outcome: 'refused', reason: `the CRM answered ${status}` });
    expect(server.received).toHaveLength(1);
  });

  test('says how long it wants to be left alone', async () => {
    server.script = [
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 503, headers: { 'retry-after': new Date(T0 + 9000).toUTCString() } },
    ];
    expect(await send()).toMatchObject({ outcome: 'again', afterMs: 7000 });
    expect(await send()).toMatchObject({ outcome: 'again', afterMs: 9000 - 999 });
  });

  test('that cuts the line, never answers or is not there is asked again, without its address in the reason', async () => {
    server.script = ['cut', 'hang'];
    expect(await send()).toMatchObject({
      outcome: 'again',
      reason: expect.stringMatching(/^the CRM was not reached \((UND_ERR_SOCKET|ECONNRESET)\)$/) as string,
    });
    expect(await send(30)).toEqual({ outcome: 'again', reason: 'the CRM was not reached (TimeoutError)' });
    const { port } = new URL(server.url);
    const away = createCrmWebhook({ url: `http://localhost:${port}/`, secret: 'x' });
    await server.close();
    const answer = await away.send(MESSAGE, T0);
    expect(answer).toMatchObject({
      outcome: 'again',
      reason: expect.stringMatching(/\(ECONNREFUSED\)$/) as string,
    });
    server = await startCrmServer(SECRET_KEY, () => T0);
  });

  test('may be reached over https, or over http on this machine', () => {
    const good = [
      'https://crm.example.com/hook',
      ...['http://localhost:8080/', 'http://127.0.0.1/', 'http://127.9.9.9:1/', 'http://[::1]:8080/hook'],
    ];
    for (const url of good) expect(() => createCrmWebhook({ url, secret: 's' })).not.toThrow();
  });

  test.each([
    ['http://crm.example.com/?key=K3Y', 'must begin with https://'],
    ['http://127.0.0.1.example.com/?key=K3Y', 'must begin with https://'],
    ['http://localhost.example.com/?key=K3Y', 'must begin with https://'],
    ['ftp://127.0.0.1/?key=K3Y', 'must begin with https://'],
    ['https://eva:K3Y@crm.example.com/', 'must hold no user name or password'],
    ['K3Y', 'is not a URL'],
  ])('is not sent anything at %s', (url, message) => {
    const create = (): unknown => createCrmWebhook({ url, secret: 's' });
    expect(create).toThrow(message);
    expect(create).not.toThrow(/K3Y/);
  });

  test('needs a secret', () => {
    expect(() => createCrmWebhook({ url: server.url, secret: '' })).toThrow('the CRM needs a secret');
  });
});
