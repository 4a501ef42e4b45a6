import Ajv from 'ajv';
import type { Router } from 'express';
import request from 'supertest';
import { apiRouter } from '../../src/web/api/api-router';
import type { AppDeps } from '../../src/web/app-deps';
import { openApiDocument } from '../../src/web/api/openapi';
import { templateOf } from '../../src/web/api/openapi/operation';
import { VirtualClock } from '../../src/lib/clock';
import { WrongTokens } from '../../src/web/wrong-tokens';
import { ApiApp } from './api-app';

interface Operation {
  summary?: string;
  requestBody?: object;
  security?: object[];
  responses: { [status: string]: object };
}
interface Document {
  paths: { [path: string]: { [method: string]: Operation } };
  components: { schemas: { [name: string]: object } };
}
const METHODS = ['get', 'put', 'post', 'delete', 'options'];
const document = openApiDocument() as Document;

/** Every route of a router and of those in it, as `get /queues/{name}`. */
function routesOf(router: Router): string[] {
  return router.stack.flatMap((layer) => {
    const { route } = layer;
    if (!route) return routesOf({ stack: [], ...(layer.handle as object) } as unknown as Router);
    const methods = new Set(route.stack.map(({ method }) => method));
    return [...methods].map((method) => `${method} ${templateOf(route.path)}`);
  });
}

const described = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.keys(item)
    .filter((key) => METHODS.includes(key))
    .map((method) => `${method} ${path}`),
);

test('every route is described, and everything described is a route', () => {
  // Routes are made without a server: nothing is asked of it here.
  const routes = routesOf(apiRouter({} as AppDeps, new WrongTokens(new VirtualClock())));
  expect([...new Set(routes)].sort()).toEqual([...described].sort());
  expect(routes.length).toBeGreaterThan(40);
});

test('every reference leads to a schema, and every schema is used', () => {
  const text = JSON.stringify(document);
  const named = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map((match) => match[1]);
  expect([...new Set(named)].sort()).toEqual(Object.keys(document.components.schemas).sort());
});

test('every schema is JSON Schema that a validator can compile', () => {
  const { components } = document;
  // With the components beside it: schemas may name one another.
  for (const schema of Object.values(components.schemas))
    expect(() =>
      new Ajv({ strict: false, validateFormats: false }).compile({ ...(schema as object), components }),
    ).not.toThrow();
});

test('every operation says what it is for and what it answers; names in the path are declared', () => {
  for (const [path, item] of Object.entries(document.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const declared = (item['parameters'] ?? []) as unknown as { name: string }[];
    expect(declared.map(({ name }) => name)).toEqual(names);
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      expect(operation.summary).toBeTruthy();
      expect(Object.keys(operation.responses).some((status) => /^[23]/.test(status))).toBe(true);
    }
  }
});

test('without a token nothing answers but the description, the schemas and who is signed in', async () => {
  const app = await ApiApp.start();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS.filter((one) => item[one] && one !== 'options')) {
      const url = `/api/v1${path.replace(/\{\w+\}/g, 'none')}`;
      const { status } = await request(app.url)[method as 'get'](url);
      const open = item[method]?.security?.length === 0;
      // Signing in and out is for pages of the portal, which say so in a header.
      // Where no provider of OpenID Connect is configured there is nothing to be sent to.
      const read = path.startsWith('/sign-in/oidc') ? 404 : 200;
      const expected = !open ? 401 : method === 'get' ? read : 403;
      expect([path, method, status]).toEqual([path, method, expected]);
    }
  }
  await app.remove();
});

test('every GET that is described answers, or says what is not there', async () => {
  const app = await ApiApp.start();
  for (const [path, item] of Object.entries(document.paths)) {
    if (!item['get'] || isStream(item['get'])) continue;
    const { status, body } = await app.api().get(path.replace(/\{\w+\}/g, 'none'));
    expect([path, [200, 404].includes(status)]).toEqual([path, true]);
    if (status === 404) expect(body.detail).not.toContain('GET');
  }
  await app.remove();
});

/** A stream has no end: test/portal reads it. */
function isStream(operation: unknown): boolean {
  return JSON.stringify(operation).includes('text/event-stream');
}
