/** The commands that need a real session: called from the terminal, replayed, and drawn with the way it took. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createApiClient } from '../../src/cli/api-client';
import { callCommand } from '../../src/cli/call';
import type { Connection } from '../../src/cli/connect';
import { graphCommand } from '../../src/cli/graph';
import { devPhone, PHONE_HELP } from '../../src/cli/phone/dev-phone';
import { TypedLines } from '../../src/cli/phone/typed-lines';
import { replayCommand } from '../../src/cli/replay';
import { testCommand } from '../../src/cli/test';
import { watchSettings } from '../../src/cli/watch-settings';
import { startApp, type RunningApp } from '../../src/main';
import { createLog } from '../../src/log';
import { readFlowFiles } from '../../src/runtime/read-flow-files';
import { ADMIN, testConfig, writeFlows } from '../support/test-app';
import { authorsFolder, type AuthorsFolder } from './authors-folder';

const SETTINGS = `queues:
  support: { agents: [{ id: agent-1, name: Agent One, endpoint: 'client:agent-1' }] }
numbers:
  '+15551000': { flow: hello, language: en }
  '+15551001': { flow: people, language: en }
  '+15551002': { flow: rated, language: en }
`;
const PEOPLE = `flow: people
format: 1
languages: [en]
start: wait
steps:
  wait: { queue: support, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
`;
/** Keys mean something while one waits, and again after the talk. */
const RATED = `flow: rated
format: 1
languages: [en]
start: wait
steps:
  wait: { queue: support, while: { every: 30s, say: main.words, keys: { '1': bye } }, next: rate }
  rate: { transfer: hello, next: { failed: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
`;

const RUN = join(__dirname, '../support/run-cli.mjs');

let folder: AuthorsFolder;
let home: string;
let app: RunningApp;
beforeAll(async () => {
  folder = authorsFolder();
  folder.write({ 'people.flow.yaml': PEOPLE, 'rated.flow.yaml': RATED, 'settings.example.yaml': SETTINGS });
  home = mkdtempSync(join(tmpdir(), 'aftercall-live-'));
  const { twilio: _none, ...config } = testConfig(home, {});
  const env = { SHOP: 'http://127.0.0.1:9' };
  app = await startApp(
    { ...config, flowsDir: folder.path, flowEnv: env, carrierPort: 0 },
    { log: createLog('silent') },
  );
  Object.assign(app.carrier?.timing ?? {}, { characterMs: 1, answerMs: 60_000 });
});
afterAll(async () => {
  await app.stop();
  folder.remove();
  rmSync(home, { recursive: true });
  process.exitCode = undefined;
});

const written: string[] = [];
const connection = (): Connection => ({
  api: createApiClient({ url: app.url, token: ADMIN }),
  write: (text) => void written.push(...text.split('\n')),
});

/** @param typed lines at the terminal @returns what is written after the line of help, and the session's id */
async function live(typed: string[], ...args: string[]): Promise<{ lines: string[]; session: string }> {
  const lines: string[] = [];
  const input = Readable.from(typed.map((line) => `${line}\n`));
  const command = callCommand({ input, write: (line) => lines.push(line) }, connection);
  await command.parseAsync([...args, '--live'], { from: 'user' });
  const session = /^session: (\w+)/.exec(lines.at(-1) ?? '')?.[1] ?? '';
  return { lines: lines.slice(1, -1), session };
}

async function run(command: 'replay' | 'graph', ...args: string[]): Promise<string[]> {
  written.length = 0;
  const { write } = connection();
  const commands = { replay: () => replayCommand(connection), graph: () => graphCommand(write, connection) };
  await commands[command]().parseAsync(args, { from: 'user' });
  return [...written];
}

test('a call goes through the running server, and is replayed, saved as a test, and drawn', async () => {
  const { lines, session } = await live(['4'], 'hello');
  expect(lines).toEqual([
    'caller hears: you, from 1 to 5?',
    'caller may answer',
    'caller hears: Goodbye.',
    'caller is gone',
    '',
    'hello ended: completed',
    'ended by: system (flow-ended)',
    'answers: {"stars":4}',
  ]);

  const way = 'greet -> look -> bye -> done';
  const file = join(folder.path, 'tests/again.call');
  folder.write({ 'tests/other.call': 'x' });
  expect(await run('replay', session, '--flows', folder.path, '--save', file)).toEqual([
    ...[`it went   ${way}`, ''],
    ...[`it goes   ${way}`, ''],
    ...['no difference', ''],
    ...[`written to ${file}`, ''],
  ]);
  expect(readFileSync(file, 'utf8')).not.toContain('+1');
  const told: string[] = [];
  await testCommand((line) => told.push(line)).parseAsync(['again', '--flows', folder.path], {
    from: 'user',
  });
  expect(told.at(-1)).toBe('1 tests, 0 failed');

  const files = await readFlowFiles(folder.path);
  const changed = writeFlows(join(home, 'changed'), {
    ...files,
    'hello.flow.yaml': (files['hello.flow.yaml'] ?? '').replace('failed: bye }', 'failed: words }'),
  });
  expect((await run('replay', session, '--flows', changed)).at(-2)).toBe(
    'first difference after look: bye, now words',
  );
  expect(await run('replay', '--days', '7', '--flows', folder.path)).toEqual([
    ...['1 calls looked at, 0 would go differently', ''],
  ]);
  expect(await run('replay', '--days', '7', '--flows', changed)).toEqual([
    ...['1 calls looked at, 1 would go differently', ''],
    ...[`  ${session}  hello, after look: bye, now words`, ''],
  ]);
  await expect(run('replay')).rejects.toThrow('name a session, or say of how many days');
  await expect(run('replay', session, '--days', '7')).rejects.toThrow('name a session, or say');
  await expect(run('replay', '--days', '7', '--save', file)).rejects.toThrow('--save writes one session');

  const drawn = await run('graph', 'hello', '--flows', folder.path, '--session', session);
  expect(drawn.filter((line) => line.startsWith('* '))).toEqual(
    ['greet (ask)', 'look (http)', 'bye (say)', 'done (end)'].map((step) => `* ${step}`),
  );
  expect(drawn).toContain(`The way of the session: ${way}`);
  const { stdout: svg } = await promisify(execFile)(
    process.execPath,
    [RUN, 'graph', 'hello', '--flows', folder.path, '--svg', '--session', session],
    { env: { ...process.env, AFTERCALL_URL: app.url, ADMIN_TOKEN: ADMIN } },
  );
  expect(svg).toMatch(/^<svg [^]*<\/svg>\s*$/);
  for (const step of ['greet', 'look', 'words', 'bye', 'done']) expect(svg).toContain(step);
  await expect(run('graph', 'people', '--flows', folder.path, '--session', session)).rejects.toThrow(
    `session ${session} was never in people: it ran hello`,
  );
});

