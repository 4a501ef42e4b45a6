import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { HttpEffect } from '../../src/call/effect';
import { createHttpSender } from '../../src/runtime/http-sender';
import { isPublic } from '../../src/runtime/public-address';

let server: Server;
let host: string;
const seen: (IncomingMessage & { content?: string })[] = [];
const answers: { [path: string]: (response: ServerResponse) => void } = {
  '/order': (response) => response.end('{"status":"shipped"}'),
  '/packed': (response) => {
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync('{"packed":true}'));
  },
  '/bomb': (response) => {
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(Buffer.alloc(5_000_000, 97)));
  },
  '/elsewhere': (response) => {
    response.writeHead(302, { location: `http://${host}/order` });
    response.end();
  },
  '/silent': () => undefined,
  '/cut': (response) => response.destroy(),
  '/text': (response) => response.end('not json'),
  '/missing': (response) => {
    response.statusCode = 404;
    response.end('{"error":"no such order"}');
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    void text(request).then((content) => {
      Object.assign(request, { content });
      answers[request.url ?? '']?.(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => void seen.splice(0));

const effectOf = (url: string, more: Partial<HttpEffect> = {}): HttpEffect => ({
  ...{ type: 'http.send', request: 1, method: 'POST', url, body: { a: 1 }, timeoutMs: 5000 },
  ...more,
});

const send = (url: string, hosts: string[] = [host], timeoutMs = 5000) =>
  createHttpSender(hosts).send(effectOf(url, { timeoutMs }), 'key-1');

test.each([
  ['/order', { ok: true, status: 200, body: { status: 'shipped' } }],
  ['/packed', { ok: true, status: 200, body: { packed: true } }],
  ['/text', { ok: true, status: 200, body: 'not json' }],
  ['/missing', { ok: false, status: 404, body: { error: 'no such order' } }],
  ['/bomb', { ok: false, status: 0, body: null, error: 'too-large' }],
])('%s', async (path, expected) => {
  expect(await send(`http://${host}${path}`)).toEqual(expected);
  expect(seen[0]?.headers).toMatchObject({ 'idempotency-key': 'key-1', 'content-type': 'application/json' });
});

test('a redirect is the answer, and is not followed', async () => {
  expect(await send(`http://${host}/elsewhere`)).toEqual({ ok: false, status: 302, body: '' });
  expect(seen).toHaveLength(1);
});

test.each(['GET', 'DELETE', 'POST', 'PUT', 'PATCH'] as const)(
  'a body arrives whole with %s',
  async (method) => {
    const sender = createHttpSender([host]);
    const asked = [
      effectOf(`http://${host}/order`, { method }),
      effectOf(`http://${host}/order`, { method, body: { a: 'é' }, isForm: true }),
    ];
    for (const effect of asked)
      expect(await sender.send(effect, 'key-1')).toMatchObject({ ok: true, status: 200 });
    expect(seen.map(({ content }) => content)).toEqual(['{"a":1}', 'a=%C3%A9']);
  },
);

test('why nothing was answered is told in a word', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const failed = { ok: false, status: 0, body: null };
  expect(await send(`http://${host}/silent`, [host], 50)).toEqual({ ...failed, error: 'timeout' });
  expect(await send(`http://${host}/cut`)).toEqual({ ...failed, error: 'ECONNRESET' });
  const refused = await send(`http://127.0.0.1:${port}/`, [`127.0.0.1:${port}`]);
  expect(refused).toEqual({ ...failed, error: 'ECONNREFUSED' });
});

test.each(['by number', 'by name', 'as IPv6'])(
  'a host that is not named is not asked when it is private: %s',
  async (how) => {
    const port = host.split(':')[1] ?? '';
    const name =
      how === 'by number' ? host : how === 'by name' ? `localhost:${port}` : `[::ffff:127.0.0.1]:${port}`;
    expect(await send(`http://${name}/order`, ['api.example'])).toEqual({
      ...{ ok: false, status: 0, body: null, error: 'address-not-public' },
    });
    expect(seen).toEqual([]);
  },
);

test('a host may be named with the usual port, which its address leaves out', async () => {
  expect(await send('https://127.0.0.1/', ['127.0.0.1:80'])).toMatchObject({ error: 'address-not-public' });
  expect(await send('https://127.0.0.1/', ['127.0.0.1:443'])).not.toMatchObject({
    error: 'address-not-public',
  });
});

test('a host may be named without its port', async () => {
  expect(await send(`http://${host}/order`, ['127.0.0.1'])).toMatchObject({ ok: true });
});

test.each([
  ...['10.1.2.3', '172.16.0.1', '192.168.1.1', '127.0.0.1', '169.254.169.254', '0.0.0.0', '100.64.0.1'],
  ...['::1', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '224.0.0.1', '255.255.255.255'],
])('%s is not public', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946'])('%s is public', (address) => {
  expect(isPublic(address)).toBe(true);
});
