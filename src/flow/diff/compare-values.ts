/** Two maps compared key by key. Owns: what a difference looks like in words. */
import type { Change } from './change';

const SHOWN = 70;

/** The differences of two maps, a line for each key. `name` says what a key is. */
export function compareMaps(
  where: string,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  name: (key: string) => string,
): Change[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key): Change[] => {
    const [old, now] = [before.get(key), after.get(key)];
    if (old === undefined) return [{ where, sign: '+', what: `${name(key)}: ${shown(now)}` }];
    if (now === undefined) return [{ where, sign: '-', what: `${name(key)}: ${shown(old)}` }];
    return shownWhole(old) === shownWhole(now)
      ? []
      : [{ where, sign: '~', what: `${name(key)}: ${shown(old)} -> ${shown(now)}` }];
  });
}

/** A value on one line, cut where it is long. */
export function shown(value: unknown): string {
  const text = shownWhole(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function shownWhole(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  return JSON.stringify(value) ?? '';
}
