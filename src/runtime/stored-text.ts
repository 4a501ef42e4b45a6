/** Stored documents of settings as they come out of the store: a text each. */
import type { SettingDocument } from '../settings/from-yaml';

/** A stored document as text. */
export interface StoredText {
  kind: string;
  name: string;
  document: string | null;
}

export function documentsOf(stored: readonly StoredText[]): SettingDocument[] {
  return stored.map(({ kind, name, document }) => ({
    ...{ kind: kind as SettingDocument['kind'], name },
    document: JSON.parse(document ?? 'null') as unknown,
  }));
}
