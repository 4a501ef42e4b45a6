/** All settings as one file. Owns: which stored documents are in it, and whose values. Pure. */
import type { SettingDocument } from '../settings/from-yaml';
import { maskedTogether } from '../settings/mask-sensitive';
import { exportSettingsYaml } from '../settings/settings-yaml';
import type { StoredText } from './plan-file';

export interface SettingsFileWish {
  /** values of sensitive data parameters are not shown to whoever asks */
  masked: boolean;
}

/** @returns YAML: the same settings are always the same bytes */
export function settingsFile(stored: readonly StoredText[], { masked }: SettingsFileWish): string {
  const documents = stored.map(({ kind, name, document }) => ({
    ...{ kind: kind as SettingDocument['kind'], name },
    document: JSON.parse(document ?? 'null') as unknown,
  }));
  return exportSettingsYaml(masked ? maskedTogether(documents) : documents);
}
