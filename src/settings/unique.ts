/**
 * Lists whose entries must differ. Owns: the check for repeats. Must not know: what is listed.
 */
import type { z } from 'zod';

/**
 * A check for zod's `superRefine`: marks every entry whose key an earlier entry has. Runs on lists
 * with other mistakes too (see {@link evenIfInvalid}), so that all mistakes are told at once.
 *
 * @param keyOf the key of an entry, or undefined when it has none
 * @param keyName the property that holds the key; absent: the entry itself is the key
 */
export function unique<T>(keyOf: (entry: T) => unknown, what: string, keyName?: string) {
  return (entries: readonly T[], context: z.core.$RefinementCtx<readonly T[]>): void => {
    const seen = new Set<unknown>();
    entries.forEach((entry, index) => {
      const key = keyOf(entry);
      if (typeof key !== 'string') return;
      if (seen.has(key)) {
        const path = keyName === undefined ? [index] : [index, keyName];
        context.addIssue({ code: 'custom', path, message: `${what} "${key}" is used twice` });
      }
      seen.add(key);
    });
  };
}

/** Options of `superRefine`: run whenever the value is a list, even one with mistakes in it. */
export const evenIfInvalid = {
  when: (payload: { value: unknown }): boolean => Array.isArray(payload.value),
};
