/** How a way is found again; the command itself is tried on real sessions in live.test.ts. */
import { readScene } from '../../src/cli/read-scene';
import { Rehearsal } from '../../src/rehearsal/rehearsal';
import { retrace, trailOf } from '../../src/rehearsal/retrace';
import { authorsFolder, type AuthorsFolder } from './authors-folder';

let folder: AuthorsFolder;
beforeEach(() => (folder = authorsFolder()));
afterEach(() => folder.remove());

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
