/**
 * A document as short as it can be written. Owns: which keys can be left out, and the order of the rest.
 * Must not know: any particular document.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { child, unwrap, valueAt, type Schema } from './schema-walk';

/**
 * The document in the order of its schema, without keys whose value is the default. Part of a document
 * that would be left without any key is written whole, so that it says what it is.
 *
 * @param value what the schema made of the document: all defaults are filled in
 */
export function withoutDefaults(schema: Schema, value: unknown): unknown {
  const here = unwrap(schema, value);
  return here instanceof z.ZodObject ? objectWithoutDefaults(here, value) : shortened(here, value);
}

function shortened(schema: Schema, value: unknown): unknown {
  const here = unwrap(schema, value);
  if (Array.isArray(value)) {
    return value.map((entry) => {
      const element = child(here, 0);
      return element === undefined ? entry : shortened(element, entry);
    });
  }
  if (!(here instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const short = objectWithoutDefaults(here, value);
  return Object.keys(short).length === 0 ? inOrder(here, value) : short;
}

function objectWithoutDefaults(schema: z.ZodObject, value: unknown): { [key: string]: unknown } {
  const short: { [key: string]: unknown } = {};
  for (const [key, property] of Object.entries(schema.shape)) {
    const written = valueAt(value, key);
    if (written === undefined || isDefault(property, written)) continue;
    short[key] = shortened(property, written);
  }
  return short;
}

function inOrder(schema: z.ZodObject, value: object): { [key: string]: unknown } {
  const keys = Object.keys(schema.shape).filter((key) => valueAt(value, key) !== undefined);
  return Object.fromEntries(keys.map((key) => [key, valueAt(value, key)]));
}

function isDefault(schema: Schema, value: unknown): boolean {
  return schema instanceof z.ZodDefault && isDeepStrictEqual(schema.def.defaultValue, value);
}
