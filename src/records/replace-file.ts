/**
 * Puts a whole file in the place of an older one. Owns: that a reader, or a crash at any moment, finds the
 * old content or the new one and nothing between. Must not know: what is in it.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Writes `text` to `path`, with what folders it needs, readable by its owner alone. After it resolves the content is on disk. The
 * disk is waited for: this is for a thread that has nothing else to do (file-thread.ts). The temporary file beside it has a fixed
 * name, so that what a crash left there is overwritten.
 * @returns false when the file had this content already
 * @throws what the file system says; the file is as it was then
 */
export async function replaceFile(path: string, text: string): Promise<boolean> {
  const folder = resolve(dirname(path));
  const temporary = join(folder, `.${basename(path)}.tmp`);
  if (contentOf(path) === text) {
    rmSync(temporary, { force: true });
    // A crash may have come between the renaming and this.
    await onDisk([folder]);
    return false;
  }
  const made = putInPlace(path, temporary, text);
  await onDisk(upTo(folder, made));
  return true;
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** @returns the first folder that had to be made; undefined when all were there, as they nearly always are */
function putInPlace(path: string, temporary: string, text: string): string | undefined {
  try {
    const made = writeDurably(temporary, text);
    renameSync(temporary, path);
    return made;
  } catch (error) {
    removeIfCan(temporary);
    throw error;
  }
}

function removeIfCan(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What went wrong before is told.
  }
}

function writeDurably(path: string, text: string): string | undefined {
  const write = (): void => writeFileSync(path, text, { mode: 0o600, flush: true });
  try {
    write();
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const made = mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  write();
  return made;
}

/** A name is on disk once its folder is; a folder that was made is a name in the folder above it. */
function upTo(folder: string, firstMade: string | undefined): string[] {
  const highest = firstMade === undefined ? folder : dirname(resolve(firstMade));
  const folders = [folder];
  for (let here = folder; here !== highest && here !== dirname(here);) folders.push((here = dirname(here)));
  return folders;
}

/** The files of sessions that end together are in one folder, which is synced once for those of one turn of the event loop. */
let under: { folders: Set<string>; done: Promise<void> } | null = null;

function onDisk(folders: string[]): Promise<void> {
  under ??= syncSoon();
  for (const folder of folders) under.folders.add(folder);
  return under.done;
}

function syncSoon(): NonNullable<typeof under> {
  const folders = new Set<string>();
  const done = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    under = null;
    for (const folder of folders) syncFolder(folder);
  });
  return { folders, done };
}

function syncFolder(folder: string): void {
  // Some systems have no handle of a folder, and need none.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
