/**
 * The sections of a YAML file of settings. Owns: which section holds documents of which kind.
 * Must not know: what is allowed in a document.
 */
import { isMap, isNode, isScalar, type Document, type Pair } from 'yaml';
import { hintFor } from './hint';
import { MOST_PROBLEMS, type PlacedProblem } from './problem';
import { SETTING_KINDS, type SettingKind } from './setting-kinds';
import { keyText } from '../lib/yaml-place';

/** A document in the file. `at` is its place: `['queues', 'support']`. */
export interface SectionEntry {
  kind: SettingKind;
  name: string;
  at: string[];
  document: unknown;
}

export interface Sections {
  entries: SectionEntry[];
  problems: PlacedProblem[];
}

const KINDS = Object.keys(SETTING_KINDS) as SettingKind[];
const SECTIONS = KINDS.map((kind) => SETTING_KINDS[kind].section);

/** Finds the documents of a parsed file, in its order; of very many mistakes the first ones. An empty file or section has none. */
export function readSections(yaml: Document.Parsed): Sections {
  const sections: Sections = { entries: [], problems: [] };
  const root = yaml.contents;
  if (isEmpty(root)) return sections;
  if (!isMap(root)) {
    const hint = `sections: ${SECTIONS.join(', ')}`;
    return { entries: [], problems: [{ at: [], message: 'must be sections of settings', hint }] };
  }
  for (const { key, value } of root.items as Pair[]) {
    if (sections.problems.length > MOST_PROBLEMS) break;
    readSection(yaml, keyText(key), value, sections);
  }
  return sections;
}

function readSection(yaml: Document.Parsed, section: string, node: unknown, into: Sections): void {
  const kind = KINDS.find((candidate) => SETTING_KINDS[candidate].section === section);
  if (kind === undefined) {
    const hint = hintFor(section, SECTIONS, 'sections');
    into.problems.push({ at: [section], mark: 'key', message: `unknown section "${section}"`, hint });
    return;
  }
  if (isEmpty(node)) return;
  const { onlyName } = SETTING_KINDS[kind];
  if (onlyName !== undefined) {
    into.entries.push({ kind, name: onlyName, at: [section], document: plain(yaml, node) });
  } else if (isMap(node)) {
    for (const { key, value } of node.items as Pair[]) {
      const name = keyText(key);
      into.entries.push({ kind, name, at: [section, name], document: plain(yaml, value) });
    }
  } else {
    into.problems.push({ at: [section], message: 'must be names with their documents' });
  }
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** Plain data. Where aliases would multiply beyond measure nothing is left, and the schema says so. */
function plain(yaml: Document.Parsed, node: unknown): unknown {
  if (!isNode(node)) return null;
  try {
    return node.toJS(yaml);
  } catch {
    return null;
  }
}
