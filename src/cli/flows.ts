/** `aftercall flows`: the flows of a folder, and the numbers and addresses that use them. */
import { Command } from 'commander';
import type { Document } from '../rehearsal/givens';
import { parseSettingsYaml } from '../settings/from-yaml';
import { nobodyAnswers, type ApiClient } from './api-client';
import { connect, type Connection } from './connect';
import { readScene } from './read-scene';
import { table } from './table';

export function flowsCommand(open: () => Connection = connect): Command {
  return new Command('flows')
    .option('--flows <folder>', 'folder of the flows', './flows')
    .action(async ({ flows: folder }: { flows: string }) => {
      const { api, write } = open();
      const { catalog, documents } = await readScene(folder);
      const { served, from } = await numbersOf(api);
      const rows = [...catalog.flows.values()].map(({ name, channels, languages, description }) => [
        ...[name, channels.join(', '), languages.join(', ')],
        ...[usersOf(name, served ?? documents).join(', ') || '-', description],
      ]);
      write(
        `${[...table([['flow', 'channels', 'languages', 'numbers', 'description'], ...rows]), from].join('\n')}\n`,
      );
    });
}

/** The numbers of the server, and what is to be said of where numbers come from. */
async function numbersOf(api: ApiClient): Promise<{ served: readonly Document[] | null; from: string }> {
  const folder = 'numbers are those of the settings in the folder.';
  try {
    const { text } = await api({ path: '/settings/export' });
    return { served: parseSettingsYaml(text).documents, from: 'Numbers are those of the running server.' };
  } catch (error) {
    if (nobodyAnswers(error)) return { served: null, from: `No server answers: ${folder}` };
    return { served: null, from: `${(error as Error).message}\nSo ${folder}` };
  }
}

function usersOf(flow: string, documents: readonly Document[]): string[] {
  const uses = documents.filter(
    ({ kind, document }) =>
      (kind === 'number' || kind === 'chat-address') && (document as { flow?: string }).flow === flow,
  );
  return [...new Set(uses.map(({ name }) => name))];
}
