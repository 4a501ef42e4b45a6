/**
 * What an import would do. Owns: that a file changes what it names and nothing else, unless more is asked for. Must not
 * know: where settings are kept, or who asks.
 */
import { diffSettings, type DocumentDiff } from './diff-settings';
import type { SettingDocument } from './from-yaml';
import { importSettingsYaml, type ImportedSettings } from './import-settings';
import { mergePart } from './import/merge-part';
import { maskedTogether } from './mask-sensitive';
import { SETTING_KINDS } from './setting-kinds';

export interface ImportWish {
  /** documents of the file take the place of stored ones: what they leave out is lost */
  replace: boolean;
  /** the file is all there is to be: replaces, and documents that are not in it are deleted */
  complete: boolean;
  /** values of sensitive data parameters are compared by their masks: whoever asks may not see them */
  masked: boolean;
}

export interface ImportPlan extends ImportedSettings {
  /** what would change */
  diffs: DocumentDiff[];
  /** what is stored, is not named in the file and would be gone; empty where nothing is replaced */
  lost: DocumentDiff[];
}

/**
 * Reads a file and lays it over what is stored. `documents` are whole: what to save. Never throws.
 *
 * @param text YAML 1.2 or JSON
 * @param stored all stored documents
 */
export function planImport(
  text: string,
  stored: readonly SettingDocument[],
  { replace, complete, masked }: ImportWish,
): ImportPlan {
  const before = new Map(stored.map((one) => [keyOf(one), one.document]));
  const merge = (part: SettingDocument): unknown =>
    before.has(keyOf(part))
      ? mergePart(SETTING_KINDS[part.kind].schema, before.get(keyOf(part)), part.document)
      : part.document;
  const whole = replace || complete;
  const read = importSettingsYaml(text, whole ? undefined : merge);
  // What there would be if nothing were replaced: what is missing then is what gets lost.
  const laidOver = (): SettingDocument[] => {
    const named = new Set(read.documents.map(keyOf));
    const merged = read.documents.map((part) => ({ ...part, document: merge(part) }));
    return [...stored.filter((one) => !named.has(keyOf(one))), ...merged];
  };
  const all = { stored, kept: whole ? laidOver() : [], documents: read.documents };
  // Whoever may not see a value may not find it out by asking whether it is another: masks are compared with masks.
  const seen = masked ? maskedTogether(all) : all;
  return {
    ...read,
    diffs: diffSettings(seen.stored, seen.documents, { complete }),
    lost: whole ? diffSettings(seen.kept, seen.documents, { complete }) : [],
  };
}

function keyOf({ kind, name }: SettingDocument): string {
  return JSON.stringify([kind, name]);
}
