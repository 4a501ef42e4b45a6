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
  /** the key that says which of the options is meant */
  discriminator?: string;
}

/** What stands at a key of the object at the path. */
type ValueOf = (key: string) => unknown;

const NOTHING: ValueOf = () => undefined;

/**
 * The keys an object may have at `path`; empty when anything or nothing is allowed there.
 *
 * @param valueOf what is written there: of several shapes only the one that its keys say is meant
 */
export function keysAt(schema: z.ZodType, path: Path, valueOf: ValueOf = NOTHING): string[] {
  const def = schema.def as unknown as Def;
  const inner = def.innerType ?? def.in;
  if (inner) return keysAt(inner, path, valueOf);
  const options = path.length === 0 ? meantOptions(def, valueOf) : def.options;
  if (options) return [...new Set(options.flatMap((option) => keysAt(option, path, valueOf)))];
  const [first, ...rest] = path;
  if (first === undefined) return Object.keys(def.shape ?? {});
  const child = def.shape?.[String(first)] ?? def.valueType ?? def.element;
  return child ? keysAt(child, rest, valueOf) : [];
}

function meantOptions({ options, discriminator }: Def, valueOf: ValueOf): z.ZodType[] | undefined {
  if (!options || discriminator === undefined) return options;
  const value = valueOf(discriminator);
  const meant = options.filter((option) => {
    const { shape } = option.def as unknown as Def;
    return shape?.[discriminator]?.safeParse(value).success;
  });
  return meant.length > 0 ? meant : options;
}
