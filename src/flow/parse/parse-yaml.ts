/**
 * YAML text to a located tree. Owns: the subset of YAML flows are written in (no anchors, no tags, text
 * keys) and plain words for the parser's complaints. Must not know: what a flow is.
 */
import { LineCounter, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { otherEncoding } from '../../lib/other-encoding';
import { parse, yamlErrors } from '../../lib/yaml-errors';
import { lineAround, remarkThatOpens, syntaxHint } from '../../lib/yaml-hint';
import { syntaxMessage } from '../../lib/yaml-message';
import { errorAt, type Problem, type SourceFile, type Spot } from '../problem';
import type { Entry, Located } from './located';

const RULE = 'yaml';
const NO_ALIASES = 'anchors and aliases are not part of the flow language';
const ALIAS = /^(ALIAS_PROPS|BAD_ALIAS|MULTIPLE_ANCHORS)$/;
/** Characters: what has more is not read at all, since reading it would hold everything up. */
const MOST = 1_000_000;

interface Reading {
  file: SourceFile;
  problems: Problem[];
}

/**
 * The tree of a text, or null (with the reasons) when it cannot be read.
 * @param instead what to write into an empty file; by default that of a flow
 */
export function parseYaml(
  path: string,
  text: string,
  instead = 'aftercall new makes a flow to begin with',
): { tree: Located | null; problems: Problem[] } {
  const lines = new LineCounter();
  if (text.length > MOST) return { tree: null, problems: [tooLong({ path, text, lines })] };
  const document = parse(text, lines);
  const other = otherEncoding(text);
  if (other) {
    const spot = { file: { path, text, lines }, start: other.at, end: other.at + 1 };
    return { tree: null, problems: [errorAt(spot, 'encoding', other.message, other.hint)] };
  }
  const reading: Reading = { file: { path, text, lines }, problems: [] };
  for (const { pos, code, message } of yamlErrors(text, document)) {
    const remark = /^(flow (map|sequence)|comments must be separated)/i.test(message)
      ? remarkThatOpens(text, pos[1])
      : null;
    if (remark) {
      const words = `# begins a remark here, so that the ${remark.open} before it is never closed`;
      const spot = { file: reading.file, start: remark.at, end: remark.at + 1 };
      reading.problems.push(errorAt(spot, RULE, words, 'the key # must be in quotes: "#"'));
      continue;
    }
    const spot = { file: reading.file, start: pos[0], end: pos[1] };
    const words = ALIAS.test(code) ? NO_ALIASES : syntaxMessage(code, message, lineAround(text, pos[0]));
    const hint = code === 'MULTIPLE_DOCS' ? 'one file is one flow' : syntaxHint(code, text, pos[0]);
    reading.problems.push(errorAt(spot, RULE, words, hint));
  }
  const fixed = fixedSpaces(reading.file);
  if (fixed) return { tree: null, problems: [fixed] };
  if (reading.problems.length > 0) return { tree: null, problems: reading.problems };
  const whole: Spot = { file: reading.file, start: 0, end: text.length };
  if (document.contents === null)
    return { tree: null, problems: [errorAt(whole, RULE, 'the file is empty', instead)] };
  const tree = toLocated(reading, document.contents, whole);
  return { tree: reading.problems.length > 0 ? null : tree, problems: reading.problems };
}

function tooLong(file: SourceFile): Problem {
  const message = `the file has ${file.text.length} characters; at most ${MOST} are possible`;
  return errorAt({ file, start: 0, end: 1 }, 'too-large', message, 'divide it into several files');
}

function toLocated(reading: Reading, node: Node | null, around: Spot): Located {
  const spot = spotOf(reading, node, around);
  if (isMap(node)) {
    const entries = new Map<string, Entry>();
    for (const { key, value } of node.items) {
      const read = readKey(reading, key as Node | null, spot);
      if (!read) continue;
      entries.set(read.name, { key: read.spot, node: toLocated(reading, value as Node | null, read.spot) });
    }
    return { spot, value: null, kind: 'map', source: '', entries, items: [] };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => toLocated(reading, item as Node | null, spot));
    return { spot, value: null, kind: 'list', source: '', entries: new Map(), items };
  }
  if (isAlias(node)) {
    const hint = 'write a text that begins with * in quotes: "*"';
    reading.problems.push(errorAt(spot, RULE, NO_ALIASES, hint));
  }
  const number = strangeNumber(node);
  if (number) reading.problems.push(errorAt(spot, RULE, ...number));
  return { spot, kind: 'scalar', ...scalarOf(node), entries: new Map(), items: [] };
}

/** @returns message and hint */
function strangeNumber(node: Node | null): [string, string] | null {
  if (!isScalar(node) || typeof node.value !== 'number') return null;
  const { value, source = String(value) } = node as Scalar<number>;
  if (!Number.isFinite(value))
    return [`${source} is no number to count with`, 'write a number in digits, or leave it out'];
  const exact = Number.isSafeInteger(value) || !Number.isInteger(value);
  return exact
    ? null
    : [`${source} is too large to be kept to its last digit`, `write it in quotes, as a text: "${source}"`];
}

/** Copied from pages and chats: YAML takes such a space for a letter. */
function fixedSpaces(file: SourceFile): Problem | null {
  const found = /^ *[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]+/m.exec(file.text);
  if (!found) return null;
  const spot = { file, start: found.index, end: found.index + found[0].length };
  return errorAt(
    spot,
    RULE,
    'the indentation has spaces that only look like one',
    'indent with plain spaces',
  );
}

function scalarOf(node: Node | null): { value: string | number | boolean | null; source: string } {
  if (!isScalar(node)) return { value: null, source: '' };
  const { value, source } = node as Scalar;
  const simple =
    typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? value : null;
  return { value: simple, source: source ?? '' };
}

function readKey(reading: Reading, key: Node | null, around: Spot): { name: string; spot: Spot } | null {
  const spot = spotOf(reading, key, around);
  if (isScalar(key) && key.value !== null) return { name: key.source ?? String(key.value), spot };
  const hint = 'a text that begins with {{ must be in quotes: "{{ … }}"';
  reading.problems.push(errorAt(spot, RULE, 'a map stands where a name or a text should', hint));
  return null;
}

function spotOf({ file }: Reading, node: Node | null, around: Spot): Spot {
  const range = node?.range;
  if (!range) return around;
  const text = file.text.slice(range[0], range[1]);
  return { file, start: range[0], end: Math.max(range[0] + text.trimEnd().length, range[0] + 1) };
}
