/** The API's own description (OpenAPI 3.1), its documents generated from the schemas that check them. */
import { agentChatPaths } from '../chat/openapi/agent-chat-paths';
import { agentChatSchemas } from '../chat/openapi/chat-schemas';
import { jobPaths } from './openapi/job-paths';
import { accessPaths } from './openapi/access-paths';
import type { Part } from './openapi/operation';
import { operationId } from './openapi/operation-id';
import { openApiSchemas } from './openapi/schemas';
import { flowPaths } from './openapi/flow-paths';
import { portalPaths } from './openapi/portal-paths';
import { portalSchemas } from './openapi/portal-schemas';
import { resultPaths } from './openapi/result-paths';
import { placePaths } from './openapi/place-paths';
import { sessionExtraPaths } from './openapi/session-extra-paths';
import { sessionPaths } from './openapi/session-paths';
import { settingPaths } from './openapi/setting-paths';
import { peoplePaths } from './openapi/people-paths';
import { systemPaths } from './openapi/system-paths';

/** Every operation there is, by path: a fraction of what the whole document takes to make. */
export function openApiPaths(): Part {
  return named({
    ...{ ...placePaths(), ...settingPaths(), ...sessionPaths() },
    ...{ ...agentChatPaths(), ...peoplePaths(), ...systemPaths(), ...portalPaths(), ...resultPaths() },
    ...{ ...flowPaths(), ...sessionExtraPaths(), ...accessPaths(), ...jobPaths() },
  });
}

/** @returns a new document on each call */
export function openApiDocument(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Aftercall API',
      version: '1',
      description: 'Settings and sessions. Names are camelCase, times are ISO 8601 in UTC.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ adminToken: [] }, { cookie: [] }],
    paths: openApiPaths(),
    components: {
      securitySchemes: {
        adminToken: {
          ...{ type: 'http', scheme: 'bearer' },
          description: 'ADMIN_TOKEN, or an API token (POST /tokens) with the powers of its role',
        },
        cookie: {
          ...{ type: 'apiKey', in: 'cookie', name: 'aftercall' },
          description:
            'Of whoever is signed in: POST /sign-in. Requests that do more than read have X-Requested-With',
        },
        endToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Made for one session by POST /sessions/{id}/end-token',
        },
      },
      schemas: { ...openApiSchemas(), ...portalSchemas(), ...agentChatSchemas() },
    },
  };
}

/** Every operation has a name: clients are generated from it. */
function named(paths: Part): Part {
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item as Part).map(([key, part]) => [
          key,
          key === 'parameters' ? part : { operationId: operationId(key, path), ...(part as Part) },
        ]),
      ),
    ]),
  );
}
