/**
 * `aftercall dev`: the server as whoever edits flows wants it, with a phone in the terminal. Owns: which of the server's
 * switches are set, and that it ends with the command.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readCliConfig } from './cli-config';
import { createApiClient, type ApiClient } from './api-client';
import { loadEnvFile } from './env-file';
import { devPhone, PHONE_HELP } from './phone/dev-phone';
import { TypedLines } from './phone/typed-lines';
import { watchSettings } from './watch-settings';

interface Options {
  port?: string;
  carrierPort?: string;
  flows?: string;
}

interface Terminal {
  input: NodeJS.ReadableStream;
  write(line: string): void;
}

const MAIN = join(__dirname, '../main.js');

/** @param main the program of the server */
export function devCommand(
  main: string = MAIN,
  terminal: Terminal = { input: process.stdin, write: (line) => console.log(line) },
): Command {
  return new Command('dev')
    .option('--port <port>', 'where the server listens (default: PORT, or 3000)', port)
    .option('--carrier-port <port>', 'where the local carrier listens (default: CARRIER_PORT, or 4010)', port)
    .option('--flows <folder>', 'folder of the flows (default: FLOWS_DIR, or ./flows)')
    .action(async (options: Options) => {
      process.exitCode = await dev(main, options, terminal);
    });
}

/** @returns the exit code of the server */
async function dev(main: string, options: Options, { input, write }: Terminal): Promise<number> {
  loadEnvFile();
  const env = environment(options);
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const lines = new TypedLines(input);
  const api = apiOf(env);
  write(PHONE_HELP);
  const watching = watchSettings(env['FLOWS_DIR'] ?? './flows', {
    api,
    write: (text) => write(text.trimEnd()),
  });
  const over = new AbortController();
  void devPhone(api, lines, write, over.signal);
  try {
    return await ended(child);
  } finally {
    over.abort();
    lines.close();
    await watching.stop();
  }
}

/** What stands in .env does not replace what is set here. */
function environment({ port: listens, carrierPort, flows }: Options): NodeJS.ProcessEnv {
  return {
    LOG_LEVEL: 'warn',
    // The phone uses the API; where nobody has said who may, it makes a key of its own.
    ADMIN_TOKEN: randomBytes(24).toString('base64url'),
    ...withoutEmpty(process.env),
    ...{ TELL_STEPS: 'on', FLOWS_WATCH: 'on' },
    ...(carrierPort === undefined ? {} : { CARRIER_PORT: carrierPort }),
    ...(listens === undefined ? {} : { PORT: listens }),
    ...(flows === undefined ? {} : { FLOWS_DIR: flows }),
  };
}

function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** @throws Error when the environment is not what commands take */
function apiOf({ PORT, ADMIN_TOKEN }: NodeJS.ProcessEnv): ApiClient {
  const read = readCliConfig({ PORT, ADMIN_TOKEN });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return createApiClient(read.config);
}

function ended(child: ChildProcess): Promise<number> {
  const end = (): void => void child.kill('SIGTERM');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, end);
      resolve(code ?? 0);
    });
  });
}

function port(written: string): string {
  if (/^\d{1,5}$/.test(written) && Number(written) <= 65_535) return written;
  throw new InvalidArgumentError('It must be a port number.');
}
