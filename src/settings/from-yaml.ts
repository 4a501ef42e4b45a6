/**
 * Settings written by hand in one YAML file. Owns: that each mistake is told with its line and column.
 * Must not know: where the file or the documents are kept.
 */
import { LineCounter, parseDocument, type Document } from 'yaml';
import { placeInPart } from './import/merge-part';
import { MORE_PROBLEMS, MOST_PROBLEMS, toProblem, type PlacedProblem, type Problem } from './problem';
import type { SettingKind } from './setting-kinds';
import { placeProblems } from './validate-setting';
import { duplicateKeys } from '../lib/duplicate-keys';
import { otherEncoding } from '../lib/other-encoding';
import { yamlErrors, type YamlMistake } from '../lib/yaml-errors';
import { lineAround, syntaxHint } from '../lib/yaml-hint';
import { syntaxMessage } from '../lib/yaml-message';
import { keyText, offsetAt } from '../lib/yaml-place';
import { readSections, type SectionEntry } from './yaml-sections';

/** A document as its author wrote it: defaults are not filled in. */
export interface SettingDocument {
  kind: SettingKind;
  name: string;
  document: unknown;
}

/** A mistake in the file. `path` begins with the section; `line` and `column` count from 1. */
export interface YamlProblem extends Problem {
  line: number;
  column: number;
}

export interface ParsedSettings {
  /** the documents without mistakes, in the order of the file */
  documents: SettingDocument[];
  /** the mistakes in the others, in the order of the file; of very many the first ones */
  problems: YamlProblem[];
}

/**
 * Reads a file of settings: `virtualAgents`, `queues`, `numbers`, `chatAddresses` and the post-session
 * settings of queues by name, those for all calls and all chats, `chat` and `customData`. Never throws.
 *
 * @param text YAML 1.2
 * @param prepare may change the parsed file before it is read; nodes keep their ranges, so that mistakes
 *   are told where they stand in the text
 * @param whole the document that one of the file is a part of, merged; what it lacks is no mistake then
 */
export function parseSettingsYaml(
  text: string,
  prepare: (yaml: Document.Parsed) => void = () => undefined,
  whole: (part: SettingDocument) => unknown = ({ document }) => document,
): ParsedSettings {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const place = (problem: Problem, offset: number): YamlProblem => {
    const { line, col } = lines.linePos(offset);
    return { ...problem, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const other = otherEncoding(text);
  if (other) {
    const { at, message, hint } = other;
    return { documents: [], problems: [place({ path: '', message, hint }, at)] };
  }
  const unread = yaml.errors.length + yaml.warnings.length > 0 ? yamlErrors(text, yaml) : [];
  if (unread.length > 0) {
    const all = unread.map((mistake) => place(inWords(text, mistake), mistake.pos[0]));
    return { documents: [], problems: firstOf(all) };
  }
  const twice = duplicateKeys(yaml);
  if (twice.length > 0) {
    const all = twice.map((key) => {
      const message = `"${keyText(key)}" stands here twice`;
      return place({ path: '', message, hint: 'each name may stand here once' }, key.range?.[0] ?? 0);
    });
    return { documents: [], problems: firstOf(all) };
  }
  prepare(yaml);
  const { entries, problems: wrongSections } = readSections(yaml);
  const { documents, problems } = checkEntries(entries, whole);
  const placed = [...wrongSections, ...problems].map((problem) =>
    place(toProblem(problem), offsetAt(yaml, yaml.contents, problem.at, problem.mark ?? 'value') ?? 0),
  );
  return { documents, problems: firstOf(placed.sort((a, b) => a.line - b.line || a.column - b.column)) };
}

function inWords(text: string, { code, message, pos: [at] }: YamlMistake): Problem {
  const words = syntaxMessage(code, message, lineAround(text, at));
  return { path: '', message: words, hint: syntaxHint(code, text, at) };
}

/** Goes on until there are more mistakes than are told. */
function checkEntries(entries: readonly SectionEntry[], whole: (part: SettingDocument) => unknown) {
  const documents: SettingDocument[] = [];
  const problems: PlacedProblem[] = [];
  for (const entry of entries) {
    if (problems.length > MOST_PROBLEMS) break;
    const { kind, name } = entry;
    const document = whole(entry);
    const found = problemsOf(entry, document);
    if (found.length === 0) documents.push({ kind, name, document });
    problems.push(...found);
  }
  return { documents, problems };
}

function problemsOf({ kind, name, at, document: part }: SectionEntry, document: unknown): PlacedProblem[] {
  const checked = placeProblems(kind, name, document);
  if (checked.ok) return [];
  return checked.problems.map((one) => ({ ...one, at: [...at, ...placeInPart(one.at, document, part)] }));
}

function firstOf(all: YamlProblem[]): YamlProblem[] {
  const problems = all.filter(({ message }) => message !== MORE_PROBLEMS);
  const last = problems[MOST_PROBLEMS - 1];
  if (!last || all.length <= MOST_PROBLEMS) return all;
  const { line, column } = last;
  return [...problems.slice(0, MOST_PROBLEMS), { path: '', message: MORE_PROBLEMS, line, column }];
}
