/**
 * What is done once an hour beside everything else. Owns: when, that it never runs twice at once, and its end. A pause or
 * a crash only makes it later.
 */
import type { Clock, Scheduled } from '../lib/clock';
import type { Log } from '../log';

const EVERY_MS = 3_600_000;

/**
 * Begins at once, then every hour; an hour that passes while it runs is looked at after.
 * @param failed what the log says when `sweep` throws
 * @param sweep is to end soon once it is stopped
 * @returns how to end it; resolves when nothing is being done
 */
export function hourly(
  { clock, log }: { clock: Clock; log: Log },
  failed: string,
  sweep: (isStopped: () => boolean) => Promise<void>,
): () => Promise<void> {
  let [stopped, due] = [false, false];
  let next: Scheduled | null = null;
  let running: Promise<void> | null = null;
  const work = async (): Promise<void> => {
    try {
      while (due && !stopped) {
        due = false;
        await sweep(() => stopped);
      }
    } catch (error) {
      log.error(failed, { error: String(error) });
    } finally {
      running = null;
    }
  };
  const begin = (): void => {
    next = clock.after(EVERY_MS, begin);
    due = true;
    running ??= work();
  };
  begin();
  return async () => {
    stopped = true;
    next?.cancel();
    await running;
  };
}
