import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testCommand } from '../../src/cli/test';
import { authorsFolder, type AuthorsFolder } from './authors-folder';

let folder: AuthorsFolder;
beforeEach(() => (folder = authorsFolder()));
afterEach(() => {
  folder.remove();
  process.exitCode = undefined;
});

async function run(...args: string[]): Promise<{ lines: string[]; code: typeof process.exitCode }> {
  const lines: string[] = [];
  const command = testCommand((line) => lines.push(line));
  await command.parseAsync([...args, '--flows', folder.path], { from: 'user' });
  return { lines, code: process.exitCode };
}

const GOOD = `Five stars, with the shop's answer.
given http /stars answers 200 {"ok": true}

> caller dials hello
caller may answer
caller hears: you, from 1 to 5?
> caller presses 5
> 2s pass
caller hears: Tell us more.
caller may speak after the tone
> caller hangs up
caller is gone

ended by: end_user (customer-hung-up)
answers: {"stars":5,"found":{"ok":true}}
`;

test('--update writes what is told, which is then held against every run', async () => {
  folder.write({
    'tests/five.call': GOOD.split('\n')
      .filter((line) => /^(Five|given|>|$)/.test(line))
      .join('\n'),
  });
  expect((await run('--update')).lines).toEqual(['ok   five (written anew)', '1 tests, 0 failed']);
  expect(readFileSync(join(folder.path, 'tests/five.call'), 'utf8')).toBe(GOOD);
  expect(await run()).toEqual({ lines: ['ok   five', '1 tests, 0 failed'], code: 0 });
});

test('a test that is told otherwise shows its line, and the exit code is 1', async () => {
  folder.write({ 'tests/five.call': GOOD.replace('Tell us more', 'Tell us less') });
  const { lines, code } = await run();
  const file = join(folder.path, 'tests/five.call');
  expect(code).toBe(1);
  expect(lines).toEqual([
    'FAIL five',
    `     ${file}:9 is told otherwise`,
    '          6 | caller hears: you, from 1 to 5?',
    '          7 | > caller presses 5',
    '          8 | > 2s pass',
    '     -    9 | caller hears: Tell us less.',
    '     +    9 | caller hears: Tell us more.',
    '1 tests, 1 failed',
  ]);
});

const LEAVES = `flow: leaves
format: 1
languages: [en]
vars: { why: string }
start: ask
hangup: gone
steps:
  ask: { ask: main.bye, answer: { type: digits, minLength: 1, maxLength: 4 }, save: why, next: { ok: done, silence: done, invalid: done } }
  gone: { set: { why: left }, next: over }
  over: { end: left }
  done: { end: completed }
`;

test('a hang-up that is the last line leads through the steps for it, and a time that follows says how far', async () => {
  const away = 'Away.\n\n> caller dials leaves\n> caller hangs up\n';
  folder.write({
    'leaves.flow.yaml': LEAVES,
    'tests/away.call': away,
    'tests/away-for-1s.call': `${away}> 1s pass\n`,
    'tests/no-steps.call': 'Away.\n\n> caller dials hello\n> caller hangs up\n',
  });
  await run('--update');
  const told = (name: string): string[] =>
    readFileSync(join(folder.path, `tests/${name}.call`), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-3);
  const end = ['leaves ended: abandoned', 'ended by: end_user (customer-hung-up)', 'answers: {"why":"left"}'];
  expect(told('away')).toEqual(end);
  expect(told('away-for-1s')).toEqual(end);
  expect(told('no-steps')).toEqual(['caller is gone', '', 'ended by: end_user (customer-hung-up)']);
  expect((await run()).lines.at(-1)).toBe('3 tests, 0 failed');
});

test('what cannot be done is a failure, and --update never writes it', async () => {
  const text = 'Nobody rings the agent.\n\n> caller dials hello\n> agent-1 answers\n';
  folder.write({ 'tests/wrong.call': text, 'tests/empty.call': 'Nothing.\n' });
  const { lines, code } = await run('--update');
  expect(code).toBe(1);
  expect(lines[0]).toBe('FAIL empty');
  expect(lines[1]).toMatch(/empty\.call: nobody does anything/);
  expect(lines[3]).toMatch(/wrong\.call:4 > agent-1 answers: /);
  expect(readFileSync(join(folder.path, 'tests/wrong.call'), 'utf8')).toBe(text);
});

