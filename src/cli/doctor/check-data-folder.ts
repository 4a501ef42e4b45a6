/** The folder of files that are written. Owns: whether they can be written so that they last, room, and who else reads them. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { errorWord } from '../../lib/error-code';
import { makeFolder } from '../../lib/make-folder';
import { metadataFolder } from '../../records/session-file';
import type { Check } from './examination';
import { says, type Finding } from './finding';

const { ok, warning, problem } = says('data-folder');
const LEAST_FREE_BYTES = 512 * 1024 * 1024;
/** A caller waits for one of these with each turn. */
const SLOW_SYNC_MS = 50;
const OTHERS = 0o007;
const PROBE = Buffer.alloc(4096, 'aftercall');

export const checkDataFolder: Check = async ({ config }) => {
  const folder = resolve(config.dataDir);
  const metadata = metadataFolder(folder);
  let looksAt = folder;
  try {
    makeFolder(folder, 0o700);
    const found = [written(folder), await roomIn(folder)];
    looksAt = metadata;
    // A disk of its own, or what a restore has put there, may be somebody else's.
    if (existsSync(metadata)) found.push(written(metadata));
    if (process.platform !== 'win32' && (statSync(folder).mode & OTHERS) !== 0)
      found.push(warning(folder, 'other users of this machine may look into it', `chmod o-rwx ${folder}`));
    return found;
  } catch (error) {
    const hint = 'let the user that runs Aftercall write it, or set DATA_DIR to a folder they may write';
    return [problem(looksAt, `cannot be written (${errorWord(error)})`, hint)];
  }
};

/** @throws what the disk says */
function written(folder: string): Finding {
  const file = join(folder, `.doctor-${process.pid}`);
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, PROBE);
    const begun = performance.now();
    fsyncSync(handle);
    const ms = Math.round(performance.now() - begun);
    closeSync(handle);
    if (!readFileSync(file).equals(PROBE))
      return problem(folder, 'gives back something else than was written', 'check the disk');
    if (ms <= SLOW_SYNC_MS) return ok(folder, `is written and synced in ${ms} ms`);
    const hint = 'put it on a local disk: callers wait for this with each turn, together';
    return warning(folder, `a sync (fsync) takes ${ms} ms`, hint);
  } finally {
    rmSync(file, { force: true });
  }
}

async function roomIn(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const megabytes = Math.round((bavail * bsize) / (1024 * 1024));
  if (bavail * bsize >= LEAST_FREE_BYTES) return ok(folder, `has ${megabytes} MB left`);
  return problem(folder, `has only ${megabytes} MB left`, 'make room, or set KEEP_SESSIONS_DAYS');
}
