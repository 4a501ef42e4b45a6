/** Who writes the files of sessions. Owns: the thread that does, which is begun anew when it has ended by itself. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Caller } from '../lib/thread/caller';
import { replaceFile } from './replace-file';
import type { WrittenFile } from './session-file';

export interface FileWriter {
  /** As `replaceFile`. One at a time for one path. */
  replace(path: string, text: string): Promise<boolean>;
  /**
   * Writes the file of a session as the store has it by then: `folder` is where it goes when the session says nothing else. One at a
   * time for one session. Absent where the thread cannot read the store.
   */
  write?(sessionId: string, folder: string): Promise<WrittenFile>;
  close(): void;
}

/** What the thread reads and where it writes. */
export interface StoredRecords {
  /** absolute path of the SQLite database */
  database: string;
  dataDir: string;
}

/** `workerData` of the thread. */
export interface FileThreadData {
  stored: StoredRecords | null;
}

/** Where this program is compiled; sources alone have none. */
const ENTRY = join(__dirname, '..', 'record-thread.js');

export interface FileWriterOptions {
  /** the module the thread runs; null: this thread writes. Default: a thread where this is compiled */
  entry?: string | null;
  /** absent: the thread is told what to write */
  stored?: StoredRecords | null;
}

export function fileWriter({
  entry = existsSync(ENTRY) ? ENTRY : null,
  stored = null,
}: FileWriterOptions = {}): FileWriter {
  if (entry === null) return { replace: replaceFile, close: () => undefined };
  let caller: Caller | null = null;
  const data: FileThreadData = { stored };
  const open = (): Caller =>
    new Caller({
      ...{ entry, data, name: 'the thread that writes session files' },
      // Whoever waits is told, and tries again.
      ended: () => (caller = null),
    });
  const call =
    <R>(name: string) =>
    (first: string, second: string) =>
      (caller ??= open()).call(name, [first, second]) as Promise<R>;
  return {
    replace: call<boolean>('replace'),
    ...(stored ? { write: call<WrittenFile>('write') } : {}),
    close() {
      caller?.end(new Error('no more session files are written'));
      caller = null;
    },
  };
}
