/**
 * Parameters whose names share a beginning. Owns: how they are picked. Must not know: what they mean.
 */
import type { FormParams } from './parse-form';

/**
 * The parameters that begin with `prefix`, by the rest of their names. A parameter that was repeated
 * counts once; names of object members are names like any other.
 */
export function matchingParams(params: FormParams, prefix: string): { [name: string]: string } {
  const matching = Object.entries(params).flatMap(([name, value]): [string, string][] => {
    const one = Array.isArray(value) ? value[0] : value;
    return name.startsWith(prefix) && one !== undefined ? [[name.slice(prefix.length), one]] : [];
  });
  return Object.fromEntries(matching);
}
