/** Two people changed one document. Owns: whose value each field gets. PURE. */
type Fields = { readonly [field: string]: unknown };

export interface Merged {
  document: Fields;
  /** fields that both changed, and not to the same: those of `mine` stand */
  both: string[];
}

/** Field by field: what I did not change is as they have it. @param base what I began with */
export function merge(base: Fields, mine: Fields, theirs: Fields): Merged {
  const merged: { [field: string]: unknown } = {};
  const both: string[] = [];
  for (const field of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const iChanged = !isSame(mine[field], base[field]);
    const theyChanged = !isSame(theirs[field], base[field]);
    if (iChanged && theyChanged && !isSame(mine[field], theirs[field])) both.push(field);
    const value = iChanged ? mine[field] : theirs[field];
    if (value !== undefined) merged[field] = value;
  }
  return { document: merged, both };
}

/** Equal as JSON, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  );
}
