/**
 * Which vars a text may read before they are set. Owns: what `default` and conditions allow for; the
 * conditions are taken at their word: a text after `{% if vars.x %}` may read `vars.x`.
 */
import type { FieldRead } from './found';
import { parseLiquid } from './liquid';

/** Reads of vars outside `set` that would fail; offsets within the text. */
export function liquidUnset(text: string, set: ReadonlySet<string>): FieldRead[] {
  const parsed = parseLiquid(text);
  if (Array.isArray(parsed)) return [];
  return parsed.reads().flatMap(({ root, name, start, end }) => {
    const sure = root !== 'vars' || name === undefined || set.has(name);
    return sure || allowedFor(text, `vars.${name}`, start) ? [] : [{ name, start, end }];
  });
}

function allowedFor(text: string, read: string, start: number): boolean {
  const before = text.slice(0, start);
  const inTag = before.lastIndexOf('{%') > before.lastIndexOf('{{');
  if (inTag) return !/\{%-?\s*for\b[^{]*$/.test(before);
  const output = text.slice(before.lastIndexOf('{{'));
  if (/^\{\{-?[^|}]*\|\s*default\b/.test(output)) return true;
  const conditions = before.match(/\{%-?\s*(if|elsif|unless|case)\b[^%]*%\}/g) ?? [];
  return conditions.some((condition) => new RegExp(`${read.replace('.', '\\.')}\\b`).test(condition));
}
