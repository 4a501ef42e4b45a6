/** Every command of docs/flows-loop.md is run as it is written, in a folder like the one a reader has. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import { createApiClient } from '../src/cli/api-client';
import { callCommand } from '../src/cli/call';
import { diffCommand } from '../src/cli/diff';
import { flowsCommand } from '../src/cli/flows';
import { graphCommand } from '../src/cli/graph';
import { initCommand } from '../src/cli/init';
import { newCommand } from '../src/cli/new';
import { pathsCommand } from '../src/cli/paths';
import { releasesCommand } from '../src/cli/releases';
import { replayCommand } from '../src/cli/replay';
import { sessionsCommand } from '../src/cli/sessions';
import { testCommand } from '../src/cli/test';
import type { Connection } from '../src/cli/connect';
import { smallFlows } from './support/small-flows';
import { ADMIN, startTestApp, writeFlows, type TestApp } from './support/test-app';

const PAGE = readFileSync(join(__dirname, '../docs/flows-loop.md'), 'utf8');
const BLOCKS = [...PAGE.matchAll(/^```\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
const WRITTEN = BLOCKS.flatMap((block) =>
  block.split('\n').flatMap((line) => /^npx aftercall (.+)$/.exec(line)?.[1] ?? []),
);
/** They go on until they are ended, or need a session or a carrier of the reader's own; each has tests of its own. */
const ENDLESS = [
  'dev',
  'test --watch',
  'call csat-survey --live --lang es',
  'replay SESSION',
  'replay SESSION --save flows/tests/again.call',
];
const home = process.cwd();

let app: TestApp;
let folder: string;
let lines: string[];
beforeAll(async () => {
  app = await startTestApp({ files: smallFlows('One') });
  writeFlows(app.flowsDir, smallFlows('Two'));
  await app.restart();
  folder = mkdtempSync(join(tmpdir(), 'aftercall-page-'));
  cpSync(join(home, 'flows'), join(folder, 'flows'), { recursive: true });
  cpSync(join(home, 'flows'), join(folder, 'other-flows'), { recursive: true });
  process.chdir(folder);
  for (const args of ['init -q', 'add -A', '-c user.name=a -c user.email=a@b commit -qm flows'])
    execFileSync('git', args.split(' '));
});
afterAll(async () => {
  process.chdir(home);
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
  await app.remove();
});

const write = (text: string): void => void lines.push(...text.split('\n'));
const connection = (): Connection => ({ api: createApiClient({ url: app.url, token: ADMIN }), write });
const COMMANDS: { [name: string]: () => Command } = {
  call: () => callCommand({ input: Readable.from(['1\n']), write }),
  test: () => testCommand(write),
  flows: () => flowsCommand(connection),
  sessions: () => sessionsCommand(connection),
  init: () => initCommand(write),
  new: () => newCommand(write),
  paths: () => pathsCommand(write),
  releases: () => releasesCommand(connection),
  replay: () => replayCommand(connection),
  graph: () => graphCommand(write, connection),
  diff: () => diffCommand(connection, write),
};

/** The release of the page is one of a server that a reader does not have. */
async function released(args: string[]): Promise<string[]> {
  const { items } = JSON.parse((await connection().api({ path: '/releases' })).text) as {
    items: { release: string }[];
  };
  return args.map((arg) => (/^[0-9a-f]{12}$/.test(arg) ? (items[1]?.release.slice(0, 12) ?? arg) : arg));
}

test('the page has commands, and each is one that is run here or has no end', () => {
  const known = [...Object.keys(COMMANDS), ...ENDLESS];
  expect(WRITTEN.length).toBeGreaterThan(8);
  for (const one of ENDLESS) expect(WRITTEN).toContain(one);
  expect(WRITTEN.filter((one) => !known.some((name) => one.startsWith(name)))).toEqual([]);
});

test.each(WRITTEN.filter((one) => !ENDLESS.includes(one)))('aftercall %s', async (one) => {
  const [name = '', ...args] = one.split(' ');
  lines = [];
  process.exitCode = undefined;
  await COMMANDS[name]?.().parseAsync(await released(args), { from: 'user' });
  // The page has added a flow before it compares.
  expect(process.exitCode ?? 0).toBe(name === 'diff' ? 1 : 0);
  expect(lines.length).toBeGreaterThan(0);
});

test('the story of the page is understood, and told when it is written anew', async () => {
  const story = BLOCKS.find((block) => block.includes('> caller dials')) ?? '';
  writeFlows(join(folder, 'flows'), {
    'tests/page.call': story.replace('> caller presses 1', '> caller presses 1\n> caller presses 2'),
  });
  lines = [];
  await testCommand(write).parseAsync(['page', '--update'], { from: 'user' });
  expect(lines).toEqual(['ok   page (written anew)', '1 tests, 0 failed']);
  expect(readFileSync(join(folder, 'flows/tests/page.call'), 'utf8')).toContain('su llamada con Ann');
});
