/** `aftercall check` on folders of flows, with the settings beside them. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkCommand } from '../../src/cli/check';

const SHIPPED = resolve(__dirname, '../../flows');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-check-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
});

/** Runs the command as the command line does. @returns what it wrote, without the folder, and the exit code */
async function check(...options: string[]) {
  const lines: string[] = [];
  await checkCommand((line) => void lines.push(line.replaceAll(`${folder}/`, ''))).parseAsync(
    [folder, ...options],
    { from: 'user' },
  );
  return { lines, exitCode: process.exitCode };
}

const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
const flow = (name: string, steps: string, head = ''): void =>
  write(
    `${name}.flow.yaml`,
    `flow: ${name}\nformat: 1\nlanguages: [en]\n${head}start: first\nsteps:\n${steps}  done: { end: completed }\n`,
  );

test('the shipped flows and the settings beside them are right', async () => {
  cpSync(SHIPPED, folder, { recursive: true });
  const { lines, exitCode } = await check('--env', 'ORDER_API');
  expect(lines).toEqual([
    expect.stringMatching(/^\d+ files, 0 errors, 0 warnings$/),
    expect.stringMatching(/^release [0-9a-f]{64}$/),
  ]);
  expect(exitCode).toBe(0);
});

test('a flow that says it is for chats and rings a telephone is an error', async () => {
  flow('desk', '  first: { dial: client:agent-1, next: done }\n', 'channels: [voice, chat]\n');
  const { lines, exitCode } = await check();
  expect(lines[0]).toContain('"first" cannot be done in a chat: dial rings a telephone  [voice-only]');
  expect(lines[0]).toContain('use queue');
  expect(lines.at(-1)).toBe('1 files, 1 errors, 0 warnings');
  expect(exitCode).toBe(1);
});

test('settings that use a flow for chats are told which step only a call can do', async () => {
  flow('desk', '  first: { dial: client:agent-1, next: done }\n');
  write(
    'settings.example.yaml',
    'chatAddresses:\n  web: { flow: desk, language: en }\nnumbers:\n  "+15551000": { flow: desk, language: en }\n',
  );
  const { lines, exitCode } = await check();
  const [found = ''] = lines.filter((line) => line.includes('[settings]'));
  expect(lines.filter((line) => line.includes('  error  '))).toEqual([found]);
  expect(found).toMatch(
    /^settings\.example\.yaml:2:16 {2}error {2}chat-address "web": flow: .*"first".*\[settings\]/,
  );
  expect(exitCode).toBe(1);
});

test('settings that cannot be read are told with their line', async () => {
  flow('desk', '  first: { end: completed }\n');
  write('settings.example.yaml', 'queues:\n  support: { strategy: nonsense, agents: [] }\n');
  const { lines, exitCode } = await check();
  expect(lines.find((line) => line.startsWith('settings'))).toMatch(
    /^settings\.example\.yaml:2:\d+ {2}error {2}queues\.support\.strategy: /,
  );
  expect(exitCode).toBe(1);
});

test('a warning counts as an error only when asked to', async () => {
  flow('desk', '  first: { end: completed }\n');
  expect(await check()).toMatchObject({ exitCode: 0 });
  expect(await check('--strict')).toMatchObject({ exitCode: 1 });
});

test('queues, hours and flags are those of the settings beside the flows; without any it is said', async () => {
  const queue = '  first: { queue: suport, next: { completed: done, timeout: done, failed: done } }\n';
  flow('desk', queue);
  expect((await check()).lines).toContainEqual(
    expect.stringMatching(
      /^queues, hours and flags are not checked: .* has no settings\.yaml or settings\.example\.yaml$/,
    ),
  );
  write('settings.yaml', 'queues: { support: { agents: [] } }\n');
  const { lines, exitCode } = await check();
  expect(lines[0]).toContain('queue "suport" does not exist on this platform  [unknown-queue]');
  expect(lines[0]).toContain('did you mean "support"?');
  expect(lines.join('\n')).not.toContain('not checked');
  expect(exitCode).toBe(1);
});

test('names of env are those of FLOW_ENV, as at a start', async () => {
  flow('desk', '  first: { http: "GET {{ env.ODER_API }}", next: { ok: done, failed: done } }\n');
  expect((await check()).lines[0]).toMatch(/there is no env\.ODER_API[^]*did you mean "env\.ORDER_API"\?/);
});

test('a folder that is not there, is a file, or has no flow is told in words', async () => {
  const run = (name: string) =>
    checkCommand(() => undefined).parseAsync([join(folder, name)], { from: 'user' });
  write('a-file', '');
  await expect(run('nofolder')).rejects.toThrow(/nofolder: there is no such folder\. Name the folder/);
  await expect(run('a-file')).rejects.toThrow(/a-file: it is a file/);
  await expect(run('.')).rejects.toThrow(/has no flow: flows are files named NAME\.flow\.yaml/);
});

test('files that nobody reads because of their names are told with the names they would have to have', async () => {
  cpSync(SHIPPED, folder, { recursive: true });
  for (const file of [
    'a.flow.yml',
    'b.yaml',
    'prompts/fr.yml',
    'shared.yml',
    'README.md',
    '.hidden.yaml',
    'tests/x.yaml',
  ])
    write(file, '');
  write('b.yaml', 'flow: b\n');
  write('compose.yaml', 'services: {}\n');
  write('settings.staging.yaml', 'queues: {}\n');
  const { lines, exitCode } = await check('--env', 'ORDER_API');
  expect(lines.slice(0, -2)).toEqual([
    'a.flow.yml  warning  nobody reads this file: call it a.flow.yaml  [file-name]\n   = or take it out of the folder',
    'b.yaml  warning  nobody reads this file: call it b.flow.yaml  [file-name]\n   = or take it out of the folder',
    'prompts/fr.yml  warning  nobody reads this file: call it prompts/fr.yaml  [file-name]\n   = or take it out of the folder',
    'shared.yml  warning  nobody reads this file: call it shared.yaml  [file-name]\n   = or take it out of the folder',
  ]);
  expect(lines.at(-2)).toMatch(/0 errors, 4 warnings$/);
  expect(exitCode).toBe(0);
});
