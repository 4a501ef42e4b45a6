/**
 * Every block of README and of the documents is run or checked. A block of shell lines is made of commands that there are, with
 * options they have; those that ask a server are run against one. YAML is settings that the server takes. What cannot be
 * run says why in a remark before it: `<!-- not run: … -->`; what is only shown is `text`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createApiClient } from '../src/cli/api-client';
import type { Connection } from '../src/cli/connect';
import { settingsCommand } from '../src/cli/settings';
import { whyCommand } from '../src/cli/why';
import { checkFlows } from '../src/flow/catalog';
import { parseSettingsYaml } from '../src/settings/from-yaml';
import { ADMIN, ApiApp } from './web/api-app';

const ROOT = join(__dirname, '..');
/** Documents with a test of their own that looks at every block. */
const OWN = { 'flows.md': 'docs-flows', 'flows-loop.md': 'docs-flows-loop', 'answers.md': 'docs-examples' };
const SCRIPTS = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts;

/** The file and function of each command, as the table of commands has them. */
const COMMANDS = new Map(
  [
    ...readFileSync(join(ROOT, 'src/cli/commands.ts'), 'utf8').matchAll(
      /^ {2}'?([\w-]+)'?: \{\n {4}says:[^]*?import\('\.\/([\w-]+)\.js'\)\)\.(\w+)\(\)/gm,
    ),
  ].map(([, name = '', file = '', make = '']) => [name, { file, make }]),
);

async function load(name: string): Promise<Command> {
  const { file = '', make = '' } = COMMANDS.get(name) ?? {};
  const loaded = (await import(`../src/cli/${file}`)) as { [make: string]: () => Command };
  const command = loaded[make]?.();
  if (!command) throw new Error(`there is no command ${name}`);
  return command;
}

interface Block {
  name: string;
  kind: string;
  text: string;
  marker: string | undefined;
}

const documents = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const blocks = documents.filter((path) => !(path.slice(5) in OWN)).flatMap(blocksOf);

function blocksOf(path: string): Block[] {
  const page = readFileSync(join(ROOT, path), 'utf8');
  const fence = /(?:<!-- not run: (.+) -->\n\n?)?^```(.*)\n([\s\S]*?)^```$/gm;
  return [...page.matchAll(fence)].map(([, marker, kind = '', text = ''], index) => ({
    name: `${path} ${index + 1}: ${text.split('\n', 1)[0]?.slice(0, 60) ?? ''}`,
    ...{ kind, text, marker },
  }));
}

let app: ApiApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-documents-'));
  cpSync(join(ROOT, 'flows'), join(folder, 'flows'), { recursive: true });
  // Step 4 of the guide: a survey of the reader's own.
  const survey = readFileSync(join(folder, 'flows/csat-survey.flow.yaml'), 'utf8');
  writeFileSync(join(folder, 'flows/my-survey.flow.yaml'), survey.replace('csat-survey', 'my-survey'));
  app = await ApiApp.start({
    flowsDir: join(folder, 'flows'),
    botSecrets: { 'survey-bot': 'a-secret-of-your-own' },
  });
});
afterAll(async () => {
  await app.remove();
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
});

test('documents that are looked at elsewhere have their test', () => {
  for (const [page, name] of Object.entries(OWN)) {
    expect(existsSync(join(ROOT, 'docs', page))).toBe(true);
    expect(readFileSync(join(__dirname, `${name}.test.ts`), 'utf8')).toContain(page);
  }
  expect(blocks.length).toBeGreaterThan(20);
});

