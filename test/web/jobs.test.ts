import { Gate } from '../support/gate';
import { ApiApp } from './api-app';

const gate = new Gate();
let app: ApiApp;
beforeAll(async () => {
  app = await ApiApp.start({}, { aside: gate });
});
afterAll(() => app.remove());

const FILE = `numbers:\n${Array.from({ length: 600 }, (_, n) => `  "+1777${1000 + n}": { flow: support }\n`).join('')}`;
const begin = () => {
  gate.close();
  return app
    .api()
    .post('/settings/import')
    .set({ 'content-type': 'application/yaml', prefer: 'respond-async, wait=1', 'x-author': 'Ana' })
    .send(FILE);
};
const jobOf = async (id: string) => (await app.api().get(`/jobs/${id}`).expect(200)).body;
const ended = async (id: string) => {
  for (;;) {
    const job = await jobOf(id);
    if (job.state !== 'running') return job;
  }
};

test('a call is answered, talks and ends in the middle of an import that was begun before it', async () => {
  const before = await app.app.store.settingsVersion();
  const { body, headers } = await begin().expect(202);
  expect(body).toMatchObject({ kind: 'settings-import', state: 'running', author: 'Ana', result: null });
  expect(headers).toMatchObject({
    location: `/api/v1/jobs/${body.id}`,
    'preference-applied': 'respond-async',
  });
  await gate.arrived;
  const sessionId = await app.endedCall();
  expect((await app.app.store.session(sessionId))?.phase).toBe('closed');
  expect(await jobOf(body.id)).toMatchObject({ state: 'running', progress: { phase: 'reading' } });
  expect(await app.app.store.settingsVersion()).toBe(before);
  gate.open();
  expect(await ended(body.id)).toMatchObject({
    state: 'done',
    progress: { phase: 'saving', done: 600, total: 600 },
    result: { dryRun: false, counts: { added: 600, changed: 0, removed: 0, lost: 0 } },
    problem: null,
  });
  expect(await app.app.store.settingsVersion()).toBe(before + 600);
  const { body: audit } = await app.api().get('/audit?area=settings&limit=2');
  expect(audit.items).toMatchObject([
    { action: 'POST /settings/import', target: 'as a job', outcome: 'done', status: 200 },
    { action: 'POST /settings/import', outcome: 'done', status: 202 },
  ]);
  // Back to what there was.
  const gone = await app.api().get('/numbers/%2B17771000/history');
  expect(gone.body.items).toMatchObject([{ author: 'Ana' }]);
});

test('who began it calls it off, and nothing of it is saved; others are not told of it', async () => {
  const token = async (name: string, role: string): Promise<string> =>
    (await app.api().post('/tokens').send({ name, role }).expect(201)).body.token;
  const [editor, viewer] = [await token('ed', 'editor'), await token('vi', 'viewer')];
  const before = await app.app.store.settingsVersion();
  gate.close();
  const file = { 'content-type': 'application/yaml', prefer: 'respond-async' };
  const { body } = await app
    .page(editor)
    .post('/settings/import')
    .set(file)
    .send(FILE.replaceAll('+1777', '+1888'))
    .expect(202);
  await app.page(viewer).post('/settings/import').set(file).send(FILE).expect(403);
  await gate.arrived;
  await app.page(viewer).get(`/jobs/${body.id}`).expect(404);
  await app.page(viewer).delete(`/jobs/${body.id}`).expect(404);
  expect((await app.page(viewer).get('/jobs')).body.items).toEqual([]);
  expect((await app.page(editor).get('/jobs')).body.items).toMatchObject([
    { id: body.id, author: 'ed (token)' },
  ]);
  const off = await app.page(editor).delete(`/jobs/${body.id}`).expect(200);
  expect(off.body).toMatchObject({ state: 'cancelled', cancelledBy: 'ed (token)', result: null });
  expect(off.body.endedAt).not.toBeNull();
  expect(await app.app.store.settingsVersion()).toBe(before);
  gate.open();
});

test('what is wrong is told as it would be to whoever waits', async () => {
  const wrong = { document: { enabled: true, virtualAgent: 'csta' } };
  await app.api().post('/settings/what-if').set('prefer', 'respond-async').send(wrong).expect(422);
  const asked = await app
    .api()
    .post('/settings/what-if')
    .set('prefer', 'respond-async')
    .send({ document: { enabled: false } })
    .expect(202);
  expect(await ended(asked.body.id)).toMatchObject({ kind: 'what-if', result: { sessions: 1, changed: 1 } });
  gate.close();
  gate.open();
  const bad = FILE.replace('flow', 'flwo');
  const { body } = await app
    .api()
    .post('/settings/import')
    .set({ 'content-type': 'application/yaml', prefer: 'respond-async' })
    .send(bad)
    .expect(202);
  expect(await ended(body.id)).toMatchObject({
    state: 'failed',
    problem: { code: 'invalid', status: 422, problems: [{ line: 2 }] },
  });
});

test('a job whose process is gone is told as failed', async () => {
  const row = await app.app.store.jobs({ owner: null, limit: 1 });
  await app.app.store.addJob({
    ...row[0]!,
    id: 'job-lost',
    state: 'running',
    seenAt: app.clock.now() - 40_000,
  });
  expect(await jobOf('job-lost')).toMatchObject({ state: 'failed', problem: { code: 'job-lost' } });
});

test('what came of it is gone after a day, whether or not anybody begins another', async () => {
  gate.open();
  const { body } = await app
    .api()
    .post('/settings/what-if')
    .set('prefer', 'respond-async')
    .send({ channel: 'chat', document: { enabled: false } })
    .expect(202);
  await ended(body.id);
  await app.pass(23 * 3_600_000);
  await app.api().get(`/jobs/${body.id}`).expect(200);
  await app.pass(2 * 3_600_000);
  // It is removed beside everything else: nobody waits for it.
  const left = async (): Promise<boolean> => (await app.api().get(`/jobs/${body.id}`)).status === 200;
  while (await left());
  await app.api().get(`/jobs/${body.id}`).expect(404);
});
