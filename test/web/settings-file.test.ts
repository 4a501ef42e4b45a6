import { ApiApp } from './api-app';

let app: ApiApp;
beforeEach(async () => {
  app = await ApiApp.start();
});
afterEach(() => app.remove());

const post = (path: string, text: string, type = 'application/yaml') =>
  app.api().post(path).set('content-type', type).send(text);
const exported = async (): Promise<string> => (await app.api().get('/settings/export').expect(200)).text;
const version = async (): Promise<number> => app.app.store.settingsVersion();
const NIGHT = '  night:\n    agents:\n      - id: a\n        name: A\n        endpoint: client:a\n';
const withNight = (yaml: string): string => yaml.replace(/^queues:\n/m, `queues:\n${NIGHT}`);

test('what is exported can be imported again, changes nothing and makes no version', async () => {
  const response = await app.api().get('/settings/export').expect(200);
  expect(response.headers).toMatchObject({
    'content-type': expect.stringContaining('application/yaml'),
    etag: `"${await version()}"`,
  });
  const { body } = await post('/settings/import?complete=true', response.text).expect(200);
  expect(body).toMatchObject({ dryRun: false, diffs: [], translated: [], versions: [] });
  expect(`"${await version()}"`).toBe(response.headers['etag']);
  expect(await exported()).toBe(response.text);
});

test('an import saves only what differs, with author and note, and says so', async () => {
  const before = await version();
  const text = withNight(await exported());
  const dry = await post('/settings/import?dryRun=true', text).expect(200);
  expect(dry.body).toMatchObject({
    dryRun: true,
    versions: [],
    diffs: [{ kind: 'queue', name: 'night', change: 'added' }],
  });
  expect(await version()).toBe(before);
  const { body, headers } = await post('/settings/import', text)
    .set('x-author', 'Ana')
    .set('x-note', 'night shift')
    .expect(200);
  expect(body.versions).toEqual([{ kind: 'queue', name: 'night', version: before + 1 }]);
  expect(headers['etag']).toBe(`"${before + 1}"`);
  const history = await app.api().get('/queues/night/history');
  expect(history.body.items).toMatchObject([{ author: 'Ana', note: 'night shift' }]);
  expect(await exported()).toBe(text);
});

test('documents absent from the file stay, unless the file is said to be complete', async () => {
  const without = await exported();
  await post('/settings/import', withNight(without)).expect(200);
  expect((await post('/settings/import', without).expect(200)).body.diffs).toEqual([]);
  expect((await post('/settings/diff?complete=true', without).expect(200)).body).toMatchObject({
    diffs: [{ kind: 'queue', name: 'night', change: 'removed' }],
    text: expect.stringContaining('night'),
  });
  const refused = await post('/settings/import?complete=true', without).expect(409);
  expect(refused.body).toMatchObject({ code: 'would-lose' });
  expect(refused.body.problems[0].message).toContain('- queue night');
  await post('/settings/import?complete=true&acceptLoss=true', without).expect(200);
  await app.api().get('/queues/night').expect(404);
  expect(await exported()).toBe(without);
});

test('a part changes that part; a whole document is replaced when that is asked for, and loss is accepted', async () => {
  const part = 'chatPostSession:\n  samplingPercent: 50\nqueues:\n  support: { ringSeconds: 30 }\n';
  const { body } = await post('/settings/import', part).expect(200);
  expect(body.lost).toEqual([]);
  expect(body.text).toBe(
    '~ queue support\n    ringSeconds: 20 -> 30\n~ chat-post-session\n    samplingPercent: 100 -> 50\n',
  );
  const whole =
    'queues:\n  support: { agents: [{ id: agent-1, name: Agent One, endpoint: "client:agent-1" }] }\n';
  const dry = await post('/settings/import?replace=true&dryRun=true', whole).expect(200);
  expect(dry.body.lost).toEqual([
    '~ queue support',
    '    agents[1]: {"id":"agent-2","name":"Agent Two","endpoint":"client:agent-2","chat":"agent-2"} (removed)',
    '    agents[0].chat: "agent-1" (removed)',
    '    ringSeconds: 30 -> 20',
  ]);
  await post('/settings/import?replace=true', whole).expect(409);
  await post('/settings/import?replace=true&acceptLoss=true', whole).expect(200);
  expect((await app.api().get('/queues/support')).body.agents).toHaveLength(1);
});

test('two files that meet do not overwrite each other', async () => {
  const seen = `"${await version()}"`;
  const text = await exported();
  await post('/settings/import', withNight(text)).set('if-match', seen).expect(200);
  const late = await post('/settings/import', text.replace('Agent One', 'Agent Uno'))
    .set('if-match', seen)
    .expect(412);
  expect(late.body.code).toBe('conflict');
  expect(await exported()).toContain('Agent One');
});

test('a mistake is told with line and column, and nothing of the file is saved', async () => {
  const before = await version();
  const text = withNight(await exported()).replace('client:agent-1', 'agent one');
  const { body } = await post('/settings/import', text).expect(422);
  const line = text.split('\n').findIndex((one) => one.includes('agent one')) + 1;
  expect(body.problems).toEqual([
    expect.objectContaining({
      path: expect.stringContaining('agents[0].endpoint'),
      line,
      column: expect.any(Number),
    }),
  ]);
  const unknown = (await exported()).replace(/virtualAgent: csat/, 'virtualAgent: csta');
  expect(JSON.stringify((await post('/settings/import', unknown).expect(422)).body.problems)).toContain(
    'csat',
  );
  await post('/settings/diff', unknown).expect(422);
  await post('/settings/import', 'queues: [').expect(422);
  await post('/settings/import', 'hello', 'text/plain').expect(415);
  expect(await version()).toBe(before);
});

test('what one document needs of another in the same file is there', async () => {
  const section = '\nqueueCallPostSession:\n';
  const merged = withNight(await exported()).replace(section, `${section}  night: { mode: 'off' }\n`);
  const { body } = await post('/settings/import', merged).expect(200);
  expect(body.versions.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
    'queue',
    'queue-call-post-session',
  ]);
  await app.api().delete('/queues/night').expect(409);
});

test("the platform's own spelling is translated, as YAML and as JSON", async () => {
  const setting = {
    data_parameters_enabled: true,
    data_parameters: [{ field: 'queue', type: 'dynamic', source: 'ujet_metadata', source_field: 'queue_id' }],
    data_records: { in_metadata: true, in_crm_record: false },
    virtual_agent: 'csat',
    enabled: true,
  };
  const to = '/settings/import?replace=true&acceptLoss=true';
  const { body } = await post(to, JSON.stringify(setting), 'application/json').expect(200);
  expect(body.translated.join('\n')).toContain('"ujet_metadata" -> "metadata"');
  expect((await app.api().get('/settings/call/post-session')).body).toMatchObject({
    dataParameters: [{ field: 'queue', type: 'dynamic', source: 'metadata', sourceField: 'queueId' }],
    dataRecords: { sessionMetadata: true, crm: false },
  });
});
