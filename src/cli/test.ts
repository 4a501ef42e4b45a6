/** `aftercall test`: the authors' own tests, calls in plain text, played in virtual time. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { CoverageBook, type Coverage } from '../rehearsal/coverage';
import { watchFolder } from '../runtime/watch-folder';
import { readScene } from './read-scene';
import { junit } from './tests/junit';
import { runTest, type TestResult } from './tests/run-test';

interface Options {
  flows: string;
  update?: boolean;
  watch?: boolean;
  junit?: string;
  coverage?: boolean;
}
type Write = (line: string) => void;

/** The process is ended by whoever watches. */
const NEVER = new Promise<never>(() => undefined);

/** @param ended when watching is over */
export function testCommand(write: Write = console.log, ended: Promise<unknown> = NEVER): Command {
  return new Command('test')
    .description('play the tests in the folder tests/ of the flows; exit code 1 when one is told otherwise')
    .argument('[name]', 'only tests whose name contains this')
    .option('--flows <folder>', 'folder of the flows', './flows')
    .option('--update', 'write down what is told now: review the difference')
    .option('--watch', 'again after each change of the flows or the tests')
    .option('--junit <file>', 'write the results as JUnit XML')
    .option('--coverage', 'which steps, and ways from step to step, no test went')
    .action(async (name: string | undefined, options: Options) => {
      if (options.watch) return watch(name, options, write, ended);
      process.exitCode = await run(name, options, write);
    });
}

async function watch(
  name: string | undefined,
  options: Options,
  write: Write,
  ended: Promise<unknown>,
): Promise<void> {
  const again = async (): Promise<void> => {
    await run(name, options, write).catch((error: unknown) => write((error as Error).message));
    write('');
  };
  const watching = watchFolder(options.flows, again);
  await watching.ready;
  await again();
  await ended;
  await watching.stop();
}

/** @returns the exit code */
async function run(name: string | undefined, options: Options, write: Write): Promise<number> {
  const files = await testFiles(options.flows, name);
  const scene = await readScene(options.flows);
  const coverage = new CoverageBook(scene.catalog.flows);
  const results: TestResult[] = [];
  for (const file of files) {
    const result = await runTest(scene, file, { update: options.update ?? false, coverage });
    results.push(result);
    tell(result, write);
  }
  if (options.coverage) for (const line of coverage.report().flatMap(coverageLines)) write(line);
  if (options.junit !== undefined) await writeFile(options.junit, junit(results));
  const failed = results.filter(({ failure }) => failure !== null).length;
  write(`${results.length} tests, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** @throws Error when there is none */
async function testFiles(folder: string, name: string | undefined): Promise<string[]> {
  const all = await readdir(join(folder, 'tests')).catch(() => []);
  const tests = all.filter((file) => file.endsWith('.call')).sort();
  const wanted = tests.filter((file) => file.slice(0, -'.call'.length).includes(name ?? ''));
  if (wanted.length > 0) return wanted.map((file) => join(folder, 'tests', file));
  if (tests.length === 0)
    throw new Error(`there are no tests in ${join(folder, 'tests')}: aftercall call FLOW --save writes one`);
  throw new Error(
    `no test is called "${name ?? ''}"; there are ${tests.map((one) => one.slice(0, -5)).join(', ')}`,
  );
}

function tell({ name, failure, updated }: TestResult, write: Write): void {
  write(`${failure === null ? 'ok  ' : 'FAIL'} ${name}${updated ? ' (written anew)' : ''}`);
  for (const line of failure ?? []) write(`     ${line}`);
}

function coverageLines({ flow, steps, ways }: Coverage): string[] {
  const of = ({ all, missed }: Coverage['steps']): string => `${all.length - missed.length} of ${all.length}`;
  return [
    `${flow}: ${of(steps)} steps, ${of(ways)} ways`,
    ...steps.missed.map((step) => `  no test enters ${step}`),
    ...ways.missed.map((way) => `  no test goes ${way}`),
  ];
}
