/** The metadata file of a session. Owns: where it stands, and its text. Must not know: who writes it. */
import { join } from 'node:path';
import { metadataDocument } from './metadata-document';
import type { SessionRecord } from './session-record';

/** What came of writing one. */
export interface WrittenFile {
  /** false: the file had this content already */
  written: boolean;
  /** when the session ended, ms since the epoch; null: it has not */
  endedAt: number | null;
}

/** @param folder of its day, `YYYY/MM/DD`, where the session itself says none @throws as `sessionFilePath` */
export function sessionFile(
  record: SessionRecord,
  dataDir: string,
  folder: string,
): { path: string; text: string } {
  const { id, folder: own } = record.snapshot;
  const text = `${JSON.stringify(metadataDocument(record), null, 2)}\n`;
  return { path: sessionFilePath(dataDir, own ?? folder, id), text };
}

/** @throws for anything that is not the name of one folder of a day and of one file in it */
export function sessionFilePath(dataDir: string, folder: string, sessionId: string): string {
  if (!/^\d{4}\/\d{2}\/\d{2}$/.test(folder)) throw new Error(`"${folder}" is not a folder YYYY/MM/DD`);
  if (!/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(sessionId)) throw new Error('the session id is no file name');
  return join(dataDir, 'metadata', ...folder.split('/'), `${sessionId}.json`);
}
