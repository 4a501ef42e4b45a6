import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSettingsBook } from '../../../src/runtime/open-settings-book';
import { diffFile, exportFile, importFile, type Import } from '../../../src/runtime/import-file';
import type { SettingsBook } from '../../../src/runtime/settings-book';
import { openStore } from '../../../src/store/open-store';
import type { Store } from '../../../src/runtime/ports';
import { threadAside } from '../../support/thread-aside';

const folder = mkdtempSync(join(tmpdir(), 'aftercall-aside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FLOWS = [{ name: 'main', params: {}, languages: ['en'] }];
const aside = threadAside();
const numbers = (count: number, flow = 'main'): string =>
  `numbers:\n${Array.from({ length: count }, (_, n) => `  "+1555${1_000_000 + n}": { flow: ${flow} }\n`).join('')}`;

let store: Store;
let settings: SettingsBook;
let opened = 0;
beforeEach(async () => {
  store = await openStore(`file:${join(folder, `aside-${++opened}.db`)}`);
  settings = await openSettingsBook(store, () => FLOWS as never);
});
afterEach(() => store.close());

const wanted = (text: string, part: Partial<Import> = {}): Import => ({
  ...{ text, replace: false, complete: false, masked: false, dryRun: false, acceptLoss: false },
  seen: settings.current().version,
  by: { author: 'Ana', note: 'many', at: 5 },
  ...part,
});

test('a large file is read on a thread and saved as a whole; what it tells is bounded', async () => {
  const phases = new Set<string>();
  const told = await importFile({ settings, aside }, wanted(numbers(1500)), {
    progress: (phase, done, total) => phases.add(`${phase} ${total > 0 && done === total}`),
  });
  expect(told.counts).toEqual({ added: 1500, changed: 0, removed: 0, lost: 0 });
  expect([told.diffs.length, told.versions.length]).toEqual([1000, 1000]);
  expect(told.text).toContain('and 500 more documents');
  expect([...phases]).toEqual(expect.arrayContaining(['reading false', 'saving false', 'saving true']));
  expect(settings.current().version).toBe(1500);
  expect(Object.keys(settings.current().numbers)).toHaveLength(1500);
  expect(await settings.row('number', '+15551000007')).toMatchObject({ author: 'Ana', note: 'many', at: 5 });
  // What another process would read.
  const other = await openSettingsBook(store, () => FLOWS as never);
  expect(other.current()).toEqual(settings.current());

  const yaml = await exportFile({ settings, aside }, { masked: false });
  expect(yaml.split('\n').filter((line) => line.includes('"+1555'))).toHaveLength(1500);
  const again = await diffFile({ settings, aside }, wanted(yaml));
  expect(again).toMatchObject({ diffs: [], counts: { added: 0, changed: 0 } });
});

test('mistakes of a large file are told with their places, and nothing is saved', async () => {
  const bad = importFile({ settings, aside }, wanted(numbers(1500, 'mian')));
  await expect(bad).rejects.toMatchObject({ code: 'invalid', problems: { length: 101 } });
  const unknown = importFile({ settings, aside }, wanted(numbers(1500).replaceAll('flow:', 'flwo:')));
  await expect(unknown).rejects.toMatchObject({
    problems: expect.arrayContaining([
      {
        path: 'numbers.+15551000000.flwo',
        line: 2,
        column: 21,
        message: 'unknown key "flwo"',
        hint: 'did you mean "flow"?',
      },
      expect.objectContaining({ message: 'there are more mistakes: the first 100 are told' }),
    ]),
  });
  expect(await store.settingsVersion()).toBe(0);
});

test.each(['reading', 'saving'])('called off while %s, an import leaves nothing', async (when) => {
  const controller = new AbortController();
  const imported = importFile({ settings, aside }, wanted(numbers(1500)), {
    signal: controller.signal,
    progress: (phase) => {
      if (phase === when) controller.abort(new Error('enough'));
    },
  });
  await expect(imported).rejects.toThrow('enough');
  expect([await store.settingsVersion(), await store.settings()]).toEqual([0, []]);
  expect(settings.current().numbers).toEqual({});
  // The next one begins where nothing was.
  await settings.save({
    kind: 'number',
    name: '+15559999',
    document: { flow: 'main' },
    author: 'a',
    note: '',
    at: 1,
  });
  expect((await store.settings()).map(({ version, name }) => [version, name])).toEqual([[1, '+15559999']]);
});

test('a thread that asks on at once does not keep webhooks from their turn', async () => {
  let [asked, since, most] = [0, 0, 0];
  let isOver = false;
  const turn = (): void => {
    since = 0;
    if (!isOver) setImmediate(turn);
  };
  turn();
  const stored = (): object[] => {
    // Longer than what may be answered in one go.
    for (const until = performance.now() + 3; performance.now() < until;);
    since += 1;
    most = Math.max(most, since);
    asked += 1;
    return asked > 200 ? [] : [{ kind: 'flag', name: `f${asked}`, document: '{"on":true}' }];
  };
  await aside.run('export', { masked: false }, { stored });
  isOver = true;
  expect([asked, most]).toEqual([201, 1]);
});
