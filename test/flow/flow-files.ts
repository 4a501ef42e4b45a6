/** Flow files for tests: the shipped ones, and stories that hold several files in one text. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkFlows, printProblem, type FlowFiles, type Known } from '../../src/flow/catalog';
import type { Catalog, CompiledFlow } from '../../src/flow/model';

export const FLOWS = resolve(__dirname, '../../flows');
export const FIXTURES = resolve(__dirname, 'fixtures');
export const MISTAKES = resolve(__dirname, 'mistakes');

/** The shipped flows and prompts. */
export function shippedFiles(): FlowFiles {
  const paths = readdirSync(FLOWS, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  return Object.fromEntries(
    paths.map((path) => [path.split('\\').join('/'), readFileSync(join(FLOWS, path), 'utf8')]),
  );
}

/** The catalog of files that must be free of errors; the printed problems are the failure. */
export function catalogOf(files: FlowFiles, known?: Known): Catalog {
  const { catalog, problems } = checkFlows(files, known);
  if (!catalog) throw new Error(problems.map((one) => printProblem(one, files[one.file] ?? '')).join('\n'));
  return catalog;
}

/** One flow, from the text after its head (`flow`, `format`, `languages` are given). */
export function flowOf(rest: string, more: FlowFiles = {}, known?: Known): CompiledFlow {
  const text = `flow: main\nformat: 1\nlanguages: [en]\n${rest}`;
  const flow = catalogOf({ ...more, 'main.flow.yaml': text }, known).flows.get('main');
  if (!flow) throw new Error('no flow');
  return flow;
}

/** A story: files under `=== path` lines, `=== known` (JSON), and last `=== problems`. */
export interface Story {
  files: FlowFiles;
  known: Known;
  problems: string;
  /** everything before the problems */
  before: string;
}

const PROBLEMS = '=== problems\n';

export function readStory(text: string): Story {
  const [before = '', problems = ''] = text.split(PROBLEMS);
  const sections = before.split(/^=== (.*)\n/m).slice(1);
  const pairs = sections.flatMap((path, index) =>
    index % 2 === 0 ? [[path, sections[index + 1] ?? '']] : [],
  );
  const { known = '{}', ...files } = Object.fromEntries(pairs) as FlowFiles;
  return { files, known: JSON.parse(known) as Known, problems, before };
}

/** The story with the problems the files have now. */
export function writeStory({ before }: Story, problems: string): string {
  return before + PROBLEMS + problems;
}

/** What a person would see. */
export function printed({ files, known }: Story): string {
  const { catalog, problems } = checkFlows(files, known);
  const lines = problems.map((one) => `${printProblem(one, files[one.file] ?? '')}\n`);
  return `${lines.join('')}${catalog ? 'loads' : 'does not load'}\n`;
}
