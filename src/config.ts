/**
 * The environment becomes Config. Owns: every environment variable, its default and its check. The
 * only reader of process.env.
 */
import { z } from 'zod';

const empty = (value: unknown): unknown => (value === '' ? undefined : value);
const text = z.preprocess(empty, z.string().optional());
const url = z.preprocess(
  empty,
  z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL such as https://calls.example.com' })
    .optional(),
);

/** What the shipped flow order-status looks up, until somebody says where orders really are. */
const EXAMPLE_FLOW_ENV = 'ORDER_API=http://127.0.0.1:8090';

const schema = z.object({
  PORT: z.preprocess(
    empty,
    z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535).default(3000),
  ),
  PUBLIC_URL: url,
  TWILIO_ACCOUNT_SID: z.preprocess(
    empty,
    z
      .string()
      .regex(/^AC[0-9a-f]{32}$/, 'must be AC and 32 hex digits')
      .optional(),
  ),
  TWILIO_AUTH_TOKEN: text,
  TWILIO_API_URL: url,
  DATABASE_URL: z.preprocess(empty, z.string().default('file:./data/aftercall.db')),
  FLOWS_DIR: z.preprocess(empty, z.string().default('./flows')),
  DATA_DIR: z.preprocess(empty, z.string().default('./data')),
  ADMIN_TOKEN: z.preprocess(empty, z.string().min(8, 'must have at least 8 characters').optional()),
  LOG_LEVEL: z.preprocess(empty, z.enum(['error', 'warn', 'info', 'debug', 'silent']).default('info')),
  FLOW_ENV: z.preprocess(empty, z.string().default(EXAMPLE_FLOW_ENV)),
});

/** Names of all variables that are read. */
export const CONFIG_KEYS = Object.keys(schema.shape);

export interface Config {
  port: number;
  /** where the carrier reaches us, without a trailing slash; undefined: http://127.0.0.1:<port> */
  publicUrl?: string;
  /** credentials; undefined: the local carrier is started beside the app */
  twilio?: { accountSid: string; authToken: string; apiUrl?: string };
  databaseUrl: string;
  flowsDir: string;
  dataDir: string;
  /** undefined: the API answers nobody */
  adminToken?: string;
  logLevel: string;
  /** names and values flows may read as `env.*` */
  flowEnv: { [name: string]: string };
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

/** Reads the configuration. @returns every problem at once, each naming its variable */
export function readConfig(env: NodeJS.ProcessEnv = process.env): ConfigResult {
  const parsed = schema.safeParse(env);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const flowEnv = readPairs(env['FLOW_ENV'] || EXAMPLE_FLOW_ENV, problems);
  const sid = env['TWILIO_ACCOUNT_SID'];
  const token = env['TWILIO_AUTH_TOKEN'];
  if (sid && !token) problems.push('TWILIO_AUTH_TOKEN: must be set together with TWILIO_ACCOUNT_SID');
  if (token && !sid) problems.push('TWILIO_ACCOUNT_SID: must be set together with TWILIO_AUTH_TOKEN');
  if (sid && token && !env['PUBLIC_URL'])
    problems.push('PUBLIC_URL: must be set when Twilio is used: it is what Twilio calls and signs');
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, config: toConfig(parsed.data, flowEnv) };
}

function toConfig(read: z.infer<typeof schema>, flowEnv: { [name: string]: string }): Config {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_API_URL: apiUrl } = read;
  return {
    port: read.PORT,
    ...(read.PUBLIC_URL ? { publicUrl: read.PUBLIC_URL.replace(/\/+$/, '') } : {}),
    ...(accountSid && authToken ? { twilio: { accountSid, authToken, ...(apiUrl ? { apiUrl } : {}) } } : {}),
    databaseUrl: read.DATABASE_URL,
    flowsDir: read.FLOWS_DIR,
    dataDir: read.DATA_DIR,
    ...(read.ADMIN_TOKEN ? { adminToken: read.ADMIN_TOKEN } : {}),
    logLevel: read.LOG_LEVEL,
    flowEnv,
  };
}

/** `NAME=value` pairs separated by white space or commas. */
function readPairs(written: string, problems: string[]): { [name: string]: string } {
  const pairs: { [name: string]: string } = {};
  for (const pair of written.split(/[\s,]+/).filter((part) => part !== '')) {
    const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/.exec(pair) ?? [];
    if (name === undefined || value === undefined)
      problems.push('FLOW_ENV: must be NAME=value pairs separated by spaces');
    else pairs[name] = value;
  }
  return pairs;
}
