import { ApiApp } from './api-app';

let app: ApiApp;
beforeAll(async () => {
  app = await ApiApp.start();
});
afterAll(() => app.remove());

const OVERRIDE = '/queues/sales/call-post-session';
const GLOBAL = '/settings/call/post-session';
interface Field {
  field: string;
  value: unknown;
  scope: string;
  since: { version: number; author: string; note: string; at: string } | null;
}

async function effective(path: string): Promise<Map<string, Field>> {
  const { body } = await app.api().get(`${path}/effective`).expect(200);
  return new Map((body.items as Field[]).map((one) => [one.field, one]));
}

test("a queue's setting inherits until it is saved, and again once it is deleted", async () => {
  await app
    .api()
    .put('/queues/late')
    .send({ agents: [{ id: 'a', name: 'A', endpoint: 'client:a' }] })
    .expect(200);
  const own = '/queues/late/call-post-session';
  const unsaved = await app.api().get(own).expect(200);
  expect(unsaved.body).toEqual({ mode: 'inherit' });
  expect(unsaved.headers['etag']).toBe('"0"');
  await app.api().put(own).set('if-match', '"0"').send({ mode: 'off', minimumTalkSeconds: 30 }).expect(200);
  await app.api().put(own).set('if-match', '"0"').send({ mode: 'on' }).expect(412);
  expect((await app.api().get(own)).body).toEqual({ mode: 'off', minimumTalkSeconds: 30 });
  await app.api().delete('/queues/late').expect(409);
  await app.api().delete(own).expect(204);
  expect((await app.api().get(own).expect(200)).body).toEqual({ mode: 'inherit' });
  await app.api().get('/queues/nobody/call-post-session').expect(404);
  await app.api().put('/queues/nobody/call-post-session').send({ mode: 'off' }).expect(422);
});

test('each field tells its value, its scope and since which version it holds', async () => {
  const document = (await app.api().get(GLOBAL)).body;
  const first = await app
    .api()
    .put(GLOBAL)
    .set('x-author', 'Ana')
    .set('x-note', 'less noise')
    .send({ ...document, minimumTalkSeconds: 5 });
  await app
    .api()
    .put(GLOBAL)
    .set('x-author', 'Ben')
    .send({ ...document, minimumTalkSeconds: 5, samplingPercent: 50 });
  await app
    .api()
    .put(OVERRIDE)
    .set('x-author', 'C%C3%A9sar')
    .send({ mode: 'on', samplingPercent: 10 })
    .expect(200);
  const all = await effective(GLOBAL);
  expect(all.get('minimumTalkSeconds')).toEqual({
    ...{ field: 'minimumTalkSeconds', value: 5, scope: 'call' },
    since: {
      version: Number(/\d+/.exec(first.headers['etag'] as string)?.[0]),
      ...{ author: 'Ana', note: 'less noise', at: new Date(app.clock.now()).toISOString() },
    },
  });
  expect(all.get('samplingPercent')).toMatchObject({ value: 50, since: { author: 'Ben' } });
  const sales = await effective(OVERRIDE);
  expect(sales.get('samplingPercent')).toMatchObject({
    value: 10,
    scope: 'queue',
    since: { author: 'César' },
  });
  expect(sales.get('minimumTalkSeconds')).toMatchObject({
    value: 5,
    scope: 'call',
    since: { author: 'Ana' },
  });
  expect(sales.get('enabled')).toMatchObject({ value: true, scope: 'queue' });
  await app.api().get('/queues/nobody/call-post-session/effective').expect(404);
});

