/** Variables that count. Owns: the ways people write a counter in Studio, where every variable is a text. */
import type { Widget } from './definition';
import { onlyPath, segments } from './paths';

/** One assignment of a set-variables widget. */
export interface Assignment {
  key: string;
  value: string;
  /** the text is read as JSON */
  json: boolean;
}

export function assignmentsOf({ properties }: Widget): Assignment[] {
  const list = Array.isArray(properties['variables']) ? properties['variables'] : [];
  return list.flatMap((one) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one) || typeof one['key'] !== 'string')
      return [];
    const { key, value = '', parse_as_json: parse, type } = one;
    const json = parse === true || type === 'object' || type === 'array';
    return [{ key, value: typeof value === 'object' ? JSON.stringify(value) : String(value), json }];
  });
}

/** `{{flow.variables.n | plus: 1}}`, alone or after a question whether n is set. */
export function growth(value: string): { of: string; by: number } | null {
  const guarded =
    /\{%-?\s*if[^%]*-?%\}\s*(\{\{[^{}]*\}\})\s*\{%-?\s*else\s*-?%\}\s*\d+\s*\{%-?\s*endif\s*-?%\}/.exec(
      value.trim(),
    );
  const { path, filters } = onlyPath(guarded?.[1] ?? value) ?? { path: '', filters: [] };
  const [root, group, name] = segments(path);
  const [by] =
    filters.flatMap((filter) => /^(plus|minus)\s*:\s*(\d+)$/.exec(filter)?.slice(1) ?? []).length === 2
      ? [filters.flatMap((filter) => /^(plus|minus)\s*:\s*(\d+)$/.exec(filter)?.slice(1) ?? [])]
      : [];
  if (root !== 'flow' || group !== 'variables' || name === undefined || !by || Number(by[1]) === 0)
    return null;
  return { of: name, by: Number(by[1]) * (by[0] === 'minus' ? -1 : 1) };
}

/** The variables that only ever hold whole numbers, and grow. */
export function counters(widgets: Iterable<Widget>): Set<string> {
  const all = [...widgets].filter(({ type }) => type === 'set-variables').flatMap(assignmentsOf);
  const grows = new Set(all.filter(({ key, value }) => growth(value)?.of === key).map(({ key }) => key));
  const others = all.filter(
    ({ key, value }) => growth(value)?.of !== key && !/^-?\d{1,9}$/.test(value.trim()),
  );
  for (const { key } of others) grows.delete(key);
  return grows;
}
