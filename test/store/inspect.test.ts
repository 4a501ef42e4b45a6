/** Stores looked at from outside, beside whoever has them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectStore } from '../../src/store/inspect';
import { openPostgres } from '../../src/store/postgres/open-postgres';
import { openSqlite } from '../../src/store/sqlite';
import type { Store } from '../../src/runtime/ports';
import { describeWithPostgres } from '../support/postgres/use-postgres';

async function saveFlag(store: Store, document: object): Promise<void> {
  const by = { at: 1, author: 'ana', note: '' };
  await store.saveSetting({ kind: 'flag', name: 'sale', document: JSON.stringify(document), ...by });
}

test('an SQLite file that is open: its newest settings, and nothing is changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-inspect-'));
  const file = join(folder, 'a.db');
  expect((await inspectStore(`file:${file}`)).kept).toBeNull();
  const store = await openSqlite({ file });
  await saveFlag(store, { on: false });
  await saveFlag(store, { on: true });
  const { kept, troubles, engine } = await inspectStore(`file:${file}`);
  expect({ engine, troubles, kept }).toEqual({
    ...{ engine: 'sqlite', troubles: [] },
    kept: { version: 2, settings: [{ version: 2, kind: 'flag', name: 'sale', document: '{"on":true}' }] },
  });
  await saveFlag(store, { on: false });
  expect(await store.settingsVersion()).toBe(3);
  await store.close();
  rmSync(folder, { recursive: true });
});

describeWithPostgres('a PostgreSQL', (database) => {
  test('before the first start, and beside a process: settings, a row written and read, nothing wrong', async () => {
    await database.empty();
    expect(await inspectStore(database.url())).toMatchObject({ kept: null, roundTripMs: null });
    const store = await openPostgres({ url: database.url() });
    await saveFlag(store, { on: true });
    const { kept, roundTripMs, place } = await inspectStore(database.url());
    expect(kept?.settings.map(({ name }) => name)).toEqual(['sale']);
    expect(roundTripMs).toBeGreaterThan(0);
    expect(place).not.toContain('@');
    await store.close();
  });

  test.each([
    ['may not make tables', '', 'this user may not make tables in it'],
    ['takes no writes', 'ALTER ROLE guest SET default_transaction_read_only = on', 'it takes no writes'],
  ])('one that %s is told of, with what to do', async (_what, before, told) => {
    await database.run(`DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN; ${before}`);
    const url = Object.assign(new URL(database.url()), { username: 'guest' }).href;
    await database.run(
      'DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC',
    );
    const { troubles, roundTripMs } = await inspectStore(url);
    expect(troubles).toContainEqual({ what: told, todo: expect.any(String) as string });
    expect(roundTripMs).toBeNull();
  });
});
