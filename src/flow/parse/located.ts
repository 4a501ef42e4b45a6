/**
 * A value that remembers where it was written. Owns: the located tree and the ways to walk it. Must not
 * know: what the values mean.
 */
import type { Json } from '../../lib/json';
import type { Spot } from '../problem';

/** A YAML value with its place. A scalar keeps the characters it was written with (`010` stays `010`). */
export interface Located {
  spot: Spot;
  /** scalars; null for maps, lists and where nothing is written */
  value: string | number | boolean | null;
  kind: 'scalar' | 'map' | 'list';
  /** scalars: the text as written, without quotes */
  source: string;
  /** maps: in the order written */
  entries: ReadonlyMap<string, Entry>;
  /** lists */
  items: readonly Located[];
}

export interface Entry {
  key: Spot;
  node: Located;
}

export type Path = readonly PropertyKey[];

/** The node at a path, or undefined if nothing is written there. */
export function nodeAt(tree: Located, path: Path): Located | undefined {
  let node: Located | undefined = tree;
  for (const step of path) {
    node = typeof step === 'number' ? node?.items[step] : node?.entries.get(String(step))?.node;
  }
  return node;
}

/** The place of a path, or of the nearest thing around it that is written. */
export function spotAt(tree: Located, path: Path): Spot {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(tree, path.slice(0, length));
    if (node) return node.spot;
  }
  return tree.spot;
}

/** The place of the key a path ends with, else of the value. */
export function keySpotAt(tree: Located, path: Path): Spot {
  const last = path.at(-1);
  const key =
    last === undefined ? undefined : nodeAt(tree, path.slice(0, -1))?.entries.get(String(last))?.key;
  return key ?? spotAt(tree, path);
}

/**
 * The value as plain JSON. Numbers and booleans at paths for which `asWritten` holds become the text
 * they were written with: a key `07` is not the number 7.
 */
export function plain(node: Located, asWritten: (path: Path) => boolean = () => false): Json {
  return plainAt(node, asWritten, []);
}

/** @param path one for the whole walk: what it holds changes */
function plainAt(node: Located, asWritten: (path: Path) => boolean, path: PropertyKey[]): Json {
  const within = (part: Located, step: PropertyKey): Json => {
    path.push(step);
    const value = plainAt(part, asWritten, path);
    path.pop();
    return value;
  };
  if (node.kind === 'list') return node.items.map(within);
  if (node.kind === 'map')
    return Object.fromEntries([...node.entries].map(([key, entry]) => [key, within(entry.node, key)]));
  return node.value !== null && asWritten(path) ? node.source : node.value;
}
