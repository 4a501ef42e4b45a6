/** First start: the settings beside the flows become the first versions, so that a call works at once. */
import { parseSettingsYaml } from '../settings/from-yaml';
import type { Store } from './ports';
import { readSettingsBeside } from './settings-beside';

/**
 * Loads the settings beside the flows, those that `aftercall check` checks, into a store that has no settings yet.
 * @returns problems of the file, each with its line; how many documents were saved
 */
export async function seedSettings(
  store: Store,
  flowsDir: string,
  at: number,
): Promise<{ saved: number; problems: string[] }> {
  if ((await store.settingsVersion()) > 0) return { saved: 0, problems: [] };
  const file = await readSettingsBeside(flowsDir);
  if (file === null) return { saved: 0, problems: [] };
  const { documents, problems } = parseSettingsYaml(file.text);
  if (problems.length > 0) {
    return {
      saved: 0,
      problems: problems.map((one) => `${file.name}:${one.line}:${one.column} ${one.message}`),
    };
  }
  // All at once: a start that is cut off in between begins anew the next time.
  await store.saveSettings(
    documents.map(({ kind, name, document }) => ({
      ...{ kind, name, document: JSON.stringify(document), at },
      ...{ author: 'first start', note: file.name },
    })),
  );
  return { saved: documents.length, problems: [] };
}
