/**
 * Writes files of sessions where the store is read for many at once. Owns: that what is asked for in one turn of the event loop is
 * read together, and that whoever fails fails alone. Must not know: any engine.
 */
import { readRecord, type RecordReads } from './read-record';
import { replaceFile } from './replace-file';
import { sessionFile, type WrittenFile } from './session-file';

/** The store as it is at one moment. */
export interface OpenReads {
  reads: RecordReads;
  close(): void;
}

interface Wanted {
  sessionId: string;
  folder: string;
  resolve(written: WrittenFile): void;
  reject(error: unknown): void;
}

/** Sessions read at one moment, at the most: a store that is read for long keeps its log. */
const MOST_TOGETHER = 64;

/** @param open gives the store as it is now @returns writes the file of one session as `open` finds it */
export function filesTogether(
  dataDir: string,
  open: () => Promise<OpenReads>,
): (sessionId: string, folder: string) => Promise<WrittenFile> {
  const waiting: Wanted[] = [];
  const writeWaiting = async (): Promise<void> => {
    while (waiting.length > 0) await writeSome(waiting.splice(0, MOST_TOGETHER), dataDir, open);
  };
  return (sessionId, folder) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(() => void writeWaiting());
      waiting.push({ sessionId, folder, resolve, reject });
    });
}

async function writeSome(wanted: Wanted[], dataDir: string, open: () => Promise<OpenReads>): Promise<void> {
  try {
    const { reads, close } = await open();
    try {
      for (const one of wanted) await write(one, dataDir, reads);
    } finally {
      close();
    }
  } catch (error) {
    // Who was answered before hears nothing of it.
    for (const { reject } of wanted) reject(error);
  }
}

/** Resolves when the session is read: its file is written with those of the others. */
async function write(one: Wanted, dataDir: string, reads: RecordReads): Promise<void> {
  try {
    const record = await readRecord(reads, one.sessionId);
    const { path, text } = sessionFile(record, dataDir, one.folder);
    const { endedAt } = record.snapshot;
    replaceFile(path, text).then((written) => one.resolve({ written, endedAt }), one.reject);
  } catch (error) {
    one.reject(error);
  }
}
