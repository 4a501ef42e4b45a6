/** Reads the flows folder. Owns: which files belong to a release, and that they are text or have a version. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isText } from '../flow/release';
import { sha256 } from '../lib/hash';

/**
 * Files relative to the folder with '/', contents as text; of files under audio/ a hash of what is in them.
 * @throws when the folder cannot be read
 */
export async function readFlowFiles(folder: string): Promise<{ [path: string]: string }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: { [path: string]: string } = {};
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = relative(folder, full).split(sep).join('/');
    if (isText(path)) files[path] = await readFile(full, 'utf8');
    else if (path.startsWith('audio/') && !entry.name.startsWith('.'))
      files[path] = audioVersion(await readFile(full));
  }
  return files;
}

/** What tells one version of an audio file from another. */
export function audioVersion(content: Buffer): string {
  return sha256(content).slice(0, 12);
}
