import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createApiClient } from '../../src/cli/api-client';
import type { Connection } from '../../src/cli/connect';
import { settingsCommand } from '../../src/cli/settings';
import { ADMIN, ApiApp } from '../web/api-app';

let app: ApiApp;
let file: string;
beforeAll(async () => {
  app = await ApiApp.start();
  file = join(app.folder, 'settings.yaml');
});
afterAll(() => app.remove());
afterEach(() => {
  process.exitCode = undefined;
});

/** Runs the command as the command line does. @returns what it wrote, and the exit code it wants */
async function run(args: string[], connect: { url?: string; token?: string } = {}) {
  let written = '';
  const open = (): Connection => ({
    api: createApiClient({ url: app.url, token: ADMIN, ...connect }),
    write: (text) => void (written += text),
  });
  const command: Command = settingsCommand(open);
  process.exitCode = undefined;
  await command.parseAsync(args, { from: 'user' });
  return { written, exitCode: process.exitCode };
}

const edit = (from: string | RegExp, to: string): void =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

test('export prints what the server has, or writes it to a file', async () => {
  const { written } = await run(['export']);
  expect(written).toBe((await app.api().get('/settings/export')).text);
  await run(['export', '--out', file]);
  expect(readFileSync(file, 'utf8')).toBe(written);
});

test('diff is silent about what is the same, and its exit code tells of differences', async () => {
  await run(['export', '--out', file]);
  expect(await run(['diff', file])).toEqual({ written: 'no differences\n', exitCode: undefined });
  edit('name: Agent One', 'name: Ágata');
  const { written, exitCode } = await run(['diff', file]);
  expect(written).toContain('~ queue support');
  expect(written).toContain('"Agent One" -> "Ágata"');
  expect(exitCode).toBe(1);
});

test('import saves with author and note; a dry run saves nothing', async () => {
  await run(['export', '--out', file]);
  edit('name: Agent One', 'name: Agatha');
  const dry = await run(['import', file, '--dry-run']);
  expect(dry.written).toContain('"Agent One" -> "Agatha"');
  expect(dry.written).toContain('nothing was saved');
  expect(app.app.settings.current().queues['support']?.agents[0]?.name).toBe('Agent One');
  const { written } = await run(['import', file, '--author', 'Muñoz', '--note', 'new spelling: ñ']);
  expect(written).toMatch(/saved:\n {2}queue support: version \d+\n/);
  expect(app.app.settings.current().queues['support']?.agents[0]?.name).toBe('Agatha');
  expect((await app.app.settings.history('queue', 'support'))[0]).toMatchObject({
    author: 'Muñoz',
    note: 'new spelling: ñ',
  });
  expect((await run(['import', file])).written).toBe('no differences\n');
});

test('a complete import deletes what is not in the file', async () => {
  await run(['export', '--out', file]);
  const document = { agents: [{ id: 'a', name: 'A', endpoint: 'client:a' }] };
  await app.api().put('/queues/night').send(document).expect(200);
  expect((await run(['diff', file])).exitCode).toBeUndefined();
  expect((await run(['diff', file, '--complete'])).written).toContain('- queue night');
  await expect(run(['import', file, '--complete'])).rejects.toThrow(
    /would be lost\.\n- queue night\n[^]*\nImport it as a part .*--yes/,
  );
  expect(app.app.settings.current().queues['night']).toBeDefined();
  expect((await run(['import', file, '--complete', '--yes'])).written).toContain('lost, because');
  expect(app.app.settings.current().queues['night']).toBeUndefined();
});

test('a part of a document leaves the rest as it is; --replace asks', async () => {
  writeFileSync(file, 'chatPostSession:\n  samplingPercent: 99\n');
  const before = app.app.settings.current().chatPostSession.document;
  await run(['import', file]);
  const after = app.app.settings.current().chatPostSession.document;
  expect(after).toEqual({ ...before, samplingPercent: 99 });
  await expect(run(['import', file, '--replace'])).rejects.toThrow(
    /~ chat-post-session\n {4}enabled: true -> false/,
  );
  expect(app.app.settings.current().chatPostSession.document).toEqual(after);
});

