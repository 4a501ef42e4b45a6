/** Virtual agents that answer turn by turn are made ready before a customer waits for them. Owns: when. */
import type { PreparedBots } from './bots';
import type { Log } from '../log';
import type { SettingsBook } from '../runtime/settings-book';

/** What slow credentials may hold up the start, in ms: the rest is made while calls are served. */
const LONGEST_WAIT_MS = 10_000;

/** Prepares what the settings name, and from now on what a change adds. Resolves when that is done, or takes too long. */
export async function prepareBots(bots: PreparedBots, settings: SettingsBook, log: Log): Promise<void> {
  const prepare = async (): Promise<void> => {
    for (const { name, reason } of await bots.prepare(settings.current().virtualAgents))
      log.warn('a virtual agent is not ready', { virtualAgent: name, reason });
  };
  settings.watch((rows) => {
    if (rows.some(({ kind }) => kind === 'virtual-agent')) void prepare();
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, LONGEST_WAIT_MS)));
  await Promise.race([prepare(), late]);
  clearTimeout(timer);
}
