import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv as parse } from 'node:util';
import type { Command } from 'commander';
import { checkCommand } from '../../src/cli/check';
import { initCommand } from '../../src/cli/init';
import { newCommand } from '../../src/cli/new';
import { pathsCommand } from '../../src/cli/paths';
import { testCommand } from '../../src/cli/test';
import { readCliConfig } from '../../src/cli/cli-config';
import { readConfig } from '../../src/config';

let parent: string;
let flows: string;
beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'aftercall-init-'));
  flows = join(parent, 'mine/flows');
  await run(initCommand, join(parent, 'mine'));
});
afterEach(() => {
  rmSync(parent, { recursive: true });
  process.exitCode = undefined;
});

async function run(
  command: (write: (line: string) => void) => Command,
  ...args: string[]
): Promise<string[]> {
  const lines: string[] = [];
  await command((line) => lines.push(line))
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parseAsync(args, { from: 'user' });
  return lines;
}

test('what init and new write has no mistake, no warning, and tests that pass', async () => {
  expect(readdirSync(join(parent, 'mine')).sort()).toEqual(['.env', '.gitignore', '.vscode', 'flows']);
  for (const template of ['survey', 'menu', 'order', 'voicemail'])
    expect(await run(newCommand, `my-${template}`, '--template', template, '--flows', flows)).toHaveLength(3);
  expect(await run(checkCommand, flows, '--strict')).toEqual([
    '6 files, 0 errors, 0 warnings',
    expect.stringMatching(/^release /),
  ]);
  expect((await run(testCommand, '--flows', flows)).at(-1)).toBe('5 tests, 0 failed');
  const walked = await run(pathsCommand, '--flows', flows);
  expect(walked).toHaveLength(5);
  for (const line of walked) expect(line).toMatch(/: \d+ paths, 0 problems$/);
  expect(process.exitCode ?? 0).toBe(0);
});

test('the server of the folder and its commands have a token of their own', async () => {
  await run(initCommand, join(parent, 'other'));
  const tokens = ['mine', 'other'].map((name) => {
    const env = parse(readFileSync(join(parent, name, '.env'), 'utf8'));
    const server = readConfig({ ...env, FLOW_ENV: '' });
    const command = readCliConfig(env);
    if (!server.ok || !command.ok) throw new Error('the file .env is not taken');
    expect(command.config.token).toBe(server.config.adminToken);
    return command.config.token;
  });
  expect(tokens[0]).toMatch(/^[\w-]{32}$/);
  expect(tokens[1]).not.toBe(tokens[0]);
});

test('nothing that is there is written over', async () => {
  await expect(run(initCommand, join(parent, 'mine'))).rejects.toThrow('is not empty: name a new folder');
  await expect(run(newCommand, 'welcome', '--flows', flows)).rejects.toThrow(
    'has prompts for "welcome" already',
  );
  await expect(run(newCommand, 'My Flow', '--flows', flows)).rejects.toThrow(
    'a flow cannot be called "My Flow"',
  );
  await expect(run(newCommand, 'x', '--template', 'meny', '--flows', flows)).rejects.toThrow(
    /survey, menu, order, voicemail/,
  );
});

test('a folder that is named by way of one that is not there is refused like any that is not empty', async () => {
  await expect(run(initCommand, `${join(parent, 'mine')}/mine/../`)).rejects.toThrow(
    'is not empty: name a new folder',
  );
});
