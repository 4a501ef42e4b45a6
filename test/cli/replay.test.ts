/** How a way is found again; the command itself is tried on real sessions in live.test.ts. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { replayCommand } from '../../src/cli/replay';
import { readScene } from '../../src/cli/read-scene';
import { compareWays, firstFlow, type PastSession, type Ways } from '../../src/cli/way-of-session';
import { Rehearsal } from '../../src/rehearsal/rehearsal';
import { retrace } from '../../src/rehearsal/retrace';
import { sceneOf } from '../../src/rehearsal/scene';
import { trailOf } from '../../src/rehearsal/trail';
import { readFlowFiles } from '../../src/runtime/read-flow-files';
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

const SHIPPED = resolve(__dirname, '../../flows');

/** A call in the flows that are shipped, as the API tells it, compared with what it does after a change of a flow. */
async function afterChange(lines: string[], file: string, from: string, to: string): Promise<Ways> {
  const files = await readFlowFiles(SHIPPED);
  const settings = readFileSync(resolve(SHIPPED, 'settings.example.yaml'), 'utf8');
  const then = sceneOf(files, settings);
  const changed = (files[file] ?? '').replace(from, to);
  expect(changed).not.toBe(files[file]);
  const call = new Rehearsal(then, ['A call.', ...lines].join('\n'));
  call.play();
  const { notes, snapshot } = call.session;
  const session: PastSession = { flow: snapshot?.run?.flow ?? null, release: '', timeline: notes };
  const now = sceneOf({ ...files, [file]: changed }, settings);
  return compareWays(firstFlow(session) ?? '', notes, then, now);
}

const WITH_SURVEY = readFileSync(resolve(SHIPPED, 'tests/support-agent-and-survey.call'), 'utf8')
  .split('\n')
  .filter((line) => /^(given|>)/.test(line));

test('a call with a survey is replayed from its first flow on', async () => {
  const ways = await afterChange(
    WITH_SURVEY,
    'support.flow.yaml',
    'next: { support: support,',
    'next: { support: goodbye,',
  );
  expect(ways.recorded.slice(0, 4)).toEqual(['greet', 'menu', 'support', '(an agent)']);
  expect(ways).toMatchObject({ followed: null, difference: 'after menu: support, now goodbye' });
});

test('it is followed through the queue, the talk and the survey', async () => {
  const ways = await afterChange(WITH_SURVEY, 'csat-survey.flow.yaml', 'ok: nps,', 'ok: bye,');
  expect(ways).toMatchObject({ followed: null, difference: 'after csat: nps, now bye' });
});

test('the flow of a session whose steps name none is that of its first end, before it was handed over', () => {
  const ended = (flow: string): PastSession['timeline'][number] => ({ kind: 'flow.ended', data: { flow } });
  const step = { kind: 'step.entered', data: { step: 'greet' } };
  const handover = { kind: 'handover', data: {} };
  const first = (...timeline: PastSession['timeline']): string | null =>
    firstFlow({ flow: 'survey', timeline });
  expect(first(step, ended('main'), handover, step, ended('survey'))).toBe('main');
  expect(first(step, handover, step, ended('survey'))).toBe('survey');
});

test('what a service answered is not known: the search goes as far as that, and says so', async () => {
  const call = [
    'given http /orders/12345 answers 200 {"status": "shipped"}',
    '',
    '> caller dials order-status',
    '> caller presses 12345#',
    '> 30s pass',
  ];
  const file = 'order-status.flow.yaml';
  const same = await afterChange(call, file, 'flow: order-status', '# Nothing else.\nflow: order-status');
  expect(same.recorded.slice(0, 4)).toEqual(['number', 'lookup', 'known', 'status']);
  expect(same).toMatchObject({ followed: 'known', difference: null, today: ['number', 'lookup', 'known'] });
  const other = await afterChange(call, file, 'ok: lookup', 'ok: goodbye');
  expect(other.difference).toBe('after number: lookup, now goodbye');
});

test('a call that hung up is gone on from with what the flow does then', async () => {
  const ways = await afterChange(
    ['', '> caller dials support', '> caller hangs up'],
    'support.flow.yaml',
    'start: greet\n',
    'start: greet\nhangup: done\n',
  );
  expect(ways.recorded).toEqual(['greet', 'menu', '(hangs up)']);
  expect(ways).toMatchObject({ followed: null, difference: 'after (hangs up): the end, now done' });
});

