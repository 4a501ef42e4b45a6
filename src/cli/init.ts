/** `aftercall init`: a folder of one's own, with a flow, prompts, settings, a test and what editors need. */
import { randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { Command } from 'commander';
import { flowSchema } from '../flow/catalog';
import { makeFolder } from '../lib/make-folder';
import { addFlow } from './templates/add-flow';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const files = (): { [path: string]: string } => ({
  '.env': [
    'PORT=3000',
    'FLOWS_DIR=./flows',
    'DATA_DIR=./data',
    'FLOW_ENV=ORDER_API=http://127.0.0.1:8090',
    '# What lets the commands settings, why, sessions and releases in:',
    `ADMIN_TOKEN=${randomBytes(24).toString('base64url')}`,
    '',
  ].join('\n'),
  '.gitignore': '.env\ndata/\n',
  '.vscode/extensions.json': json({ recommendations: ['redhat.vscode-yaml'] }),
  '.vscode/settings.json': json({ 'yaml.schemas': { './flows/flow.schema.json': 'flows/*.flow.yaml' } }),
  'flows/flow.schema.json': json(flowSchema()),
  'flows/settings.example.yaml': `# What a server without settings begins with.
queues:
  support:
    agents:
      - { id: agent-1, name: Agent One, endpoint: 'client:agent-1', chat: agent-1 }
numbers:
  '+15551000': { flow: welcome, language: en, name: Main line }
`,
});

export function initCommand(write: (line: string) => void = console.log): Command {
  return new Command('init')
    .argument('<folder>', 'a new folder, or an empty one')
    .action(async (named: string) => {
      // A folder that is named by one that is not there, as in new/.., is known by what it comes to.
      const folder = normalize(named);
      if ((await readdir(folder).catch(() => [])).length > 0)
        throw new Error(`${folder} is not empty: name a new folder`);
      for (const [path, text] of Object.entries(files())) {
        makeFolder(dirname(join(folder, path)));
        await writeFile(join(folder, path), text, { flag: 'wx' });
        write(`written: ${join(folder, path)}`);
      }
      for (const file of await addFlow(join(folder, 'flows'), 'welcome', 'menu')) write(`written: ${file}`);
      write(`Now: cd ${folder}, and aftercall call welcome, aftercall test, aftercall dev.`);
      write('Where "aftercall" is not found: npm link in the folder of Aftercall, once.');
    });
}
