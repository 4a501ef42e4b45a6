/**
 * Which vars a text may read before they are set. Owns: what `default` and conditions allow for; the
 * conditions are taken at their word: a text after `{% if vars.x %}` may read `vars.x`.
 */
import { remembered } from '../../lib/remembered';
import type { FieldRead, NameRead } from './found';
import { parseLiquid } from './liquid';

/** A prompt is asked about by every step that speaks it. One that cannot be parsed reads nothing: another rule has spoken. */
const readsOf = remembered((text): readonly NameRead[] => {
  const parsed = parseLiquid(text);
  return Array.isArray(parsed) ? [] : parsed.reads();
});

/** Reads of vars outside `set` that would fail; offsets within the text. */
export function liquidUnset(text: string, set: ReadonlySet<string>): FieldRead[] {
  return readsOf(text).flatMap(({ root, name, start, end }) => {
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
