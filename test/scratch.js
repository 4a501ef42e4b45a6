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
    if (pid && !isRunning(Number(pid))) rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
  const folder = join(MEMORY, `aftercall-tests-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
};
