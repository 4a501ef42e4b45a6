/** The folder of flows a command rehearses. Owns: which settings are beside it. */
import type { FlowFiles } from '../flow/release';
import { sceneOf, type Scene } from '../rehearsal/scene';
import { readFlowFiles } from '../runtime/read-flow-files';
import { readSettingsBeside } from '../runtime/settings-beside';
import type { ApiClient } from './api-client';

/** @throws Error with lines for people when the folder cannot be read, or what is in it has mistakes */
export async function readScene(folder: string): Promise<Scene> {
  const files = await readFlowFiles(folder).catch(() => {
    throw new Error(`the folder ${folder} cannot be read: name the folder of your flows with --flows`);
  });
  return sceneOf(files, await settingsIn(folder));
}

/** The flows of a release of the running server, beside the settings of a folder. */
export async function readReleaseScene(api: ApiClient, release: string, folder: string): Promise<Scene> {
  const { text } = await api({ path: `/releases/${release}` });
  return sceneOf((JSON.parse(text) as { files: FlowFiles }).files, await settingsIn(folder));
}

/** The text of the settings beside flows; empty: none. */
export async function settingsIn(folder: string): Promise<string> {
  return (await readSettingsBeside(folder))?.text ?? '';
}
