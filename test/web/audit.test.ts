import request from 'supertest';
import { auditCommand } from '../../src/cli/audit';
import { createApiClient } from '../../src/cli/api-client';
import { ADMIN, ApiApp } from './api-app';

const DAY_MS = 86_400_000;
const PASSWORD = 'long enough for ana';
interface Entry {
  who: string | null;
  sort: string;
  area: string;
  action: string;
  target: string;
  outcome: string;
  status: number;
  ip: string;
}

let app: ApiApp;
beforeEach(async () => {
  app = await ApiApp.start({ keepAuditDays: 1 });
});
afterEach(() => app.remove());

const page = () => request.agent(`${app.url}/api/v1`).set('x-requested-with', 'aftercall');

async function entries(query = ''): Promise<Entry[]> {
  return (await app.api().get(`/audit?limit=200&${query}`).expect(200)).body.items;
}
const told = (items: Entry[]): string[] =>
  items.map(({ sort, who, action, target, outcome, status }) =>
    [sort, who ?? '-', action, target || '-', outcome, status].join(' '),
  );

test('every change leaves an entry with its author, also what was refused and what failed to get in', async () => {
  const api = app.api();
  await api.put('/users/ana').send({ role: 'editor', password: PASSWORD }).expect(200);
  const { body: made } = await api.post('/tokens').send({ name: 'ci', role: 'editor' }).expect(201);
  const ana = page();
  await ana.post('/sign-in').send({ name: 'ana', password: 'wrong password' }).expect(401);
  await ana.post('/sign-in').send({ name: PASSWORD, password: 'ana' }).expect(401);
  await ana.post('/sign-in').send({ name: 'Ana', password: PASSWORD }).expect(200);
  await ana.put('/queues/desk').send({ agents: [] }).expect(200);
  await ana.get('/users').expect(403);
  await app.page(made.token).put('/settings/chat').send({ nonsense: 1 }).expect(422);
  await app.page('not a token').get('/sessions').expect(401);
  const { sessionId } = await app.talk('+15557654321');
  await app.page(made.token).post(`/sessions/${sessionId}/end`).send({ by: 'agent' }).expect(202);
  await app.settle();
  await api.post('/people/export').send({ person: '+15557654321' }).expect(200);
  await api.post('/people/forget').send({ person: '+15557654321' }).expect(200);
  await api.get('/settings/export').expect(200);
  await api.get('/results.csv').expect(200);
  await api.delete('/numbers/+15552000').expect(204);
  await api.delete(`/tokens/${made.id}`).expect(204);
  await ana.delete('/sign-in').expect(204);
  const items = await entries();
  expect(told(items.reverse())).toEqual([
    'admin-token - PUT /users/{name} ana done 200',
    'admin-token - POST /tokens ci (editor) done 201',
    'nobody ana POST /sign-in - refused 401',
    'nobody - POST /sign-in - refused 401',
    'user ana POST /sign-in - done 200',
    'user ana PUT /queues/{name} desk done 200',
    'user ana GET /users/… - refused 403',
    'token ci PUT /settings/chat - refused 422',
    'nobody - GET /sessions/… - refused 401',
    `token ci POST /sessions/{id}/end ${sessionId} done 202`,
    'admin-token - POST /people/export - done 200',
    'admin-token - POST /people/forget - done 200',
    'admin-token - GET /settings/export - done 200',
    'admin-token - GET /results.csv - done 200',
    'admin-token - DELETE /numbers/{name} +… done 204',
    'admin-token - DELETE /tokens/{id} ci done 204',
    'user ana DELETE /sign-in - done 204',
  ]);
  expect(items.every(({ ip }) => /127\.0\.0\.1$/.test(ip))).toBe(true);
  const kept = JSON.stringify(items);
  for (const secret of [PASSWORD, made.token, '5557654321', ADMIN]) expect(kept).not.toContain(secret);
});

test('it is read in pages, by who, what, outcome and time, and at the command line', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    await app.api().put(`/queues/${name}`).send({ agents: [] }).expect(200);
  await app.api().post('/tokens').send({ name: 'ci', role: 'nothing' }).expect(422);
  const { body: first } = await app.api().get('/audit?limit=4&area=settings').expect(200);
  const { body: second } = await app
    .api()
    .get(`/audit?limit=4&area=settings&before=${first.before}`)
    .expect(200);
  expect([...first.items, ...second.items].map(({ target }: Entry) => target)).toEqual([
    'e',
    'd',
    'c',
    'b',
    'a',
  ]);
  expect(second.before).toBeNull();
  expect(told(await entries('outcome=refused'))).toEqual(['admin-token - POST /tokens - refused 422']);
  expect(await entries('who=nobody-of-this-name')).toEqual([]);
  await app.api().get('/audit?before=nonsense').expect(422);
  await app.api().get('/audit?area=nonsense').expect(422);
  const { body: refused } = await app.api().get('/audit?from=yesterday').expect(422);
  expect(refused.problems).toEqual([{ path: 'from', message: 'must be a time like 2026-01-31T10:00:00Z' }]);
  const said: string[] = [];
  const open = () => ({
    api: createApiClient({ url: app.url, token: ADMIN }),
    write: (text: string) => void said.push(text),
  });
  await auditCommand(open).parseAsync(['node', 'audit', '--area', 'tokens']);
  expect(said.join('')).toMatch(/admin-token +POST \/tokens .*refused \(422\)/);
  await open().api({
    method: 'PUT',
    path: '/queues/f',
    body: '{"agents":[]}',
    headers: { 'content-type': 'application/json' },
  });
  expect((await entries())[0]).toMatchObject({ sort: 'command-line', who: null, target: 'f' });
});

test('strangers cannot fill it, and it does not grow for good', async () => {
  for (let tries = 0; tries < 40; tries += 1) await page().put(`/users/n${tries}`).send({}).expect(401);
  expect((await entries()).length).toBe(20);
  expect(await entries(`to=${new Date(app.clock.now() - 1).toISOString()}`)).toEqual([]);
  await app.pass(DAY_MS + 2 * 3_600_000);
  // It is removed beside everything else: asked again until it is.
  while ((await entries()).length > 0);
});
