/**
 * Puts a whole file in the place of an older one. Owns: that a reader, or a crash at any moment, finds the
 * old content or the new one and nothing between. Must not know: what is in it.
 */
import * as fs from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { shared } from './shared';

// A file is written for each session that ends: with callbacks inside, a call takes half of what it takes with promises inside.
const mkdir = promisify(fs.mkdir);
const readFile = promisify(fs.readFile);
const rename = promisify(fs.rename);
const rm = promisify(fs.rm);
const writeFile = promisify(fs.writeFile);

/**
 * Writes `text` to `path`, with what folders it needs, readable by its owner alone. After it resolves the
 * content is on disk. One at a time for one path: the temporary file beside it has a fixed name, so that
 * what a crash left there is overwritten.
 * @returns false when the file had this content already
 * @throws what the file system says; the file is as it was then
 */
export async function replaceFile(path: string, text: string): Promise<boolean> {
  const folder = resolve(dirname(path));
  const temporary = join(folder, `.${basename(path)}.tmp`);
  if ((await contentOf(path)) === text) {
    await rm(temporary, { force: true });
    // A crash may have come between the renaming and this.
    await syncFolder(folder);
    return false;
  }
  let made: string | undefined;
  try {
    made = await writeDurably(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolders(folder, made);
  return true;
}

async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** @returns the first folder that had to be made; undefined when all were there, as they nearly always are */
async function writeDurably(path: string, text: string): Promise<string | undefined> {
  const write = (): Promise<void> => writeFile(path, text, { mode: 0o600, flush: true });
  try {
    await write();
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await write();
  return made;
}

/** A name is on disk once its folder is; a folder that was made is a name in the folder above it. */
async function syncFolders(folder: string, firstMade: string | undefined): Promise<void> {
  const highest = firstMade === undefined ? folder : dirname(resolve(firstMade));
  let here = folder;
  await syncFolder(here);
  while (here !== highest && here !== dirname(here)) {
    here = dirname(here);
    await syncFolder(here);
  }
}

/** The files of sessions that end together are in one folder. */
const syncFolder = shared(async (folder) => {
  // Some systems have no handle of a folder, and need none.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
});
