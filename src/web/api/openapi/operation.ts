/** Operations as the description writes them. Owns: what every operation has. */

/** A part of the document; what it may hold is for OpenAPI to say. */
export type Part = { [key: string]: unknown };

const problem: Part = {
  description: 'What is wrong, and what to do',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

export interface Described {
  /** what clients call it */
  id?: string;
  summary: string;
  /** path, query and header parameters of this operation alone */
  parameters?: Part[];
  /** name of the schema of the request's body, or a schema */
  body?: string | Part;
  bodyTypes?: string[];
  /** a request without a body is the same as `{}` */
  bodyIsOptional?: boolean;
  /** the status of success, and what it means */
  status?: number;
  answer: string;
  /** name of the schema of the answer; absent with `answerType` null: there is none */
  schema?: string;
  /** null: the answer has no body */
  answerType?: string | null;
  /** schema of what is answered where the client does not wait (202) */
  begun?: string;
  security?: Part[];
}

/** One operation, with the problems that any operation can answer. */
export function operation(described: Described): Part {
  const { id, summary, parameters, body, bodyTypes = ['application/json'], security } = described;
  const requestBody =
    body === undefined
      ? {}
      : { requestBody: { required: !described.bodyIsOptional, content: content(bodyTypes, body) } };
  return {
    ...(id === undefined ? {} : { operationId: id }),
    summary,
    ...(parameters ? { parameters } : {}),
    ...requestBody,
    responses: {
      [String(described.status ?? 200)]: success(described),
      ...(described.begun === undefined ? {} : { 202: begun(described.begun) }),
      default: problem,
    },
    ...(security ? { security } : {}),
  };
}

function begun(schema: string): Part {
  const description = 'It was begun: Location says where to ask for it. Only with Prefer: respond-async';
  return { description, content: content(['application/json'], schema) };
}

function success({ answer, schema, answerType = 'application/json' }: Described): Part {
  if (answerType === null) return { description: answer };
  return { description: answer, content: content([answerType], schema ?? schemaOf(answerType)) };
}

/** What an answer is of which no more can be said: words, bytes, or an object that another document describes. */
function schemaOf(type: string): Part {
  if (type.endsWith('json')) return { type: 'object' };
  return type.startsWith('audio/') ? { type: 'string', format: 'binary' } : { type: 'string' };
}

function content(types: string[], schema: string | Part): Part {
  const written = typeof schema === 'string' ? { $ref: `#/components/schemas/${schema}` } : schema;
  return Object.fromEntries(types.map((type) => [type, { schema: written }]));
}

/** A parameter in the path. */
export function inPath(name: string): Part {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}

export function inQuery(name: string, schema: Part, description: string): Part {
  return { name, in: 'query', schema, description };
}

export function inHeader(name: string, description: string): Part {
  return { name, in: 'header', schema: { type: 'string' }, description };
}

/** `/queues/:name` -> `/queues/{name}` */
export function templateOf(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

/** Headers of requests that change settings. */
export const AUTHOR_HEADERS: Part[] = [
  inHeader('X-Author', 'who changes it'),
  inHeader('X-Note', 'why'),
  inHeader('If-Match', 'ETag of the version you saw: 412 when somebody else saved in between'),
];

/** Of requests that are to make something new. */
export const NONE_YET = inHeader('If-None-Match', '*: 412 when there is one of this name');

export const PREFER = inHeader('Prefer', 'respond-async: do not wait, a job is answered (RFC 7240)');

export const IDEMPOTENCY_KEY = inHeader('Idempotency-Key', 'the same key again does nothing a second time');