test('a longer wait is no difference, another key is one', async () => {
  const ways = await afterChange(
    [
      '',
      '> caller dials support',
      '> caller presses 1',
      '> 1s pass',
      '> agent-1 answers',
      '> agent-1 hangs up',
    ],
    'support.flow.yaml',
    "keys: { '1': call-me, '2': voicemail } }\n    maxWait: 10m",
    "keys: { '1': call-me, '2': voicemail } }\n    maxWait: 20m",
  );
  expect(ways).toMatchObject({ followed: null, difference: null });
  const moved = await afterChange(
    ['', '> caller dials support', '> caller presses 1'],
    'support.flow.yaml',
    'support: { press: 1, hear',
    'support: { press: 3, hear',
  );
  expect(moved.difference).toBe('after menu: support, now menu again (invalid)');
});

test('where what was done cannot be done any more the call waits, and nothing of it is saved', async () => {
  const [, lines] = CALLS[0] ?? ['', []];
  const { notes } = (await recorded(lines)).session;
  const files = await readFlowFiles(folder.path);
  const asked = / {4}ask: main.greet[^]*?\n {2}look:/;
  const spoken = '    record: main.greet\n    save: words\n    next: { ok: look, silence: look }\n  look:';
  const flow = (files['hello.flow.yaml'] ?? '').replace(asked, spoken);
  const now = sceneOf({ ...files, 'hello.flow.yaml': flow }, '');
  const { difference, again } = compareWays('hello', notes, sceneOf(files, ''), now);
  expect(difference).toBe('after greet: look, now it waits there');
  expect(again?.call.text()).not.toContain('presses');
});

test('a flow that is not there any more is a difference', async () => {
  const call = ['', '> caller dials ces-survey', '> caller presses 1'];
  const files = await readFlowFiles(SHIPPED);
  const then = sceneOf(files, '');
  const played = new Rehearsal(then, ['A call.', ...call].join('\n'));
  played.play();
  const now = sceneOf({ ...files }, '');
  const without = { ...now, catalog: { ...now.catalog, flows: new Map(now.catalog.flows) } };
  without.catalog.flows.delete('ces-survey');
  const { difference, again } = compareWays('ces-survey', played.session.notes, then, without);
  expect(difference).toMatch(/^at the beginning: \w+, now there is no flow ces-survey$/);
  expect(again).toBeNull();
});

test('a flow that cannot run without a param is given an example', async () => {
  folder.write({
    'region.flow.yaml': `flow: region
format: 1
languages: [en]
params: { region: { type: string, enum: [north, south] }, floor: integer }
start: bye
steps:
  bye: { say: main.bye, next: done }
  done: { end: completed }
`,
  });
  const scene = await readScene(folder.path);
  const lines = ['given params: { region: south, floor: 4 }', '', '> caller dials region'];
  const { notes } = (await recorded(lines)).session;
  const { followed, difference, again } = compareWays('region', notes, scene, scene);
  expect({ followed, difference }).toEqual({ followed: null, difference: null });
  expect(again?.givens).toEqual(['given params: {"region":"north","floor":1}']);
});

test('the command says of what was not followed that it was not compared', async () => {
  const found = [
    'given http /orders/12345 answers 200 {"status": "shipped"}',
    '',
    '> caller dials order-status',
  ];
  const call = new Rehearsal(
    await readScene(SHIPPED),
    ['A call.', ...found, '> caller presses 12345#', '> 2s pass', '> caller hangs up'].join('\n'),
  );
  call.play();
  const session = { flow: 'order-status', release: 'r', timeline: call.session.notes };
  const line = { id: 's1', flow: 'order-status', endedAt: '2026-11-29T10:00:00.000Z' };
  const answers: { [path: string]: unknown } = {
    '/sessions/s1': session,
    '/releases/r': { files: await readFlowFiles(SHIPPED) },
  };
  const written: string[] = [];
  const command = (): ReturnType<typeof replayCommand> =>
    replayCommand(() => ({
      api: ({ path }) =>
        Promise.resolve({
          text: JSON.stringify(answers[path] ?? { items: [line], before: null }),
          etag: null,
        }),
      write: (text) => void written.push(text),
    }));
  await command().parseAsync(['s1', '--flows', SHIPPED], { from: 'user' });
  expect(written.join('').split('\n')).toEqual([
    'it went   number -> lookup -> known -> status -> another -> (hangs up)',
    'it goes   number -> lookup -> known',
    'no difference up to known',
    expect.stringMatching(/^compared up to known: what came then depends on/),
    '',
  ]);
  written.length = 0;
  await command().parseAsync(['--days', '7', '--flows', SHIPPED], { from: 'user' });
  expect(written).toEqual([
    '1 calls looked at, 0 would go differently\n',
    '1 of them were compared in part: aftercall replay SESSION says how far\n',
  ]);
});
