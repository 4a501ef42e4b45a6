/**
 * The differences of two documents. Owns: how deep they are looked for, and how entries of lists are
 * paired. Must not know: kinds of settings.
 */
import { isDeepStrictEqual } from 'node:util';
import { holdsValue, isSensitive, MASK, maskSensitive } from './mask-sensitive';
import { namedEntries, type NamedEntries } from './named-entries';
import { pathText } from './problem';

/** One place where two documents differ. An absent side: there is nothing. Sensitive values are masked. */
export interface FieldDiff {
  /** such as `dataParameters[1].value`; an entry that is only in one list has its place in that list */
  path: string;
  before?: unknown;
  after?: unknown;
}

type Path = readonly (string | number)[];

/** Every difference, in the order of the documents. */
export function diffValues(before: unknown, after: unknown, at: Path = []): FieldDiff[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isObject(before) && isObject(after)) return diffObjects(before, after, at);
  const ids = Array.isArray(before) && Array.isArray(after) ? pairedIds(before, after) : undefined;
  if (ids) return diffLists(ids.before, ids.after, at);
  return [difference(at, before, after)];
}

function diffObjects(before: object, after: object, at: Path): FieldDiff[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  const hidden = isSensitive(before) || isSensitive(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const found = diffValues(was.get(key), is.get(key), [...at, key]);
    return hidden && holdsValue(key) ? found.map(masked) : found;
  });
}

/** Pairs entries by name: one that moved or got a new neighbour is not another one. */
function diffLists(before: NamedEntries, after: NamedEntries, at: Path): FieldDiff[] {
  const gone = [...before].filter(([id]) => !after.has(id));
  const order = (one: NamedEntries, other: NamedEntries): string[] =>
    [...one.keys()].filter((id) => other.has(id));
  const [was, is] = [order(before, after), order(after, before)];
  return [
    ...(isDeepStrictEqual(was, is) ? [] : [difference([...at, 'order'], was, is)]),
    ...gone.map(([, { index, entry }]) => difference([...at, index], entry, undefined)),
    ...[...after].flatMap(([id, { index, entry }]) =>
      diffValues(before.get(id)?.entry, entry, [...at, index]),
    ),
  ];
}

/** Both lists by the names of their entries, if every entry of both has one of its own. */
function pairedIds(
  before: unknown[],
  after: unknown[],
): { before: NamedEntries; after: NamedEntries } | undefined {
  const [was, is] = [namedEntries(before), namedEntries(after)];
  return was && is && { before: was, after: is };
}

function difference(at: Path, before: unknown, after: unknown): FieldDiff {
  return {
    path: pathText(at),
    ...(before === undefined ? {} : { before: maskSensitive(before) }),
    ...(after === undefined ? {} : { after: maskSensitive(after) }),
  };
}

function masked({ path, before, after }: FieldDiff): FieldDiff {
  return {
    path,
    ...(before === undefined ? {} : { before: MASK }),
    ...(after === undefined ? {} : { after: MASK }),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
