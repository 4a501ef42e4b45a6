/**
 * Twilio's OpenAPI document against the carrier: every parameter of every operation offered is sent, and every other
 * resource is asked for. Owns: reading the document, and what the carrier said.
 */
import { readFileSync } from 'node:fs';
import type { Stage } from './stage';

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: { properties?: Record<string, unknown> } }> };
}

const FORM = 'application/x-www-form-urlencoded';
const ACCOUNT = '/2010-04-01/Accounts/{AccountSid}';
/** What a person hears, or what other networks are told. */
const SHOWN = [
  'CallReason',
  'CallToken',
  'EarlyMedia',
  'MachineDetectionSilenceTimeout',
  'MachineDetectionSpeechEndThreshold',
  'MachineDetectionSpeechThreshold',
  'SipAuthPassword',
  'SipAuthUsername',
  'Trim',
  'ConferenceTrim',
  'ApiVersion',
];

/** Of the API of calls and messages, and that of Conversations. */
export type Document = 'twilio_api_v2010' | 'twilio_conversations_v1';

const METHODS = ['get', 'post', 'delete'];

export interface RestLine {
  method: string;
  /** below the account */
  path: string;
  works: string[];
  /** taken, as only sound or the far network would show it; the journal shows the request */
  shown: string[];
  refused: string[];
  /** the operation as a whole is none of the carrier's */
  isRefused: boolean;
  /** what was answered neither way */
  problems: string[];
}

function operations(document: Document): { method: string; template: string; parameters: string[] }[] {
  const file = require.resolve(`@twilio-alpha/mcp/twilio-oai/spec/json/${document}.json`);
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, Record<string, Operation>>;
  };
  return Object.entries(paths).flatMap(([template, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const { parameters = [], requestBody } = item[method]!;
      const query = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
      const form = Object.keys(requestBody?.content[FORM]?.schema.properties ?? {});
      return { method, template, parameters: [...query, ...form] };
    }),
  );
}

/** @param sids what stands in paths: one thing of each kind the account has */
export async function askAll(
  stage: Stage,
  sids: (path: string, name: string) => string,
  document: Document = 'twilio_api_v2010',
): Promise<RestLine[]> {
  const lines: RestLine[] = [];
  for (const { method, template, parameters } of operations(document)) {
    const { accountSid } = stage.scene.carrier;
    const names = (_: string, name: string): string =>
      name === 'AccountSid' ? accountSid : sids(template, name);
    const path = template.replace(/\{(\w+)\}/g, names);
    const line: RestLine = {
      method: method.toUpperCase(),
      path: short(template),
      works: [],
      shown: [],
      refused: [],
      isRefused: false,
      problems: [],
    };
    const whole = await ask(stage, method === 'delete' ? 'get' : method, path, 'NoSuchParameter');
    line.isRefused =
      whole.status === 404 &&
      / (Twilio has .*; this carrier does not|this carrier has no such resource)/.test(` ${whole.message}`);
    if (line.isRefused && !whole.message.includes('Twilio has')) line.problems.push(whole.message);
    if (!line.isRefused && whole.status === 404) line.problems.push(`not found: ${path}`);
    for (const name of line.isRefused || method === 'delete' ? [] : parameters) {
      const { message, told } = await ask(stage, method, path, name);
      if (message.includes(`Twilio has the parameter ${name}; this carrier does not`))
        line.refused.push(name);
      else if (told.some((one) => one.startsWith(`Twilio ignores the parameter ${name}`)))
        line.problems.push(`${name}: ignored`);
      else if (SHOWN.includes(name)) line.shown.push(name);
      else line.works.push(name);
    }
    lines.push(line);
  }
  return lines;
}

/** One parameter that no operation can take as it is: only whether it is known is of interest. */
async function ask(stage: Stage, method: string, path: string, name: string) {
  const { url, accountSid, authToken } = stage.scene.carrier;
  const form = new URLSearchParams({ [name]: '~' });
  const before = stage.events('warning').length;
  const response = await fetch(method === 'post' ? url + path : `${url}${path}?${form}`, {
    method: method.toUpperCase(),
    headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
    ...(method === 'post' ? { body: form } : {}),
  });
  const text = await response.text();
  const { message = '' } = (text.startsWith('{') ? JSON.parse(text) : {}) as { message?: string };
  const told = stage
    .events('warning')
    .slice(before)
    .map((one) => one.message);
  return { status: response.status, message, told };
}

function short(template: string): string {
  return template
    .replace(`${ACCOUNT}/`, '')
    .replace(/^\/(2010-04-01|v1)\//, '')
    .replace(/\.json$/, '');
}
