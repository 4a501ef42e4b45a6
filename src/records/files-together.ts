/**
 * Writes files of sessions where the store is read for many at once. Owns: that those that are asked for together are of one moment,
 * and that whoever fails fails alone. Must not know: any engine.
 */
import { inGroups, type Asked } from '../lib/in-groups';
import type { OpenReads, RecordReads } from '../runtime/records-port';
import { replaceFile } from './replace-file';
import { readSessionFile, type SessionFolder, type WrittenFile } from './session-file';

type Wanted = Asked<SessionFolder, WrittenFile>;

/** Sessions read at one moment, at the most: a store that is read for long keeps its log. */
const MOST_TOGETHER = 64;

/** @param open gives the store as it is now @returns writes the file of one session as `open` finds it */
export function filesTogether(
  dataDir: string,
  open: () => Promise<OpenReads>,
): (sessionId: string, folder: string) => Promise<WrittenFile> {
  const write = inGroups<SessionFolder, WrittenFile>(MOST_TOGETHER, (wanted) =>
    writeSome(wanted, dataDir, open),
  );
  return (sessionId, folder) => write({ sessionId, folder });
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
    const { path, text, endedAt } = await readSessionFile(reads, dataDir, one);
    replaceFile(path, text).then((written) => one.resolve({ written, endedAt }), one.reject);
  } catch (error) {
    one.reject(error);
  }
}
