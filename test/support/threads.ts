/** The threads that write the embedded store and session files, of the sources themselves: no build is needed. */
import { join } from 'node:path';

export const THREADS = {
  store: join(__dirname, 'write-entry.mjs'),
  files: join(__dirname, 'file-entry.mjs'),
};
