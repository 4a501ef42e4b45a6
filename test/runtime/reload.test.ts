import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallFlows } from '../support/small-flows';
import { startTestApp, writeFlows, type TestApp, type TestAppOptions } from '../support/test-app';
import { ADMIN } from '../support/test-app';
import { actionOf, callForm, send } from '../support/webhooks';

let app: TestApp;
let calls = 0;
afterEach(() => app.remove());

/** As far as these tests look. */
interface Answer {
  status: string;
  items: { release: string; liveSessions: number; share: number }[];
  folder: { state: string; problems: object[] };
  flows: { problems: string[] };
  problems: { message: string }[];
}

const begin = async (greeting: string, more: TestAppOptions = {}): Promise<void> => {
  app = await startTestApp({ files: smallFlows(greeting), ...more });
};
const put = (path: string, text: string): void => writeFileSync(join(app.flowsDir, path), text);
const change = (greeting: string): void => void writeFlows(app.flowsDir, smallFlows(greeting));
const breakIt = (): void => put('prompts/en.yaml', 'main:\n  greet: Broken\n');

async function api(path: string, body?: object): Promise<{ status: number; json: Answer }> {
  const response = await fetch(`${app.url}${path}`, {
    method: body ? 'PUT' : 'GET',
    headers: { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, json: (await response.json()) as Answer };
}
const rollback = (body: object) => api('/api/v1/releases/serving', body);
const folderState = async (): Promise<string> => (await api('/api/v1/releases')).json.folder.state;

/** What a new caller hears. */
async function hears(from = '+15550001'): Promise<string> {
  calls += 1;
  const form = callForm({ CallSid: `CA${String(calls).padStart(32, '0')}`, From: from });
  const { body } = await send(app, '/twilio/voice', form);
  return /<Say[^>]*>([^<]*)</.exec(body)?.[1] ?? body;
}

/** Asks again until the answer is so; the test's own time limit ends it. */
async function until<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  while ((await ask()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 10));
}

test('a change is heard by new callers; the call in progress ends on the release it began with', async () => {
  await begin('One', { watchFlows: true });
  const first = callForm({ CallSid: `CA${'b'.repeat(32)}` });
  const { body } = await send(app, '/twilio/voice', first);
  change('Two');
  await until(hears, 'Two');
  const end = await send(app, actionOf(body), { ...first, CallStatus: 'in-progress', Digits: '1' });
  expect(end.body).toContain('Goodbye from One');
});

test('mistakes change nothing and are told with their places; mending them is enough', async () => {
  await begin('One', { watchFlows: true });
  breakIt();
  await until(folderState, 'refused');
  expect(await hears()).toBe('One');
  const { json } = await api('/api/v1/releases');
  expect(json.folder.problems).toEqual([
    expect.objectContaining({ file: 'hello.flow.yaml', line: 10, column: 16, severity: 'error' }),
  ]);
  const ready = await api('/readyz');
  expect(ready).toMatchObject({ status: 200, json: { status: 'ready', flows: { folder: 'refused' } } });
  expect(ready.json.flows.problems[0]).toMatch(/^hello\.flow\.yaml:10:16 .*main\.bye/);
  change('Mended');
  await until(hears, 'Mended');
  expect(await folderState()).toBe('adopted');
});

test('the saves of editors, a file that is gone, and a whole folder that is deleted and comes back', async () => {
  await begin('One', { watchFlows: true });
  put('prompts/.en.yaml.swp', smallFlows('Renamed')['prompts/en.yaml'] ?? '');
  renameSync(join(app.flowsDir, 'prompts/.en.yaml.swp'), join(app.flowsDir, 'prompts/en.yaml'));
  await until(hears, 'Renamed');
  rmSync(join(app.flowsDir, 'prompts'), { recursive: true });
  await until(folderState, 'refused');
  change('Back');
  await until(hears, 'Back');
  rmSync(app.flowsDir, { recursive: true });
  await until(folderState, 'unreadable');
  expect(await hears()).toBe('Back');
  mkdirSync(app.flowsDir);
  change('Anew');
  await until(hears, 'Anew');
  change('Anew, and still watched');
  await until(hears, 'Anew, and still watched');
});

test('a folder without a flow is refused, and nothing starts on it', async () => {
  await begin('One');
  rmSync(app.flowsDir, { recursive: true });
  mkdirSync(app.flowsDir);
  put('readme.txt', 'Flows go here.');
  await app.restart();
  expect(await hears()).toBe('One');
  expect((await api('/api/v1/releases')).json.folder).toMatchObject({
    ...{ state: 'refused', problems: [{ message: expect.stringContaining('NAME.flow.yaml') }] },
  });
  await app.stop();
  rmSync(join(app.dataDir, 'test.db'));
  await expect(app.begin()).rejects.toThrow(/has no flow: flows are files named NAME\.flow\.yaml/);
});

test('a flow that is far too large is a mistake like any other, also at a start', async () => {
  await begin('One', { watchFlows: true });
  const steps = Array.from({ length: 5000 }, (_, at) => `  s${at}: { say: main.bye, next: s${at + 1} }\n`);
  const head = 'flow: big\nformat: 1\nlanguages: [en]\nstart: s0\nsteps:\n';
  put('big.flow.yaml', `${head}${steps.join('')}  s5000: { end: completed }\n`);
  await until(folderState, 'refused');
  const ready = await api('/readyz');
  expect(ready.json.flows.problems).toEqual([expect.stringMatching(/^big\.flow\.yaml:1:7 .*5001 steps/)]);
  await app.restart();
  expect(await hears()).toBe('One');
  expect(await folderState()).toBe('refused');
});

test('a file that nobody reads because of its name is told', async () => {
  await begin('One', { watchFlows: true });
  put('other.flow.yml', 'flow: other\n');
  const problems = async (): Promise<number> => (await api('/readyz')).json.flows.problems.length;
  await until(problems, 1);
  expect((await api('/readyz')).json.flows).toMatchObject({
    folder: 'adopted',
    problems: ['other.flow.yml nobody reads this file: call it other.flow.yaml'],
  });
});

test('flows without what settings name are refused like any mistake', async () => {
  await begin('One', { watchFlows: true });
  const { 'hello.flow.yaml': text = '' } = smallFlows('One');
  put('other.flow.yaml', text.replace('flow: hello', 'flow: other'));
  rmSync(join(app.flowsDir, 'hello.flow.yaml'));
  await until(folderState, 'refused');
  expect(await hears()).toBe('One');
  const ready = await api('/readyz');
  expect(ready.json.flows.problems).toEqual([expect.stringContaining('hello')]);
  expect(JSON.stringify(ready.json)).not.toContain('+15551000');
});

test('a start with mistakes is served by the last good release; without one there is no start', async () => {
  await begin('One');
  breakIt();
  await app.restart();
  expect(await hears()).toBe('One');
  expect(await folderState()).toBe('refused');
  await app.stop();
  rmSync(app.flowsDir, { recursive: true });
  await app.begin();
  expect(await hears()).toBe('One');
  expect(await folderState()).toBe('unreadable');
});

test('a release that was taken back stays so, also after a restart, until the files change', async () => {
  await begin('One');
  change('Two');
  await app.restart();
  expect(await hears()).toBe('Two');
  const { status, json } = await rollback({ release: 'previous' });
  expect(status).toBe(200);
  expect(json.items.map(({ share }) => share)).toEqual([0, 100]);
  expect(json.folder.state).toBe('set-aside');
  expect(await hears()).toBe('One');
  await app.restart();
  expect(await hears()).toBe('One');
  expect(await folderState()).toBe('set-aside');
  change('Three');
  await app.restart();
  expect(await hears()).toBe('Three');
});

test('a share of the callers, the same ones each time, also after a restart', async () => {
  await begin('One');
  change('Two');
  await app.restart();
  await rollback({ release: 'previous', share: 30 });
  const callers = Array.from({ length: 40 }, (_none, index) => `+1555100${1000 + index}`);
  const heard = async (): Promise<string[]> => {
    const all: string[] = [];
    for (const caller of callers) all.push(await hears(caller));
    return all;
  };
  const first = await heard();
  const ones = first.filter((text) => text === 'One').length;
  expect(ones).toBeGreaterThan(3);
  expect(ones).toBeLessThan(25);
  await app.restart();
  expect(await heard()).toEqual(first);
  const { json } = await api('/api/v1/releases');
  expect(json.items.map(({ share }) => share)).toEqual([70, 30]);
  expect(json.items.map((one) => one.liveSessions)).toEqual([2 * (callers.length - ones), 2 * ones]);
  await rollback({ release: json.items[0]?.release.slice(0, 8) });
  expect(new Set(await heard())).toEqual(new Set(['Two']));
});

test('what cannot be gone back to is refused with what would do', async () => {
  await begin('One');
  expect((await rollback({ release: 'previous' })).status).toBe(404);
  const { json } = await rollback({ release: 'ffffffff' });
  expect(json.problems[0]).toMatchObject({ path: 'release', message: 'there is no "ffffffff"' });
  expect((await rollback({ release: 'previous', share: 0 })).status).toBe(422);
  const release = (await api('/api/v1/releases')).json.items[0]?.release ?? '';
  expect((await rollback({ release: release.slice(0, 2) })).json.problems[0]?.message).toMatch(/too short/);
});