test('an agent answers and hangs up at the terminal', async () => {
  const { lines } = await live(['/agent answers', '/agent hangs up'], '+15551001');
  expect(lines.filter((line) => line.startsWith('agent-1'))).toEqual([
    'agent-1 rings',
    'agent-1 answers',
    'agent-1 is gone: completed',
  ]);
  expect(lines).toContain('caller hears: Goodbye.');
  expect(lines.at(-2)).toBe('ended by: agent (agent-hung-up)');
});

test('a key that is typed ahead of the hang-up of an agent answers what is asked after it', async () => {
  const { lines } = await live(['/agent answers', '/agent hangs up', '4'], '+15551002');
  expect(lines.at(-1)).toBe('answers: {"stars":4}');
  expect(lines).toContain('caller hears: Goodbye.');
});

test('with params and a language the server calls the phone', async () => {
  Object.assign(app.carrier?.timing ?? {}, { answerMs: 10, detectionMs: 1 });
  const { lines } = await live(['/hangup'], 'hello', '--params', 'who=Ann', '--lang', 'es');
  expect(lines).toContain('caller hears: Ann, ¿del 1 al 5?');
  expect(lines.at(-1)).toBe('ended by: end_user (customer-hung-up)');
});

test('what cannot be called live is refused with what can', async () => {
  await expect(live([], 'helo')).rejects.toThrow('flow "helo" does not exist (did you mean "hello"?)');
  await expect(live([], '+15559999')).rejects.toThrow(/must be a number with a voice URL; .*\+15551000/);
  await expect(live([], '+15551000', '--lang', 'es')).rejects.toThrow('go with the name of a flow');
  await expect(live([], 'hello', '--save', 'x')).rejects.toThrow('aftercall replay SESSION --save');
});

test('the terminal of aftercall dev is a phone for one call after the other', async () => {
  const lines: string[] = [];
  const input = new PassThrough();
  const typed = new TypedLines(input);
  const phone = devPhone(connection().api, typed, (line) => lines.push(line));
  input.write('hello?\ncall hello\n4\ncall helo\n');
  input.end('call people\n/agent is busy\n/hangup\n');
  await phone;
  expect(lines[0]).toBe(PHONE_HELP);
  expect(lines).toContain('answers: {"stars":4}');
  expect(lines).toContain('! flow: flow "helo" does not exist (did you mean "hello"?)');
  expect(lines).toContain('agent-1 is gone: busy');
});

test('a change of the settings file is taken while it is watched, and mistakes leave what was', async () => {
  const news = (): Promise<string> => new Promise((resolve) => (tell = resolve));
  let tell: (text: string) => void = () => undefined;
  const { api } = connection();
  const watching = watchSettings(folder.path, { api, write: (text) => tell(text) });
  await watching.ready;
  let told = news();
  folder.write({ 'settings.example.yaml': SETTINGS.replace('language: en', 'language: es') });
  expect(await told).toMatch(/number \+15551000\n.*language: "en" -> "es"/);
  told = news();
  folder.write({ 'settings.example.yaml': SETTINGS.replace('flow: people', 'flow: peple') });
  expect(await told).toMatch(
    /flow "peple" does not exist \(did you mean "people"\?\)\nThe settings were not taken/,
  );
  await watching.stop();
  expect(app.settings.current().numbers['+15551001']?.flow).toBe('people');
});

test('what is typed before the server listens waits until it does', async () => {
  const { api } = connection();
  let asked = 0;
  const late: Connection['api'] = async (request) => {
    asked += 1;
    if (asked > 2) return api(request);
    return createApiClient({ url: 'http://127.0.0.1:9', token: ADMIN })(request);
  };
  const lines: string[] = [];
  const typed = new TypedLines(Readable.from(['call hello\n', '4\n']));
  await devPhone(late, typed, (line) => lines.push(line));
  expect(lines[0]).toMatch(/^caller hears: you, /);
  expect(lines.filter((line) => line.startsWith('! '))).toEqual([]);
});

test('a server that ends before it listens is waited for no longer', async () => {
  const over = new AbortController();
  const nobody = createApiClient({ url: 'http://127.0.0.1:9', token: ADMIN });
  const lines: string[] = [];
  const phone = devPhone(nobody, new TypedLines(new PassThrough()), (line) => lines.push(line), over.signal);
  over.abort();
  await phone;
  expect(lines).toEqual([]);
});
