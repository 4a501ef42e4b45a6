/**
 * Which keys an object in a document may have. Owns: the walk through a zod schema.
 * Must not know: any particular document.
 */
import { z } from 'zod';

type Schema = z.core.$ZodType;

/**
 * The keys allowed at `at`. Unions are followed by their discriminator, read from the document.
 *
 * @returns an empty list where the schema has no object
 */
export function knownKeys(schema: Schema, at: readonly PropertyKey[], document: unknown): string[] {
  const here = unwrap(schema, document);
  const [next, ...rest] = at;
  if (next === undefined) return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
  const below = child(here, next);
  return below ? knownKeys(below, rest, valueAt(document, next)) : [];
}

function child(schema: Schema, key: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}

function unwrap(schema: Schema, document: unknown): Schema {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable
  ) {
    return unwrap(schema.def.innerType, document);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator, options } = schema.def;
    return options.find((option) => takes(option, discriminator, document)) ?? schema;
  }
  return schema;
}

function takes(option: Schema, discriminator: string, document: unknown): boolean {
  const schema = child(option, discriminator);
  return (
    schema instanceof z.ZodLiteral &&
    (schema.values as ReadonlySet<unknown>).has(valueAt(document, discriminator))
  );
}

/** A property of whatever it is, or undefined. */
export function valueAt(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<PropertyKey, unknown>)[key];
}
