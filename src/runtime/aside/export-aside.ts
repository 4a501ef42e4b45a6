/** All settings as one file, written on its thread. */
import { settingsFile, type SettingsFileWish } from '../settings-file';
import type { Host } from './host';
import { storedOf } from './plan-aside';

export async function exportAside(wish: SettingsFileWish, host: Host): Promise<string> {
  return settingsFile(await storedOf(host), wish);
}
