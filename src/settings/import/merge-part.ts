/**
 * A part of a document laid over the whole that is stored. Owns: what of the stored one stays. Must not know: whether
 * the result is right.
 */
import { z } from 'zod';
import { namedEntries } from '../named-entries';
import { unwrap, type Schema } from '../schema-walk';

type Fields = { [key: string]: unknown };

/**
 * The stored document with what the part says: keys it does not have stay, entries of lists that have a name (agents,
 * data parameters) are laid over the one of that name, all other values are those of the part. Where the part turns a
 * thing into another kind (an agent's `kind`, an `action`), only what both kinds have stays.
 *
 * @param part as somebody wrote it; null takes the place of what is stored
 */
export function mergePart(schema: Schema, stored: unknown, part: unknown): unknown {
  if (isFields(stored) && isFields(part)) return mergeFields(schema, stored, part);
  if (Array.isArray(stored) && Array.isArray(part)) return mergeLists(schema, stored, part);
  return part;
}

function mergeFields(schema: Schema, stored: Fields, part: Fields): Fields {
  const [was, is] = [unwrap(schema, stored), unwrap(schema, { ...stored, ...part })];
  const keeps = (key: string): boolean => was === is || shape(is)[key] !== undefined;
  const kept = Object.entries(stored).filter(([key]) => keeps(key));
  const merged = Object.entries(part).map(([key, value]): [string, unknown] => {
    const below = shape(is)[key] ?? elementOf(is);
    const whole = Object.hasOwn(stored, key) && keeps(key) && below ? stored[key] : undefined;
    return [key, below ? mergePart(below, whole, value) : value];
  });
  return Object.fromEntries([...kept, ...merged]);
}

/** The order is that of the part where it names all that are stored; new ones come last otherwise. */
function mergeLists(schema: Schema, stored: unknown[], part: unknown[]): unknown[] {
  const [was, is] = [namedEntries(stored), namedEntries(part)];
  const here = unwrap(schema, part);
  if (!was || !is || !(here instanceof z.ZodArray)) return part;
  const laid = (name: string): unknown =>
    is.has(name) ? mergePart(here.element, was.get(name)?.entry, is.get(name)?.entry) : was.get(name)?.entry;
  const all = [...was.keys()].every((name) => is.has(name));
  return (all ? [...is.keys()] : [...new Set([...was.keys(), ...is.keys()])]).map(laid);
}

/**
 * Where in a part that stands which is wrong in the merged document; where the part says nothing of it, the nearest
 * thing around it.
 */
export function placeInPart(
  at: readonly (string | number)[],
  merged: unknown,
  part: unknown,
): (string | number)[] {
  const [next, ...rest] = at;
  if (next === undefined) return [];
  const here = typeof next === 'number' ? indexInPart(next, merged, part) : next;
  if (here === undefined) return [];
  return [here, ...placeInPart(rest, below(merged, next), below(part, here))];
}

function indexInPart(index: number, merged: unknown, part: unknown): number | undefined {
  if (!Array.isArray(merged) || !Array.isArray(part)) return index;
  const [all, written] = [namedEntries(merged), namedEntries(part)];
  if (!all || !written) return index;
  const name = [...all.keys()][index];
  return name === undefined ? index : written.get(name)?.index;
}

function below(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Fields)[key] : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shape(schema: Schema): { [key: string]: Schema | undefined } {
  return schema instanceof z.ZodObject ? schema.shape : {};
}

/** Of a map from names to values, such as texts by language. */
function elementOf(schema: Schema): Schema | undefined {
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}