test('mistakes are told with file, line and column', async () => {
  await run(['export', '--out', file]);
  edit('client:agent-1', 'agent one');
  const line =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((one) => one.includes('agent one')) + 1;
  const place = new RegExp(`settings\\.yaml:${line}:\\d+ .*agents\\[0\\]\\.endpoint: must be`);
  await expect(run(['import', file])).rejects.toThrow(place);
  await expect(run(['diff', file])).rejects.toThrow(place);
  await run(['export', '--out', file]);
  edit('virtualAgent: csat', 'virtualAgent: csta');
  await expect(run(['import', file])).rejects.toThrow(/settings\.yaml .*csta.*csat/);
});

test('a file that is not there, a server that is not there, a token that is wrong: each is said', async () => {
  await run(['export', '--out', file]);
  await expect(run(['import', join(app.folder, 'none.yaml')])).rejects.toThrow(
    /none\.yaml cannot be read \(ENOENT\)/,
  );
  const away = { url: 'http://127.0.0.1:9' };
  await expect(run(['export'], away)).rejects.toThrow(/127\.0\.0\.1:9 cannot be reached[\s\S]*AFTERCALL_URL/);
  await expect(run(['export'], { token: 'wrong-token' })).rejects.toThrow(/is none of its tokens/);
});

test('another program behind the address is not mistaken for the server', async () => {
  const other = createServer((_request, response) => response.writeHead(502).end('<html>'));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  await expect(run(['export'], { url })).rejects.toThrow(/502.*is AFTERCALL_URL right/);
  await new Promise((resolve) => other.close(resolve));
});

test('two imports of the same moment do not mix', async () => {
  await run(['export', '--out', file]);
  edit('name: Agatha', 'name: Agnes');
  const version = await app.app.store.settingsVersion();
  const results = await Promise.allSettled([run(['import', file]), run(['import', file])]);
  expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await app.app.store.settingsVersion()).toBe(version + 1);
});

test('what a file would have done is told from the sessions of the last days', async () => {
  await app.endedCall();
  writeFileSync(file, 'callPostSession: { minimumTalkSeconds: 600 }\n');
  const { written } = await run(['what-if', file, '--days', '3650']);
  expect(written).toContain('1 sessions looked at, 1 would have gone otherwise');
  expect(written).toMatch(/: csat -> none \(long-enough\)/);
  writeFileSync(file, 'numbers: { "+15551999": { flow: support } }\n');
  expect((await run(['what-if', file])).written).toContain('changes nothing that decides');
  await expect(run(['what-if', file, '--days', 'many'])).rejects.toThrow('--days many');
});

test('Ctrl-C calls the work off, and says so', async () => {
  const shown: (string | null)[] = [];
  const controller = new AbortController();
  const job = {
    id: 'j',
    state: 'running',
    progress: { phase: 'saving', done: 3, total: 9 },
    result: null,
    problem: null,
  };
  const asked: string[] = [];
  const connection: Connection = {
    api: ({ method = 'GET', path }) => {
      asked.push(`${method} ${path}`);
      const state = method === 'DELETE' ? 'cancelled' : 'running';
      return Promise.resolve({ text: JSON.stringify({ ...job, state }), etag: null });
    },
    write: () => undefined,
    watch: (line) => {
      shown.push(line);
      controller.abort();
    },
    interruptible: () => ({ signal: controller.signal, end: () => undefined }),
  };
  writeFileSync(file, 'numbers: {}\n');
  const command = settingsCommand(() => connection).parseAsync(['import', file], { from: 'user' });
  await expect(command).rejects.toThrow('Called off: nothing was saved.');
  expect(asked).toEqual([
    'POST /settings/import?replace=false&complete=false&dryRun=false&acceptLoss=false',
    'DELETE /jobs/j',
  ]);
  expect(shown).toEqual(['saving 3 of 9', null]);
});
