/**
 * The file of settings beside flows, while somebody edits it. Owns: that a change of it is imported into the running
 * server, as `aftercall settings import` does. Must not know: how the server was started.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { readSettingsBeside } from '../runtime/settings-beside';
import { watchFolder, type FolderWatch } from '../runtime/watch-folder';
import type { Connection } from './connect';
import { importSettings } from './settings';

/** A new flow is adopted meanwhile that the settings name. */
const AGAIN_MS = 1000;

export function watchSettings(folder: string, connection: Connection): FolderWatch {
  let known = readSettingsBeside(folder);
  return watchFolder(folder, async () => {
    const [before, now] = [await known, await readSettingsBeside(folder)];
    known = Promise.resolve(now);
    if (now && now.text !== before?.text) await take(connection, join(folder, now.name));
  });
}

async function take(connection: Connection, file: string): Promise<void> {
  const options = { author: 'aftercall dev', note: `${file} was changed` };
  try {
    await importSettings(connection, file, options).catch(async () => {
      await pause(AGAIN_MS);
      await importSettings(connection, file, options);
    });
  } catch (error) {
    connection.write(`${(error as Error).message}\nThe settings were not taken: what held before holds.\n`);
  }
}
