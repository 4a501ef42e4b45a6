import request from 'supertest';
import { ApiApp } from '../api-app';

const PASSWORDS = {
  viewer: 'long enough for vera',
  editor: 'long enough for emil',
  admin: 'long enough for ada',
};
type Role = keyof typeof PASSWORDS;

let app: ApiApp;
const cookies = {} as Record<Role, string>;

/** Requests as a page of the portal makes them. */
function page(cookie = '') {
  const agent = request.agent(`${app.url}/api/v1`).set('x-requested-with', 'aftercall');
  return cookie === '' ? agent : agent.set('cookie', cookie);
}

async function signIn(name: string, password: string) {
  const answer = await page().post('/sign-in').send({ name, password });
  const [cookie = ''] = (answer.headers['set-cookie'] ?? []) as unknown as string[];
  return { status: answer.status, body: answer.body, cookie, pair: cookie.split(';')[0] ?? '' };
}

beforeAll(async () => {
  app = await ApiApp.start();
  for (const role of ['viewer', 'editor', 'admin'] as const) {
    await app.api().put(`/users/${role}`).send({ role, password: PASSWORDS[role] }).expect(200);
    cookies[role] = (await signIn(role, PASSWORDS[role])).pair;
  }
});
afterAll(() => app.remove());

test('the cookie is for the server alone, and for no other site', async () => {
  const { cookie, body } = await signIn('Viewer', PASSWORDS.viewer);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  expect(body).toEqual({ user: { name: 'viewer', role: 'viewer' } });
});

test('what is kept of a password or a cookie is a hash', async () => {
  const stored = JSON.stringify([await app.app.store.accounts(), await app.app.store.signIns()]);
  expect(stored).not.toContain(PASSWORDS.viewer);
  expect(stored).not.toContain(cookies.viewer.split('=')[1]);
});

const CHANGES: [string, string, object][] = [
  ['put', '/settings/call/post-session', { enabled: false }],
  ['put', '/queues/support', { agents: [] }],
  ['delete', '/virtual-agents/csat', {}],
  ['post', '/settings/import', {}],
  ['post', '/calls', { to: '+15550001', from: '+15551000' }],
  ['post', '/sessions/none/end', { by: 'agent' }],
  ['put', '/sessions/none/form', {}],
  ['post', '/sessions/none/messages', {}],
  ['post', '/dead-letters/1/replay', {}],
  ['post', '/local-carrier/calls', {}],
  ['put', '/users/viewer', { role: 'admin' }],
  ['put', '/USERS/viewer', { role: 'admin' }],
  ['delete', '/users/admin', {}],
];

test.each(CHANGES)('a viewer cannot %s %s', async (method, path, body) => {
  const answer = await page(cookies.viewer)[method as 'put'](path).send(body);
  expect([answer.status, answer.body.code]).toEqual([403, 'wrong-role']);
});

test('what is known of a person is given out and erased by administrators alone; anybody who changes things notes a lasting no', async () => {
  const person = { person: '+15550444' };
  for (const path of ['/people/export', '/people/forget', '/People/Forget/']) {
    const refused = await page(cookies.editor).post(path).send(person);
    expect([refused.status, refused.body.code]).toEqual([403, 'wrong-role']);
  }
  await page(cookies.editor).post('/people/opt-out').send(person).expect(200);
  await page(cookies.admin).post('/people/export').send(person).expect(200);
  await page(cookies.admin).post('/people/forget').send(person).expect(200);
});

test('a viewer sees settings and sessions, and asks what a change would do', async () => {
  for (const path of ['/settings/call/post-session', '/sessions', '/overview', '/queues', '/sign-ins'])
    await page(cookies.viewer).get(path).expect(200);
  await page(cookies.viewer)
    .post('/settings/what-if')
    .send({ document: { enabled: false } })
    .expect(200);
});

