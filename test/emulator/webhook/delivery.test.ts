import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { openScene, CUSTOMER, NUMBER, type Scene } from '../support/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

/** The number asks for its document at `voiceUrl`. */
function answeredAt(voiceUrl: string, fallback?: string): string {
  const phoneNumber = `+1555${1000 + scene.carrier.calls().length + 1}`;
  scene.carrier.addNumber({ phoneNumber, voiceUrl, ...(fallback ? { voiceFallbackUrl: fallback } : {}) });
  return phoneNumber;
}

async function heardAt(voiceUrl: string, fallback?: string): Promise<string[]> {
  const call = scene.carrier.dial(CUSTOMER, answeredAt(voiceUrl, fallback));
  await scene.settle();
  return call.heard;
}

test("Twilio's own library accepts every webhook, POST and GET, with and without a query", async () => {
  scene.app
    .on('/voice', (response) => response.gather({ action: '/a?x=1&y=a b&z=%C3%A1', numDigits: 1 }))
    .on('/a', (response) => response.redirect({ method: 'GET' }, "/b?who=it's"))
    .on('/b', (response) => response.dial({ action: '/c' }).number({ statusCallback: '/child' }, '+15553000'))
    .on('/c', (response) => response.say('ñandú & co'));
  scene.carrier.phone('+15553000').isBusy();
  const call = scene.carrier.dial('anonymous', NUMBER);
  await scene.settle();
  call.press('1');
  await scene.settle();
  expect(scene.app.paths.sort()).toEqual(['/a', '/b', '/c', '/child', '/number-status', '/voice']);
  expect(scene.app.received.filter(({ isSigned }) => !isSigned)).toEqual([]);
  expect(call.heard).toEqual(['ñandú & co']);
});

test('the fragment is neither sent nor signed', async () => {
  scene.app.on('/other', (response) => response.say('hi'));
  expect(await heardAt(`${scene.app.url}/other#rc=2`)).toEqual(['hi']);
  expect(scene.app.received[0]).toMatchObject({ path: '/other', isSigned: true });
});

test.each([
  ['500 is not tried again', '/flaky', 1],
  ['rc and rp make it tried again', '/flaky#rc=2&rp=5xx', 3],
  ['rp for something else does not', '/flaky#rc=2&rp=4xx', 1],
])('%s', async (_, path, attempts) => {
  scene.app.on('/flaky', { status: 500 });
  await heardAt(scene.app.url + path);
  expect(scene.app.at('/flaky')).toHaveLength(attempts);
  expect(new Set(scene.app.received.map(({ token }) => token)).size).toBe(1);
});

test('the switch webhookRetry makes an error tried again without being told', async () => {
  scene.carrier.switches.webhookRetry = 'at-least-once';
  scene.app.on('/flaky', { status: 500 });
  await heardAt(`${scene.app.url}/flaky`);
  expect(scene.app.at('/flaky')).toHaveLength(2);
});

test('a failing document is replaced by that of the fallback, which is told why', async () => {
  scene.app.on('/down', { status: 502 }).on('/fallback', (response) => response.say('please call later'));
  const heard = await heardAt(`${scene.app.url}/down`, `${scene.app.url}/fallback`);
  expect(heard).toEqual(['please call later']);
  expect(scene.app.at('/fallback')).toMatchObject([
    { ErrorCode: '11200', ErrorUrl: `${scene.app.url}/down`, CallStatus: 'ringing' },
  ]);
});

test('without a fallback an error is spoken and the call ends', async () => {
  scene.app.on('/down', { status: 502 });
  const heard = await heardAt(`${scene.app.url}/down`);
  expect(heard).toEqual([expect.stringContaining('application error')]);
  expect(scene.carrier.errors).toMatchObject([{ kind: 'error', code: 11200 }]);
});

test('nobody listens: 11205, and a host that is not there: 11210', async () => {
  expect(await heardAt('http://127.0.0.1:9/voice')).toHaveLength(1);
  expect(await heardAt('http://under_score.example/voice')).toHaveLength(1);
  const codes = scene.carrier.errors.map(({ code }) => code);
  expect(codes).toEqual([11205, 11210]);
});

