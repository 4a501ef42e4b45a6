/**
 * Where sessions are written down besides the store. Owns: putting it together, and that of several writes
 * for one session the newest state is the one that stays.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../lib/clock';
import { makeFolder } from '../lib/make-folder';
import type { Log } from '../log';
import type { Store } from '../runtime/ports';
import type { SessionRecords } from '../runtime/records-port';
import type { Crm } from './crm';
import { oneAtATime } from './one-at-a-time';
import type { FileWriter } from './file-writer';
import { metadataFolder, readSessionFile, sessionFilePath, type WrittenFile } from './session-file';
import { sessionFiles } from './session-files';
import { sendToCrm } from './send-to-crm';
import { testMessage, watchedCrm } from './watched-crm';

export interface SessionRecordsDeps {
  store: Store;
  /** files are written to `metadata/YYYY/MM/DD/<session id>.json` in it */
  dataDir: string;
  files: FileWriter;
  /** null: none is configured */
  crm: Crm | null;
  log: Log;
  clock: Clock;
  /** from 0 up to 1; default: chance */
  random?: () => number;
}

export function createSessionRecords({ random = Math.random, ...deps }: SessionRecordsDeps): SessionRecords {
  const { store, dataDir, files, log, clock } = deps;
  const inTurn = oneAtATime();
  const crm = deps.crm && watchedCrm(deps.crm);
  const readHere = async (sessionId: string, folder: string): Promise<WrittenFile> => {
    const { path, text, endedAt } = await readSessionFile(store, dataDir, { sessionId, folder });
    return { written: await files.replace(path, text), endedAt };
  };
  return {
    hasCrm: crm !== null,
    sendToCrm: sendToCrm({ ...deps, crm, random }),
    crmSeen: () => crm?.seen() ?? null,
    // What a test comes to is told to whoever asked, and is no trouble of a session.
    testCrm: async (now) => (deps.crm ? deps.crm.send(testMessage(now), now) : null),
    ...sessionFiles(dataDir),
    check: () => writable(metadataFolder(dataDir)),
    removeMetadata: ({ sessionId, folder }) =>
      inTurn(sessionId, () => removeFile(sessionFilePath(dataDir, folder, sessionId))),
    // The state is read inside: whoever waited reads what was saved meanwhile, so nothing older can follow.
    writeMetadata: ({ sessionId, folder }) =>
      inTurn(sessionId, async () => {
        const { written, endedAt } = await (files.write ?? readHere)(sessionId, folder);
        const sinceEndMs = endedAt === null ? null : clock.now() - endedAt;
        log.debug('session metadata file', { session: sessionId, written, sinceEndMs });
      }),
  };
}

async function removeFile(path: string): Promise<boolean> {
  try {
    await rm(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Shown by a file: permissions say little to an administrator, and nothing of a full disk. */
async function writable(folder: string): Promise<void> {
  const path = join(folder, `.probe-${process.pid}`);
  makeFolder(folder, 0o700);
  await writeFile(path, 'this folder can be written\n', { mode: 0o600 });
  // Processes that share a folder, each in a container of its own, have the same number.
  await rm(path, { force: true });
}
