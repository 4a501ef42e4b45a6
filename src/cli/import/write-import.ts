/** The files of an import. Owns: that nothing that is there is written over, and that all is written or nothing. */
import { access, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../lib/make-folder';
import { promptsText } from '../../studio/prompts-text';
import type { Imported } from '../../studio/convert-studio';

/**
 * Writes flows, prompts, the fragment of settings, and the original beside them.
 * @param original the name of the export @returns what was written @throws Error when a flow of that name exists
 */
export async function writeImport(
  folder: string,
  imported: Imported,
  original: string,
  text: string,
): Promise<string[]> {
  const [first] = imported.flows;
  if (!first) return [];
  const fresh: [string, string][] = [
    ...imported.flows.map((flow): [string, string] => [`${flow.name}.flow.yaml`, flow.text]),
    [`studio/${first.name}.settings.yaml`, imported.settings],
    [`studio/${original}`, text],
  ];
  for (const [path] of fresh)
    if (await exists(join(folder, path)))
      throw new Error(
        `${join(folder, path)} exists already: choose another name with --name, or another folder with --out`,
      );
  const prompts: [string, string][] = [];
  for (const [language, added] of imported.prompts) {
    const path = `prompts/${language}.yaml`;
    const known = await readFile(join(folder, path), 'utf8').catch(() => '');
    prompts.push([path, promptsText(known, added)]);
  }
  const all = [...fresh, ...prompts].map(([path, content]): [string, string] => [
    join(folder, path),
    content,
  ]);
  for (const [path, content] of all) {
    makeFolder(dirname(path));
    await writeFile(path, content);
  }
  return all.map(([path]) => path);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
