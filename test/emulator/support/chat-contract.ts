/**
 * Twilio's own OpenAPI document of the Conversations API as the judge of REST requests and responses,
 * stricter than it is: unknown parameters and unknown or missing fields are problems. Must not know: who
 * asks and who answers.
 */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import type { CarrierEvent, EventOf } from '../../../src/emulator/engine/carrier-event';

interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  [key: string]: unknown;
}

interface Operation {
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<
    string,
    { content?: Record<string, { schema: Schema; examples?: Record<string, { value: unknown }> }> }
  >;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const FORMATS = ['uri', 'uri-map', 'http-method', 'int64'];
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

export type ChatExchange = Pick<EventOf<'rest'>, 'method' | 'path' | 'form' | 'status' | 'body'>;

/** Judges take long to make and keep nothing: each is made once for all tests of a file. */
const judges = new Map<string, Judge>();
let read: Document | undefined;

/** @returns what the document does not allow, each as a line */
export function judgeChat(exchange: ChatExchange): string[] {
  const template = Object.keys(theDocument().paths).find((path) => patternOf(path).test(exchange.path));
  const operation = template && theDocument().paths[template]?.[exchange.method.toLowerCase()];
  if (!operation) return [`${exchange.method} ${exchange.path}: Twilio has no such operation`];
  const place = `${exchange.method} ${template}`;
  const judge = judges.get(place) ?? judgeOf(operation, exchange.method);
  judges.set(place, judge);
  const problems = [...requestProblems(judge, exchange), ...responseProblems(judge, exchange)];
  return problems.map((problem) => `${place}: ${problem}`);
}

/** To hang on the carrier's `onEvent`. */
export function watchChats() {
  const problems: string[] = [];
  const operations = new Set<string>();
  return {
    problems,
    /** method and path without identifiers */
    operations,
    onEvent: (event: CarrierEvent): void => {
      if (event.kind !== 'rest' || !event.path.startsWith('/v1/')) return;
      operations.add(`${event.method} ${event.path.replace(/\/(IS|CH|MB|IM|WH|IG)[0-9a-f]{32}/g, '/$1')}`);
      problems.push(...judgeChat(event));
    },
  };
}

/** Twilio's own example bodies of an operation, for proving the judge itself. */
export function chatExamples(template: string, method: string): { status: number; body: unknown }[] {
  const { responses } = theDocument().paths[template]![method]!;
  return Object.entries(responses).flatMap(([status, { content }]) =>
    Object.values(content?.[JSON_TYPE]?.examples ?? {}).map(({ value }) => ({
      status: Number(status),
      body: value,
    })),
  );
}

/** Read when first asked for: it is large. */
function theDocument(): Document {
  if (read) return read;
  const file = require.resolve('@twilio-alpha/mcp/twilio-oai/spec/json/twilio_conversations_v1.json');
  read = JSON.parse(readFileSync(file, 'utf8')) as Document;
  return read;
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);
}

interface Judge {
  request: ValidateFunction;
  /** parameters that are lists */
  lists: string[];
  /** by status; null for one without a body */
  responses: Map<number, ValidateFunction | null>;
}

function judgeOf(operation: Operation, method: string): Judge {
  const own = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const query = Object.fromEntries(own.map(({ name, schema }) => [name, schema]));
  const body = operation.requestBody?.content[FORM_TYPE]?.schema;
  const schema = method === 'POST' && body ? body : { type: 'object', properties: query };
  const fields = Object.entries(schema.properties ?? {});
  const responses = Object.entries(operation.responses).map(([status, { content }]) => {
    const answer = content?.[JSON_TYPE]?.schema;
    const judge = answer ? ajv(false).compile(strict(plain(answer))) : null;
    return [Number(status), judge] as const;
  });
  return {
    request: ajv(true).compile({ ...plain(schema), additionalProperties: false }),
    lists: fields.flatMap(([name, { type }]) => (type === 'array' ? [name] : [])),
    responses: new Map(responses),
  };
}

/** A parameter given once arrives as a text; the document wants a list. */
function requestProblems({ request, lists }: Judge, { form }: ChatExchange): string[] {
  const given = { ...form };
  for (const name of lists) if (typeof given[name] === 'string') given[name] = [given[name]];
  return lines('request', request, given);
}

function responseProblems({ responses }: Judge, { status, body }: ChatExchange): string[] {
  if (status >= 400) return lines('response', error, body);
  const judge = responses.get(status);
  if (judge === undefined) return [`response: status ${status} is not one of this operation`];
  if (judge === null) return body === null ? [] : [`response: ${status} has no body`];
  return lines('response', judge, body);
}

/** The document has none; this is what Twilio's docs show. */
const ERROR_BODY = {
  type: 'object',
  required: ['code', 'message', 'more_info', 'status'],
  additionalProperties: false,
  properties: {
    code: { type: 'integer', minimum: 10_000 },
    message: { type: 'string', minLength: 1 },
    more_info: { type: 'string', pattern: '^https://www\\.twilio\\.com/docs/errors/\\d+$' },
    status: { type: 'integer' },
  },
};

function ajv(coerceTypes: boolean): Ajv {
  const judge = new Ajv({ strict: false, allErrors: true, coerceTypes });
  for (const format of FORMATS) judge.addFormat(format, true);
  judge.addFormat('date-time', DATE);
  return judge;
}

const error = ajv(false).compile(ERROR_BODY);

/** References resolved, `nullable` as a type. */
function plain(schema: Schema): Schema {
  if (schema.$ref) return plain(theDocument().components.schemas[schema.$ref.split('/').at(-1)!]!);
  const { nullable, ...rest } = schema;
  const out: Schema = { ...rest };
  if (schema.items) out.items = plain(schema.items);
  if (schema.properties) {
    const fields = Object.entries(schema.properties);
    out.properties = Object.fromEntries(fields.map(([name, field]) => [name, plain(field)]));
  }
  return nullable && schema.type ? ({ ...out, type: [schema.type, 'null'] } as unknown as Schema) : out;
}

/** Twilio sends every field it has; a field with a fixed set of values cannot say that it may be null. */
function strict(schema: Schema): Schema {
  if (schema.items) return { ...schema, items: strict(schema.items) };
  if (schema.enum) return { enum: [...schema.enum, null] };
  if (!schema.properties) return schema;
  const fields = Object.entries(schema.properties);
  return {
    ...schema,
    properties: Object.fromEntries(fields.map(([name, field]) => [name, strict(field)])),
    required: fields.map(([name]) => name),
    additionalProperties: false,
  };
}

function lines(what: string, judge: ValidateFunction, value: unknown): string[] {
  if (judge(value)) return [];
  return (judge.errors ?? []).map(({ instancePath, message, params }) => {
    const { additionalProperty } = params as { additionalProperty?: string };
    return `${what}: ${instancePath} ${message ?? ''} ${additionalProperty ?? ''}`.trim();
  });
}
