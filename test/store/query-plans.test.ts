/** No statement of the store takes longer the more is stored: its plan says how rows are found (SQLite docs: EXPLAIN QUERY PLAN). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MEASURES } from '../../src/flow/measure';
import { RESULT_GROUPS, STAGES } from '../../src/runtime/result-rows';
import {
  questionCountsQuery,
  resultsQuery,
  scoreCountsQuery,
  stageCountsQuery,
} from '../../src/store/result-queries';
import { endedLikeQuery } from '../../src/store/session-search';
import { wayCountsQuery } from '../../src/store/way-queries';
import type { SessionFilters } from '../../src/runtime/session-search';
import type { Driver } from '../../src/store/driver';
import { openSqlite } from '../../src/store/sqlite';
import { drivers } from './drivers';

/** Tables that hold as much as there is of it now, or is set by people, and not what ever was. */
const SMALL = new Set([
  'migration',
  'reservation',
  'opt_out',
  'release',
  'serving',
  'setting',
  'account',
  'sign_in',
  'api_token',
  'look',
  'task',
  // What processes that do not run have yet to remove.
  'noted_file',
  // Emptied once, after an upgrade.
  'uncounted',
]);

/** Walks that are meant: what they read is live, or they are asked for by people who wait for all of it. */
const MEANT: { readonly [plan: string]: string } = {
  'SCAN session USING INDEX session_live': 'live sessions alone are in that index',
  'SCAN session USING COVERING INDEX session_live': 'live sessions alone are in that index',
  'SCAN result USING INDEX result_untold': 'results whose way was not told yet are alone in that index',
  'SCAN w': 'sessions that wait for an agent now',
  'SCAN CONSTANT ROW': 'no table',
  'SCAN json_each VIRTUAL TABLE INDEX 1:': 'no table: values that were given',
  'SCAN found': 'one page of sessions that were found',
};

/** `total`, which no request asks for. */
const TOTAL = 'SELECT count(*) AS total FROM session';

interface Prepared {
  db: Driver;
  statements: string[];
  close(): Promise<void>;
}

async function prepared(): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-plans-'));
  const statements: string[] = [];
  const opened: Driver[] = [];
  const open = drivers.at(-1)?.[1];
  if (!open) throw new Error('no engine');
  const noting = async (file: string): Promise<Driver> => {
    const db = await open(file);
    opened.push(db);
    return {
      exec: (sql) => db.exec(sql),
      close: () => db.close(),
      prepare: <R>(sql: string) => {
        statements.push(sql);
        return db.prepare<R>(sql);
      },
    };
  };
  const store = await openSqlite({ file: join(folder, 'plans.db'), driver: noting });
  const [db] = opened;
  if (!db) throw new Error('not opened');
  return {
    db,
    statements: statements.filter((sql) => /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(sql)),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** How many values it takes: `?`, or `?1`, which may stand in it again. */
function placesIn(sql: string): number {
  const numbers = [...sql.matchAll(/\?(\d+)/g)].map(([, number]) => Number(number));
  return Math.max(0, ...numbers) || (sql.match(/\?/g) ?? []).length;
}

/** The lines of the plan that read a whole table, or a whole index, that grows with what was stored. */
function scans(db: Driver, sql: string): string[] {
  const values = Array.from({ length: placesIn(sql) }, () => 1);
  const plan = db.prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  return plan
    .map(({ detail }) => detail)
    .filter(
      (detail) => detail.startsWith('SCAN') && !(detail in MEANT) && !detail.startsWith('SCAN (subquery'),
    )
    .filter((detail) => !SMALL.has(/^SCAN (\w+)/.exec(detail)?.[1] ?? ''));
}

test('no statement reads more the more sessions have ended', async () => {
  const { db, statements, close } = await prepared();
  try {
    expect(statements.length).toBeGreaterThan(80);
    const found = statements
      .filter((sql) => sql !== TOTAL)
      .flatMap((sql) => scans(db, sql).map((detail) => ({ sql, detail })));
    expect(found).toEqual([]);
    expect(scans(db, TOTAL)).toHaveLength(1);
  } finally {
    await close();
  }
});

test('results are found by when sessions ended, however they are told apart', async () => {
  const { db, close } = await prepared();
  try {
    const filter = { from: 0, to: 1, fields: { queue: 'support' } };
    const queries = [
      ...RESULT_GROUPS.flatMap((by) => [
        stageCountsQuery(filter, by),
        ...MEASURES.map((measure) => scoreCountsQuery(filter, by, measure)),
      ]),
      questionCountsQuery(filter),
      wayCountsQuery(filter),
      resultsQuery({ ...filter, stage: 'ended', leftAt: 'support:menu', limit: 9 }),
      ...STAGES.map((stage) => resultsQuery({ ...filter, stage, limit: 9 })),
    ];
    expect(queries.flatMap(({ sql }) => scans(db, sql))).toEqual([]);
  } finally {
    await close();
  }
});

test('sessions are found from one index, and by a number from another', async () => {
  const { db, close } = await prepared();
  try {
    const place = { startedAt: 1, id: 'x' };
    const plansOf = (filters: SessionFilters): string[] => {
      const { sql, values } = endedLikeQuery({ ...filters, before: place, down: place, limit: 9 }, 'id');
      expect(scans(db, sql)).toEqual([]);
      const plan = db.prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
      return plan.map(({ detail }) => detail).filter((detail) => detail.includes(' result '));
    };
    const covered = expect.stringMatching(/^SEARCH result USING COVERING INDEX result_listed /);
    const filters = {
      channel: 'voice',
      queue: 'a',
      agent: 'b',
      status: 'c',
      rule: 'd',
      answered: true,
    } as const;
    expect(plansOf({ ...filters, language: 'en', virtualAgent: 'v', talked: true })).toEqual([covered]);
    expect(plansOf({ flow: 'f' })).toEqual([expect.stringMatching(/INDEX result_listed /)]);
    expect(plansOf({ number: '0001' })).toEqual([expect.stringMatching(/INDEX result_caller /)]);
  } finally {
    await close();
  }
});

test.each([
  'SELECT id FROM session WHERE flow = ?',
  "SELECT count(*) FROM inbox WHERE event LIKE '%x%'",
  'SELECT data FROM timeline ORDER BY at',
])('a scan would be seen: %s', async (sql) => {
  const { db, close } = await prepared();
  try {
    expect(scans(db, sql)).not.toEqual([]);
  } finally {
    await close();
  }
});
