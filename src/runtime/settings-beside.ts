/** The file of settings beside flows. Owns: which of two it is, for a first start as for every check before it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SETTINGS_FILES } from '../flow/release';

export interface SettingsFile {
  /** without its folder */
  name: string;
  text: string;
}

/** @returns null: there is none */
export async function readSettingsBeside(folder: string): Promise<SettingsFile | null> {
  for (const name of SETTINGS_FILES) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => null);
    if (text !== null) return { name, text };
  }
  return null;
}
