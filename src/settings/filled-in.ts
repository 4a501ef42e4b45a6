/** A document as it acts. Owns: that what its author left out is there. Must not know: other documents. */
import { isSettingKind, SETTING_KINDS } from './setting-kinds';

/** The document with its defaults; one that does not fit its kind as it is. */
export function filledIn(kind: string, document: unknown): unknown {
  if (!isSettingKind(kind)) return document;
  const result = SETTING_KINDS[kind].schema.safeParse(document);
  return result.success ? result.data : document;
}