test('a reply that does not come in time is a failure 11200', async () => {
  const silent: Server = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  await heardAt(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/#rt=100`);
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
  expect(scene.carrier.errors).toMatchObject([
    { code: 11200, message: expect.stringContaining('read timeout') },
  ]);
});

/** An application that answers by hand. @returns what was heard of a call it answers */
async function heardFrom(answer: RequestListener, fragment = ''): Promise<string[]> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const heard = await heardAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${fragment}`);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return heard;
}

test.each([
  ['goes on without end is too large', 'x'.repeat(65_536), '', 11750],
  ['trickles without end is given up', ' ', '#tt=300', 11200],
])('an answer that %s, and holds no call up', async (_, more, fragment, code) => {
  const heard = await heardFrom((__, response) => {
    response.writeHead(200, { 'content-type': 'text/xml' });
    const timer = setInterval(() => response.write(more), 5);
    response.on('close', () => clearInterval(timer));
  }, fragment);
  expect(heard).toEqual([expect.stringContaining('application error')]);
  expect(scene.carrier.errors).toMatchObject([{ code }]);
});

test.each([
  ['the content type', 'text/xml; charset=ISO-8859-1', '<Response><Say>caf\u00e9</Say></Response>'],
  [
    'the XML declaration',
    'text/xml',
    '<?xml version="1.0" encoding="iso-8859-1"?><Response><Say>caf\u00e9</Say></Response>',
  ],
])('a document is read in the encoding that %s names', async (_, type, body) => {
  const heard = await heardFrom((__, response) => {
    response.writeHead(200, { 'content-type': type }).end(Buffer.from(body, 'latin1'));
  });
  expect(heard).toEqual(['café']);
});

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
  ['GZIP, identity', gzipSync],
] as const)('a document packed by %s is unpacked', async (encoding, pack) => {
  const heard = await heardFrom((_, response) => {
    response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': encoding });
    response.end(pack('<Response><Say>café</Say></Response>'));
  });
  expect(heard).toEqual(['café']);
  expect(scene.carrier.errors).toEqual([]);
});

test.each([
  ['is not packed as it says', 'gzip', Buffer.from('<Response/>')],
  ['is packed in a way nobody knows', 'zip', Buffer.from('<Response/>')],
  ['becomes larger than any document', 'gzip', gzipSync(Buffer.alloc(2 << 20))],
])('an answer that %s is 11206', async (_, encoding, bytes) => {
  await heardFrom((__, response) => {
    response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': encoding }).end(bytes);
  });
  expect(scene.carrier.errors).toMatchObject([{ code: 11206 }]);
});

test('HTTP redirects are followed, ten at most', async () => {
  const hops: Server = createServer((request, response) => {
    const left = Number(new URL(request.url ?? '', 'http://x').searchParams.get('left'));
    if (left > 0) response.writeHead(302, { location: `/?left=${left - 1}` }).end();
    else
      response.writeHead(200, { 'content-type': 'text/xml' }).end('<Response><Say>arrived</Say></Response>');
  });
  await new Promise<void>((resolve) => hops.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(hops.address() as AddressInfo).port}`;
  expect(await heardAt(`${url}/?left=10`)).toEqual(['arrived']);
  scene.carrier.addNumber({ phoneNumber: '+15558888', voiceUrl: `${url}/?left=11` });
  scene.carrier.dial(CUSTOMER, '+15558888');
  await scene.settle();
  await new Promise((resolve) => hops.close(resolve));
  expect(scene.carrier.errors).toMatchObject([{ code: 11215 }]);
});

test('a password in the URL is given only when asked for, and stays in the signed text', async () => {
  const seen: (string | undefined)[] = [];
  const guarded: Server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    if (request.headers.authorization === undefined)
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    else response.writeHead(200, { 'content-type': 'text/xml' }).end('<Response><Say>in</Say></Response>');
  });
  await new Promise<void>((resolve) => guarded.listen(0, '127.0.0.1', resolve));
  const heard = await heardAt(`http://user:pass@127.0.0.1:${(guarded.address() as AddressInfo).port}/`);
  await new Promise((resolve) => guarded.close(resolve));
  expect(heard).toEqual(['in']);
  expect(seen).toEqual([undefined, `Basic ${btoa('user:pass')}`]);
});

test.each([
  ['text/html', '<Response><Say>hi</Say></Response>', ['hi']],
  ['text/plain', '<Response><Say>hi</Say></Response>', ['hi']],
  ['text/plain', 'read me', ['read me']],
  ['application/json', '{}', [expect.stringContaining('application error')]],
])('a reply of type %s: %s', async (type, body, heard) => {
  scene.app.on('/typed', { status: 200, type, body });
  expect(await heardAt(`${scene.app.url}/typed`)).toEqual(heard);
});

test('audio is played', async () => {
  scene.app.on('/sound', { status: 200, type: 'audio/mpeg', body: 'x' });
  expect(await heardAt(`${scene.app.url}/sound`)).toEqual([`${scene.app.url}/sound`]);
});
