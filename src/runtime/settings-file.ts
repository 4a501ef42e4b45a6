/** All settings as one file. Owns: which stored documents are in it, and whose values. Pure. */
import { maskedTogether } from '../settings/mask-sensitive';
import { exportSettingsYaml } from '../settings/settings-yaml';
import { documentsOf, type StoredText } from './stored-text';

export interface SettingsFileWish {
  /** values of sensitive data parameters are not shown to whoever asks */
  masked: boolean;
}

/** @returns YAML: the same settings are always the same bytes */
export function settingsFile(stored: readonly StoredText[], { masked }: SettingsFileWish): string {
  const documents = documentsOf(stored);
  return exportSettingsYaml(masked ? maskedTogether(documents) : documents);
}
