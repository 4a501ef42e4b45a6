import request from 'supertest';
import { tokensCommand } from '../../../src/cli/tokens';
import { createApiClient } from '../../../src/cli/api-client';
import { ApiApp } from '../api-app';

const DAY_MS = 86_400_000;
const PASSWORD = 'long enough for ana';

let app: ApiApp;
beforeAll(async () => {
  app = await ApiApp.start();
});
afterAll(() => app.remove());

async function make(name: string, role: string, more: object = {}): Promise<{ id: string; token: string }> {
  const { body } = await app
    .api()
    .post('/tokens')
    .send({ name, role, ...more })
    .expect(201);
  return body;
}

test('a token is shown once, kept as a hash, and works until it is revoked', async () => {
  const { id, token } = await make('CI', 'editor');
  expect(token).toMatch(/^aftercall_[\w-]{43}$/);
  await app.page(token).get('/sessions').expect(200);
  const { body, text } = await app.api().get('/tokens').expect(200);
  expect(body.items).toEqual([
    expect.objectContaining({
      id,
      name: 'CI',
      role: 'editor',
      createdBy: 'api',
      expiresAt: null,
      expired: false,
    }),
  ]);
  expect(body.items[0].seenAt).toEqual(expect.any(String));
  for (const kept of [text, JSON.stringify(await app.app.store.apiTokens())])
    expect(kept).not.toContain(token);
  await app.api().delete(`/tokens/${id}`).expect(204);
  await app.api().delete(`/tokens/${id}`).expect(404);
  expect((await app.page(token).get('/sessions').expect(401)).body.code).toBe('not-allowed');
});

test('it may what its role may', async () => {
  const viewer = app.page((await make('viewer', 'viewer')).token);
  await viewer.get('/settings/call/post-session').expect(200);
  expect((await viewer.put('/settings/chat').send({}).expect(403)).body.code).toBe('wrong-role');
  expect((await viewer.post('/sessions/none/end').send({ by: 'agent' }).expect(403)).body.code).toBe(
    'wrong-role',
  );
  const editor = app.page((await make('editor', 'editor')).token);
  await editor.put('/settings/chat').set('x-author', 'somebody else').send({}).expect(200);
  const { body } = await editor.get('/settings/chat/history').expect(200);
  expect(body.items[0].author).toBe('editor (token)');
  for (const path of ['/users', '/tokens', '/audit', '/TOKENS']) await editor.get(path).expect(403);
  await editor.post('/tokens').send({ name: 'more', role: 'admin' }).expect(403);
  const admin = app.page((await make('admin', 'admin')).token);
  await admin.get('/users').expect(200);
  await admin.post('/tokens').send({ name: 'less', role: 'viewer' }).expect(201);
});

test('a token that is called as a user is, is not that user', async () => {
  await app.api().put('/users/ana').send({ role: 'viewer', password: PASSWORD }).expect(200);
  const page = request.agent(`${app.url}/api/v1`).set('x-requested-with', 'aftercall');
  await page.post('/sign-in').send({ name: 'ana', password: PASSWORD }).expect(200);
  const program = app.page((await make('ana', 'viewer')).token);
  expect((await program.get('/sign-ins').expect(200)).body.items).toEqual([]);
  await program.post('/password').send({ current: PASSWORD, password: 'another password' }).expect(401);
});

test('an expired token says so; a name is taken once; what is wrong is said', async () => {
  const { token } = await make('short', 'viewer', { expiresInDays: 2 });
  await app.pass(DAY_MS);
  await app.page(token).get('/sessions').expect(200);
  await app.pass(DAY_MS);
  expect((await app.page(token).get('/sessions').expect(401)).body.code).toBe('token-expired');
  const listed = (await app.api().get('/tokens')).body.items;
  expect(listed.find(({ name }: { name: string }) => name === 'short').expired).toBe(true);
  const taken = await app.api().post('/tokens').send({ name: 'SHORT', role: 'viewer' }).expect(409);
  expect(taken.body.code).toBe('name-taken');
  const { body } = await app
    .api()
    .post('/tokens')
    .send({ name: '', role: 'chief', expiresInDays: 0 })
    .expect(422);
  expect(body.problems.map(({ path }: { path: string }) => path).sort()).toEqual([
    'expiresInDays',
    'name',
    'role',
  ]);
});

test('the command line makes, lists and revokes them, and works with one', async () => {
  const said: string[] = [];
  const connection = (token: string) => () => ({
    api: createApiClient({ url: app.url, token }),
    write: (text: string) => void said.push(text),
  });
  const run = (token: string, ...words: string[]) =>
    tokensCommand(connection(token)).parseAsync(['node', 'tokens', ...words]);
  await run('test-admin-token', 'create', 'robot', '--role', 'admin', '--days', '30');
  const token = said.at(-1)?.trim() ?? '';
  await run(token, 'list');
  expect(said.at(-1)).toMatch(/robot +admin +api/);
  await run(token, 'revoke', 'Robot');
  await expect(run(token, 'list')).rejects.toThrow(/does not let this command in/);
  await expect(run('test-admin-token', 'revoke', 'Robot')).rejects.toThrow(/no token "Robot"/);
});

test('wrong tokens are throttled, whatever they look like', async () => {
  const { token } = await make('right', 'viewer');
  for (let tries = 0; tries < 20; tries += 1) {
    const wrong = tries % 2 ? 'nonsense' : `aftercall_${'x'.repeat(43)}`;
    // One was wrong in the test before, from the same address.
    const { status } = await app.page(wrong).get('/sessions');
    expect([401, 429]).toContain(status);
  }
  const refused = await app.page(token).get('/sessions').expect(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  await app.pass(61_000);
  await app.page(token).get('/sessions').expect(200);
});
