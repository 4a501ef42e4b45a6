/** `aftercall check`: reads a folder of flows and the settings beside them, and reports every problem at once. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { checkFlows, printProblem } from '../flow/catalog';
import { readFlowFiles } from '../runtime/read-flow-files';
import { checkSeed } from './check-seed';

/** What a store without settings begins with. */
const SEED_FILE = 'settings.example.yaml';

type Options = { env?: string[]; strict?: boolean };
type Write = (line: string) => void;

export function checkCommand(write: Write = console.log): Command {
  return new Command('check')
    .description('check the flows of a folder; exit code 1 when there are errors')
    .argument('[folder]', 'folder of flows', './flows')
    .option('--env <names...>', 'names flows may read as env.NAME (default: not checked)')
    .option('--strict', 'warnings count as errors')
    .action(async (folder: string, options: Options) => {
      process.exitCode = await check(folder, options, write);
    });
}

/** @returns the exit code */
async function check(folder: string, options: Options, write: Write): Promise<number> {
  const files = await readFlowFiles(folder);
  const { catalog, problems } = checkFlows(files, options.env ? { env: options.env } : {});
  for (const problem of problems)
    write(printProblem({ ...problem, file: `${folder}/${problem.file}` }, files[problem.file] ?? ''));
  // What settings say of flows can be told only when the flows are whole.
  const wrong = catalog ? await seedProblems(folder, catalog.flows.values()) : [];
  for (const one of wrong) write(one);
  const warnings = problems.filter((problem) => problem.severity === 'warning').length;
  const errors = problems.length - warnings + wrong.length;
  write(`${Object.keys(files).length} files, ${errors} errors, ${warnings} warnings`);
  if (catalog) write(`release ${catalog.hash}`);
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0;
}

async function seedProblems(folder: string, flows: Parameters<typeof checkSeed>[2]): Promise<string[]> {
  const text = await readFile(join(folder, SEED_FILE), 'utf8').catch(() => null);
  return text === null ? [] : checkSeed(`${folder}/${SEED_FILE}`, text, flows);
}
