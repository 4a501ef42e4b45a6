/** What a command that talks to a running server needs of the environment. Owns: where the server is taken to be. */
import { problemLines, schema, USUAL_PORT } from '../config';
import { ownUrl } from '../lib/own-url';

/** What the command line needs of the environment. */
export interface CliConfig {
  /** where the server listens, without a trailing slash */
  url: string;
  /** AFTERCALL_TOKEN, else ADMIN_TOKEN; undefined: requests carry no authorisation */
  token?: string;
}

export type CliConfigResult = { ok: true; config: CliConfig } | { ok: false; problems: string[] };

/** Reads what a command that talks to a running server needs. @returns every problem at once */
export function readCliConfig(env: NodeJS.ProcessEnv = process.env): CliConfigResult {
  const parsed = schema
    .pick({ AFTERCALL_URL: true, AFTERCALL_TOKEN: true, ADMIN_TOKEN: true })
    .safeParse(env);
  if (!parsed.success) return { ok: false, problems: problemLines(parsed.error) };
  const { ADMIN_TOKEN, AFTERCALL_TOKEN } = parsed.data;
  // A port that is none is the server's to complain of.
  const { data: listens = USUAL_PORT } = schema.shape.PORT.safeParse(env['PORT']);
  const address = parsed.data.AFTERCALL_URL ?? ownUrl(listens, env['HOST']);
  const token = AFTERCALL_TOKEN ?? ADMIN_TOKEN;
  return {
    ok: true,
    config: { url: address.replace(/\/+$/, ''), ...(token ? { token } : {}) },
  };
}
