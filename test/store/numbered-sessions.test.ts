/** A database of a program that named sessions by their ids everywhere is opened by this one: nothing of it is lost. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/runtime/ports';
import type { Driver } from '../../src/store/driver';
import { migrate } from '../../src/store/migrate';
import { openSqlite } from '../../src/store/sqlite';
import { save } from './build';
import { drivers } from './drivers';

const SQL = join(__dirname, '../../src/store/sql');

/** Two sessions whose rows alternate, one of them over; ids in no order. */
const ROWS = `
  INSERT INTO session (id, version, release, flow, channel, phase, started_at, ended_at, snapshot, heard_at) VALUES
    ('sz', 2, 'r1', 'support', 'voice', 'closed', 100, 300, '{"z":1}', 250),
    ('sa', 1, 'r2', 'support', 'chat', 'open', 200, NULL, '{"a":1}', 200);
  INSERT INTO inbox (session_id, key, at, event, settings, reply) VALUES
    ('sz', 'arrive', 100, '{"n":1}', 7, 'first'), ('sa', 'arrive', 200, '{"n":2}', 7, NULL), ('sz', 'end', 300, NULL, 0, 'last');
  INSERT INTO timeline (session_id, at, kind, data) VALUES
    ('sz', 100, 'call.arrived', '{}'), ('sa', 200, 'chat.opened', '{}'), ('sz', 300, 'session.closed', '{"by":"agent"}');
  INSERT INTO leg (sid, session_id, leg) VALUES ('CA1', 'sz', 'customer'), ('CH1', 'sa', 'customer');
  INSERT INTO decision (session_id, at, data) VALUES ('sz', 300, '{"transfer":false,"failedRule":"call-type"}');
  INSERT INTO task (id, session_id, kind, name, due_at, lease_until, attempts, payload, buried_at, burial_reason) VALUES
    (3, 'sa', 'timer', 'hush', 900, NULL, 0, '', NULL, NULL), (5, 'sz', 'effect', 'crm.send', 400, NULL, 10, '{}', 500, 'refused'),
    (8, 'sz', 'effect', 'metadata.write', 410, 420, 1, '{"type":"metadata.write"}', NULL, NULL);
  UPDATE sqlite_sequence SET seq = 40 WHERE name = 'task';
  INSERT INTO look (session_id, due_at) VALUES ('sa', 700);
  CREATE VIEW of_somebody AS SELECT s.id, count(*) FROM session s JOIN timeline t ON t.session_id = s.id GROUP BY 1;
`;

describe.each(drivers)('with %s, a database of sessions without numbers', (_name, open) => {
  let folder: string;
  let file: string;
  let store: Store;
  const told: string[] = [];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aftercall-numbers-'));
    file = join(folder, 'old.db');
    told.length = 0;
    const older = join(folder, 'sql');
    mkdirSync(older);
    for (const name of readdirSync(SQL).filter((one) => one < '0019'))
      cpSync(join(SQL, name), join(older, name));
    const db: Driver = await open(file);
    db.exec('PRAGMA journal_mode = wal');
    migrate(db, older, 1);
    db.exec(ROWS);
    db.close();
    store = await openSqlite({ file, driver: open, onUpgrade: (names) => told.push(...names) });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  test('has all that was in it', async () => {
    expect(told).toEqual(['0019-numbered-sessions.sql', '0020-noted-files.sql']);
    expect(await store.session('sz')).toEqual({
      ...{ id: 'sz', version: 2, release: 'r1', flow: 'support', channel: 'voice', phase: 'closed' },
      ...{ startedAt: 100, endedAt: 300, snapshot: '{"z":1}' },
    });
    expect((await store.inbox('sz')).map(({ key, reply }) => [key, reply])).toEqual([
      ['arrive', 'first'],
      ['end', 'last'],
    ]);
    expect(await store.inbox('sa')).toHaveLength(1);
    expect((await store.timeline('sz')).map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'call.arrived'],
      [2, 'session.closed'],
    ]);
    expect(await store.decision('sz')).toBe('{"transfer":false,"failedRule":"call-type"}');
    expect(await store.decision('sa')).toBeNull();
    expect(await store.sessionOfLeg('CH1')).toEqual({ sessionId: 'sa', leg: 'customer' });
    const page = { from: 0, to: 1000, limit: 9 };
    expect((await store.endedDecisions(page)).map(({ id }) => id)).toEqual(['sz']);
    expect((await store.liveSessions({ limit: 9 })).map(({ id }) => id)).toEqual(['sa']);
  });

  test('has its work, which is found by its session and never gets an id again', async () => {
    expect(await store.deadLetters({ limit: 9, session: 'sz' })).toEqual([
      expect.objectContaining({ id: 5, sessionId: 'sz', reason: 'refused' }),
    ]);
    expect(await store.deadLetters({ limit: 9, session: 'sa' })).toEqual([]);
    const claimed = await store.claimTasks({ now: 1000, limit: 9, leaseMs: 60_000 });
    expect(claimed.map(({ id, sessionId, name, attempts }) => [id, sessionId, name, attempts])).toEqual([
      [8, 'sz', 'metadata.write', 2],
      [3, 'sa', 'hush', 1],
    ]);
    await save(store, 'sb', 'k1', { timersSet: [{ name: 'hush', dueAt: 1 }] });
    const [next] = await store.claimTasks({ now: 1001, limit: 9, leaseMs: 60_000 });
    expect(next).toMatchObject({ id: 41, sessionId: 'sb' });
  });

  test('goes on: turns follow, a repetition gets the bytes it got, a session that is over can be forgotten', async () => {
    const turn = (key: string) =>
      store.turn({ sessionId: 'sz', key, at: 1 }, () => ({ reply: 'new', commit: null }));
    expect(await turn('arrive')).toEqual({ outcome: 'repeated', reply: 'first' });
    expect(await turn('later')).toEqual({ outcome: 'unchanged', reply: 'new' });
    expect(await turn('later')).toEqual({ outcome: 'repeated', reply: 'new' });
    expect(await store.forgetSession('sz', { asks: true })).toBe(true);
    expect([await store.inbox('sz'), await store.timeline('sz'), await store.decision('sz')]).toEqual([
      [],
      [],
      null,
    ]);
    expect(await store.sessionOfLeg('CA1')).toBeNull();
    expect(await store.sessionOfLeg('CH1')).not.toBeNull();
    expect(await store.timeline('sa')).toHaveLength(1);
  });
});
