/** A client that is generated from the API's description, against a running server: types by openapi-typescript, requests by openapi-fetch. */
import createClient from 'openapi-fetch';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { paths } from '../../src/portal/api/schema';
import { ADMIN, ApiApp } from './api-app';

let app: ApiApp;
let client: ReturnType<typeof createClient<paths>>;
beforeAll(async () => {
  app = await ApiApp.start();
  client = createClient<paths>({
    baseUrl: `${app.url}/api/v1`,
    headers: { authorization: `Bearer ${ADMIN}` },
  });
});
afterAll(() => app.remove());

test('a document is read, saved, found in a list and deleted', async () => {
  const params = { path: { name: 'night' } };
  const { data: support } = await client.GET('/queues/{name}', { params: { path: { name: 'support' } } });
  if (!support) throw new Error('there is no queue "support"');
  const body = { ...support, agents: [{ id: 'a', name: 'A', endpoint: 'client:a' }] };
  expect((await client.PUT('/queues/{name}', { params, body })).response.status).toBe(200);
  expect((await client.GET('/queues/{name}', { params })).data).toMatchObject(body);
  expect((await client.GET('/queues')).data?.items.map(({ name }) => name)).toContain('night');
  expect((await client.DELETE('/queues/{name}', { params })).response.status).toBe(204);
  expect((await client.GET('/queues/{name}', { params })).error).toMatchObject({ code: 'not-found' });
});

test('settings travel as text, and differences come back as data', async () => {
  const { data: file = '' } = await client.GET('/settings/export', { parseAs: 'text' });
  const { data } = await client.POST('/settings/diff', {
    params: { query: { replace: true } },
    body: file.replace('Agent One', 'Agent Uno'),
    bodySerializer: (text) => text,
    headers: { 'content-type': 'application/yaml' },
  });
  expect(data?.diffs).toMatchObject([{ kind: 'queue', name: 'support', change: 'changed' }]);
  expect(data?.lost).toEqual([]);
});

test('a wrong method is told which there are; a query key nobody reads is refused by name', async () => {
  const wrong = await app.api().post('/queues/support').send({}).expect(405);
  expect(wrong.headers['allow']).toBe('GET, PUT, DELETE, HEAD');
  expect(wrong.body).toMatchObject({ code: 'wrong-method' });
  await app.api().get('/nowhere').expect(404);
  const { body } = await app.api().get('/sessions?limt=5').expect(400);
  expect(body).toMatchObject({
    code: 'unknown-query',
    problems: [{ path: 'limt', hint: 'did you mean "limit"?' }],
  });
  await app.api().get('/queues?page=2').expect(400);
});

test('every operation has a name of its own and says what it answers', async () => {
  const { body } = await app.api().get('/openapi.json');
  const operations = Object.values(body.paths as { [path: string]: { [method: string]: Operation } }).flatMap(
    (item) => Object.entries(item).flatMap(([method, one]) => (method === 'parameters' ? [] : [one])),
  );
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[a-z]\w+$/.test(id))).toBe(true);
  const schemas = operations.flatMap(({ responses }) =>
    Object.values(responses).flatMap(({ content = {} }) =>
      Object.values(content).map(({ schema }) => schema),
    ),
  );
  expect(schemas.filter((schema) => Object.keys(schema).length === 0)).toEqual([]);
});

test('the types in the repository are those of the description', () => {
  // Generated anew and compared by test/portal/generated-types.test.ts; here: operations are in them by name.
  expect(readFileSync(join(__dirname, '../../src/portal/api/schema.d.ts'), 'utf8')).toContain(
    'saveQueuesByName',
  );
});

interface Operation {
  operationId: string;
  responses: { [status: string]: { content?: { [type: string]: { schema: object } } } };
}
