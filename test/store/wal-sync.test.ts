import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { walSync } from '../../src/store/wal-sync';

describe('the log of a database', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aftercall-sync-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const later = (sync: ReturnType<typeof walSync>): Promise<Error | null> =>
    new Promise((resolve) => sync.later(resolve));

  test('is synced, on the thread and at once', async () => {
    writeFileSync(join(folder, 'a.db-wal'), 'x');
    const sync = walSync(join(folder, 'a.db'));
    expect(await later(sync)).toBeNull();
    expect(await Promise.all([later(sync), later(sync)])).toEqual([null, null]);
    sync.now();
    sync.close();
  });

  test('that cannot be opened is told', async () => {
    const sync = walSync(join(folder, 'none.db'));
    expect(await later(sync)).toMatchObject({ code: 'ENOENT' });
    expect(() => sync.now()).toThrow('ENOENT');
    sync.close();
  });

  test('that cannot be synced is told by the thread, which serves the next one', async () => {
    symlinkSync('/dev/null', join(folder, 'null.db-wal'));
    writeFileSync(join(folder, 'a.db-wal'), 'x');
    const [bad, good] = [walSync(join(folder, 'null.db')), walSync(join(folder, 'a.db'))];
    // A device that holds nothing has nothing to sync (Linux: fdatasync(2), EINVAL).
    expect(await later(bad)).toMatchObject({ code: 'EINVAL' });
    bad.close();
    expect(await later(good)).toBeNull();
    good.close();
  });
});
