/**
 * Puts a whole file in the place of an older one. Owns: that a reader, or a crash at any moment, finds the
 * old content or the new one and nothing between. Must not know: what is in it.
 */
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { inGroups, type Asked } from '../lib/in-groups';
import { makeFolder } from '../lib/make-folder';

/** Files that are open at the same time. */
const MOST_TOGETHER = 64;

interface TextFile {
  path: string;
  text: string;
}
type Wanted = Asked<TextFile, boolean>;

/** A file that is to be put in place: its content is in a temporary one beside it, which is open. */
type Prepared = Wanted & {
  temporary: string;
  /** null: there is nothing new */
  handle: number | null;
  folders: string[];
};

const replace = inGroups<TextFile, boolean>(MOST_TOGETHER, replaceTogether);

/**
 * Writes `text` to `path`, with what folders it needs, readable by its owner alone. After it resolves the content is on disk. One at
 * a time for one path. The temporary file beside it has a fixed name, so that what a crash left there is overwritten. The disk is
 * waited for: this is for a thread that has nothing else to do (record-thread.ts). What is asked for in one turn of the event loop is
 * brought to the disk together: the first sync of many takes most of the others with it.
 * @returns false when the file had this content already
 * @throws what the file system says; the file is as it was then
 */
export function replaceFile(path: string, text: string): Promise<boolean> {
  return replace({ path, text });
}

/** One step for all, then the next: whoever fails in one of them takes no part in those that follow. */
function replaceTogether(wanted: Wanted[]): void {
  const prepared = each(wanted, prepare);
  const written = each(prepared, (one) => (sync(one), one));
  const placed = each(written, (one) => (putInPlace(one), one));
  const folders = new Map(
    [...new Set(placed.flatMap((one) => one.folders))].map((folder) => [folder, onDisk(folder)]),
  );
  for (const one of placed) {
    const failed = one.folders.map((folder) => folders.get(folder)).find((error) => error !== null);
    if (failed) one.reject(failed);
    else one.resolve(one.handle !== null);
  }
}

function each<One extends Wanted, R>(all: One[], step: (one: One) => R): R[] {
  return all.flatMap((one) => {
    try {
      return [step(one)];
    } catch (error) {
      removeIfCan(temporaryOf(one.path));
      one.reject(error);
      return [];
    }
  });
}

function temporaryOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.tmp`);
}

function prepare(wanted: Wanted): Prepared {
  const { path, text } = wanted;
  const folder = resolve(dirname(path));
  const temporary = temporaryOf(path);
  if (contentOf(path) === text) {
    rmSync(temporary, { force: true });
    // A crash may have come between the renaming and the sync of its folder.
    return Object.assign(wanted, { temporary, handle: null, folders: [folder] });
  }
  const { handle, made } = open(temporary);
  try {
    writeFileSync(handle, text);
  } catch (error) {
    closeSync(handle);
    throw error;
  }
  return Object.assign(wanted, { temporary, handle, folders: upTo(folder, made) });
}

function contentOf(path: string): string | null {
  // Nearly always there is none yet, and an error with its stack costs more than the file.
  if (!statSync(path, { throwIfNoEntry: false })) return null;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** `made`: the first folder that had to be made; undefined when all were there, as they nearly always are */
function open(path: string): { handle: number; made: string | undefined } {
  const opened = (): number => openSync(path, 'w', 0o600);
  try {
    return { handle: opened(), made: undefined };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const made = makeFolder(dirname(path), 0o700);
  return { handle: opened(), made };
}

function sync({ handle }: Prepared): void {
  if (handle === null) return;
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function putInPlace({ handle, temporary, path }: Prepared): void {
  if (handle !== null) renameSync(temporary, path);
}

function removeIfCan(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What went wrong before is told.
  }
}

/** A name is on disk once its folder is; a folder that was made is a name in the folder above it. */
function upTo(folder: string, firstMade: string | undefined): string[] {
  const highest = firstMade === undefined ? folder : dirname(resolve(firstMade));
  const folders = [folder];
  for (let here = folder; here !== highest && here !== dirname(here);) folders.push((here = dirname(here)));
  return folders;
}

/** @returns what the file system says, or null */
function onDisk(folder: string): Error | null {
  // Some systems have no handle of a folder, and need none.
  if (process.platform === 'win32') return null;
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return null;
  } catch (error) {
    return error as Error;
  }
}
