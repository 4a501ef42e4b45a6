import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient } from '../../src/cli/api-client';
import { diffCommand } from '../../src/cli/diff';
import { graphCommand } from '../../src/cli/graph';
import { smallFlows } from '../support/small-flows';
import { ADMIN, startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let parent: string;
let old: string;
let now: string;
beforeAll(async () => {
  app = await startTestApp({ files: smallFlows('One') });
});
afterAll(() => app.remove());
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'aftercall-diff-'));
  [old, now] = [join(parent, 'old'), join(parent, 'now')];
  for (const folder of [old, now]) cpSync(join(__dirname, '../../flows'), folder, { recursive: true });
});
afterEach(() => {
  rmSync(parent, { recursive: true });
  process.exitCode = undefined;
});

function change(folder: string, file: string, edits: [string | RegExp, string][]): void {
  const path = join(folder, file);
  writeFileSync(
    path,
    edits.reduce((text, [from, to]) => text.replace(from, to), readFileSync(path, 'utf8')),
  );
}

const connection = (): { api: ReturnType<typeof createApiClient>; write: () => void } => ({
  api: createApiClient({ url: app.url, token: ADMIN }),
  write: () => undefined,
});

async function diff(...args: string[]): Promise<string> {
  const lines: string[] = [];
  await diffCommand(connection, (line) => lines.push(line)).parseAsync(args, { from: 'user' });
  return lines.join('\n');
}

test('steps, options, ways, params and prompts are compared', async () => {
  change(now, 'support.flow.yaml', [
    ['tries: 3', 'tries: 2'],
    ['silence: support', 'silence: goodbye'],
    ['  done: {', '  extra: { say: main.goodbye, next: done }\n  done: {'],
    ['reason: string', 'reason: string\n  score: integer'],
  ]);
  change(now, 'order-status.flow.yaml', [
    [/ {2}unknown: .*\n/, ''],
    ['else: unknown', 'else: another'],
    ['failed: unknown', 'failed: another'],
  ]);
  change(now, 'prompts/en.yaml', [['Hello, and thank you for calling.', 'Hi.']]);
  expect(await diff(old, now)).toBe(
    `flow order-status
  ~ lookup (failed): unknown -> another
  ~ known (else): unknown -> another
  - step unknown (say)
flow support
  + var score: {"type":"integer"}
  ~ menu tries: 3 -> 2
  ~ menu (silence): support -> goodbye
  + step extra (say)
prompts/en
  ~ main.greeting: Hello, and thank you for calling. -> Hi.`,
  );
  expect(process.exitCode).toBe(1);
});

test('order of keys and remarks make no difference', async () => {
  change(now, 'support.flow.yaml', [
    ['  greet: { say: main.greeting, next: menu }', '  # hello\n  greet: { next: menu, say: main.greeting }'],
  ]);
  expect(await diff(old, now)).toBe('no difference');
  expect(process.exitCode).toBeUndefined();
});

test('the picture shows what changed and what is around it', async () => {
  change(now, 'support.flow.yaml', [
    ['goodbye, timeout: voicemail, failed: voicemail', 'goodbye, timeout: goodbye, failed: voicemail'],
  ]);
  const picture = await diff(old, now, '--mermaid');
  expect(picture).toMatch(/^flowchart TD\n/);
  expect(picture).toContain('support: queue');
  expect(picture).not.toContain('greet: say');
  expect(picture).toMatch(/classDef changed .*\n {2}class s\d changed$/);
});

test('a folder as it is in a git revision', async () => {
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: parent });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'one');
  git('tag', 'before');
  change(now, 'support.flow.yaml', [['tries: 3', 'tries: 2']]);
  const from = process.cwd();
  process.chdir(parent);
  try {
    expect(await diff('before', '--flows', 'now')).toBe('flow support\n  ~ menu tries: 3 -> 2');
    await expect(diff('before', '--flows', 'none')).rejects.toThrow(
      'none is not in before: name the folder of the flows with --flows',
    );
  } finally {
    process.chdir(from);
  }
});

test('a release of the running server, by the beginning of its hash', async () => {
  const headers = { authorization: `Bearer ${ADMIN}` };
  const { items } = (await (await fetch(`${app.url}/api/v1/releases`, { headers })).json()) as {
    items: { release: string }[];
  };
  const hash = items[0]?.release ?? '';
  expect(await diff(hash.slice(0, 12), app.flowsDir)).toBe('no difference');
  await expect(diff('abcdef0', app.flowsDir)).rejects.toThrow(/release/i);
  await expect(diff('no such thing', app.flowsDir)).rejects.toThrow('is no folder and no git revision');
});

test('a flow is drawn as an outline, as Mermaid, and with the way a session took', async () => {
  const draw = async (...args: string[]): Promise<string> => {
    let text = '';
    await graphCommand((part) => void (text += part), connection).parseAsync(args, { from: 'user' });
    return text;
  };
  expect(await draw('order-status', '--flows', old)).toMatch(
    /^number \(ask\)\n {4}ok -> lookup\n {4}silence -> goodbye\n/,
  );
  expect(await draw('order-status', '--flows', old, '--mermaid')).toContain('s0 -->|"ok"| s1');
  await expect(draw('order-statsu', '--flows', old)).rejects.toThrow(
    'flow "order-statsu" does not exist (did you mean "order-status"?',
  );
  const placed = await fetch(`${app.url}/api/v1/sessions?limit=1`, {
    headers: { authorization: `Bearer ${ADMIN}` },
  });
  expect(placed.status).toBe(200);
  await expect(draw('order-status', '--flows', old, '--session', 'none')).rejects.toThrow();
});
