/** `aftercall check`: reads a folder of flows and the settings beside them, and reports every problem at once. */
import { Command } from 'commander';
import { readFlowNames } from '../config';
import { checkFlows, holdsFlow, printProblem } from '../flow/catalog';
import { SETTINGS_FILES } from '../flow/release';
import { NO_FLOW } from '../runtime/flow-folder';
import { misnamedFiles, readFlowFiles } from '../runtime/read-flow-files';
import { settingsBeside } from './check-settings';
import { loadEnvFile } from './env-file';

type Options = { env?: string[]; strict?: boolean };
type Write = (line: string) => void;

export function checkCommand(write: Write = console.log): Command {
  return new Command('check')
    .argument('[folder]', 'folder of flows', './flows')
    .option(
      '--env <names...>',
      'names flows may read as env.NAME (default: those of FLOW_ENV, as at a start)',
    )
    .option('--strict', 'warnings count as errors')
    .action(async (folder: string, options: Options) => {
      process.exitCode = await check(folder, options, write);
    });
}

/** @returns the exit code */
async function check(folder: string, options: Options, write: Write): Promise<number> {
  const files = await filesOf(folder);
  const settings = await settingsBeside(folder);
  loadEnvFile();
  const names = readFlowNames();
  const known = { ...names, ...(options.env ? { env: options.env } : {}), ...settings?.known };
  const { catalog, problems } = checkFlows(files, known);
  for (const problem of problems)
    write(printProblem({ ...problem, file: `${folder}/${problem.file}` }, files[problem.file] ?? ''));
  const others = await misnamedFiles(folder);
  for (const { file, severity, message, rule, hint } of others)
    write(`${folder}/${file}  ${severity}  ${message}  [${rule}]\n   = ${hint}`);
  const wrong = settings?.problems(catalog ? catalog.flows.values() : null) ?? [];
  for (const one of wrong) write(one);
  if (!settings)
    write(`queues, hours and flags are not checked: ${folder} has no ${SETTINGS_FILES.join(' or ')}`);
  const warned = problems.filter((problem) => problem.severity === 'warning').length;
  const errors = problems.length - warned + wrong.length;
  const warnings = warned + others.length;
  write(`${Object.keys(files).length} files, ${errors} errors, ${warnings} warnings`);
  if (catalog) write(`release ${catalog.hash}`);
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0;
}

/** @throws Error for people: there is no folder, or no flow in it */
async function filesOf(folder: string): Promise<{ [path: string]: string }> {
  const files = await readFlowFiles(folder).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'ENOENT'
        ? 'there is no such folder'
        : error.code === 'ENOTDIR'
          ? 'it is a file'
          : 'it cannot be read';
    throw new Error(`${folder}: ${why}. Name the folder your flows are in: aftercall check ./flows`);
  });
  if (!holdsFlow(files)) throw new Error(`${folder} ${NO_FLOW}. aftercall new makes one.`);
  return files;
}
