/** Who writes the files of sessions. Owns: the thread that does, which is begun anew when it has ended by itself. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Caller } from '../lib/thread/caller';
import { replaceFile } from './replace-file';

export interface FileWriter {
  /** As `replaceFile`. One at a time for one path. */
  replace(path: string, text: string): Promise<boolean>;
  close(): void;
}

/** Where this program is compiled; sources alone have none. */
const ENTRY = join(__dirname, 'file-thread.js');

/** @param entry the module the thread runs; null: this thread writes. Default: a thread where this is compiled */
export function fileWriter(entry: string | null = existsSync(ENTRY) ? ENTRY : null): FileWriter {
  if (entry === null) return { replace: replaceFile, close: () => undefined };
  let caller: Caller | null = null;
  const open = (): Caller =>
    new Caller({
      ...{ entry, data: null, name: 'the thread that writes session files' },
      // Whoever waits is told, and tries again.
      ended: () => (caller = null),
    });
  return {
    replace: (path, text) => (caller ??= open()).call('replace', [path, text]) as Promise<boolean>,
    close() {
      caller?.end(new Error('no more session files are written'));
      caller = null;
    },
  };
}
