import { pathsCommand } from '../../src/cli/paths';
import { testCommand } from '../../src/cli/test';
import { authorsFolder, type AuthorsFolder } from './authors-folder';

let folder: AuthorsFolder;
beforeEach(() => (folder = authorsFolder()));
afterEach(() => {
  folder.remove();
  process.exitCode = undefined;
});

async function paths(...args: string[]): Promise<{ lines: string[]; code: typeof process.exitCode }> {
  const lines: string[] = [];
  await pathsCommand((line) => lines.push(line)).parseAsync(args, { from: 'user' });
  return { lines, code: process.exitCode };
}

test('the shipped flows have no path on which something is wrong', async () => {
  const { lines, code } = await paths();
  expect(lines.map((line) => /^(\S+): \d\d+ paths, 0 problems$/.exec(line)?.[1])).toEqual(
    expect.arrayContaining(['csat-survey', 'order-status', 'support']),
  );
  expect(lines).toEqual(lines.map(() => expect.stringMatching(/: \d+ paths, 0 problems$/)));
  expect(code).toBeUndefined();
});

test('what is not set is found on the shortest way, and told as a test that can be played', async () => {
  folder.write({
    'prompts/en.yaml': 'main:\n  greet: Hi\n  words: "Well, {{ vars.found.name }}?"\n  bye: Bye.\n',
  });
  const { lines, code } = await paths('--flows', folder.path);
  expect(code).toBe(1);
  expect(lines[0]).toMatch(/^hello: \d+ paths, 1 problems$/);
  expect(lines[2]).toMatch(/^! step words fails: .*found\.name/);
  expect(lines.filter((line) => line.startsWith('> '))).toEqual([
    '> caller dials hello',
    '> caller presses 1#',
    expect.stringMatching(/^> \d+s pass$/),
  ]);
  folder.write({ 'tests/found.call': `${lines.slice(4, -1).join('\n')}\n` });
  const told: string[] = [];
  process.exitCode = undefined;
  await testCommand((line) => told.push(line)).parseAsync(['--flows', folder.path], { from: 'user' });
  expect(told).toEqual(['ok   found', '1 tests, 0 failed']);
});

test('a call that ends without a word is found', async () => {
  const flow =
    'flow: mute\nformat: 1\nlanguages: [en]\nstart: greet\nsteps:\n  greet: { ask: main.words, choices: { a: { press: 1, hear: { en: [a] } } }, next: { a: done, silence: bye, invalid: bye } }\n  bye: { say: main.bye, next: done }\n  done: { end: completed }\n';
  folder.write({ 'mute.flow.yaml': flow });
  const { lines, code } = await paths('mute', '--flows', folder.path);
  expect([code, lines[2]]).toEqual([1, '! the call ends without a word']);
});

test('bounds are said, and a flow that is not there is refused', async () => {
  expect((await paths('hello', '--most', '3', '--flows', folder.path)).lines[0]).toContain(
    '(stopped after 3 calls)',
  );
  expect((await paths('hello', '--depth', '1', '--flows', folder.path)).lines[0]).toContain(
    '(no call of more than 1 acts)',
  );
  await expect(paths('helo', '--flows', folder.path)).rejects.toThrow(
    'flow "helo" does not exist (did you mean "hello"?)',
  );
});

test('calls that we place are walked as well, back and out', async () => {
  const head = 'format: 1\nlanguages: [en]\n';
  const out = `flow: out\n${head}vars: { found: any }\nstart: greet\noutbound: { busy: text }\nsteps:\n  greet: { say: main.bye, next: done }\n  text: { message: main.words, next: done }\n  done: { end: completed }\n`;
  folder.write({
    'out.flow.yaml': out,
    'prompts/en.yaml': 'main:\n  greet: Hi\n  words: "Well, {{ vars.found.name }}?"\n  bye: Bye.\n',
  });
  const { lines } = await paths('out', '--flows', folder.path);
  expect(lines[2]).toMatch(/^! step text fails: .*found/);
  expect(lines.filter((line) => line.startsWith('> ')).map((line) => line.replace(/\d+s/, 'Ns'))).toEqual([
    '> the app calls the caller with out and {"retry":{"attempts":2,"pauseSeconds":60}}',
    "> caller's voicemail answers",
    '> Ns pass',
    '> caller is busy',
  ]);
});
