/** What commands that talk to a server are given. Owns: where it comes from. */
import { readCliConfig } from './cli-config';
import { loadEnvFile } from './env-file';
import { createApiClient, type ApiClient } from './api-client';

export interface Connection {
  api: ApiClient;
  /** what the command has to say, with its line breaks */
  write(text: string): void;
  /** Shows how far a long work is, in the place of what it showed before; null: it is over. Absent: nobody looks. */
  watch?(line: string | null): void;
  /** Until its end the first Ctrl-C only aborts the signal, and the second one ends the program. Absent: nobody can. */
  interruptible?(): { signal: AbortSignal; end(): void };
}

/** The server of the environment and of `.env`. @throws Error with every problem of it */
export function connect(): Connection {
  loadEnvFile();
  const read = readCliConfig();
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return {
    api: createApiClient(read.config),
    write: (text) => void process.stdout.write(text),
    watch: watcher(),
    interruptible: firstInterrupt,
  };
}

/** On a terminal one line that changes; elsewhere a line for each phase. */
function watcher(): (line: string | null) => void {
  const { stderr } = process;
  let phase = '';
  return (line) => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${line ?? ''}`);
    const [next = ''] = line?.split(' ') ?? [];
    if (!stderr.isTTY && next !== '' && next !== phase) stderr.write(`${next} …\n`);
    phase = next;
  };
}

function firstInterrupt(): ReturnType<NonNullable<Connection['interruptible']>> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  process.once('SIGINT', abort);
  return { signal: controller.signal, end: () => process.off('SIGINT', abort) };
}