test('a sensitive value is shown to those who may change it, and to nobody else', async () => {
  const path = '/settings/call/post-session';
  const it = page(cookies.editor);
  const { body: before } = await it.get(path).expect(200);
  const parameters = (marked: object) => [
    { field: 'desk', type: 'fixed', value: 'Fixed-Secret', ...marked },
    {
      field: 'card',
      type: 'dynamic',
      source: 'flow',
      sourceField: 'card',
      default: 'Spare-Secret',
      ...marked,
    },
    { field: 'shop', type: 'fixed', value: 'Plain-Words' },
  ];
  // Not marked at first, and of a queue later: the values are the same.
  for (const marked of [{}, { sensitive: true }])
    await it
      .put(path)
      .send({ ...before, dataParameters: parameters(marked) })
      .expect(200);
  await it
    .put('/queues/sales/call-post-session')
    .send({ mode: 'on', dataParameters: parameters({ sensitive: true }) })
    .expect(200);
  const paths = [path, '/queues/sales/call-post-session'];
  for (const shown of [...paths, ...paths.map((one) => `${one}/history`), '/settings/export']) {
    const { text } = await page(cookies.viewer).get(shown).expect(200);
    expect([shown, text.match(/(Fixed|Spare)-Secret/g)]).toEqual([shown, null]);
    expect(text).toContain('Plain-Words');
    expect(text).toContain('***');
    expect((await it.get(shown).expect(200)).text).toContain('Fixed-Secret');
  }
  // What an editor was shown can be saved again, and is what it was.
  const { body } = await it.get(path).expect(200);
  await it.put(path).send(body).expect(200);
  expect((await it.get(path)).body.dataParameters).toEqual(parameters({ sensitive: true }));
  await it.put(path).send(before).expect(200);
  await it.delete('/queues/sales/call-post-session').expect(204);
});

test('an editor changes settings under their own name, but no users', async () => {
  const it = page(cookies.editor);
  const { body, headers } = await it.get('/settings/call/post-session').expect(200);
  const document = { ...body, minimumTalkSeconds: 7 };
  await it
    .put('/settings/call/post-session')
    .set({ 'if-match': headers['etag'] ?? '', 'x-author': 'somebody else' })
    .send(document)
    .expect(200);
  const { body: history } = await it.get('/settings/call/post-session/history').expect(200);
  expect(history.items[0]).toMatchObject({ author: 'editor', document: { minimumTalkSeconds: 7 } });
  await it.get('/users').expect(403);
  await it.put('/users/editor').send({ role: 'admin' }).expect(403);
  await it.delete('/Users/viewer').expect(403);
});

test('a request that changes something comes from a page of ours', async () => {
  const bare = () =>
    request(`${app.url}/api/v1`).put('/settings/chat').set('cookie', cookies.editor).send({});
  expect((await bare()).body.code).toBe('other-site');
  const crossed = await bare().set({ 'x-requested-with': 'aftercall', 'sec-fetch-site': 'cross-site' });
  expect(crossed.body.code).toBe('other-site');
  await bare().set({ 'x-requested-with': 'aftercall', 'sec-fetch-site': 'same-origin' }).expect(200);
});

test('a sign-in ends when it is ended, by whoever may', async () => {
  const one = await signIn('viewer', PASSWORDS.viewer);
  const { body } = await page(one.pair).get('/sign-ins').expect(200);
  const here = body.items.find((item: { here: boolean }) => item.here);
  expect(body.items.every((item: { user: string }) => item.user === 'viewer')).toBe(true);
  await page(cookies.editor).delete(`/sign-ins/${here.id}`).expect(404);
  await page(cookies.admin).delete(`/sign-ins/${here.id}`).expect(204);
  expect((await page(one.pair).get('/sessions')).body.code).toBe('signed-out');
  const two = await signIn('viewer', PASSWORDS.viewer);
  await page(two.pair).delete('/sign-in').expect(204);
  await page(two.pair).get('/sessions').expect(401);
});

