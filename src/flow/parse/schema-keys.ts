/** Which keys a schema knows at a path. Owns: the walk through zod's own description of a schema. */
import type { z } from 'zod';
import type { Path } from './located';

interface Def {
  type: string;
  shape?: { [key: string]: z.ZodType };
  innerType?: z.ZodType;
  in?: z.ZodType;
  valueType?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
}

/** The keys an object may have at `path`; empty when anything or nothing is allowed there. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const def = schema.def as unknown as Def;
  const inner = def.innerType ?? def.in;
  if (inner) return keysAt(inner, path);
  if (def.options) return [...new Set(def.options.flatMap((option) => keysAt(option, path)))];
  const [first, ...rest] = path;
  if (first === undefined) return Object.keys(def.shape ?? {});
  const child = def.shape?.[String(first)] ?? def.valueType ?? def.element;
  return child ? keysAt(child, rest) : [];
}
