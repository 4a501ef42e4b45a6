/** What is wrong with a seed. Owns: where in the file it stands, and how it is printed. Must not know: what may be in a seed. */
import { isMap, isSeq, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import { keyText, offsetAt } from '../lib/yaml-place';
import type { FieldProblem } from './control/control-problem';

export interface SeedText {
  value: unknown;
  /** @returns the problems, a line each, where they stand if the file has a name */
  print(problems: readonly FieldProblem[]): string;
}

/** @param file its name, which each problem then begins with @throws Error for what is no YAML */
export function readSeedText(written: string, file?: string): SeedText {
  const lines = new LineCounter();
  const document = parseDocument(written, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new Error(file === undefined ? broken.message : `${file}: ${broken.message}`);
  const place = ({ field }: FieldProblem): string => {
    if (file === undefined) return '';
    const path = pathOf(document.contents, field);
    const { line, col } = lines.linePos(offsetAt(document, document.contents, path, 'key') ?? 0);
    return `${file}:${line}:${col}  `;
  };
  const text = ({ field, message }: FieldProblem): string =>
    field === '' ? 'a seed is a mapping, as docs/carrier.md shows one' : `${field} ${message}`;
  return {
    value: valueOf(document),
    print: (problems) => problems.map((one) => place(one) + text(one)).join('\n'),
  };
}

function valueOf(document: Document.Parsed): unknown {
  return document.toJS() ?? {};
}

/** `numbers.0.voiceUrl` as the places it leads through; a key may have dots in it itself. */
function pathOf(node: unknown, field: string): (string | number)[] {
  if (field === '') return [];
  if (isSeq(node)) {
    const [index = '', ...rest] = field.split('.');
    return [Number(index), ...pathOf(node.items[Number(index)], rest.join('.'))];
  }
  if (!isMap(node)) return [];
  const pair = (node.items as Pair[]).find(({ key }) => `${field}.`.startsWith(`${keyText(key)}.`));
  if (!pair) return [];
  const key = keyText(pair.key);
  return [key, ...pathOf(pair.value, field.slice(key.length + 1))];
}
