/** Names of widgets as names of steps, values, choices and prompts here. Owns: that no two become the same. */

/** A name of a step or a flow: begins small, and has letters, digits, - and _. */
export function stepName(text: string): string {
  const clean = folded(text)
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[^A-Za-z]+|[-_]+$/g, '');
  const small = /^[A-Z]+$/.test(clean.slice(0, 2))
    ? clean.toLowerCase()
    : clean.slice(0, 1).toLowerCase() + clean.slice(1);
  return small === '' ? 'step' : small;
}

/** A name of a value, which expressions can read. */
export function fieldName(text: string): string {
  const clean = folded(text)
    .replace(/\W+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[A-Za-z]/.test(clean) ? clean : `value_${clean}`;
}

/** Gives each thing the name it would like, or that name with a number behind it. */
export function uniqueNames(
  clean: (text: string) => string,
  taken: Iterable<string> = [],
): (id: string, wish: string) => string {
  const used = new Set(taken);
  const given = new Map<string, string>();
  return (id, wish) => {
    const known = given.get(id);
    if (known !== undefined) return known;
    const base = clean(wish);
    let name = base;
    for (let number = 2; used.has(name); number += 1)
      name = `${base}-${number}`.replace(/-(?=\d+$)/, clean === fieldName ? '_' : '-');
    used.add(name);
    given.set(id, name);
    return name;
  };
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '');
}
