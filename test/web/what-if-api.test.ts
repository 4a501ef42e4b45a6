import { ApiApp } from './api-app';

let app: ApiApp;
const ended: string[] = [];
beforeAll(async () => {
  app = await ApiApp.start();
  for (const from of ['+15550001', '+15550002']) ended.push(await app.endedCall(from));
  await app.pass(1000);
});
afterAll(() => app.remove());

const ask = (body: object) => app.api().post('/settings/what-if').send(body);
const setting = async (): Promise<object> => (await app.api().get('/settings/call/post-session')).body;

test('the settings as they are change nothing', async () => {
  const { body } = await ask({ document: await setting() }).expect(200);
  expect(body).toEqual({
    period: {
      from: new Date(app.clock.now() - 30 * 86_400_000).toISOString(),
      to: new Date(app.clock.now()).toISOString(),
    },
    ...{ sessions: 2, skipped: 0, changed: 0, transfers: { before: 2, after: 2 }, differences: [] },
  });
});

test('a stricter setting tells which sessions would change, and by which rule; nothing is saved', async () => {
  const version = await app.app.store.settingsVersion();
  const document = { ...(await setting()), minimumTalkSeconds: 60 };
  const { body } = await ask({ document }).expect(200);
  expect(body).toMatchObject({ changed: 2, transfers: { before: 2, after: 0 } });
  expect(body.differences.map((one: { sessionId: string }) => one.sessionId).sort()).toEqual(
    [...ended].sort(),
  );
  expect(body.differences[0]).toMatchObject({
    recorded: { transfer: true, virtualAgent: 'csat', failedRule: null },
    after: { transfer: false, failedRule: 'long-enough' },
    because: { rule: 'long-enough', settings: [{ field: 'minimumTalkSeconds', scope: 'call' }] },
  });
  expect(await app.app.store.settingsVersion()).toBe(version);
  expect(await setting()).not.toMatchObject({ minimumTalkSeconds: 60 });
});

test("a queue's setting, and several documents at once, can be asked about", async () => {
  const queue = await ask({ document: { queue: 'support', document: { mode: 'off' } } }).expect(200);
  expect(queue.body).toMatchObject({ changed: 2, differences: [{ because: { rule: 'switched-on' } }, {}] });
  const other = { kind: 'flow', flow: 'csat-survey', languages: ['en', 'es'] };
  const documents = [
    { kind: 'virtual-agent', name: 'nps', document: other },
    { kind: 'call-post-session', name: 'global', document: { ...(await setting()), virtualAgent: 'nps' } },
  ];
  const several = await ask({ document: { documents } }).expect(200);
  expect(several.body.differences[0]).toMatchObject({
    before: { virtualAgent: 'csat' },
    after: { virtualAgent: 'nps' },
  });
});

test('the period limits what is looked at', async () => {
  const from = new Date(app.clock.now()).toISOString();
  expect((await ask({ document: await setting(), from }).expect(200)).body.sessions).toBe(0);
  await ask({ document: await setting(), from: 'yesterday' }).expect(422);
});

test('a proposal that could not be saved is refused with all its problems', async () => {
  const bad: [object, string][] = [
    [{ enabled: true, virtualAgent: 'csta', samplingPercent: 50 }, 'csta'],
    [{ enabled: 'yes', dailyCap: 5 }, 'dailyCap'],
    [{ queue: 'nobody', document: { mode: 'off' } }, 'nobody'],
    [{ documents: [{ kind: 'quueue', name: 'x', document: {} }] }, 'quueue'],
    [{ documents: [] }, 'documents'],
  ];
  for (const [document, named] of bad) {
    const { body } = await ask({ document }).expect(422);
    expect(JSON.stringify(body)).toContain(named);
  }
  expect((await ask({ document: { enabled: 'yes', dailyCap: 5 } })).body.problems).toHaveLength(2);
});
