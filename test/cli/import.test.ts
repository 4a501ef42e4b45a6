import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommand } from '../../src/cli/check';
import { importCommand } from '../../src/cli/import';
import { readScene } from '../../src/cli/read-scene';
import { Rehearsal } from '../../src/rehearsal/rehearsal';
import { pathOf } from '../studio/read-export';
import { authorsFolder, type AuthorsFolder } from './authors-folder';

let folder: AuthorsFolder;
let out: string;
beforeEach(() => {
  folder = authorsFolder();
  out = join(folder.path, 'new');
});
afterEach(() => {
  folder.remove();
  process.exitCode = undefined;
});

async function run(...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  const command = importCommand((line) => lines.push(line));
  await command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parseAsync(args, { from: 'user' });
  return lines;
}

test('an export becomes a folder that check takes, and whose calls go as they went', async () => {
  const lines = await run('studio', pathOf('menu'), '--out', out, '--name', 'main');
  expect(lines[0]).toBe('14 widgets -> main (7 steps)');
  expect(lines).toContain('folded  Menu: with MenuKeys, MenuWords, CountTries, EnoughTries, Invalid');
  expect(lines.filter((line) => line.startsWith('written')).map((line) => line.replace(out, ''))).toEqual([
    'written: /main.flow.yaml',
    'written: /studio/main.settings.yaml',
    'written: /studio/menu.json',
    'written: /prompts/en.yaml',
  ]);
  const said: string[] = [];
  await checkCommand((line) => said.push(line)).parseAsync([out, '--strict'], { from: 'user' });
  expect(said).toContainEqual(expect.stringMatching(/ 0 errors, 0 warnings$/));
  const call = new Rehearsal(
    await readScene(out),
    'A call.\n\n> caller dials main\n> caller presses 9\n> caller says sales please\n',
  );
  const told = call.play();
  expect(told).toContain('caller hears: For sales, press 1 or say sales. For support, press 2.');
  expect(told).toContain('Sorry, that is not one of the choices.');
  expect(told).toMatch(/\+15551000 rings/);
});

test('prompts are added to those that are there, with their remarks', async () => {
  folder.write({ 'prompts/en.yaml': '# ours\nmain: { greet: Hello, bye: Goodbye, words: Words }\n' });
  await run('studio', pathOf('menu'), '--out', folder.path);
  expect(readFileSync(join(folder.path, 'prompts/en.yaml'), 'utf8')).toMatch(
    /^# ours\nmain: \{ greet: Hello, bye: Goodbye, words: Words \}\nmenu:\n {2}welcome:\n {4}text: Welcome to Example\.\n {4}voice: Polly\.Joanna\n/,
  );
});

test('nothing is written over, and nothing is written by halves', async () => {
  await run('studio', pathOf('menu'), '--out', out);
  await expect(run('studio', pathOf('menu'), '--out', out)).rejects.toThrow(
    `${join(out, 'menu.flow.yaml')} exists already: choose another name with --name, or another folder with --out`,
  );
  mkdirSync(join(folder.path, 'other/prompts'), { recursive: true });
  writeFileSync(join(folder.path, 'other/prompts/en.yaml'), 'menu: { welcome: Hi }\n');
  await expect(run('studio', pathOf('menu'), '--out', join(folder.path, 'other'))).rejects.toThrow(
    'there is a prompt "menu.welcome" already: choose another name with --name',
  );
  expect(readdirSync(join(folder.path, 'other'))).toEqual(['prompts']);
});

test('with --dry-run it only tells', async () => {
  const lines = await run('studio', pathOf('menu'), '--out', out, '--dry-run');
  expect(lines.some((line) => line.startsWith('written'))).toBe(false);
  expect(readdirSync(folder.path)).not.toContain('new');
});

test('a sub-flow is run once it is known which flow it is', async () => {
  const sid = 'FW00000000000000000000000000000009';
  const lines = await run('studio', pathOf('no-equivalent'), '--out', out, '--subflow', `${sid}=lookup`);
  expect(lines.filter((line) => line.includes(sid))).toEqual([]);
  expect(readFileSync(join(out, 'no-equivalent.flow.yaml'), 'utf8')).toMatch(
    /w6:\n {4}run: lookup\n {4}params: \{ caller: '\{\{call\.from\}\}' \}\n/,
  );
});

test('a file that is no Studio flow is refused with its place', async () => {
  const file = join(folder.path, 'broken.json');
  writeFileSync(file, '{\n  "states": [\n    {"name": "a" "type": "b"}\n  ]\n}\n');
  await expect(run('studio', file)).rejects.toThrow(`${file}:3:18  error  this is no JSON`);
  await expect(run('studio', join(folder.path, 'none.json'))).rejects.toThrow(
    'none.json cannot be read: is it there?',
  );
});
