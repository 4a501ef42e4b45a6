/** The file of `--save`. Owns: that nothing which is there is overwritten, and that this is known before a call is made. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../lib/make-folder';

/** Makes the folder of the file. @throws Error when the file exists, or the folder cannot be made */
export function prepareTestFile(file: string): void {
  if (existsSync(file)) throw new Error(`${file} is there already: name a new file`);
  try {
    makeFolder(dirname(file));
  } catch (error) {
    throw new Error(`${file} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}

/** @throws Error when somebody was quicker */
export async function writeTestFile(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' });
}
