/**
 * Whether there is room for a migration that copies the store. Owns: how much it needs. One that runs out of room in the middle is
 * undone, but one that is written and cannot be carried over into the database would leave neither program a store it can use.
 */
import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Free room needed as a multiple of the database: its log, and what it grows by. */
const COPIES: { readonly [migration: string]: number } = { '0019-numbered-sessions.sql': 2.2 };
const MB = 1_000_000;

/**
 * @param file the database; one in memory needs no disk
 * @param names of the migrations that are missing
 * @param freeOf bytes that can be written to a folder (Linux: statfs(2), f_bavail)
 * @throws when there is not enough; nothing was changed
 */
export function refuseWithoutRoom(file: string, names: readonly string[], freeOf = freeBytes): void {
  const times = Math.max(0, ...names.map((name) => COPIES[name] ?? 0));
  if (times === 0 || file === ':memory:') return;
  const needed = statSync(file).size * times;
  const free = freeOf(dirname(file));
  if (free < needed)
    throw new Error(
      `to bring it up to date takes ${Math.ceil(needed / MB)} MB of its disk, of which ${Math.floor(free / MB)} MB are free; ` +
        'make room and start again: nothing was changed',
    );
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
