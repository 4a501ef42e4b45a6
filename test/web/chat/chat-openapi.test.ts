import Ajv from 'ajv';
import type { Router } from 'express';
import { VirtualClock } from '../../../src/lib/clock';
import { agentChatPaths } from '../../../src/web/chat/openapi/agent-chat-paths';
import { chatOpenApi } from '../../../src/web/chat/openapi/chat-document';
import { agentChatSchemas } from '../../../src/web/chat/openapi/chat-schemas';
import { agentChatRouter } from '../../../src/web/chat/agent-chat-router';
import { chatRouter } from '../../../src/web/chat/chat-router';
import type { AppDeps } from '../../../src/web/app-deps';
import { templateOf } from '../../../src/web/api/openapi/operation';
import { ChatApp } from './chat-app';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
type Paths = { [path: string]: { [method: string]: unknown } };
const document = chatOpenApi() as { paths: Paths; components: { schemas: { [name: string]: object } } };

function routesOf(router: Router): string[] {
  return router.stack.flatMap((layer) => {
    const { route } = layer;
    if (!route) return routesOf({ stack: [], ...(layer.handle as object) } as unknown as Router);
    const methods = new Set(route.stack.flatMap(({ method }) => (method ? [method] : [])));
    return [...methods].map((method) => `${method} ${templateOf(route.path)}`);
  });
}

function describedIn(paths: Paths): string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => METHODS.includes(key))
      .map((method) => `${method} ${path}`),
  );
}

function schemasNamedIn(part: unknown): string[] {
  const named = [...JSON.stringify(part).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
    (match) => match[1]!,
  );
  return [...new Set(named)].sort();
}

test('every route of the chat API is described, and everything described is a route', () => {
  const deps = { clock: new VirtualClock() } as unknown as AppDeps;
  expect([...new Set(routesOf(chatRouter(deps)))].sort()).toEqual(describedIn(document.paths).sort());
  expect(routesOf(agentChatRouter(deps)).sort()).toEqual(describedIn(agentChatPaths() as Paths).sort());
});

test('every schema of chats is named somewhere, and every name has one', () => {
  expect(schemasNamedIn(document)).toEqual(Object.keys(document.components.schemas).sort());
  const agents = { paths: agentChatPaths(), schemas: agentChatSchemas() };
  // These two are the admin API's own.
  const named = schemasNamedIn(agents).filter((name) => name !== 'Accepted' && name !== 'Problem');
  expect(named).toEqual(Object.keys(agents.schemas).sort());
});

test('what the chat API answers is what its description says', async () => {
  const app = await ChatApp.start();
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'doc', ...document });
  const fits = (name: string, value: unknown): string => {
    const valid = ajv.validate({ $ref: `doc#/components/schemas/${name}` }, value);
    return valid ? 'fits' : ajv.errorsText();
  };
  const chat = await app.talk();
  const client = app.client(chat.token);
  const view = (await client.get(`/chats/${chat.id}`)).body;
  const messages = (await client.get(`/chats/${chat.id}/messages`)).body;
  const problem = (await client.get('/chats/none')).body;
  const served = (await app.client().get('/openapi.json')).body;
  expect(fits('Chat', view)).toBe('fits');
  expect(fits('Messages', messages)).toBe('fits');
  expect(fits('Problem', problem)).toBe('fits');
  expect(fits('Chat', { ...view, status: 'lost' })).not.toBe('fits');
  expect(served).toEqual(JSON.parse(JSON.stringify(document)));
  await app.stop();
});
