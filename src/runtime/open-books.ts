/** Flows, settings and people, as the store and the folder have them. Owns: the order in which they are read, and checked against each other. */
import type { Config } from '../config';
import type { Clock } from '../lib/clock';
import type { Log } from '../log';
import { openFlows } from './open-flows';
import type { FolderState } from './flow-folder';
import { logProblems } from './log-problems';
import { openOptOutBook } from './opt-out-book';
import { openSettingsBook } from './open-settings-book';
import type { Store } from './ports';
import { seedSettings } from './seed-settings';
import { StartProblem } from './start-problem';

interface Surroundings {
  clock: Clock;
  log: Log;
  options: { flowsChanged?: (state: FolderState) => void };
}

/** What the app knows beside sessions: flows, settings, and who is not to be asked. @throws StartProblem */
export async function openBooks(store: Store, config: Config, { clock, log, options }: Surroundings) {
  const { releases, folder } = await openFlows(store, config, {
    ...{ clock, log },
    ...(options.flowsChanged ? { tell: options.flowsChanged } : {}),
  });
  const seeded = await seedSettings(store, config.flowsDir, clock.now());
  if (seeded.problems.length > 0) throw new StartProblem(seeded.problems);
  const settings = await openSettingsBook(store, () => [...releases.newest().flows.values()]);
  folder.guard((flows) => settings.brokenBy(flows));
  await folder.look();
  logProblems(settings, log);
  const optOuts = await openOptOutBook(store);
  return { releases, folder, settings, optOuts };
}
