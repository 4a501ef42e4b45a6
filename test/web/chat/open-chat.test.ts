import { sign } from 'jsonwebtoken';
import { ChatApp, CUSTOM_DATA_KEY } from './chat-app';

const client = { kind: 'web', version: '3.0.0' };
let app: ChatApp;
beforeAll(async () => {
  app = await ChatApp.start();
});
afterAll(() => app.stop());

test('a chat opens with an identifier and a token nobody can guess, and the flow greets', async () => {
  const { status, body } = await app.client().post('/chats').send({ client, name: 'Ana' });
  expect(status).toBe(201);
  expect(body.chat.id).toMatch(/^WC[0-9a-f]{32}$/);
  expect(body.token).toMatch(/^[\w-]{43}$/);
  expect(body.chat).toMatchObject({
    ...{ status: 'waiting', lang: 'en', agent: null, virtualAgent: null, allAgents: [] },
    ...{ endedBy: null, endedHow: null, postSessionRequired: false, postSessionOptInRequired: false },
    postSessionTransferStatus: 'not-required',
  });
  const [greeting] = await app.transcript(body.chat.id);
  expect(greeting).toMatchObject({ seq: 1, from: 'system', text: 'Hello, and thank you for writing.' });
  const s = await app.snapshot(body.chat.id);
  expect(s.customer.from).toMatch(/^customer:[0-9a-f]{24}$/);
  expect(s.chat).toMatchObject({ client, name: 'Ana' });
  expect(JSON.stringify(s)).not.toContain(body.token);
});

test('an address that is none is told with those there are, and numbers are not for clients', async () => {
  for (const address of ['wep', '+15551000']) {
    const { status, body } = await app.client().post('/chats').send({ client, address });
    expect([status, body.code]).toEqual([422, 'invalid']);
    expect(body.problems[0]).toMatchObject({ path: 'address', message: 'is not one of our chat addresses' });
    expect(body.problems[0].hint).toMatch(/web/);
  }
});

test('a client says its kind and version, and every mistake is told at once', async () => {
  const { status, body } = await app
    .client()
    .post('/chats')
    .send({ client: { kind: 'fax', version: 'new' }, name: 'a\u0000b', colour: 1 });
  expect(status).toBe(422);
  expect(body.problems.map(({ path }: { path: string }) => path).sort()).toEqual(
    expect.arrayContaining(['client.kind', 'client.version', 'name']),
  );
});

test('a language the flow speaks is taken however browsers write it, another one is not', async () => {
  const langOf = async (language: string): Promise<string> =>
    (await app.client().post('/chats').send({ client, language })).body.chat.lang;
  expect(await langOf('es')).toBe('es');
  expect(await langOf('es-mx')).toBe('es-MX');
  expect(await langOf('fr-FR')).toBe('en');
});

test('signed custom data is believed, forged custom data leaves a reason, unsigned stays unsigned', async () => {
  await app.change('custom-data', 'global', { keys: ['shop'] });
  const iat = Math.floor(app.clock.now() / 1000);
  const claims = { custom_data: { tier: { label: 'Tier', value: 'gold' } }, iat, exp: iat + 600 };
  const good = sign(claims, CUSTOM_DATA_KEY.shop);
  const open = async (signed: string) => {
    const { body } = await app
      .client()
      .post('/chats')
      .send({ client, customData: { signed, unsigned: { page: 'cart' } } });
    return (await app.snapshot(body.chat.id)).customData;
  };
  expect(await open(good)).toMatchObject({ signed: { tier: 'gold' }, unsigned: { page: 'cart' } });
  expect(await open(`${good.slice(0, -3)}abc`)).toMatchObject({ signedProblem: 'bad-signature' });
});

test('only pages of the origins in the settings may ask, and pages of our own', async () => {
  const ask = (origin: string, path = '/chats') => app.client().options(path).set('origin', origin);
  expect((await ask('https://any.example')).headers['access-control-allow-origin']).toBe('*');
  await app.change('chat', 'global', { origins: ['https://shop.example'] });
  const shop = await ask('https://shop.example');
  expect([shop.status, shop.headers['access-control-allow-origin']]).toEqual([204, 'https://shop.example']);
  expect(shop.headers['access-control-allow-headers']).toContain('authorization');
  expect(shop.headers['access-control-allow-credentials']).toBeUndefined();
  expect((await ask(app.url)).status).toBe(204);
  const other = await app.client().post('/chats').set('origin', 'https://evil.example').send({ client });
  expect([other.status, other.body.code]).toEqual([403, 'origin-not-allowed']);
  expect(other.headers['access-control-allow-origin']).toBeUndefined();
  await app.change('chat', 'global', { origins: ['*'] });
});

test('an opening whose answer was lost leads to the same chat when it comes again, and no other does', async () => {
  const key = '0123456789abcdef'.repeat(2);
  const open = async (sent: object, idempotencyKey: string) =>
    app.client().post('/chats').set('idempotency-key', idempotencyKey).send(sent);
  const [first, again] = await Promise.all([open({ client }, key), open({ client }, key)]);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(first.body);
  expect(await app.transcript(first.body.chat.id)).toHaveLength(2);
  const others = [await open({ client, name: 'Ana' }, key), await open({ client }, `${key}0`)];
  for (const { body } of others) {
    expect(body.chat.id).not.toBe(first.body.chat.id);
    expect(body.token).not.toBe(first.body.token);
  }
});

test('a key that somebody else may come upon is refused', async () => {
  const { status, body } = await app.client().post('/chats').set('idempotency-key', '1').send({ client });
  expect(status).toBe(422);
  expect(body.problems[0]).toMatchObject({
    path: 'Idempotency-Key',
    hint: expect.stringContaining('at least 32'),
  });
});
