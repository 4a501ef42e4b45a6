/** The session metadata file as a demonstration shows it. Owns: that it is the one of the session's end. */
import { setTimeout as pause } from 'node:timers/promises';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '../../lib/json';
import { metadataFolder } from '../../records/session-file';

const LONGEST_WAIT_MS = 10_000;
const PAUSE_MS = 100;

interface Final {
  path: string;
  document: JsonObject;
}

/**
 * Waits until the file tells of the session's end: it is written before, too, as when a call back is planned.
 *
 * @param folder DATA_DIR; the file is somewhere in its `metadata`
 * @param endedAt when the session ended, as the API says it
 * @throws when it was not written in time
 */
export async function finalMetadata(folder: string, id: string, endedAt: string): Promise<Final> {
  const end = Date.now() + LONGEST_WAIT_MS;
  while (Date.now() < end) {
    const found = await newest(metadataFolder(folder), id);
    if (found?.document['ended_at'] === endedAt) return found;
    await pause(PAUSE_MS);
  }
  throw new Error('the session metadata file was not written');
}

async function newest(folder: string, id: string): Promise<Final | null> {
  const names = await readdir(folder, { recursive: true }).catch(() => [] as string[]);
  const name = names.find((one) => one.endsWith(`${id}.json`));
  if (name === undefined) return null;
  const path = join(folder, name);
  return { path, document: JSON.parse(await readFile(path, 'utf8')) as JsonObject };
}
