import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiRequest } from '../../src/cli/api-client';
import { replayCommand } from '../../src/cli/replay';
import { readScene } from '../../src/cli/read-scene';
import { testCommand } from '../../src/cli/test';
import { Rehearsal } from '../../src/rehearsal/rehearsal';
import { retrace, trailOf } from '../../src/rehearsal/retrace';
import { readFlowFiles } from '../../src/runtime/read-flow-files';
import { authorsFolder, type AuthorsFolder } from './authors-folder';

let folder: AuthorsFolder;
beforeEach(() => (folder = authorsFolder()));
afterEach(() => {
  folder.remove();
  process.exitCode = undefined;
});

const CALLS: [string, string[]][] = [
  [
    'answered, looked up, and recorded',
    [
      'given http /stars answers 200 {"stars": 4}',
      '',
      '> caller dials hello',
      '> caller presses 4',
      '> 2s pass',
      '> caller speaks for 5s',
    ],
  ],
  [
    'silence, then an answer, and a service that fails',
    ['given http /stars answers 500', '', '> caller dials hello', '> 6s pass', '> caller presses 5'],
  ],
  [
    'never understood',
    ['', '> caller dials hello', '> caller presses 9', '> caller presses 9', '> caller presses 9'],
  ],
  ['hung up at once', ['', '> caller dials hello', '> caller hangs up']],
];

async function recorded(lines: string[]): Promise<Rehearsal> {
  const call = new Rehearsal(await readScene(folder.path), ['A call.', ...lines].join('\n'));
  call.play();
  return call;
}

test.each(CALLS)('the way of a call is found again: %s', async (_name, lines) => {
  const { notes } = (await recorded(lines)).session;
  const traced = retrace(await readScene(folder.path), 'hello', notes);
  expect(trailOf(notes).length).toBeGreaterThan(0);
  expect(traced.trail.slice(0, trailOf(notes).length)).toEqual(trailOf(notes));
});

test('the first difference is shown, and the test that is saved knows nobody', async () => {
  const [, lines = []] = CALLS[0] ?? [];
  const { notes } = (await recorded(lines)).session;
  const files = await readFlowFiles(folder.path);
  const answers: { [path: string]: object } = {
    '/sessions/s1': { flow: 'hello', release: 'r1', timeline: notes },
    '/releases/r1': { release: 'r1', files },
  };
  const replay = async (...args: string[]): Promise<string> => {
    let written = '';
    const api = ({ path }: ApiRequest): Promise<{ text: string; etag: null }> =>
      Promise.resolve({ text: JSON.stringify(answers[path]), etag: null });
    await replayCommand(() => ({ api, write: (text) => void (written += text) })).parseAsync(
      ['s1', '--flows', folder.path, ...args],
      { from: 'user' },
    );
    return written;
  };
  const file = join(folder.path, 'tests/again.call');
  folder.write({ 'tests/other.call': 'x' });
  expect(await replay('--save', file)).toBe(
    `it went   greet -> look -> words -> bye -> done\nit goes   greet -> look -> words -> bye -> done\nno difference\nwritten to ${file}\n`,
  );
  expect(readFileSync(file, 'utf8')).toMatch(
    /^A call to hello\.\ngiven http \/stars answers 200 \{\}\n\n> caller dials hello\n/,
  );
  const told: string[] = [];
  await testCommand((line) => told.push(line)).parseAsync(['again', '--flows', folder.path], {
    from: 'user',
  });
  expect(told.at(-1)).toBe('1 tests, 0 failed');
  const flow = files['hello.flow.yaml'] ?? '';
  folder.write({ 'hello.flow.yaml': flow.replace('ok: words, failed: bye', 'ok: bye, failed: bye') });
  expect((await replay()).split('\n').slice(1)).toEqual([
    'it goes   greet -> look -> bye -> done',
    'first difference after look: words, now bye',
    '',
  ]);
});
