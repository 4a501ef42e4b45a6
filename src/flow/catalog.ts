/**
 * The door of the flow language: text in; problems and, if there is no error, a catalog out. Owns: the
 * order of the work. Must not know: where files come from or who runs a flow.
 */
import { checkFlow } from './check/check-flow';
import { notChecked, orNotChecked } from './check/not-checked';
import type { World } from './check/rule';
import { tableProblems } from './check/tables';
import { compileFlows } from './compile/flows';
import { promptBook, promptKeys, promptText, type PromptBook } from './compile/prompt-book';
import { checkCutTexts } from './cut-texts';
import { checkLanguageGaps, checkLanguageWords, understandingBook } from './language-words';
import { checkMissingLanguages } from './missing-languages';
import { checkMisspeltPrompts } from './misspelt-prompts';
import type { Catalog } from './model';
import type { FlowSource } from './parse/flow-source';
import { readFlow } from './parse/read-flow';
import { readPrompts, type PromptFile } from './parse/read-prompts';
import { readShared, withShared } from './parse/read-shared';
import { errorAt, type Problem } from './problem';
import { audioFiles, flowPaths, promptPaths, releaseHash, SHARED, type FlowFiles } from './release';
import { checkSessionPrompts } from './session-prompts';
import type { Statics } from './statics';

export { flowSchema } from './schema/json-schema';
export { printProblem, type Problem } from './problem';
export { holdsFlow, releaseHash, type FlowFiles } from './release';

/** What the platform knows and flows refer to. What is left out is not checked. */
export interface Known {
  queues?: string[];
  /** names flows may read as `env.NAME` */
  env?: string[];
  /** names of hours, and of switches */
  hours?: string[];
  flags?: string[];
  /** names flows may send on as `secret.NAME` */
  secrets?: string[];
}

export interface Checked {
  /** null if there is any error */
  catalog: Catalog | null;
  /** of all files at once, ordered by file, line and column */
  problems: Problem[];
}

/**
 * Checks and compiles a release.
 * @param files paths relative to flows/ with '/' (`support.flow.yaml`, `prompts/en.yaml`); others are ignored
 */
export function checkFlows(files: FlowFiles, known: Known = {}): Checked {
  const work = checkInPieces(files, known);
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}

/** The same in pieces of about a flow each: whoever has callers waiting lets them have a turn after any. */
export function* checkInPieces(files: FlowFiles, known: Known = {}): Generator<void, Checked> {
  try {
    return yield* checkWhole(files, known);
  } catch (error) {
    // What no file can be named for, all of them are.
    return { catalog: null, problems: [notChecked('.', error)] };
  }
}

function* checkWhole(files: FlowFiles, known: Known): Generator<void, Checked> {
  const shared = readShared(SHARED, files[SHARED]);
  const { flows, unread, problems } = yield* readFlows(files, shared.statics);
  const prompts = readPromptFiles(files);
  const { book, problems: promptProblems } = promptBook(prompts.files, prompts.unread, audioFiles(files));
  const { queues, hours } = known;
  const world: World = { flows, unread, prompts: prompts.files, shared: shared.statics, queues, hours };
  const ruled = yield* checkEach(world);
  const hash = releaseHash(files);
  const compiled = yield* compileFlows({ flows, left: ruled.large }, book, known, hash);
  const all = sorted([
    ...shared.problems,
    ...(shared.tree ? tableProblems(shared.tree) : []),
    ...problems,
    ...prompts.problems,
    ...promptProblems,
    ...ruled.problems,
    ...compiled.problems,
    ...(yield* languageProblems(world, book, known.env)),
  ]);
  yield;
  const broken = all.some(({ severity }) => severity === 'error');
  if (broken) return { catalog: null, problems: all };
  const understanding = understandingBook(prompts.files);
  const machines = yield* compiled.flows();
  return { catalog: { hash, flows: machines, prompt: lookup(book), understanding }, problems: all };
}

/** @returns `large`: names of the flows that are too large to be walked */
function* checkEach(world: World): Generator<void, { large: Set<string>; problems: Problem[] }> {
  const large = new Set<string>();
  const problems: Problem[] = [];
  for (const flow of world.flows.values()) {
    const found = yield* checkFlow(flow, world);
    problems.push(...found.problems);
    if (found.large) large.add(flow.name);
    yield;
  }
  return { large, problems };
}

/** What is said of all prompts at once. */
function* languageProblems(
  { flows, prompts }: World,
  book: PromptBook,
  env: string[] | undefined,
): Generator<void, Problem[]> {
  const checks = [
    () => checkLanguageWords(prompts),
    () => checkLanguageGaps(flows, prompts),
    () => checkMisspeltPrompts(flows, prompts),
    () => checkCutTexts(flows, prompts),
    () => checkSessionPrompts(book, flows, env),
    () => checkMissingLanguages(flows, book),
  ];
  const problems: Problem[] = [];
  for (const check of checks) {
    problems.push(...orNotChecked('prompts', check, (problem) => [problem]));
    yield;
  }
  return problems;
}

function* readFlows(
  files: FlowFiles,
  shared: Statics,
): Generator<void, { flows: Map<string, FlowSource>; unread: Set<string>; problems: Problem[] }> {
  const flows = new Map<string, FlowSource>();
  const unread = new Set<string>();
  const problems: Problem[] = [];
  for (const path of flowPaths(files)) {
    yield;
    const read = (): ReturnType<typeof readFlow> => readFlow(path, files[path] ?? '');
    const { flow, problems: found } = orNotChecked(path, read, (one) => ({ flow: null, problems: [one] }));
    problems.push(...found);
    if (!flow) unread.add(path.replace(/\.flow\.yaml$/, ''));
    if (!flow) continue;
    const first = flows.get(flow.name);
    if (!first) flows.set(flow.name, { ...flow, statics: withShared(flow.statics, shared) });
    else problems.push(sameName(flow, first));
  }
  return { flows, unread, problems };
}

function sameName(flow: FlowSource, first: FlowSource): Problem {
  const spot = flow.tree.entries.get('flow')?.node.spot ?? flow.tree.spot;
  return errorAt(spot, 'file-name', `flow "${flow.name}" is already in ${first.tree.spot.file.path}`);
}

function readPromptFiles(files: FlowFiles): {
  files: Map<string, PromptFile>;
  unread: Set<string>;
  problems: Problem[];
} {
  const found = new Map<string, PromptFile>();
  const unread = new Set<string>();
  const problems: Problem[] = [];
  for (const { path, language } of promptPaths(files)) {
    const read = orNotChecked(
      path,
      () => readPrompts(path, files[path] ?? ''),
      (one) => ({ prompts: null, problems: [one] }),
    );
    if (read.prompts) found.set(language, read.prompts);
    else unread.add(language);
    problems.push(...read.problems);
  }
  return { files: found, unread, problems };
}

function lookup(book: PromptBook): Catalog['prompt'] {
  const keys = new Set(promptKeys(book));
  return (key) => (keys.has(key) ? promptText(book, key, book.languages) : undefined);
}

/** In reading order, each once: a prompt used by two flows is wrong once. */
function sorted(problems: Problem[]): Problem[] {
  const unique = new Map(
    problems.map((one) => [JSON.stringify([one.file, one.line, one.column, one.rule, one.message]), one]),
  );
  const order = (a: Problem, b: Problem): number =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
  return [...unique.values()].sort(order);
}
