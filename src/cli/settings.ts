/** `aftercall settings`: all settings as a file, so that they can live in git. */
import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { connect, type Connection } from './connect';
import { daysOf } from './days-of';
import { runJob } from './long-job';
import { settingsWhatIf } from './settings-what-if';

const REPLACE = 'documents of the file take the place of stored ones, with all they do not say';
const YAML = { 'content-type': 'application/yaml' };

interface Change {
  diffs: object[];
  text: string;
  /** lines: what replacing would take away */
  lost: string[];
  translated: string[];
}

interface Imported extends Change {
  counts: { added: number; changed: number; removed: number };
  versions: { kind: string; name: string; version: number }[];
}

interface WholeOptions {
  replace?: boolean;
  complete?: boolean;
}

interface ImportOptions extends WholeOptions {
  dryRun?: boolean;
  yes?: boolean;
  note?: string;
  author?: string;
}

/** @param open the server to talk to; opened when a command runs */
export function settingsCommand(open: () => Connection = connect): Command {
  const command = new Command('settings');
  command
    .command('export')
    .description('print the settings: the same settings are always the same bytes')
    .option('--out <file>', 'write them to a file instead')
    .action((options: { out?: string }) => exportSettings(open(), options.out));
  command
    .command('import')
    .description('save what a file says, all or nothing: what it does not name stays as it is')
    .argument('<file>', 'YAML or JSON')
    .option('--dry-run', 'check everything, save nothing')
    .option('--replace', REPLACE)
    .option('--complete', 'replace, and delete documents that are not in the file')
    .option('--yes', 'what --replace or --complete loses may be lost')
    .option('--note <text>', 'why, for the history')
    .option('--author <name>', 'who, for the history', 'aftercall settings import')
    .action((file: string, options: ImportOptions) => importSettings(open(), file, options));
  command
    .command('diff')
    .description('show what an import would change; exit code 1 when there are differences')
    .argument('<file>', 'YAML or JSON')
    .option('--replace', REPLACE)
    .option('--complete', 'replace, and documents that are not in the file count as deleted')
    .action(async (file: string, options: WholeOptions) => {
      if ((await diffSettings(open(), file, options)) > 0) process.exitCode = 1;
    });
  command
    .command('what-if')
    .description('show which sessions of the last days would have gone otherwise with what a file says')
    .argument('<file>', 'YAML or JSON')
    .option('--days <n>', 'how many days', '30')
    .action(async (file: string, { days }: { days: string }) =>
      settingsWhatIf(open(), { text: await readSettings(file), file, days: daysOf(days) }),
    );
  return command;
}

async function exportSettings({ api, write }: Connection, out: string | undefined): Promise<void> {
  const { text } = await api({ path: '/settings/export' });
  if (out === undefined) return write(text);
  await writeFile(out, text);
  write(`written to ${out}\n`);
}

/** Saves what a file says, and tells what it changed. @throws Error with each mistake of the file as a line */
export async function importSettings(
  connection: Connection,
  file: string,
  { dryRun, yes, note, author, ...whole }: ImportOptions,
): Promise<void> {
  const { write } = connection;
  const answer = await runJob(connection, {
    method: 'POST',
    path: `/settings/import?${wholeQuery(whole)}&dryRun=${dryRun === true}&acceptLoss=${yes === true}`,
    body: await readSettings(file),
    headers: {
      ...YAML,
      ...(author === undefined ? {} : { 'x-author': encodeURIComponent(author) }),
      ...(note === undefined ? {} : { 'x-note': encodeURIComponent(note) }),
    },
    file,
  });
  const { versions, counts, ...change } = answer as Imported;
  tell(write, change);
  const saved = versions.map(({ kind, name, version }) => `  ${kind} ${name}: version ${version}\n`);
  if (dryRun) write('nothing was saved (--dry-run)\n');
  else if (saved.length > 0) write(`saved:\n${saved.join('')}`);
  const more = counts.added + counts.changed + counts.removed - saved.length;
  if (!dryRun && more > 0) write(`  and ${more} more\n`);
}

/** @returns how many documents differ */
async function diffSettings({ api, write }: Connection, file: string, whole: WholeOptions): Promise<number> {
  const path = `/settings/diff?${wholeQuery(whole)}`;
  const { text } = await api({ method: 'POST', path, body: await readSettings(file), headers: YAML, file });
  const change = JSON.parse(text) as Change;
  tell(write, change);
  return change.diffs.length;
}

function wholeQuery({ replace, complete }: WholeOptions): string {
  return `replace=${replace === true}&complete=${complete === true}`;
}

function tell(write: Connection['write'], { diffs, text, lost, translated }: Change): void {
  for (const line of translated) write(`translated: ${line}\n`);
  write(diffs.length === 0 ? 'no differences\n' : `${text.trimEnd()}\n`);
  if (lost.length > 0) write(`lost, because the file does not name it:\n${lost.join('\n')}\n`);
}

/** @throws Error that names the file */
async function readSettings(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`, {
      cause: error,
    });
  }
}
