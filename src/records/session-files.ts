/**
 * The session metadata files that stand in a folder. Owns: finding them, a few at a time, and what one says of itself. Must
 * not know: which sessions there are.
 */
import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundFile, FoundFiles, SessionRecords } from '../runtime/records-port';
import { metadataFolder, sessionFilePath } from './session-file';

/** Files told of at once: the store is asked about them in one question. */
const PIECE = 100;
const FILE = /^([A-Za-z0-9_-][A-Za-z0-9._-]*)\.json$/;

export function sessionFiles(dataDir: string): Pick<SessionRecords, 'files' | 'readMetadata'> {
  return {
    files: (before) => walk(metadataFolder(dataDir), before),
    readMetadata: ({ sessionId, folder }) => read(sessionFilePath(dataDir, folder, sessionId)),
  };
}

async function* walk(root: string, before: string | undefined): AsyncGenerator<FoundFiles> {
  for (const year of await namesIn(root, /^\d{4}$/))
    for (const month of await namesIn(join(root, year), /^\d{2}$/))
      for (const day of await namesIn(join(root, year, month), /^\d{2}$/)) {
        const folder = `${year}/${month}/${day}`;
        if (before === undefined || folder < before) yield* ofDay(join(root, year, month, day), folder);
      }
}

async function* ofDay(path: string, folder: string): AsyncGenerator<FoundFiles> {
  let sessionIds: string[] = [];
  for await (const name of entries(path)) {
    const id = FILE.exec(name)?.[1];
    if (id === undefined) continue;
    sessionIds.push(id);
    if (sessionIds.length < PIECE) continue;
    yield { folder, sessionIds };
    sessionIds = [];
  }
  if (sessionIds.length > 0) yield { folder, sessionIds };
}

async function namesIn(path: string, wanted: RegExp): Promise<string[]> {
  const names = [];
  for await (const name of entries(path)) if (wanted.test(name)) names.push(name);
  return names.sort();
}

/** A folder may have very many: they come a few at a time. None where there is no such folder. */
async function* entries(path: string): AsyncGenerator<string> {
  try {
    for await (const { name } of await opendir(path)) yield name;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
  }
}

async function read(path: string): Promise<FoundFile | null> {
  try {
    const [text, { mtimeMs }] = [await readFile(path, 'utf8'), await stat(path)];
    return { ...factsOf(text), writtenAt: mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whoever wrote it may be an older program, or another one. */
function factsOf(text: string): Omit<FoundFile, 'writtenAt'> {
  const document: { end_user?: { identifier?: unknown }; ended_at?: unknown } | null = parsed(text);
  const customer = document?.end_user?.identifier;
  const endedAt = Date.parse(String(document?.ended_at));
  return {
    document,
    customer: typeof customer === 'string' ? customer : null,
    endedAt: Number.isNaN(endedAt) ? null : endedAt,
  };
}

function parsed(text: string): object | null {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' ? document : null;
  } catch {
    return null;
  }
}
