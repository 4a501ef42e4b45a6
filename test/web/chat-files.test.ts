/** Files that customers and agents send reach whoever reads the transcript, and nobody else. */
import { text } from 'node:stream/consumers';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCarrierFiles } from '../../src/twilio/read-file';
import { openDoor, PHONE, SMS, type ChatDoor } from './chat-webhook-scene';

const PICTURE = { name: 'Rechnung "März".png', type: 'image/png', content: Buffer.from('a picture') };
const PAGE = { name: 'page.html', type: 'text/html', content: Buffer.from('<script>alert(1)</script>') };

interface Item {
  text: string;
  files?: { name: string; type: string; link: string }[];
}

let door: ChatDoor;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.remove());

const items = async (): Promise<Item[]> => {
  const { id } = (await door.session(door.newest()))!;
  const response = await fetch(`${door.url}/api/v1/sessions/${id}/messages`);
  return ((await response.json()) as { items: Item[] }).items;
};
const sends = async (words: string, files: (typeof PICTURE)[]): Promise<Item> => {
  await door.carrier.chatter(PHONE).write(words, { to: SMS, files });
  await door.settle();
  return (await items()).findLast((one) => one.files)!;
};

test('a file without a word is in the transcript with its name and type, and its link gives what was sent', async () => {
  const { text: said, files } = await sends('', [PICTURE]);
  expect(said).toBe('Rechnung "März".png (image/png)');
  const response = await fetch(files![0]!.link);
  expect(await response.text()).toBe('a picture');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': '9',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store, no-transform',
  });
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; .*filename\*=UTF-8''Rechnung%20%22M%C3%A4rz%22\.png$/,
  );
});

test('what a browser could run is bytes; files of one message are told apart', async () => {
  const { text: said, files } = await sends('see both', [PICTURE, PAGE]);
  expect(said.split('\n')).toEqual(['see both', `${PICTURE.name} (image/png)`, 'page.html (text/html)']);
  const response = await fetch(files![1]!.link);
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(await response.text()).toContain('<script>');
});

test('what is too large to be passed on is not begun', async () => {
  const large = { ...PICTURE, content: Buffer.alloc(64 * 1024 * 1024 + 1) };
  const response = await fetch((await sends('', [large])).files![0]!.link);
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ code: 'file-too-large' });
});

test('a link opens for a day, as it was given', async () => {
  const { link } = (await sends('', [PICTURE])).files![0]!;
  const changed = [link.replace(/\/0\?/, '/1?'), link.replace(/until=\d+/, 'until=999999999'), `${link}x`];
  for (const other of [...changed, link.replace(/\?.*/, '')]) expect((await fetch(other)).status).toBe(404);
  door.clock.advance(23 * 60 * 60_000);
  await door.settle();
  expect((await fetch(link)).status).toBe(200);
  door.clock.advance(3 * 60 * 60_000);
  await door.settle();
  expect((await fetch(link)).status).toBe(404);
  expect((await fetch((await items()).findLast((one) => one.files)!.files![0]!.link)).status).toBe(200);
});

describe('a media service', () => {
  let server: Server;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const asked: { url: string; authorization: string | undefined }[] = [];
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  beforeEach(async () => {
    asked.length = 0;
    server = createServer((request, response) => {
      asked.push({ url: request.url!, authorization: request.headers.authorization });
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const open = (link = 'https://mcs.us1.twilio.com/v1/Services/IS1/Media/ME1') =>
    createCarrierFiles({ accountSid: 'AC1', authToken: 'secret', apiUrl: url() }).open(link);
  const media = (content: string) => JSON.stringify({ links: { content_direct_temporary: content } });

  test('is signed in to; where the content is, is not', async () => {
    answer = ({ url: path }, response) => response.end(path === '/content' ? 'x' : media(`${url()}/content`));
    const file = await open();
    expect(file).toMatchObject({ ok: true });
    if (file.ok) expect(await text(file.body)).toBe('x');
    const credentials = `Basic ${Buffer.from('AC1:secret').toString('base64')}`;
    expect(asked).toEqual([
      { url: '/v1/Services/IS1/Media/ME1', authorization: credentials },
      { url: '/content', authorization: undefined },
    ]);
  });

  test.each([
    ['a redirect', (response: ServerResponse) => response.writeHead(302, { location: `${url()}/x` }).end()],
    [
      'another place by plain http',
      (response: ServerResponse) => response.end(media('http://127.0.0.2:1/x')),
    ],
    ['no answer of the kind', (response: ServerResponse) => response.end('{}')],
    ['a failure', (response: ServerResponse) => response.writeHead(500).end()],
  ])('leads nowhere by %s', async (_, respond) => {
    answer = (_request, response) => respond(response);
    expect(await open()).toEqual({ ok: false, why: 'unreachable' });
    expect(asked).toHaveLength(1);
  });

  test('is asked for its own files alone', async () => {
    answer = (_request, response) => response.writeHead(404).end();
    expect(await open('https://elsewhere.example/v1/Services/IS1/Media/ME1')).toEqual({
      ok: false,
      why: 'gone',
    });
    expect(asked).toEqual([]);
    expect(await open()).toEqual({ ok: false, why: 'gone' });
  });
});
