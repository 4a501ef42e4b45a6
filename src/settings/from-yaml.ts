/**
 * Settings written by hand in one YAML file. Owns: that each mistake is told with its line and column.
 * Must not know: where the file or the documents are kept.
 */
import { LineCounter, parseDocument } from 'yaml';
import { toProblem, type PlacedProblem, type Problem } from './problem';
import type { SettingKind } from './setting-kinds';
import { placeProblems } from './validate-setting';
import { offsetAt } from './yaml-place';
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

/**
 * Reads a file of settings: `virtualAgents`, `queues` and `numbers` by name, and `callPostSession`.
 * Never throws.
 *
 * @param text YAML 1.2
 * @returns the documents without mistakes, in the order of the file, and every mistake in the others
 */
export function parseSettingsYaml(text: string): { documents: SettingDocument[]; problems: YamlProblem[] } {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (problem: Problem, offset: number): YamlProblem => {
    const { line, col } = lines.linePos(offset);
    return { ...problem, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (yaml.errors.length > 0) {
    const problems = yaml.errors.map(({ message, pos }) => place({ path: '', message }, pos[0]));
    return { documents: [], problems };
  }
  const { entries, problems: wrongSections } = readSections(yaml);
  const checked = entries.map((entry) => ({ entry, problems: problemsOf(entry) }));
  const placed = [...wrongSections, ...checked.flatMap(({ problems }) => problems)].map((problem) =>
    place(toProblem(problem), offsetAt(yaml, yaml.contents, problem.at, problem.mark ?? 'value') ?? 0),
  );
  return {
    documents: checked.filter(({ problems }) => problems.length === 0).map(({ entry }) => asDocument(entry)),
    problems: placed.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

function problemsOf({ kind, name, at, document }: SectionEntry): PlacedProblem[] {
  const checked = placeProblems(kind, name, document);
  return checked.ok ? [] : checked.problems.map((problem) => ({ ...problem, at: [...at, ...problem.at] }));
}

function asDocument({ kind, name, document }: SectionEntry): SettingDocument {
  return { kind, name, document };
}
