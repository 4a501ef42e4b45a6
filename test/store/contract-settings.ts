/** The contract of settings: every save is a version, nobody overwrites what they have not seen. */
import type { SettingRow, SettingWrite } from '../../src/runtime/rows';
import type { Subject } from './contract';
import { T0 } from './build';

export function settingsContract({ store }: Subject): void {
  const put = (
    name: string,
    document: string | null,
    part: Partial<SettingWrite> = {},
  ): Promise<SettingRow | null> =>
    store().saveSetting({ kind: 'queue', name, document, at: T0, author: 'eva', note: '', ...part });
  const documents = async (version?: number): Promise<string[]> =>
    (await store().settings(version)).map((row) => `${row.kind} ${row.name} ${row.document} v${row.version}`);

  test('a save answers with its row; versions count over all documents', async () => {
    expect(await store().settingsVersion()).toBe(0);
    expect(await put('sales', '{"a":1}', { note: 'first', at: T0 + 3 })).toStrictEqual({
      version: 1,
      kind: 'queue',
      name: 'sales',
      document: '{"a":1}',
      at: T0 + 3,
      author: 'eva',
      note: 'first',
    });
    expect((await put('global', '{}', { kind: 'post-session' }))?.version).toBe(2);
    expect(await store().settingsVersion()).toBe(2);
  });

  test('settings now are the newest row of every document, without deleted ones', async () => {
    await put('sales', '1');
    await put('help', '2');
    await put('sales', '3');
    await put('gone', '4');
    await put('gone', null);
    await put('help', '5', { kind: 'number' });
    expect(await documents()).toEqual(['number help 5 v6', 'queue help 2 v2', 'queue sales 3 v3']);
  });

  test('settings as of a version are what they were then', async () => {
    await put('sales', '1');
    await put('sales', '2');
    await put('sales', null);
    await put('sales', '4');
    expect(await documents(0)).toEqual([]);
    expect(await documents(1)).toEqual(['queue sales 1 v1']);
    expect(await documents(2)).toEqual(['queue sales 2 v2']);
    expect(await documents(3)).toEqual([]);
    expect(await documents(99)).toEqual(['queue sales 4 v4']);
  });

  test('who saw an older version saves nothing', async () => {
    expect(await put('sales', '1', { expected: 1 })).toBeNull();
    expect((await put('sales', '1', { expected: 0 }))?.version).toBe(1);
    await put('help', '2');
    expect(await put('sales', '3', { expected: 0 })).toBeNull();
    expect((await put('sales', '3', { expected: 1 }))?.version).toBe(3);
    expect(await put('sales', '4', { expected: 1 })).toBeNull();
    expect(await documents()).toEqual(['queue help 2 v2', 'queue sales 3 v3']);
    expect(await store().settingsVersion()).toBe(3);
  });

  test('of two who saw the same version and save at once, one wins', async () => {
    const both = await Promise.all([put('sales', '1', { expected: 0 }), put('sales', '2', { expected: 0 })]);
    expect(both.map((row) => row?.document ?? null)).toEqual(['1', null]);
  });

  test('after a deletion both who saw nothing and who saw the deletion may save', async () => {
    await put('sales', '1');
    const deleted = await put('sales', null, { expected: 1 });
    expect(await put('sales', '2', { expected: 1 })).toBeNull();
    expect((await put('sales', '2', { expected: deleted?.version ?? -1 }))?.version).toBe(3);
    await put('sales', null);
    expect((await put('sales', '3', { expected: 0 }))?.version).toBe(5);
  });

  test('several documents are saved at once, each a version of its own, in their order', async () => {
    const write = (name: string, document: string | null, expected?: number): SettingWrite => ({
      ...{ kind: 'queue', name, document, at: T0, author: 'eva', note: 'import' },
      ...(expected === undefined ? {} : { expected }),
    });
    await put('sales', '1');
    await put('help', '2');
    const rows = await store().saveSettings([
      write('sales', '3', 1),
      write('new', '4', 0),
      write('help', null),
    ]);
    expect(rows?.map((row) => [row.version, row.name, row.document])).toEqual([
      [3, 'sales', '3'],
      [4, 'new', '4'],
      [5, 'help', null],
    ]);
    expect(await store().saveSettings([])).toEqual([]);
    const refused = [write('sales', '5', 3), write('new', '6', 1), write('other', '7')];
    expect(await store().saveSettings(refused)).toBeNull();
    expect(await documents()).toEqual(['queue new 4 v4', 'queue sales 3 v3']);
    expect(await store().settingsVersion()).toBe(5);
  });

  test('of several documents none is saved when one cannot be written', async () => {
    const good = { kind: 'queue', name: 'sales', document: '1', at: T0, author: 'eva', note: '' };
    const bad = { ...good, name: 'help', at: Number.NaN };
    await expect(store().saveSettings([good, bad])).rejects.toThrow('it is NaN');
    expect(await documents()).toEqual([]);
  });

  test("a document's history is all its rows, newest first", async () => {
    await put('sales', '1');
    await put('help', 'x');
    await put('sales', null, { note: 'closed for the summer' });
    await put('sales', 'y', { kind: 'number' });
    const history = await store().settingHistory('queue', 'sales');
    expect(history.map((row) => [row.version, row.document, row.note])).toEqual([
      [3, null, 'closed for the summer'],
      [1, '1', ''],
    ]);
    expect(await store().settingHistory('queue', 'nobody')).toEqual([]);
  });
}
