/**
 * The environment becomes Config. Owns: every environment variable, its default and its check. The
 * only reader of process.env.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { databaseUrlProblem } from './lib/database-url';
import { readOidc, type OidcConfig } from './lib/oidc-config';
import {
  baseUrl,
  checked,
  empty,
  hosts,
  jsonFile,
  number,
  oneOf,
  port,
  safeUrl,
  secret,
  text,
  token,
  url,
  whole,
} from './lib/env-values';
import { listed, readKeys, readPairs } from './lib/value-pairs';

/** What the shipped flow order-status looks up, until somebody says where orders really are. */
const EXAMPLE_FLOW_ENV = 'ORDER_API=http://127.0.0.1:8090';
/** Where `npm start` listens. */
export const USUAL_PORT = 3000;
/** Where the local carrier listens, unless that is taken. */
export const USUAL_CARRIER_PORT = 4010;
const FLOW_NAME = /^[A-Za-z_]\w*$/;

/** Every variable; a command that needs some of them picks them. */
export const schema = z.object({
  PORT: port(USUAL_PORT),
  PUBLIC_URL: baseUrl,
  TWILIO_ACCOUNT_SID: z.preprocess(
    empty,
    z
      .string()
      .regex(/^AC[0-9a-f]{32}$/, 'must be AC and 32 hex digits')
      .optional(),
  ),
  TWILIO_AUTH_TOKEN: text,
  TWILIO_API_URL: baseUrl,
  TWILIO_READS_PER_SECOND: z.preprocess(empty, number('a number of requests', 1, 100).default(20)),
  DATABASE_URL: checked(databaseUrlProblem),
  FLOWS_DIR: z.preprocess(empty, z.string().default('./flows')),
  CARRIER_PORT: port(USUAL_CARRIER_PORT),
  TELL_STEPS: oneOf(['on', 'off'], 'off'),
  FLOWS_WATCH: oneOf(['on', 'off'], 'on'),
  DATA_DIR: z.preprocess(empty, z.string().default('./data')),
  ADMIN_TOKEN: token,
  METRICS_TOKEN: token,
  RESULTS_MINIMUM: z.preprocess(empty, whole('a whole number', 1).default(5)),
  HOST: text,
  DRAIN_SECONDS: z.preprocess(empty, number('a number of seconds', 0, 60).default(1)),
  LOG_LEVEL: oneOf(['error', 'warn', 'info', 'debug', 'silent'], 'info'),
  FLOW_HTTP_HOSTS: hosts,
  FLOW_ENV: z.preprocess(empty, z.string().default(EXAMPLE_FLOW_ENV)),
  FLOW_SECRETS: text,
  SEAL_KEY: secret,
  CRM_URL: safeUrl,
  CRM_SECRET: secret,
  KEEP_SESSIONS_DAYS: z.preprocess(empty, whole('a whole number of days', 1, 36_500).optional()),
  KEEP_AUDIT_DAYS: z.preprocess(empty, whole('a whole number of days', 1, 36_500).default(400)),
  CUSTOM_DATA_KEYS: text,
  BOT_SECRETS: text,
  GOOGLE_APPLICATION_CREDENTIALS: jsonFile('the key file of a service account'),
  AFTERCALL_URL: baseUrl,
  AFTERCALL_TOKEN: token,
  OTEL_EXPORTER_OTLP_ENDPOINT: url,
  ...{ OIDC_ISSUER: text, OIDC_CLIENT_ID: text, OIDC_CLIENT_SECRET: text, OIDC_SCOPE: text },
  ...{ OIDC_NAME_CLAIM: text, OIDC_ROLES_CLAIM: text, OIDC_ROLES: text },
  OTEL_SERVICE_NAME: z.preprocess(empty, z.string().default('aftercall')),
});

/** Names of all variables that are read. */
export const CONFIG_KEYS = Object.keys(schema.shape);

