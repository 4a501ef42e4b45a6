/** Lists in answers of others. Owns: that one slip in a list takes nothing from the rest. */
import { z } from 'zod';

/** Those of a list that are what they should be; none where there is no list. */
export function listOf<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((all) =>
      all.flatMap((one) => {
        const read = item.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    );
}
