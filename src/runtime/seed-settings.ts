/** First start: the example settings become the first versions, so that a call works at once. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSettingsYaml } from '../settings/from-yaml';
import type { Store } from './ports';

const FILE = 'settings.example.yaml';

/**
 * Loads `settings.example.yaml` of the flows folder into a store that has no settings yet.
 * @returns problems of the file, each with its line; how many documents were saved
 */
export async function seedSettings(
  store: Store,
  flowsDir: string,
  at: number,
): Promise<{ saved: number; problems: string[] }> {
  if ((await store.settingsVersion()) > 0) return { saved: 0, problems: [] };
  const text = await readFile(join(flowsDir, FILE), 'utf8').catch(() => null);
  if (text === null) return { saved: 0, problems: [] };
  const { documents, problems } = parseSettingsYaml(text);
  if (problems.length > 0) {
    return { saved: 0, problems: problems.map((one) => `${FILE}:${one.line}:${one.column} ${one.message}`) };
  }
  // All at once: a start that is cut off in between begins anew the next time.
  await store.saveSettings(
    documents.map(({ kind, name, document }) => ({
      ...{ kind, name, document: JSON.stringify(document), at },
      ...{ author: 'first start', note: FILE },
    })),
  );
  return { saved: documents.length, problems: [] };
}