test.each(blocks)('$name', async ({ kind, text, marker }) => {
  if (marker !== undefined || kind === 'text' || kind === 'mermaid') return;
  if (kind === 'json') return void JSON.parse(/^\s*\{/.test(text) ? text : `{${text}}`);
  if (kind === 'html')
    return void expect(text).toMatch(
      /^<script src="https:[^"]+\/chat\/widget\.js"( [\w-]+(="[^"]*")?)*><\/script>\n$/,
    );
  if (kind === 'env') return expectVariables(text);
  if (kind === 'yaml') return text.startsWith('flow:') ? expectFlow(text) : imports(text);
  expect(kind).toBe('');
  for (const line of text.replace(/\\\n\s*/g, ' ').split('\n'))
    await expectLine(line.replace(/\s#.*$/, '').trim());
});

function expectVariables(text: string): void {
  const known = readFileSync(join(ROOT, '.env.example'), 'utf8');
  for (const [, name = ''] of text.matchAll(/^(\w+)=/gm)) expect(known).toContain(`${name}=`);
}

function expectFlow(text: string): void {
  const name = /^flow: (\S+)/.exec(text)?.[1] ?? '';
  const prompts = Object.fromEntries(
    ['en', 'es'].map((language) => [
      `prompts/${language}.yaml`,
      readFileSync(join(ROOT, `flows/prompts/${language}.yaml`), 'utf8'),
    ]),
  );
  expect(checkFlows({ [`${name}.flow.yaml`]: text, ...prompts }).problems).toEqual([]);
}

const connection =
  (write: (text: string) => void = () => undefined) =>
  (): Connection => ({
    api: createApiClient({ url: app.url, token: ADMIN }),
    write,
  });

/** A snippet is imported as it stands: nothing of what the server has besides is lost. */
async function imports(text: string): Promise<void> {
  const file = join(folder, 'snippet.yaml');
  writeFileSync(file, text);
  const before = parametersOf();
  const kept = Object.keys(app.app.settings.current().queues);
  await settingsCommand(connection()).parseAsync(['import', file], { from: 'user' });
  expect(parametersOf()).toEqual(expect.arrayContaining(before));
  expect(Object.keys(app.app.settings.current().queues)).toEqual(kept);
  expect(app.app.settings.current().chatPostSession.document.enabled).toBe(true);
  expect(
    parseSettingsYaml(text, undefined, () => ({})).problems.filter(({ message }) =>
      /unknown section/.test(message),
    ),
  ).toEqual([]);
}

function parametersOf(): string[] {
  const { callPostSession, chatPostSession } = app.app.settings.current();
  return [callPostSession, chatPostSession].flatMap(({ document }, index) =>
    document.dataParameters.map(({ field }) => `${index} ${field}`),
  );
}

async function expectLine(line: string): Promise<void> {
  if (line === '') return;
  const parts = line.split(' && ');
  if (parts.length > 1) {
    for (const part of parts) await expectLine(part);
    return;
  }
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  const [program, ...args] = words;
  if (program === 'npm') return expectScript(args);
  if (program === 'npx' && args[0] === 'aftercall') return expectCommand(args.slice(1));
  if (program === 'cp') return void expect(existsSync(join(ROOT, args[0] ?? ''))).toBe(true);
  if (program === 'printf') return expectPrinted(line);
  expect(['export', 'ls']).toContain(program);
}

function expectScript([name = '', script = '']: string[]): void {
  if (name === 'run') return void expect(SCRIPTS).toHaveProperty([script]);
  expect(['ci', 'start', 'test']).toContain(name);
}

/** The command is there and has these options; what asks a server is run. */
async function expectCommand([name = '', ...args]: string[]): Promise<void> {
  expect([...COMMANDS.keys()]).toContain(name);
  if (name === 'settings') return runSettings(args);
  if (name === 'why') return runWhy();
  let command = await load(name);
  for (const inner of args) command = command.commands.find((one) => one.name() === inner) ?? command;
  const flags = args.filter((arg) => arg.startsWith('-'));
  const known = command.options.flatMap(({ long, short }) => [long, short]);
  for (const flag of flags) expect(known).toContain(flag);
}

async function runSettings(args: string[]): Promise<void> {
  const file = join(folder, 'settings.yaml');
  const exports = () => settingsCommand(connection()).parseAsync(['export', '--out', file], { from: 'user' });
  if (args[0] !== 'export' && !existsSync(file)) await exports();
  const here = args.map((arg) => (/\.yaml$/.test(arg) ? file : arg));
  await settingsCommand(connection()).parseAsync(here, { from: 'user' });
  // That there are differences is what diff says with 1.
  expect(process.exitCode ?? 0).toBe(args[0] === 'diff' ? 1 : 0);
  process.exitCode = undefined;
}

async function runWhy(): Promise<void> {
  if ((await app.app.store.counts()).live === 0) await app.talk();
  let written = '';
  await whyCommand(connection((text) => void (written += text))).parseAsync([], { from: 'user' });
  expect(written).toContain('\n');
}

/** What openssl prints stands behind the block. */
function expectPrinted(line: string): void {
  const printed = execFileSync('sh', ['-c', line], { encoding: 'utf8' });
  const page = readFileSync(join(ROOT, 'docs/webhook-virtual-agent.md'), 'utf8');
  expect(page).toContain(/[0-9a-f]{64}/.exec(printed)?.[0] ?? 'nothing was printed');
}

test('a flow of the page is one that check takes, and a wrong snippet is refused', async () => {
  expect(() =>
    expectFlow('flow: x\nformat: 1\nlanguages: [en]\nstart: a\nsteps:\n  a: { sya: b }\n'),
  ).toThrow();
  await expect(imports('queues: { support: { ringSecond: 5 } }\n')).rejects.toThrow(/ringSecond/);
});
