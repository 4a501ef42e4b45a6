/**
 * One process to a database file. Owns: the lock beside it, the pid file that names its holder, and the judgement where
 * the operating system cannot judge. Must not know: what is in the database.
 *
 * SQLite's locks of the database itself are not enough: two servers may both have it open, and would both carry out
 * the same effects; the WebAssembly engine locks with a folder that outlives a killed process.
 */
import { readFileSync, rmSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { nativeSqlite, type OpenDriver } from './driver-node';
import { holdFile } from './held-file';
import { holderAlive, processMark } from './process-mark';

export interface Lock {
  release(): void;
}

/**
 * Takes the lock of a database file (`<file>.held`), says who has it (`<file>.pid`), and takes away what a killed holder
 * left behind.
 * @param native null where there is no engine but the WebAssembly one: then the pid file is all there is to judge by
 * @throws naming the file and the holder's pid if somebody has it
 */
export async function takeLock(
  file: string,
  native: OpenDriver | null = nativeSqlite() ?? null,
): Promise<Lock> {
  const path = `${file}.pid`;
  const held = native && (await holdFile(native, `${file}.held`));
  if (native && !held) throw inUse(file, readIfThere(path) ?? '');
  try {
    refuseIfAlive(file, path, held !== null);
    rmSync(path, { force: true });
    const own = processMark(process.pid);
    writeFileSync(path, own, { flag: 'wx', mode: 0o600 });
    removeStaleFolder(`${file}.lock`);
    return { release: releaseOnce(path, own, held) };
  } catch (error) {
    held?.close();
    throw error;
  }
}

function releaseOnce(path: string, own: string, held: { close(): void } | null): () => void {
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    try {
      if (readIfThere(path) === own) unlinkSync(path);
    } catch {
      // A disk that takes no writes keeps the file: whoever comes next sees that its process is gone.
    } finally {
      held?.close();
    }
  };
}

/**
 * A program from before there was a lock of the system holds by its pid alone. Of another host only that lock can tell
 * whether somebody lives there; a pid file without content was cut off by a full disk or a crash.
 */
function refuseIfAlive(file: string, path: string, isHeld: boolean): void {
  const found = readIfThere(path);
  if (!found) return;
  if (holderAlive(found)) throw inUse(file, found);
  const [pid = '', host = ''] = found.split('\n');
  if (isHeld || host === hostname() || host === '') return;
  throw new Error(
    `the database ${file} is in use by process ${pid} on host ${host}; if that is not running any more, delete ${path}`,
  );
}

function inUse(file: string, mark: string): Error {
  const [pid = '', host = ''] = mark.split('\n');
  const where = host === '' || host === hostname() ? '' : ` on host ${host}`;
  return new Error(
    `the database ${file} is in use by ${pid === '' ? 'another process' : `process ${pid}`}${where}`,
  );
}

/** node-sqlite3-wasm makes this folder as its lock. */
function removeStaleFolder(path: string): void {
  ifThere(() => rmdirSync(path));
}

function readIfThere(path: string): string | null {
  return ifThere(() => readFileSync(path, 'utf8'));
}

/** @returns null where there is no such file. @throws any other error */
function ifThere<T>(action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
