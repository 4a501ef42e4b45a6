/** `aftercall dev`: the server as whoever edits flows wants it. Owns: which of its switches are set, and that it ends with the command. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';

interface Options {
  port?: string;
  carrierPort: string;
  flows?: string;
}

const MAIN = join(__dirname, '../main.js');

/** @param main the program of the server */
export function devCommand(main: string = MAIN): Command {
  return new Command('dev')
    .description(
      'the server with the local carrier on a fixed port; flows are watched, and every step is told',
    )
    .option('--port <port>', 'where the server listens (default: PORT, or 3000)', port)
    .option('--carrier-port <port>', 'where the local carrier listens', port, '4010')
    .option('--flows <folder>', 'folder of the flows (default: FLOWS_DIR, or ./flows)')
    .action(async (options: Options) => {
      process.exitCode = await serve(main, options);
    });
}

/** @returns the exit code of the server */
function serve(main: string, { port: listens, carrierPort, flows }: Options): Promise<number> {
  const child = spawn(process.execPath, [main], {
    // What stands in .env does not replace what is set here.
    env: {
      LOG_LEVEL: 'warn',
      ...process.env,
      ...{ TELL_STEPS: 'on', FLOWS_WATCH: 'on', CARRIER_PORT: carrierPort },
      ...(listens === undefined ? {} : { PORT: listens }),
      ...(flows === undefined ? {} : { FLOWS_DIR: flows }),
    },
    stdio: 'inherit',
  });
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
