/** Entries of a list by what they are called. Owns: which key is the name. */

export type NamedEntries = Map<string, { index: number; entry: unknown }>;

/** Agents have an `id`, data parameters a `field`. @returns undefined where an entry has no name of its own */
export function namedEntries(list: readonly unknown[]): NamedEntries | undefined {
  const entries: NamedEntries = new Map();
  for (const [index, entry] of list.entries()) {
    if (typeof entry !== 'object' || entry === null) return undefined;
    const name: unknown = 'id' in entry ? entry.id : 'field' in entry ? entry.field : undefined;
    if (typeof name !== 'string' || entries.has(name)) return undefined;
    entries.set(name, { index, entry });
  }
  return entries;
}
