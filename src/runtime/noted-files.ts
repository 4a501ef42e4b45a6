/**
 * Session metadata files of people who were forgotten while the process that has them was not there. Owns: that they are
 * removed once it is: when it starts, and every hour.
 */
import type { Clock } from '../lib/clock';
import type { Log } from '../log';
import { hourly } from './hourly';
import type { Store } from './ports';
import type { SessionRecords } from './records-port';

export interface NotedFilesDeps {
  store: Pick<Store, 'notedFiles' | 'fileGone'>;
  records: Pick<SessionRecords, 'removeMetadata'>;
}

/** Removes a file if it is in the folder of this process. @returns whether it was */
export async function removeNoted(
  { store, records }: NotedFilesDeps,
  file: { sessionId: string; folder: string },
): Promise<boolean> {
  const removed = await records.removeMetadata(file);
  if (removed) await store.fileGone(file.sessionId);
  return removed;
}

/** @returns how to end it */
export function startRemovingNoted(deps: NotedFilesDeps & { clock: Clock; log: Log }): () => Promise<void> {
  return hourly(deps, 'files of people who were forgotten could not be removed', async (isStopped) => {
    let files = 0;
    for (const file of await deps.store.notedFiles()) {
      if (isStopped()) break;
      if (await removeNoted(deps, file)) files += 1;
    }
    if (files > 0) deps.log.info('files of people who were forgotten were removed', { files });
  });
}
