import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { callCommand } from '../../src/cli/call';
import { authorsFolder, type AuthorsFolder } from './authors-folder';

let folder: AuthorsFolder;
beforeEach(() => (folder = authorsFolder()));
afterEach(() => folder.remove());

/** @param typed lines at the terminal @returns what is written after the line of help */
async function call(typed: string[], ...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  const input = Readable.from(typed.map((line) => `${line}\n`));
  const command = callCommand({ input, write: (line) => lines.push(line) });
  await command.parseAsync([...args, '--flows', folder.path], { from: 'user' });
  expect(lines[0]).toContain('/hangup');
  return lines.slice(1);
}

test('keys are typed, what is looked up needs no word, and the end says what came of it', async () => {
  expect(await call(['4'], 'hello', '--params', 'who=Ann')).toEqual([
    'caller may answer',
    'caller hears: Ann, from 1 to 5?',
    'caller hears: Goodbye.',
    'caller is gone',
    '',
    'hello ended: completed',
    'ended by: system (flow-ended)',
    'answers: {"stars":4}',
  ]);
});

test('words are typed, an empty line is silence, in another language', async () => {
  const told = await call(['', 'cuatro'], 'hello', '--lang', 'es');
  expect(told.filter((line) => line.includes('del 1 al 5'))).toHaveLength(2);
  expect(told).toContain('caller hears: Adiós.');
  expect(told.at(-1)).toBe('answers: {"stars":4}');
});

test('a hang-up, typed or by ending the input, ends the call', async () => {
  const typed = await call(['/hangup', '4'], 'hello');
  expect(typed.slice(2)).toEqual(['caller is gone', '', expect.stringContaining('ended by: end_user')]);
  expect(await call([], 'hello')).toEqual(typed);
});

test('a hang-up leads through the steps the flow has for it', async () => {
  folder.write({
    'leaves.flow.yaml': `flow: leaves
format: 1
languages: [en]
vars: { why: string }
start: ask
hangup: gone
steps:
  ask: { record: main.bye, next: { ok: over, silence: over } }
  gone: { set: { why: left }, next: over }
  over: { end: left }
`,
  });
  const told = await call(['/hangup'], 'leaves');
  expect(told.slice(-3)).toEqual([
    'leaves ended: abandoned',
    'ended by: end_user (customer-hung-up)',
    'answers: {"why":"left"}',
  ]);
});

test('what cannot be done now is said, and the call goes on', async () => {
  const told = await call(['/agent answers', '/caller sings', '4'], 'hello');
  expect(told.filter((line) => line.startsWith('! '))).toEqual([
    expect.any(String),
    expect.stringMatching(/^! this is nothing that can be done: > caller sings \(such as: caller dials/),
  ]);
  expect(told.at(-1)).toBe('answers: {"stars":4}');
});

test('what was done is saved as a test', async () => {
  const file = join(folder.path, 'saved.call');
  const told = await call(['4'], 'hello', '--params', 'who=Ann', '--save', file);
  expect(told.at(-1)).toBe(`written to ${file}`);
  expect(readFileSync(file, 'utf8').split('\n').slice(0, 5)).toEqual([
    'A call to hello.',
    'given params: {"who":"Ann"}',
    '',
    '> caller dials hello from +15550001',
    'caller may answer',
  ]);
});

test('what does not exist is refused with what does', async () => {
  await expect(call([], 'helo')).rejects.toThrow('flow "helo" does not exist (did you mean "hello"?)');
  await expect(call([], 'hello', '--params', 'whom=x')).rejects.toThrow(
    'has no param "whom" (did you mean "who"?)',
  );
  await expect(call([], 'hello', '--params', 'x')).rejects.toThrow('--params takes name=value, not "x"');
  await expect(call([], 'hello', '--lang', 'fr')).rejects.toThrow('does not speak fr (languages: en, es)');
  folder.write({ 'prompts/en.yaml': 'main:\n  greet: Hi\n' });
  await expect(call([], 'hello')).rejects.toThrow(/hello\.flow\.yaml:\d+:\d+ {2}error .*main\.bye/s);
});

test('what a number could not be given is refused', async () => {
  const head = 'format: 1\nlanguages: [en, es]\nstart: bye\n';
  const steps = 'steps:\n  bye: { say: main.bye, next: done }\n  done: { end: completed }\n';
  const mood = 'params: { mood: { type: string, enum: [glad, sad], default: glad } }\n';
  folder.write({
    'moody.flow.yaml': `flow: moody\n${head}${mood}${steps}`,
    'written.flow.yaml': `flow: written\nchannels: [chat]\n${head}${steps}`,
  });
  await expect(call([], 'moody', '--params', 'mood=grim')).rejects.toThrow(
    'params.mood: is none of the values of "mood" (one of glad, sad)',
  );
  const chats = 'is for chats alone: a test of it begins with > customer opens a web chat';
  await expect(call([], 'written')).rejects.toThrow(`flow "written" ${chats}`);
  for (const own of ['--params who=Ann', '--lang es'])
    await expect(call([], '+15551000', ...own.split(' '))).rejects.toThrow('with the name of a flow');
});

test('a line that is written otherwise is told as it is written', async () => {
  const told = await call(['/customer writes: my order'], 'hello');
  expect(told).toContain(
    '! this is nothing that can be done: > customer writes: my order (one writes > customer writes "two words")',
  );
});

test('a test that is there is not overwritten, and a folder that is missing is made, before anything is played', async () => {
  const file = join(folder.path, 'new/deep/saved.call');
  await call(['4'], 'hello', '--save', file);
  const saved = readFileSync(file, 'utf8');
  const written: string[] = [];
  const again = (name: string): Promise<unknown> =>
    callCommand({ input: Readable.from(['5\n']), write: (line) => written.push(line) }).parseAsync(
      ['hello', '--flows', folder.path, '--save', name],
      { from: 'user' },
    );
  await expect(again(file)).rejects.toThrow(`${file} is there already: name a new file`);
  await expect(again(join(file, 'below.call'))).rejects.toThrow('below.call cannot be written: ENOTDIR');
  expect(written).toEqual([]);
  expect(readFileSync(file, 'utf8')).toBe(saved);
});
