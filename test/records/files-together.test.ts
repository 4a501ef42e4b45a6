/** The thread that writes session files reads them from the database itself, beside whoever writes it. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileWriter, type FileWriter } from '../../src/records/file-writer';
import { readRecord } from '../../src/records/read-record';
import { sessionFile } from '../../src/records/session-file';
import type { Store } from '../../src/runtime/ports';
import { openSqlite } from '../../src/store/sqlite';
import { THREADS } from '../support/threads';
import { DECISION } from './some-records';
import { saveStates } from './save-states';

const FOLDER = '2026/01/05';

describe('files of sessions, written by a thread that reads the store', () => {
  let folder: string;
  let database: string;
  let store: Store;
  let files: FileWriter;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aftercall-together-'));
    database = join(folder, 'test.db');
    store = await openSqlite({ file: database });
    files = fileWriter({ entry: THREADS.files, stored: { database, dataDir: folder } });
  });
  afterEach(async () => {
    files.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const saved = saveStates(() => store);
  const write = (sessionId: string) => {
    if (!files.write) throw new Error('the thread cannot read the store');
    return files.write(sessionId, FOLDER);
  };
  const textOf = (id: string): string => readFileSync(join(folder, 'metadata', FOLDER, `${id}.json`), 'utf8');

  test('are what this side would write', async () => {
    await saved({}, JSON.stringify(DECISION));
    const record = await readRecord(store, 's1');
    expect(await write('s1')).toEqual({ written: true, endedAt: record.snapshot.endedAt });
    expect(textOf('s1')).toBe(sessionFile(record, folder, FOLDER).text);
  });

  test('are read together, and whoever fails fails alone', async () => {
    const ids = Array.from({ length: 150 }, (_none, n) => `s${n}`);
    for (const id of ids) await saved({ id });
    const asked = [...ids.slice(0, 70), 'nobody', ...ids.slice(70)];
    const came = await Promise.allSettled(asked.map(write));
    expect(came.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : []))).toEqual(
      ['there is no session nobody'],
    );
    for (const id of ids) expect(JSON.parse(textOf(id))).toMatchObject({ id });
  });

  test('are left alone when nothing is new, and are of the newest turn otherwise', async () => {
    await saved();
    await write('s1');
    expect(await write('s1')).toMatchObject({ written: false });
    await saved({ form: { values: {}, disposition: 'refund', tags: [] } });
    expect(await write('s1')).toMatchObject({ written: true });
    expect(JSON.parse(textOf('s1'))).toMatchObject({ disposition: 'refund' });
  });

  test('make no log where it was deleted: the one that is open still has everything', async () => {
    await saved();
    rmSync(`${database}-wal`);
    await expect(write('s1')).rejects.toThrow(/ENOENT/);
    expect(existsSync(`${database}-wal`)).toBe(false);
  });

  test('hold nobody up: the log can be emptied, and the database closed and put elsewhere', async () => {
    await saved();
    await write('s1');
    expect(await store.scrub()).toBe(true);
    await store.close();
    renameSync(database, `${database}.away`);
    await expect(write('s1')).rejects.toThrow(/ENOENT/);
    store = await openSqlite({ file: database });
    await expect(write('s1')).rejects.toThrow('there is no session s1');
    await saved({ id: 's2' });
    expect(await write('s2')).toMatchObject({ written: true });
    expect(await store.scrub()).toBe(true);
  });
});
