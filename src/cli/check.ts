/** `aftercall check`: reads a folder of flows and reports every problem at once. */
import { Command } from 'commander';
import { checkFlows, printProblem } from '../flow/catalog';
import { readFlowFiles } from '../runtime/read-flow-files';

export function checkCommand(): Command {
  return new Command('check')
    .description('check the flows of a folder; exit code 1 when there are errors')
    .argument('[folder]', 'folder of flows', './flows')
    .option('--env <names...>', 'names flows may read as env.NAME (default: not checked)')
    .option('--strict', 'warnings count as errors')
    .action(async (folder: string, options: { env?: string[]; strict?: boolean }) => {
      process.exitCode = await check(folder, options);
    });
}

/** @returns the exit code */
async function check(folder: string, options: { env?: string[]; strict?: boolean }): Promise<number> {
  const files = await readFlowFiles(folder);
  const { catalog, problems } = checkFlows(files, options.env ? { env: options.env } : {});
  for (const problem of problems)
    console.log(printProblem({ ...problem, file: `${folder}/${problem.file}` }, files[problem.file] ?? ''));
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  console.log(`${Object.keys(files).length} files, ${errors} errors, ${problems.length - errors} warnings`);
  if (catalog) console.log(`release ${catalog.hash}`);
  return errors > 0 || (options.strict && problems.length > 0) ? 1 : 0;
}
