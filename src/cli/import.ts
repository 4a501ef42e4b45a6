/** `aftercall import studio`: an export of Twilio Studio becomes flows, prompts and a fragment of settings. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Argument, Command } from 'commander';
import { printProblem } from '../flow/problem';
import { convertStudio } from '../studio/convert-studio';
import { printFindings } from '../studio/finding';
import { stepName } from '../studio/names';
import { parseDefinition } from '../studio/parse-definition';
import { writeImport } from './import/write-import';

interface Options {
  out: string;
  name?: string;
  language?: string;
  subflow?: string[];
  dryRun?: boolean;
}

/** @param write where the report is printed */
export function importCommand(write: (line: string) => void = console.log): Command {
  return new Command('import')
    .addArgument(new Argument('<system>', 'where it comes from').choices(['studio']))
    .argument('<file>', 'the export: the JSON of a flow')
    .option('--out <folder>', 'folder of the flows', './flows')
    .option('--name <flow>', 'its name here (default: the name of the file)')
    .option('--language <code>', 'language of words that do not say theirs, such as en')
    .option('--subflow <pairs...>', 'flows it runs: SID=name')
    .option('--dry-run', 'tell what would come of it, and write nothing')
    .action(async (_system: string, file: string, options: Options) => {
      const text = await readFile(file, 'utf8').catch(() => {
        throw new Error(`${file} cannot be read: is it there?`);
      });
      const { flow, problems } = parseDefinition(file, text);
      if (!flow) throw new Error(problems.map((one) => printProblem(one, text)).join('\n'));
      const imported = convertStudio(flow, {
        name: options.name ?? stepName(basename(file).replace(/\.json$/i, '')),
        origin: basename(file),
        flows: Object.fromEntries((options.subflow ?? []).map(pair)),
        ...(options.language === undefined ? {} : { language: options.language }),
      });
      const steps = imported.flows.map((one) => `${one.name} (${one.steps} steps)`).join(', ');
      write(`${imported.widgets} widgets -> ${steps === '' ? 'nothing' : steps}`);
      for (const line of printFindings(imported.findings)) write(line);
      if (!options.dryRun)
        for (const path of await writeImport(options.out, imported, basename(file), text))
          write(`written: ${path}`);
    });
}

function pair(written: string): [string, string] {
  const [, sid, name] = /^(\w+)=(\S+)$/.exec(written) ?? [];
  if (sid !== undefined && name !== undefined) return [sid, name];
  throw new Error(`--subflow takes SID=name, not "${written}"`);
}
