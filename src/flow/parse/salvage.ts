/**
 * What is left of something written once what its schema refuses is taken out: the rest is checked as well, so that one
 * mistake hides no other. Owns: what is taken out. Must not know: which schema it is.
 */
import type { z } from 'zod';
import type { Json, JsonObject } from '../../lib/json';

const ROUNDS = 4;
/** Maps of which a single entry may be wrong; its name stays known. */
const OF_FIELDS = ['vars', 'params'];

/**
 * @param standIns what takes the place of a key that has to be there
 * @param vital keys without which nothing can be said about the rest
 * @returns null: too little is left
 */
export function salvaged<T>(
  schema: z.ZodType<T>,
  written: JsonObject,
  standIns: JsonObject = {},
  vital: readonly string[] = [],
): T | null {
  const left = structuredClone(written);
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = schema.safeParse(left);
    if (read.success) return read.data;
    if (read.error.issues.some(({ path }) => vital.includes(String(path[0])))) return null;
    for (const issue of read.error.issues) takeOut(left, issue, round === 0 ? standIns : {});
  }
  return null;
}

function takeOut(left: JsonObject, issue: z.core.$ZodIssue, standIns: JsonObject): void {
  const [key, name] = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return without(left, issue.path, issue.keys);
  if (key === undefined) return;
  const fields = left[key];
  if (name !== undefined && OF_FIELDS.includes(key) && isMap(fields)) {
    if (issue.code === 'invalid_key') Reflect.deleteProperty(fields, name);
    else fields[name] = 'any';
  } else if (Object.hasOwn(standIns, key)) left[key] = standIns[key] ?? null;
  else Reflect.deleteProperty(left, key);
}

function without(left: JsonObject, path: readonly PropertyKey[], keys: readonly string[]): void {
  const at = path.reduce<Json | undefined>(
    (node, part) => (Array.isArray(node) ? node[Number(part)] : isMap(node) ? node[String(part)] : undefined),
    left,
  );
  if (isMap(at)) for (const key of keys) Reflect.deleteProperty(at, key);
}

function isMap(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
