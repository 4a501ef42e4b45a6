/**
 * Our numbers by what they say. Owns: that thousands of numbers with one flow and one language are looked at as one.
 * Must not know: what is looked for.
 */
import { inOneGo } from '../../lib/in-one-go';
import type { Settings } from '../read-settings';

/** The numbers that have this flow and this language, in the order of the settings. */
export interface Line {
  flow: string;
  language: string;
  names: string[];
}

type Numbers = Settings['numbers'];

/** Settings are never changed in place: what was found for them once holds. */
const found = new WeakMap<Numbers, readonly Line[]>();
/** Numbers looked at between two turns of whoever waits. */
const PIECE = 500;

export function linesOf(numbers: Numbers): readonly Line[] {
  return inOneGo(linesInPieces(numbers));
}

/** The same in pieces; {@link linesOf} then has the answer at hand. */
export function* linesInPieces(numbers: Numbers): Generator<void, readonly Line[]> {
  const known = found.get(numbers);
  if (known) return known;
  const lines = new Map<string, Line>();
  let seen = 0;
  for (const name in numbers) {
    const { flow = '', language = '' } = numbers[name] ?? {};
    const key = `${language} ${flow}`;
    const line = lines.get(key) ?? { flow, language, names: [] };
    lines.set(key, line);
    line.names.push(name);
    if (++seen % PIECE === 0) yield;
  }
  const all = [...lines.values()];
  found.set(numbers, all);
  return all;
}
