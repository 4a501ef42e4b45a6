/**
 * Which keys an object in a document may have. Owns: the way to that object's schema.
 * Must not know: any particular document.
 */
import { z } from 'zod';
import { child, unwrap, valueAt, type Schema } from './schema-walk';

/**
 * The keys allowed at `at`. Unions are followed by their discriminators, read from the document.
 *
 * @returns an empty list where the schema has no object
 */
export function knownKeys(schema: Schema, at: readonly PropertyKey[], document: unknown): string[] {
  const here = schemaAt(schema, at, document);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** The schema, without its wrappers, of what stands at `at` in the document. */
export function schemaAt(schema: Schema, at: readonly PropertyKey[], document: unknown): Schema | undefined {
  const here = unwrap(schema, document);
  const [next, ...rest] = at;
  if (next === undefined) return here;
  const below = child(here, next);
  return below && schemaAt(below, rest, valueAt(document, next));
}
