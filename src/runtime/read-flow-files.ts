/** Reads the flows folder. Owns: which files belong to a release, and that they are text or have a version. */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { misnamed, type Misnamed } from '../flow/misnamed';
import { isText } from '../flow/release';
import { sha256 } from '../lib/hash';

/**
 * Files relative to the folder with '/', contents as text; of files under audio/ a hash of what is in them.
 * @throws when the folder cannot be read
 */
export async function readFlowFiles(folder: string): Promise<{ [path: string]: string }> {
  const files: { [path: string]: string } = {};
  for (const path of await pathsIn(folder)) {
    const full = join(folder, path);
    if (isText(path)) files[path] = await readFile(full, 'utf8');
    else if (path.startsWith('audio/') && !basename(path).startsWith('.'))
      files[path] = audioVersion(await readFile(full));
  }
  return files;
}

/** What is said of files that look like a part of the release, and are none. @throws as above */
export async function misnamedFiles(folder: string): Promise<Misnamed[]> {
  const paths = (await pathsIn(folder)).sort();
  return paths.flatMap((path) => misnamed(path, () => readFileSync(join(folder, path), 'utf8')) ?? []);
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** What tells one version of an audio file from another. */
export function audioVersion(content: Buffer): string {
  return sha256(content).slice(0, 12);
}