export interface Config {
  port: number;
  /** where the carrier reaches us, without a trailing slash; undefined: http://127.0.0.1:<port>, or that of `host` */
  publicUrl?: string;
  /** credentials; undefined: the local carrier is started beside the app */
  twilio?: { accountSid: string; authToken: string; apiUrl?: string };
  /** how often a second the carrier may be asked how legs are that were silent; undefined: the runtime's own rate */
  readsPerSecond?: number;
  databaseUrl: string;
  flowsDir: string;
  /** where the local carrier listens, if one is started; 0 or undefined: a port that is free */
  carrierPort?: number;
  /** whether every step, decision and failure is told in the terminal, words of callers included; undefined: no */
  tellSteps?: boolean;
  /** whether a change of `flowsDir` is noticed while the app runs; undefined: no */
  watchFlows?: boolean;
  dataDir: string;
  /** compiled portal; undefined: where the build puts it */
  portalDir?: string;
  /** undefined: there is no admin token, and one has to sign in */
  adminToken?: string;
  /** reads metrics; undefined: the admin token does */
  metricsToken?: string;
  /** how many must have answered before an agent's results are shown */
  resultsMinimum?: number;
  /** how long a process that ends says so before it takes no connection any more; undefined: not at all */
  drainSeconds?: number;
  /** address to listen on; undefined: all */
  host?: string;
  logLevel: string;
  /** days after which ended sessions are forgotten; undefined: they are kept */
  keepDays?: number;
  /** days for which the audit log is kept; undefined: for good */
  keepAuditDays?: number;
  /** names and values flows may read as `env.*` */
  flowEnv: { [name: string]: string };
  /** names and values flows may send on as `secret.*` */
  flowSecrets?: { [name: string]: string };
  /** what seals secrets in the store; undefined: the carrier's auth token does */
  sealKey?: string;
  /** hosts flows may ask wherever they are, besides those of addresses in `flowEnv`; others have to be of the public Internet */
  httpHosts?: string[];
  /** where ended sessions are sent, and what signs them; undefined: nowhere */
  crm?: { url: string; secret: string };
  /** secrets of signed custom data, by the name settings know them by */
  customDataKeys?: { [name: string]: string };
  /** secrets that sign what virtual agents of the kind webhook are told, by the name settings know them by */
  botSecrets?: { [name: string]: string };
  /** who else may say who somebody is; undefined: nobody */
  oidc?: OidcConfig;
  /** where traces are sent; undefined: there are none */
  traces?: { endpoint: string; serviceName: string };
  /** file with the key of a Google service account; undefined: whatever Google's library finds */
  googleKeyFile?: string;
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

/** Reads the configuration. @returns every problem at once, each naming its variable */
export function readConfig(env: NodeJS.ProcessEnv = process.env): ConfigResult {
  const parsed = schema.safeParse(env);
  const problems = parsed.success ? [] : problemLines(parsed.error);
  const flowEnv = readPairs('FLOW_ENV', FLOW_NAME, env['FLOW_ENV'] || EXAMPLE_FLOW_ENV, problems);
  const flowSecrets = readPairs('FLOW_SECRETS', FLOW_NAME, env['FLOW_SECRETS'] ?? '', problems);
  const customDataKeys = readKeys('CUSTOM_DATA_KEYS', env, problems);
  const botSecrets = readKeys('BOT_SECRETS', env, problems);
  const oidc = readOidc(env, problems);
  const sid = env['TWILIO_ACCOUNT_SID'];
  const token = env['TWILIO_AUTH_TOKEN'];
  if (sid && !token) problems.push('TWILIO_AUTH_TOKEN: must be set together with TWILIO_ACCOUNT_SID');
  if (token && !sid) problems.push('TWILIO_ACCOUNT_SID: must be set together with TWILIO_AUTH_TOKEN');
  if (sid && token && !env['PUBLIC_URL'])
    problems.push('PUBLIC_URL: must be set when Twilio is used: it is what Twilio calls and signs');
  if (env['CRM_URL'] && !env['CRM_SECRET'])
    problems.push('CRM_SECRET: must be set together with CRM_URL: it signs what is sent');
  if (env['CRM_SECRET'] && !env['CRM_URL'])
    problems.push('CRM_URL: must be set together with CRM_SECRET: it is where sessions are sent');
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const config = toConfig(parsed.data, { flowEnv, flowSecrets, customDataKeys, botSecrets });
  return { ok: true, config: oidc ? { ...config, oidc } : config };
}

/** Names flows may read and send on, as at a start; secrets only where any are given: they are seldom beside the flows. */
export function readFlowNames(env: NodeJS.ProcessEnv = process.env): { env: string[]; secrets?: string[] } {
  const namesOf = (key: string, preset: string): string[] =>
    Object.keys(readPairs(key, FLOW_NAME, env[key] || preset, []));
  const secrets = env['FLOW_SECRETS'] ? { secrets: namesOf('FLOW_SECRETS', '') } : {};
  return { env: namesOf('FLOW_ENV', EXAMPLE_FLOW_ENV), ...secrets };
}

/** Where the store is. @throws when it is nowhere a store can be */
export function readDatabaseUrl(env: NodeJS.ProcessEnv = process.env): string {
  const parsed = schema.pick({ DATABASE_URL: true, DATA_DIR: true }).safeParse(env);
  if (!parsed.success) throw new Error(problemLines(parsed.error).join('\n'));
  return parsed.data.DATABASE_URL ?? databaseIn(parsed.data.DATA_DIR);
}

function databaseIn(folder: string): string {
  return `file:${join(folder, 'aftercall.db')}`;
}

/** Every problem, each naming its variable. */
export function problemLines(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

function toConfig(
  read: z.infer<typeof schema>,
  pairs: Required<Pick<Config, 'flowEnv' | 'flowSecrets' | 'customDataKeys' | 'botSecrets'>>,
): Config {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_API_URL: apiUrl } = read;
  return {
    port: read.PORT,
    ...(read.PUBLIC_URL ? { publicUrl: read.PUBLIC_URL.replace(/\/+$/, '') } : {}),
    ...(accountSid && authToken ? { twilio: { accountSid, authToken, ...(apiUrl ? { apiUrl } : {}) } } : {}),
    readsPerSecond: read.TWILIO_READS_PER_SECOND,
    databaseUrl: read.DATABASE_URL ?? databaseIn(read.DATA_DIR),
    flowsDir: read.FLOWS_DIR,
    carrierPort: read.CARRIER_PORT,
    tellSteps: read.TELL_STEPS === 'on',
    watchFlows: read.FLOWS_WATCH === 'on',
    dataDir: read.DATA_DIR,
    drainSeconds: read.DRAIN_SECONDS,
    ...(read.HOST ? { host: read.HOST } : {}),
    ...(read.ADMIN_TOKEN ? { adminToken: read.ADMIN_TOKEN } : {}),
    ...(read.METRICS_TOKEN ? { metricsToken: read.METRICS_TOKEN } : {}),
    ...{ logLevel: read.LOG_LEVEL, resultsMinimum: read.RESULTS_MINIMUM },
    keepAuditDays: read.KEEP_AUDIT_DAYS,
    ...(read.KEEP_SESSIONS_DAYS === undefined ? {} : { keepDays: read.KEEP_SESSIONS_DAYS }),
    ...pairs,
    ...(read.SEAL_KEY ? { sealKey: read.SEAL_KEY } : {}),
    httpHosts: listed(read.FLOW_HTTP_HOSTS ?? ''),
    ...(read.GOOGLE_APPLICATION_CREDENTIALS ? { googleKeyFile: read.GOOGLE_APPLICATION_CREDENTIALS } : {}),
    ...(read.OTEL_EXPORTER_OTLP_ENDPOINT
      ? { traces: { endpoint: read.OTEL_EXPORTER_OTLP_ENDPOINT, serviceName: read.OTEL_SERVICE_NAME } }
      : {}),
    ...(read.CRM_URL && read.CRM_SECRET ? { crm: { url: read.CRM_URL, secret: read.CRM_SECRET } } : {}),
  };
}