test('every version of a document can be read with author, note, time and content', async () => {
  for (const [author, ringSeconds] of [
    ['Ana', 20],
    ['Ben', 30],
  ] as const) {
    const queue = { agents: [{ id: 'a', name: 'A', endpoint: 'client:a' }], ringSeconds };
    await app
      .api()
      .put('/queues/night')
      .set('x-author', author)
      .set('x-note', `${ringSeconds} seconds`)
      .send(queue)
      .expect(200);
  }
  await app.api().delete('/queues/night').set('x-author', 'César').expect(204);
  const { body } = await app.api().get('/queues/night/history').expect(200);
  expect(body.items).toMatchObject([
    { author: 'César', document: null },
    { author: 'Ben', note: '30 seconds', document: { ringSeconds: 30, strategy: 'in-order' } },
    { author: 'Ana', note: '20 seconds', document: { ringSeconds: 20 } },
  ]);
  const versions = body.items.map(({ version }: { version: number }) => version);
  expect(versions).toEqual([...versions].sort((a, b) => b - a));
  await app.api().get('/queues/nobody/history').expect(404);
  expect((await app.api().get('/settings/custom-data/history').expect(200)).body).toEqual({ items: [] });
});

test('keys of custom data are saved and read back like any document', async () => {
  expect((await app.api().get('/settings/custom-data').expect(200)).body).toEqual({ keys: [], issuer: null });
  const saved = await app
    .api()
    .put('/settings/custom-data')
    .send({ keys: ['shop'], issuer: 'shop.example' })
    .expect(200);
  const read = await app.api().get('/settings/custom-data').expect(200);
  expect(read.body).toEqual({ keys: ['shop'], issuer: 'shop.example' });
  expect(read.headers['etag']).toBe(saved.headers['etag']);
  // A key that settings name and the environment lacks is told: nothing signed with it can be believed.
  expect((await app.api().get('/settings/problems')).body.items).toEqual([
    expect.objectContaining({
      kind: 'custom-data',
      path: 'keys[0]',
      hint: expect.stringContaining('CUSTOM_DATA_KEYS'),
    }),
  ]);
  await app.api().put('/settings/custom-data').set('if-match', '"0"').send({}).expect(412);
  await app
    .api()
    .put('/settings/custom-data')
    .send({ keys: ['shop', 'shop'] })
    .expect(422);
});

test('stored documents that cannot be read are told, and left out of what holds', async () => {
  const other = await ApiApp.start();
  await other.app.store.saveSetting({
    ...{ kind: 'queue', name: 'broken', document: '{"agents":5}', at: 1, author: 'old version', note: '' },
  });
  await other.restart();
  const { body } = await other.api().get('/settings/problems').expect(200);
  expect(body.items).toEqual([expect.objectContaining({ kind: 'queue', name: 'broken', path: 'agents' })]);
  await other.api().get('/queues/support').expect(200);
  await other.remove();
});

test('whoever says that a document is new does not write over one that is there', async () => {
  const isNew = () => app.api().put('/flags/onlyOnce').set('if-none-match', '*');
  await isNew().send({ on: true }).expect(200);
  expect((await isNew().send({ on: false }).expect(412)).body.code).toBe('conflict');
  expect((await app.api().get('/flags/onlyOnce')).body).toEqual({ on: true });
  await app.api().delete('/flags/onlyOnce').expect(204);
  await isNew().send({ on: false }).expect(200);
});

test('a number as people write it is refused with what to write, and one that is stored already goes on', async () => {
  const put = (name: string) =>
    app
      .api()
      .put(`/numbers/${encodeURIComponent(name)}`)
      .send({ flow: 'support' });
  const { body } = await put('(415) 555-0134').expect(422);
  expect(body.problems).toEqual([
    { path: '', message: '"(415) 555-0134" cannot be the name of a number', hint: 'write "+14155550134"' },
  ]);
  const abroad = await put('91 234 56 78').expect(422);
  expect(abroad.body.problems[0].hint).toMatch(/^a number is a \+ and its country/);
  const file = 'numbers: { "91 234 56 78": { flow: support } }';
  await app.api().post('/settings/import').type('application/yaml').send(file).expect(200);
  await put('91 234 56 78').expect(200);
  await app.api().delete('/numbers/91%20234%2056%2078').expect(204);
  await put('+14155550134').expect(200);
  await app.api().delete('/numbers/+14155550134').expect(204);
});
