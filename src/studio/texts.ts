/** Texts of Studio as texts of ours. Owns: Liquid, from their names and filters to ours. */
import { ROOTS } from '../flow/expression/declarations';
import { parseLiquid } from '../flow/expression/liquid';
import { replacePaths } from './paths';
import { reference, unknownName, type World } from './references';

/** Filters that are called otherwise here. */
const FILTERS: [RegExp, string][] = [[/\|\s*to_json\b/g, '| json']];

/**
 * A text with our names. What may have no value becomes nothing, as in Studio; so does what is spoken and blank.
 * @param by the widget the text stands in
 */
export function translateText(text: string, by: string, world: World): string {
  const renamed = replacePaths(text, (path, tag) => {
    const { name, sure, type } = reference(path, by, world);
    const output = tag.startsWith('{{') && !/\|\s*default\b/.test(tag);
    if (!output || (type === 'integer' && sure) || (sure && !/^(vars|params)\./.test(name))) return name;
    return `${name} | default: ""`;
  });
  const ours = FILTERS.reduce((out, [theirs, our]) => out.replace(theirs, our), renamed);
  const parsed = parseLiquid(ours);
  if (!Array.isArray(parsed)) return withoutUnknown(ours, parsed.reads(), by, world);
  world.tell('defect', by, `bad Liquid (${parsed[0]?.message ?? ''}): it is spoken as it is written`);
  return /endraw/.test(text) ? text.replace(/[{}]/g, '') : `{% raw %}${text}{% endraw %}`;
}

/** From the last to the first, so that offsets stay true. */
function withoutUnknown(
  text: string,
  reads: readonly { root: string; start: number; end: number }[],
  by: string,
  world: World,
): string {
  const unknown = reads
    .filter(({ root }) => !ROOTS.some((known) => known === root))
    .sort((a, b) => b.start - a.start);
  return unknown.reduce((out, { root, start, end }) => {
    const name = unknownName(root, by, world);
    const output = /\{\{-?\s*$/.test(out.slice(0, start)) && !/^\s*\|\s*default\b/.test(out.slice(end));
    return `${out.slice(0, start)}${name}${output ? ' | default: ""' : ''}${out.slice(end)}`;
  }, text);
}
