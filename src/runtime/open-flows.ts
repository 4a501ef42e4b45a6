/**
 * The flows an app starts with. Owns: that it starts on the last good release when the folder has mistakes, and
 * does not start at all when there never was a good one.
 */
import type { Config } from '../config';
import type { Clock } from '../lib/clock';
import type { Log } from '../log';
import type { FlowFiles } from '../flow/catalog';
import { audioFolder, keepAudio } from './audio-shelf';
import { FlowFolder, type FolderState } from './flow-folder';
import { createReleaseShelf, type ReleaseShelf } from './release-shelf';
import type { ReleaseStore } from './release-store';
import { watchFolder } from './watch-folder';
import { StartProblem } from './start-problem';

interface Surroundings {
  clock: Clock;
  log: Log;
  tell?: (state: FolderState) => void;
}

/** @throws StartProblem with every problem of the folder, when nothing else can serve */
export async function openFlows(
  store: ReleaseStore,
  { flowsDir, dataDir, flowEnv, flowSecrets = {} }: Config,
  around: Surroundings,
): Promise<{ releases: ReleaseShelf; folder: FlowFolder }> {
  const platform = { env: Object.keys(flowEnv), secrets: Object.keys(flowSecrets) };
  const releases = createReleaseShelf(store, platform);
  const lost = await releases.restore();
  if (lost !== null) around.log.error('the release that served last cannot serve any more', { reason: lost });
  const keep = (files: FlowFiles): Promise<void> => keepAudio(flowsDir, audioFolder(dataDir), files);
  const folder = new FlowFolder({ folder: flowsDir, platform, releases, keepAudio: keep, ...around });
  if (releases.serving()) return { releases, folder };
  const { state, printed } = await folder.look();
  if (state === 'unreadable') throw new StartProblem([`FLOWS_DIR: the folder ${flowsDir} cannot be read`]);
  if (!releases.serving()) throw new StartProblem(printed);
  return { releases, folder };
}

/** Looks at the folder after each change of it. @returns how to stop that, once changes are noticed */
export async function watchFlows(folder: FlowFolder, { flowsDir }: Config): Promise<() => Promise<void>> {
  const watching = watchFolder(flowsDir, () => folder.lookTwice());
  await watching.ready;
  // What was written while the watching began.
  await folder.look();
  return () => watching.stop();
}
