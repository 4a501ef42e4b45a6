/**
 * Twilio's own OpenAPI document as the judge of REST requests and responses. Owns: reading it, and
 * being stricter where it is vague: unknown and missing fields, form values, error bodies. Must not
 * know: who asks and who answers.
 */
import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { CarrierEvent } from '../../src/emulator/engine/carrier-event';
import {
  type Document,
  type Operation,
  parametersIn,
  plain,
  requestSchema,
  type Schema,
  strict,
} from './openapi-schemas';

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
  const find = pathFinder(document);
  const kit = { document, forms: judgeOf({ coerceTypes: true }), bodies: judgeOf({}) };
  const judges = new Map<string, Judge>();
  return (exchange) => {
    const found = find(exchange.path);
    const method = exchange.method.toLowerCase();
    const operation = found && document.paths[found.template]?.[method];
    const place = `${exchange.method} ${found?.template ?? exchange.path}`;
    if (!found || !operation) return [`${place}: Twilio has no such operation`];
    const judge = judges.get(place) ?? new Judge(kit, operation, place);
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

interface Kit {
  document: Document;
  forms: Ajv;
  bodies: Ajv;
}

class Judge {
  private readonly path: ValidateFunction;
  private readonly form: ValidateFunction;
  private readonly lists: string[];
  private readonly bodies = new Map<number, ValidateFunction | null>();

  constructor(
    private readonly kit: Kit,
    private readonly operation: Operation,
    place: string,
  ) {
    const { document, forms } = kit;
    const named = (where: string): Schema => parametersIn(operation, where, document);
    const body = operation.requestBody?.content['application/x-www-form-urlencoded']?.schema;
    const form = body ? requestSchema(document, body, place) : named('query');
    this.path = forms.compile(named('path'));
    this.form = forms.compile(form);
    this.lists = Object.entries(form.properties ?? {}).flatMap(([name, { type }]) =>
      type === 'array' ? [name] : [],
    );
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
      // Ajv keeps what it compiled of the same schema.
      const wrong = lines('response', this.kit.bodies.compile(ERROR_BODY), body);
      const isSame = (body as { status?: unknown } | null)?.status === status;
      return isSame ? wrong : [...wrong, `response: status in the body is not ${status}`];
    }
    const judge = this.bodyJudge(status);
    if (judge === undefined) return [`response: status ${status} is not one of this operation`];
    if (judge === null) return body === null ? [] : [`response: ${status} has no body`];
    return lines('response', judge, body);
  }

  /** @returns null where the status has no body; undefined where it is none of this operation */
  private bodyJudge(status: number): ValidateFunction | null | undefined {
    const known = this.bodies.get(status);
    const response = this.operation.responses[String(status)];
    if (known !== undefined || response === undefined) return known;
    const schema = response.content?.['application/json']?.schema;
    const { bodies, document } = this.kit;
    const judge = schema ? bodies.compile(strict(plain(document, schema))) : null;
    this.bodies.set(status, judge);
    return judge;
  }
}

function readDocument(): Document {
  const file = require.resolve('@twilio-alpha/mcp/twilio-oai/spec/json/twilio_api_v2010.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}

/** The literal path wins over one with a parameter in the same place. */
function pathFinder(document: Document) {
  const known = Object.keys(document.paths).map((template) => {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const pattern = template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '([^/]+?)');
    return { template, names, pattern: new RegExp(`^${pattern}$`) };
  });
  known.sort((a, b) => a.names.length - b.names.length);
  return (path: string) => {
    for (const { template, names, pattern } of known) {
      const match = pattern.exec(path);
      if (!match) continue;
      const params = names.map((name, index) => [name, decodeURIComponent(match[index + 1]!)] as const);
      return { template, params: Object.fromEntries(params) };
    }
    return null;
  };
}

/** Only dates are looked at; the other formats are Twilio's own or say nothing of relative URIs. */
function judgeOf(options: { coerceTypes?: boolean }): Ajv {
  // Twilio's schemas are what they are: checking each against the schema of schemas would take most of the time.
  const ajv = new Ajv({ strict: false, allErrors: true, meta: false, validateSchema: false, ...options });
  const others = ['uri', 'uri-map', 'phone-number', 'phone-number-capabilities', 'endpoint', 'http-method'];
  for (const format of [...others, 'twiml', 'currency', 'date', 'date-time', 'int64', 'iso-country-code'])
    ajv.addFormat(format, true);
  ajv.addFormat('date-time-rfc-2822', RFC_2822);
  return ajv;
}

function lines(what: string, validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${what}: ${words(error)}`);
}

function words({ instancePath, message = 'is wrong', params }: ErrorObject): string {
  const detail = (params as { additionalProperty?: string }).additionalProperty;
  return `${instancePath === '' ? '' : `${instancePath} `}${message}${detail ? ` (${detail})` : ''}`;
}
