/** Reads the flows folder. Owns: which files belong to a release and that they are text. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Files relative to the folder with '/', contents as text. @throws when the folder cannot be read */
export async function readFlowFiles(folder: string): Promise<{ [path: string]: string }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: { [path: string]: string } = {};
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = relative(folder, full).split(sep).join('/');
    if (/^[^/]+\.flow\.yaml$/.test(path) || /^prompts\/[^/]+\.yaml$/.test(path))
      files[path] = await readFile(full, 'utf8');
  }
  return files;
}
