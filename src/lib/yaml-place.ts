/**
 * From a place in a document to a place in a YAML text. Owns: the walk through the YAML nodes.
 * Must not know: what a settings document looks like.
 */
import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml';

/** The text of a key as its author wrote it: `+15551000` stays that, though YAML reads a number. */
export function keyText(key: unknown): string {
  if (!isScalar(key)) return String(key);
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/**
 * Offset of what stands at `at` below `node`, counted in UTF-16 code units from the beginning of the
 * text. Where nothing stands there (a key is missing), the offset of the nearest thing around it.
 */
export function offsetAt(
  document: Document.Parsed,
  node: unknown,
  at: readonly (string | number)[],
  mark: 'key' | 'value',
): number | undefined {
  const here = isAlias(node) ? node.resolve(document) : node;
  const [next, ...rest] = at;
  const below = next === undefined ? undefined : entry(here, next);
  if (below === undefined) return start(node);
  if (rest.length === 0 && mark === 'key') return start(below.key);
  return offsetAt(document, below.value, rest, mark) ?? start(below.key);
}

function entry(node: unknown, name: string | number): { key: unknown; value: unknown } | undefined {
  if (isSeq(node) && typeof name === 'number') {
    const value = node.items[name];
    return value === undefined ? undefined : { key: value, value };
  }
  return isMap(node) ? indexOf(node).get(name) : undefined;
}

/** Of a map that is looked into again and again each key is read once. */
const indexes = new WeakMap<YAMLMap, Map<string | number, Pair>>();

function indexOf(map: YAMLMap): Map<string | number, Pair> {
  const known = indexes.get(map);
  if (known) return known;
  const index = new Map<string | number, Pair>();
  for (const pair of (map.items as Pair[]).toReversed()) index.set(keyText(pair.key), pair);
  indexes.set(map, index);
  return index;
}

function start(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
