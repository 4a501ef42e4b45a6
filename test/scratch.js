/**
 * Where a run of the tests writes: in memory where Linux offers it, a quarter of the suite's CPU and most of its waiting
 * were for a disk that nothing needs afterwards. Owns: the folder of this run, and that none is left of runs that were killed.
 */
const { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } = require('node:fs');
const { join } = require('node:path');

const MEMORY = '/dev/shm';
const NAME = /^aftercall-tests-(\d+)$/;
/** bytes; a run holds some hundred MB at once */
const ENOUGH = 4e9;

/** A run that was killed may have left a small disk mounted in its folder: that one stays, it is no reason not to run. */
const removeAll = (folder) => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Whatever else is in it is gone.
  }
};

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process.
    return error.code === 'EPERM';
  }
};

/** Makes `os.tmpdir()` of all that this process starts a folder in memory, until it ends; elsewhere it stays as it is. */
module.exports.writeInMemory = () => {
  if (process.env.TMPDIR || !existsSync(MEMORY)) return;
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize < ENOUGH) return;
  for (const name of readdirSync(MEMORY)) {
    const pid = NAME.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) removeAll(join(MEMORY, name));
  }
  const folder = join(MEMORY, `aftercall-tests-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  process.on('exit', () => removeAll(folder));
};
