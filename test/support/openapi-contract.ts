/**
 * Twilio's own OpenAPI document as the judge of REST requests and responses. Owns: reading it, and
 * being stricter where it is vague: unknown and missing fields, form values, error bodies. Must not
 * know: who asks and who answers.
 */
import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { CarrierEvent } from '../../src/emulator/engine/carrier-event';

/** One REST request and its response; `form` is the body of POST, the query of GET. */
export interface RestExchange {
  method: string;
  /** without query */
  path: string;
  form: Record<string, unknown>;
  status: number;
  /** null when there is none */
  body: unknown;
}

/** @returns what the document does not allow, each as a line; empty when all is well */
export type Contract = (exchange: RestExchange) => string[];

type Schema = { [key: string]: unknown } & {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
};
type Content = Record<string, { schema: Schema; examples?: Record<string, { value: unknown }> }>;

interface Operation {
  parameters?: { name: string; in: 'path' | 'query'; required?: boolean; schema: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** In Twilio's examples of calls, numbers and messages, and missing from their schemas. */
const ALSO_SENT = ['annotation', 'subresource_uris', 'tags'];
const RFC_2822 = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$/;

/** The document has no error bodies; this is what Twilio's docs show of them. */
const ERROR_BODY: Schema = {
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

/** Reads the document. The judge it returns takes any path of the 2010-04-01 API. */
export function openapiContract(): Contract {
  const document = readDocument();
  const judges = new Map<string, Judge>();
  return (exchange) => {
    const found = findPath(document, exchange.path);
    const method = exchange.method.toLowerCase();
    const operation = found && document.paths[found.template]?.[method];
    const place = `${exchange.method} ${found?.template ?? exchange.path}`;
    if (!found || !operation) return [`${place}: Twilio has no such operation`];
    const judge = judges.get(place) ?? new Judge(document, operation, place);
    judges.set(place, judge);
    return judge.problems(exchange, found.params).map((problem) => `${place}: ${problem}`);
  };
}

/** A judge to hang on the local carrier's `onEvent`: every REST request and response is looked at. */
export function watchRest(contract: Contract = openapiContract()) {
  const problems: string[] = [];
  let exchanges = 0;
  return {
    onEvent: (event: CarrierEvent): void => {
      if (event.kind !== 'rest') return;
      exchanges += 1;
      problems.push(...contract(event));
    },
    problems,
    /** how many were looked at */
    get exchanges() {
      return exchanges;
    },
  };
}

/** @returns Twilio's own example bodies of an operation, for proving the judge itself */
export function examplesOf(template: string, method: string): { status: number; body: unknown }[] {
  const { responses } = readDocument().paths[template]![method]!;
  return Object.entries(responses).flatMap(([status, { content }]) =>
    Object.values(content?.['application/json']?.examples ?? {}).map(({ value }) => ({
      status: Number(status),
      body: value,
    })),
  );
}

class Judge {
  private readonly path: ValidateFunction;
  private readonly form: ValidateFunction;
  private readonly lists: string[];
  private readonly bodies = new Map<number, ValidateFunction | null>();
  private readonly error: ValidateFunction;

  constructor(document: Document, operation: Operation, place: string) {
    const forms = judgeOf({ coerceTypes: true });
    const bodies = judgeOf({});
    const named = (where: string): Schema => parametersIn(operation, where, document);
    const body = operation.requestBody?.content['application/x-www-form-urlencoded']?.schema;
    const form = body ? requestSchema(document, body, place) : named('query');
    this.path = forms.compile(named('path'));
    this.form = forms.compile(form);
    this.lists = Object.entries(form.properties ?? {}).flatMap(([name, { type }]) =>
      type === 'array' ? [name] : [],
    );
    this.error = bodies.compile(ERROR_BODY);
    for (const [status, { content }] of Object.entries(operation.responses)) {
      const schema = content?.['application/json']?.schema;
      this.bodies.set(Number(status), schema ? bodies.compile(strict(plain(document, schema))) : null);
    }
  }

  problems({ form, status, body }: RestExchange, params: Record<string, string>): string[] {
    const given = structuredClone(form);
    // A parameter given once arrives as a text; the document wants a list.
    for (const name of this.lists) if (typeof given[name] === 'string') given[name] = [given[name]];
    const both = 'Url' in given && 'Twiml' in given ? ['request: Url and Twiml exclude each other'] : [];
    return [
      ...lines('path', this.path, params),
      ...lines('request', this.form, given),
      ...both,
      ...this.responseProblems(status, body),
    ];
  }

  private responseProblems(status: number, body: unknown): string[] {
    if (status >= 400) {
      const wrong = lines('response', this.error, body);
      const isSame = (body as { status?: unknown } | null)?.status === status;
      return isSame ? wrong : [...wrong, `response: status in the body is not ${status}`];
    }
    const judge = this.bodies.get(status);
    if (judge === undefined) return [`response: status ${status} is not one of this operation`];
    if (judge === null) return body === null ? [] : [`response: ${status} has no body`];
    return lines('response', judge, body);
  }
}

function readDocument(): Document {
  const file = require.resolve('@twilio-alpha/mcp/twilio-oai/spec/json/twilio_api_v2010.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}

/** The literal path wins over one with a parameter in the same place. */
function findPath(document: Document, path: string) {
  const found = Object.keys(document.paths).flatMap((template) => {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const pattern = template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '([^/]+?)');
    const match = new RegExp(`^${pattern}$`).exec(path);
    if (!match) return [];
    const params = names.map((name, index) => [name, decodeURIComponent(match[index + 1]!)] as const);
    return [{ template, params: Object.fromEntries(params) }];
  });
  return found.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
}

/** Only dates are looked at; the other formats are Twilio's own or say nothing of relative URIs. */
function judgeOf(options: { coerceTypes?: boolean }): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, ...options });
  const others = ['uri', 'uri-map', 'phone-number', 'phone-number-capabilities', 'endpoint', 'http-method'];
  for (const format of [...others, 'twiml', 'currency', 'date', 'date-time', 'int64', 'iso-country-code'])
    ajv.addFormat(format, true);
  ajv.addFormat('date-time-rfc-2822', RFC_2822);
  return ajv;
}

function parametersIn({ parameters = [] }: Operation, where: string, document: Document): Schema {
  const own = parameters.filter((parameter) => parameter.in === where);
  return {
    type: 'object',
    properties: Object.fromEntries(own.map(({ name, schema }) => [name, plain(document, schema)])),
    required: own.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

/**
 * The document has no values for the events of a call, though Twilio ignores all of them when one is
 * not among these (warning 21626).
 */
function requestSchema(document: Document, schema: Schema, place: string): Schema {
  const form = { ...plain(document, schema), additionalProperties: false } as Schema;
  const events = form.properties?.StatusCallbackEvent;
  if (events && place.endsWith('/Calls.json'))
    events.items = plain(document, { $ref: '#/components/schemas/call_enum_event' });
  return form;
}

/** Twilio sends every field it has, null or an empty text where there is nothing, as its examples show. */
function strict(schema: Schema): Schema {
  const { items, pattern, properties } = schema;
  if (items) return { ...schema, items: strict(items) };
  // A field with a fixed set of values cannot say in this document that it may be null.
  if (schema.enum) return { enum: [...schema.enum, null] };
  if (typeof pattern === 'string') return { ...schema, minLength: 0, pattern: `^$|${pattern}` };
  if (!properties) return schema;
  const also = ALSO_SENT.map((name) => [name, {}] as const);
  const known = Object.entries(properties).map(([name, field]) => [name, strict(field)] as const);
  return {
    ...schema,
    properties: Object.fromEntries([...also, ...known]),
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

/** OpenAPI 3.0 as JSON Schema: references resolved, `nullable` as a type. */
function plain(document: Document, schema: Schema): Schema {
  if (schema.$ref !== undefined)
    return plain(document, document.components.schemas[schema.$ref.split('/').at(-1)!]!);
  const { nullable, ...rest } = schema;
  const out: Schema = { ...rest };
  if (schema.items) out.items = plain(document, schema.items);
  if (schema.properties)
    out.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [name, plain(document, field)]),
    );
  return nullable && schema.type ? ({ ...out, type: [schema.type, 'null'] } as unknown as Schema) : out;
}

function lines(what: string, validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${what}: ${words(error)}`);
}

function words({ instancePath, message = 'is wrong', params }: ErrorObject): string {
  const detail = (params as { additionalProperty?: string }).additionalProperty;
  return `${instancePath === '' ? '' : `${instancePath} `}${message}${detail ? ` (${detail})` : ''}`;
}
