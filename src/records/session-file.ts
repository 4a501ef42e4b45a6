/** The metadata file of a session. Owns: where it stands, and its text. Must not know: who writes it. */
import { join } from 'node:path';
import type { RecordReads } from '../runtime/records-port';
import { metadataDocument } from './metadata-document';
import { readRecord } from './read-record';
import type { SessionRecord } from './session-record';

/** What came of writing one. */
export interface WrittenFile {
  /** false: the file had this content already */
  written: boolean;
  /** when the session ended, ms since the epoch; null: it has not */
  endedAt: number | null;
}

/** A session, and the folder of its day, `YYYY/MM/DD`, where the session itself says none. */
export interface SessionFolder {
  sessionId: string;
  folder: string;
}

export interface SessionFile extends Pick<WrittenFile, 'endedAt'> {
  path: string;
  text: string;
}

/** @param folder of its day, `YYYY/MM/DD`, where the session itself says none @throws as `sessionFilePath` */
export function sessionFile(record: SessionRecord, dataDir: string, folder: string): SessionFile {
  const { id, folder: own, endedAt } = record.snapshot;
  const text = `${JSON.stringify(metadataDocument(record), null, 2)}\n`;
  return { path: sessionFilePath(dataDir, own ?? folder, id), text, endedAt };
}

/** The same of a session as the store has it. @throws as `readRecord` and `sessionFilePath` */
export async function readSessionFile(
  reads: RecordReads,
  dataDir: string,
  { sessionId, folder }: SessionFolder,
): Promise<SessionFile> {
  return sessionFile(await readRecord(reads, sessionId), dataDir, folder);
}

/** Where all of them are: it may be a disk of its own, or somebody else's after a restore. */
export function metadataFolder(dataDir: string): string {
  return join(dataDir, 'metadata');
}

/** @throws as `sessionFileName` */
export function sessionFilePath(dataDir: string, folder: string, sessionId: string): string {
  return join(metadataFolder(dataDir), ...sessionFileName(folder, sessionId).split('/'));
}

/** @returns where it stands among the others, `YYYY/MM/DD/<id>.json` @throws for anything that is not the name of one folder of a day and of one file in it */
export function sessionFileName(folder: string, sessionId: string): string {
  if (!/^\d{4}\/\d{2}\/\d{2}$/.test(folder)) throw new Error(`"${folder}" is not a folder YYYY/MM/DD`);
  if (!/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(sessionId)) throw new Error('the session id is no file name');
  return `${folder}/${sessionId}.json`;
}
