/**
 * Audio files by their version: a release keeps the sounds it was published with, also when the folder has others since.
 * Owns: where they are and how they get there. A file is written once and never changed.
 */
import { access, readFile, rename, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FlowFiles } from '../flow/catalog';
import { audioFiles } from '../flow/release';
import { makeFolder } from '../lib/make-folder';
import { audioVersion } from './read-flow-files';

const VERSION = /^[0-9a-f]{12}$/;

/** @param dataDir where the app keeps what is its own */
export function audioFolder(dataDir: string): string {
  return join(dataDir, 'audio');
}

/** Puts the audio files of a release aside. @throws when they cannot be read, or written */
export async function keepAudio(flowsDir: string, shelf: string, files: FlowFiles): Promise<void> {
  const all = [...audioFiles(files)];
  if (all.length > 0) makeFolder(shelf);
  for (const [path, version] of all) {
    const kept = join(shelf, version);
    if (!VERSION.test(version) || (await isThere(kept))) continue;
    const content = await readFile(join(flowsDir, 'audio', path));
    // Changed since the folder was read: it is looked at again.
    if (audioVersion(content) !== version) continue;
    const half = `${kept}.${randomUUID()}`;
    await writeFile(half, content);
    await rename(half, kept);
  }
}

/** What stood under this version; null: nobody has kept it. */
export async function keptAudio(shelf: string, version: unknown): Promise<Buffer | null> {
  if (typeof version !== 'string' || !VERSION.test(version)) return null;
  return readFile(join(shelf, version)).catch(() => null);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
