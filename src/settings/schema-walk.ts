/**
 * From a zod schema to the schemas inside it. Owns: the walk through wrappers and unions.
 * Must not know: any particular document.
 */
import { z } from 'zod';

export type Schema = z.core.$ZodType;

/**
 * What a schema is without its wrappers (defaults, optional, nullable, preprocessing). Unions are
 * followed by their discriminator, read from the document; where it fits no option the union stays.
 */
export function unwrap(schema: Schema, document: unknown): Schema {
  if (isWrapper(schema)) return unwrap(schema.def.innerType, document);
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.out, preprocessed(schema, document));
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(schema, document);
    return option === undefined ? schema : unwrap(option, document);
  }
  return schema;
}

/** The schema of a property or entry of what `schema` describes, or undefined. */
export function child(schema: Schema, key: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodObject) {
    return Object.hasOwn(schema.shape, key) ? schema.shape[String(key)] : undefined;
  }
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}

/** A property of whatever it is, or undefined. */
export function valueAt(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<PropertyKey, unknown>)[key];
}

function isWrapper(schema: Schema): schema is z.ZodDefault | z.ZodExactOptional | z.ZodNullable {
  return (
    schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional || schema instanceof z.ZodNullable
  );
}

/** What the schema behind `z.preprocess` gets to see. */
function preprocessed(schema: z.ZodPipe, document: unknown): unknown {
  const before = schema.def.in;
  if (!(before instanceof z.ZodTransform)) return document;
  const result = before.def.transform(document, { value: document, issues: [] });
  return result instanceof Promise ? document : result;
}

function optionFor(union: z.ZodDiscriminatedUnion, document: unknown): Schema | undefined {
  const { discriminator, options } = union.def;
  const written = valueAt(document, discriminator);
  return options.find((option) => takes(option, discriminator, written));
}

/** Options may be unions themselves, by another discriminator. */
function takes(option: Schema, discriminator: string, written: unknown): boolean {
  if (option instanceof z.ZodDiscriminatedUnion) {
    return option.def.options.some((inner) => takes(inner, discriminator, written));
  }
  const schema = child(option, discriminator);
  if (schema instanceof z.ZodLiteral) return (schema.values as ReadonlySet<unknown>).has(written);
  return schema instanceof z.ZodEnum && (schema.options as readonly unknown[]).includes(written);
}