test.each([
  ['preses', '> caller dials hello\n> caller preses 1', 4, 'caller preses 1 (did you mean "presses"?)'],
  ['press', '> caller dials hello\n> caller press 1', 4, '(did you mean "presses"?)'],
  ['hum', '> caller dials hello\n> caller hums', 4, '(such as: caller dials FLOW; caller presses 1;'],
  [
    'lang',
    'given lang: es\n> caller dials hello',
    3,
    'did you mean "given language"? One writes given language: es',
  ],
  ['htpp', 'given htpp: {}\n> caller dials hello', 3, 'One writes given http /orders'],
  ['colour', 'given colour: red\n> caller dials hello', 3, 'there are params, language, http, queue facts'],
  ['json', 'given http /stars answers 200 {\n> caller dials hello', 3, 'answers 200 {: this is no JSON: '],
  [
    'early',
    '> caller dials hello\n> caller presses 5\n> caller presses 5',
    5,
    'waits for what is looked up: let it come first, with > ',
  ],
  ['talk', '> caller dials hello\n> caller speaks for 5s', 4, 'a question waits for keys or words'],
])(
  'a line that is not understood, or cannot be done, is named with what to write: %s',
  async (name, text, line, said) => {
    folder.write({ [`tests/${name}.call`]: `Wrong.\n\n${text}\n` });
    const { lines, code } = await run();
    expect(code).toBe(1);
    expect(lines[1]).toContain(`${join(folder.path, `tests/${name}.call`)}:${line} `);
    expect(lines[1]).toContain(said);
  },
);

test('--coverage names what no test enters, and --junit writes what CI systems read', async () => {
  folder.write({ 'tests/away.call': '<Hang up> & go.\n\n> caller dials hello\n> caller hangs up\n' });
  await run('--update');
  const report = join(folder.path, 'report.xml');
  const { lines } = await run('--coverage', '--junit', report);
  expect(lines).toEqual([
    'ok   away',
    expect.stringMatching(/^hello: 1 of 5 steps, 0 of \d+ ways$/),
    ...['look', 'words', 'bye', 'done'].map((step) => `  no test enters ${step}`),
    ...['greet -> look', 'greet -> bye', 'look -> words', 'look -> bye', 'words -> bye', 'bye -> done'].map(
      (way) => `  no test goes ${way}`,
    ),
    '1 tests, 0 failed',
  ]);
  folder.write({ 'tests/away.call': '"Hang up" & go.\n\n> caller dials hello\ncaller sees <b>\n' });
  await run('--junit', report);
  expect(readFileSync(report, 'utf8')).toMatch(
    /<testsuites tests="1" failures="1">[^]*<testcase classname="flows" name="away"[^]*caller sees &#60;b&#62;/,
  );
});

test('--watch plays them again after each change, also after one that has mistakes', async () => {
  folder.write({ 'tests/five.call': GOOD });
  const lines: string[] = [];
  const waiting = new Map<string, () => void>();
  const told = (line: string): Promise<void> => new Promise((resolve) => waiting.set(line, resolve));
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const write = (line: string): void => {
    lines.push(line);
    for (const [start, wake] of waiting) if (line.startsWith(start)) wake();
  };
  const first = told('1 tests, 0 failed');
  const watching = testCommand(write, ended).parseAsync(['--watch', '--flows', folder.path], {
    from: 'user',
  });
  await first;
  const failed = told('1 tests, 1 failed');
  folder.write({ 'tests/five.call': GOOD.replace('Tell us more', 'Tell us less') });
  await failed;
  const broken = told('hello.flow.yaml');
  folder.write({ 'hello.flow.yaml': 'flow: hello\n' });
  await broken;
  end();
  await watching;
  expect(lines.filter((line) => /^(ok|FAIL)/.test(line))).toEqual(['ok   five', 'FAIL five']);
});

test('a name that no test has is refused with those there are', async () => {
  await expect(run()).rejects.toThrow(/there are no tests in .*: aftercall call FLOW --save writes one/);
  folder.write({ 'tests/five.call': GOOD });
  await expect(run('six')).rejects.toThrow('no test is called "six"; there are five');
});
