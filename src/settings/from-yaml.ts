/**
 * Settings written by hand in one YAML file. Owns: that each mistake is told with its line and column.
 * Must not know: where the file or the documents are kept.
 */
import { LineCounter, parseDocument, type Document } from 'yaml';
import { placeInPart } from './import/merge-part';
import { toProblem, type Problem } from './problem';
import type { SettingKind } from './setting-kinds';
import { placeProblems } from './validate-setting';
import { duplicateKeys } from '../lib/duplicate-keys';
import { offsetAt } from '../lib/yaml-place';
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
  /** every mistake in the others, in the order of the file */
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
  if (yaml.errors.length > 0) {
    const problems = yaml.errors.map(({ message, pos }) => place({ path: '', message }, pos[0]));
    return { documents: [], problems };
  }
  const twice = duplicateKeys(yaml);
  if (twice.length > 0) {
    const message = 'Map keys must be unique';
    return {
      documents: [],
      problems: twice.map(({ range }) => place({ path: '', message }, range?.[0] ?? 0)),
    };
  }
  prepare(yaml);
  const { entries, problems: wrongSections } = readSections(yaml);
  const checked = entries.map((entry) => checkEntry(entry, whole(entry)));
  const placed = [...wrongSections, ...checked.flatMap(({ problems }) => problems)].map((problem) =>
    place(toProblem(problem), offsetAt(yaml, yaml.contents, problem.at, problem.mark ?? 'value') ?? 0),
  );
  return {
    documents: checked.filter(({ problems }) => problems.length === 0).map(({ document }) => document),
    problems: placed.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

function checkEntry({ kind, name, at, document: part }: SectionEntry, document: unknown) {
  const checked = placeProblems(kind, name, document);
  const problems = checked.ok
    ? []
    : checked.problems.map((one) => ({ ...one, at: [...at, ...placeInPart(one.at, document, part)] }));
  return { document: { kind, name, document }, problems };
}
