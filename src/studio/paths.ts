/** The names a Studio text reads. Owns: where they stand in Liquid. Twilio docs: Studio, Liquid Template Language. */
import type { Json } from '../lib/json';
import type { Widget } from './definition';

const TAG = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
const PATH = /\b(?:widgets|flow|trigger|contact)(?:\s*\.\s*[\w-]+|\[\s*(?:[\w.]+|"[^"]*"|'[^']*')\s*\])+/g;

/** Every dotted path in the tags of a text, as written. */
export function pathsIn(text: string): string[] {
  return [...text.matchAll(TAG)].flatMap(([tag]) => [...tag.matchAll(PATH)].map(([path]) => path));
}

/** The text with every path in its tags replaced. `inTag` is the whole tag the path stands in. */
export function replacePaths(text: string, replace: (path: string, inTag: string) => string): string {
  return text.replace(TAG, (tag) => tag.replace(PATH, (path) => replace(path, tag)));
}

/** `widgets.a.parsed["b c"][0][at]` as its parts; `[at]`, which is known when it is read, keeps its brackets. */
export function segments(path: string): string[] {
  const parts = path.matchAll(/\[\s*([A-Za-z_][\w.]*)\s*\]|([\w-]+)|"([^"]*)"|'([^']*)'/g);
  return [...parts].map(([, dynamic, plain, double, single]) =>
    dynamic === undefined ? (plain ?? double ?? single ?? '') : `[${dynamic}]`,
  );
}

/** The one path a text consists of, with its filters; null for any other text. */
export function onlyPath(text: string): { path: string; filters: string[] } | null {
  const [, inside = ''] = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(text) ?? [];
  const [path = '', ...filters] = inside.split('|').map((part) => part.trim());
  return path !== '' && path.replace(PATH, '') === '' ? { path, filters } : null;
}

/** Every text of a widget: of its properties, and of its conditions. */
export function textsOf({ properties, transitions }: Widget): string[] {
  const conditions = transitions.flatMap((one) => one.conditions ?? []);
  return [...textsIn(properties), ...conditions.flatMap((one) => [...one.arguments, one.value])];
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
