/**
 * Writes the session metadata file, for as long as it takes. Owns: how long it is tried: a disk that is full or not
 * there comes back in its own time, and a weekend later the file has to be there. Must not know: what is in it.
 */
import { errorWord } from '../lib/error-code';
import type { Carried } from './ports';
import type { RuntimeDeps } from './runtime-deps';
import type { TaskRow } from './rows';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 600_000;
/** Three days; after them it is a dead letter, which can be tried again by hand. */
const MOST_ATTEMPTS = 450;
/** After these it is told on every so many-th attempt only. */
const TOLD_ONE_BY_ONE = 3;
const TOLD_EVERY = 6;

/** @throws nothing that the file system says: it is tried again then */
export async function writeMetadata(
  { records, log }: Pick<RuntimeDeps, 'records' | 'log'>,
  { sessionId, attempts }: Pick<TaskRow, 'sessionId' | 'attempts'>,
  folder: string,
): Promise<Carried> {
  try {
    await records.writeMetadata({ sessionId, folder });
    return { events: [] };
  } catch (error) {
    const reason = errorWord(error);
    if (attempts >= MOST_ATTEMPTS)
      return { dead: `the session metadata file could not be written: ${reason}` };
    if (attempts <= TOLD_ONE_BY_ONE || attempts % TOLD_EVERY === 0)
      log.error('a session metadata file could not be written and will be later', {
        session: sessionId,
        attempts,
        reason,
      });
    return { retryInMs: Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1)) };
  }
}
