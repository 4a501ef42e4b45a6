/**
 * One process to a database file. Owns: the pid file beside it, and the judgement whether its writer is
 * still alive. Must not know: what is in the database.
 *
 * SQLite's own locks are not enough: the WebAssembly engine locks with a folder that outlives a killed
 * process, and two servers on one file would both carry out the same effects.
 */
import { linkSync, readFileSync, renameSync, rmSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { holderAlive, processMark } from './process-mark';

export interface Lock {
  release(): void;
}

/**
 * Takes the lock of a database file (`<file>.pid`), and away what a killed holder left behind.
 * @throws naming the file and the holder's pid if it is alive, or may be (another host)
 */
export function takeLock(file: string): Lock {
  const path = `${file}.pid`;
  const own = processMark(process.pid);
  while (!create(path, own)) {
    const found = readIfThere(path);
    if (found === null) continue;
    refuseIfHeld(file, path, found);
    removeStale(path, found);
  }
  removeStaleFolder(`${file}.lock`);
  return {
    release() {
      if (readIfThere(path) === own) unlinkSync(path);
    },
  };
}

function create(path: string, content: string): boolean {
  return doneUnless('EEXIST', () => writeFileSync(path, content, { flag: 'wx', mode: 0o600 }));
}

function refuseIfHeld(file: string, path: string, found: string): void {
  const [pid = '', host = ''] = found.split('\n');
  if (host !== hostname()) {
    throw new Error(
      `the database ${file} is in use by process ${pid || 'unknown'} on host ${host || 'unknown'}; ` +
        `if that is not running any more, delete ${path}`,
    );
  }
  if (holderAlive(found)) throw new Error(`the database ${file} is in use by process ${pid}`);
}

/** Another process may have done the same since we looked: then what we moved is its new lock, and goes back. */
function removeStale(path: string, judged: string): void {
  const aside = `${path}.${process.pid}`;
  if (!doneUnless('ENOENT', () => renameSync(path, aside))) return;
  if (readIfThere(aside) !== judged) doneUnless('EEXIST', () => linkSync(aside, path));
  rmSync(aside, { force: true });
}

/** node-sqlite3-wasm makes this folder as its lock. */
function removeStaleFolder(path: string): void {
  doneUnless('ENOENT', () => rmdirSync(path));
}

function readIfThere(path: string): string | null {
  let content: string | null = null;
  doneUnless('ENOENT', () => {
    content = readFileSync(path, 'utf8');
  });
  return content;
}

/** @returns false if `action` failed with this error code. @throws any other error */
function doneUnless(code: string, action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return false;
    throw error;
  }
}