test('a new password ends the sign-ins of its owner, and one has to know the old one', async () => {
  await app.api().put('/users/nora').send({ role: 'viewer', password: 'the first password' }).expect(200);
  const [here, there] = [
    await signIn('nora', 'the first password'),
    await signIn('nora', 'the first password'),
  ];
  const change = (current: string) =>
    page(here.pair).post('/password').send({ current, password: 'the second password' });
  await change('wrong').expect(401);
  await change('the first password').expect(204);
  await page(here.pair).get('/sessions').expect(200);
  await page(there.pair).get('/sessions').expect(401);
  expect((await signIn('nora', 'the first password')).status).toBe(401);
});

test('a role that was taken away is gone at once, and an administrator stays', async () => {
  await app.api().put('/users/otto').send({ role: 'editor', password: 'long enough for otto' }).expect(200);
  const { pair } = await signIn('otto', 'long enough for otto');
  await page(pair).put('/settings/chat').send({}).expect(200);
  await page(cookies.admin).put('/users/otto').send({ role: 'viewer' }).expect(200);
  await page(pair).put('/settings/chat').send({}).expect(403);
  const demote = await page(cookies.admin).put('/users/ADMIN').send({ role: 'viewer' });
  expect([demote.status, demote.body.code]).toEqual([409, 'last-admin']);
  await page(cookies.admin).delete('/users/admin').expect(409);
});

test('a name or password that cannot be is told with what would do', async () => {
  const { body } = await app.api().put('/users/new').send({ role: 'viewer', password: 'short' }).expect(422);
  expect(body.problems).toEqual([{ path: 'password', message: 'must have at least 10 characters' }]);
  await app.api().put('/users/%20').send({ role: 'viewer', password: 'long enough for it' }).expect(422);
  const { body: missing } = await app.api().put('/users/new').send({ role: 'viewer' }).expect(422);
  expect(missing.problems[0]).toMatchObject({ path: 'password' });
});

test('who is idle for a day, or signed in for a week, signs in again', async () => {
  const { pair } = await signIn('viewer', PASSWORDS.viewer);
  await app.pass(23 * 3_600_000);
  await page(pair).get('/sessions').expect(200);
  await app.pass(25 * 3_600_000);
  await page(pair).get('/sessions').expect(401);
  const { pair: busy } = await signIn('viewer', PASSWORDS.viewer);
  for (let hours = 0; hours < 7 * 24; hours += 20) {
    await page(busy).get('/sessions').expect(200);
    await app.pass(20 * 3_600_000);
  }
  await page(busy).get('/sessions').expect(401);
});

test('a copy with masks is not saved, and nobody guesses a hidden value by asking what differs', async () => {
  for (const role of ['viewer', 'editor'] as const)
    cookies[role] = (await signIn(role, PASSWORDS[role])).pair;
  const secret = { field: 'callId', type: 'fixed', value: 'Hidden-Value', sensitive: true };
  const before = (await app.api().get('/settings/call/post-session')).body;
  await app
    .api()
    .put('/settings/call/post-session')
    .send({ ...before, dataParameters: [secret] })
    .expect(200);
  const copy = (await page(cookies.viewer).get('/settings/export').buffer(true)).text;
  expect(copy).toContain('***');
  const post = (role: Role, path: string, file: string) =>
    page(cookies[role]).post(path).set('content-type', 'application/yaml').send(file);
  const refused = await post('editor', '/settings/import', copy).expect(422);
  expect(JSON.stringify(refused.body.problems)).toMatch(/callPostSession|call-post-session/);
  const shown = (await page(cookies.viewer).get('/settings/call/post-session')).body;
  await page(cookies.editor).put('/settings/call/post-session').send(shown).expect(422);
  const file = (value: string, sensitive: string) =>
    `callPostSession: { dataParameters: [{ field: callId, type: fixed, value: ${value}${sensitive} }] }`;
  const asked = async (value: string, sensitive = ', sensitive: true') =>
    (await post('viewer', '/settings/diff', file(value, sensitive)).expect(200)).body;
  expect(await asked('Hidden-Value')).toEqual(await asked('Another'));
  expect(await asked('Hidden-Value', '')).toEqual(await asked('Another', ''));
});
