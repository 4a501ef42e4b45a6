/** The API's own description (OpenAPI 3.1), its documents generated from the schemas that check them. */
import { z } from 'zod';
import { callPostSessionSchema } from '../../settings/call-post-session';
import { numberSchema } from '../../settings/number';
import { queueSchema } from '../../settings/queue';
import { virtualAgentSchema } from '../../settings/virtual-agent';

const NAMED = [
  { path: '/virtual-agents', parameter: 'name', schema: 'VirtualAgent', what: 'virtual agent' },
  { path: '/queues', parameter: 'name', schema: 'Queue', what: 'queue' },
  { path: '/numbers', parameter: 'e164', schema: 'Number', what: 'phone number' },
];

const problem = {
  description: 'What is wrong, and what to do',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const problems = { '401': problem, '404': problem, '409': problem, '412': problem, '422': problem };

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
    security: [{ adminToken: [] }],
    paths: {
      ...Object.assign({}, ...NAMED.map(namedPaths)),
      ...postSessionPaths(),
      ...sessionPaths(),
    } as object,
    components: {
      securitySchemes: { adminToken: { type: 'http', scheme: 'bearer' } },
      schemas: {
        VirtualAgent: jsonSchema(virtualAgentSchema),
        Queue: jsonSchema(queueSchema),
        Number: jsonSchema(numberSchema),
        CallPostSession: jsonSchema(callPostSessionSchema),
        Session: {
          type: 'object',
          description: 'Legs, timeline, decision, parameters passed and answers of one session',
        },
        Problem: problemSchema,
      },
    },
  };
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'hint'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    hint: { type: 'string' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' }, hint: { type: 'string' } },
      },
    },
  },
};

function namedPaths({ path, parameter, schema, what }: (typeof NAMED)[number]): object {
  const parameters = [{ name: parameter, in: 'path', required: true, schema: { type: 'string' } }];
  return {
    [path]: {
      get: {
        summary: `All ${what}s`,
        responses: { '200': { description: 'The list, each with its name and version' }, ...problems },
      },
    },
    [`${path}/{${parameter}}`]: {
      parameters,
      ...documentOperations(schema, what),
      delete: { summary: `Delete a ${what}`, responses: { '204': { description: 'Deleted' }, ...problems } },
    },
  };
}

function postSessionPaths(): object {
  return {
    '/settings/call/post-session': documentOperations(
      'CallPostSession',
      'post-session transfer of all calls',
    ),
  };
}

function documentOperations(schema: string, what: string): object {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
  const ok = { description: 'The document; its version is the ETag', content };
  const ifMatch = {
    name: 'If-Match',
    in: 'header',
    schema: { type: 'string' },
    description: 'ETag of the version you saw',
  };
  return {
    get: { summary: `The ${what}`, responses: { '200': ok, ...problems } },
    put: {
      summary: `Save the ${what}`,
      parameters: [ifMatch],
      requestBody: { required: true, content },
      responses: { '200': ok, ...problems },
    },
  };
}

function sessionPaths(): object {
  const id = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
  const session = { 'application/json': { schema: { $ref: '#/components/schemas/Session' } } };
  return {
    '/sessions': {
      get: {
        summary: 'Sessions, newest first',
        responses: { '200': { description: 'A page' }, ...problems },
      },
    },
    '/sessions/{id}': {
      parameters: id,
      get: {
        summary: 'One session',
        responses: { '200': { description: 'All that is known', content: session }, ...problems },
      },
    },
    '/sessions/{id}/end': {
      parameters: id,
      post: {
        summary: 'End the conversation for one side',
        responses: { '202': { description: 'Accepted' }, ...problems },
      },
    },
  };
}

function jsonSchema(schema: z.ZodType): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
