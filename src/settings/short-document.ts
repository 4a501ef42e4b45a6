/** A document as short as it can be written. Owns: what is done with one that does not fit its kind. */
import { SETTING_KINDS, type SettingKind } from './setting-kinds';
import { withoutDefaults } from './without-defaults';

/** The document in the order of its schema, defaults left out; one that does not fit its kind as it is. */
export function shortDocument(kind: SettingKind, document: unknown): unknown {
  const { schema } = SETTING_KINDS[kind];
  const result = schema.safeParse(document);
  return result.success ? withoutDefaults(schema, result.data) : document;
}
