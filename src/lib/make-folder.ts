/**
 * Makes a folder and those above it. Owns: that the answer comes at once, whatever is above: Node's own `recursive` asks for
 * ever where a folder is there that none can be made in, as `/proc` is (it takes ENOENT for a parent that is missing).
 */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * @param mode of the folders that are made
 * @returns the first folder that had to be made; undefined when all were there
 * @throws what the disk says, ENOTDIR when a file has the name
 */
export function makeFolder(path: string, mode = 0o777): string | undefined {
  const folder = resolve(path);
  if (isFolder(folder)) return undefined;
  const above = dirname(folder);
  const first = above === folder ? undefined : makeFolder(above, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Somebody else was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(folder)) throw error;
    return first;
  }
  return first ?? folder;
}

/** @throws ENOTDIR when something else has the name */
function isFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw Object.assign(new Error(`ENOTDIR: ${path} is no folder`), { code: 'ENOTDIR' });
  return found !== undefined;
}
