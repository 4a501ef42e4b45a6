/**
 * `npm run bench -- --pages`: how soon the pages of the portal have their data when a million sessions of a year are stored.
 * Sessions are made by calls, and then copied in the file, each with its decision and its result.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './load.mjs';
import { authToken, openFile, serverOf } from './stored.mjs';
import { callOf } from './voice-load.mjs';

const SESSIONS = Number(process.env.BENCH_SESSIONS ?? 1_000_000);
const SEEDS = 20;
const YEAR_MS = 365 * 86_400_000;
const TIMES = 5;
const ADMIN_TOKEN = 'bench-admin-token';
const DAY_MS = 86_400_000;

/** Columns of a copy that are not those of the session it is made of. */
const MOVED = {
  ...{ no: '@no', session_no: '@no', id: '@id', session_id: '@id' },
  ...{ started_at: '@at', ended_at: '@at + 60000', at: '@at + 50000' },
};

/** Spreads copies of the ended sessions over the year before now. */
function fill(file, count) {
  const db = openFile(file);
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
  const now = Date.now();
  const { no: first } = db.prepare('SELECT max(no) AS no FROM session').get();
  for (const [table, own] of [
    ['session', 'id'],
    ['decision', 'session_no'],
    ['result', 'session_id'],
  ]) {
    const columns = db
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map(({ name }) => name);
    const place = (name) =>
      (MOVED[name] ?? `seed.${name}`)
        .replace('@no', `${first} + n`)
        .replace('@id', "printf('s%022x', n)")
        .replace('@at', `${now} - n * ${Math.floor(YEAR_MS / count)}`);
    db.exec(`WITH RECURSIVE every(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM every WHERE n < ${count}),
      ended AS (SELECT id AS ended_id, no AS ended_no, row_number() OVER (ORDER BY id) - 1 AS k FROM session
        WHERE phase = 'closed' AND id NOT GLOB 's00000000*' LIMIT ${SEEDS})
      INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.map(place).join(', ')}
      FROM every JOIN ended ON k = n % ${SEEDS} JOIN ${table} AS seed ON seed.${own} = ${own === 'session_no' ? 'ended_no' : 'ended_id'}`);
  }
  db.close();
}

/** @param tools start, freePort, print, ended of the bench */
export async function benchPages({ start, freePort, print, ended, folder }) {
  const file = join(folder, 'pages.db');
  const serve = serverOf(file, { start, freePort, folder });
  let { app, url } = await serve();
  let left = SEEDS;
  await load({
    ...{ clients: 1, warmupSeconds: 0, seconds: 0.001, authToken },
    client: async (send) => {
      while (left-- > 0) await callOf(url)(send, 0x100000 + left);
    },
  });
  await ended(app);
  fill(file, SESSIONS);
  print(`the store with ${SESSIONS} sessions`, `${(statSync(file).size / 1e9).toFixed(1).padStart(6)} GB`);
  ({ app, url } = await serve({ ADMIN_TOKEN }));
  const month = new Date(Date.now() - 30 * DAY_MS).toISOString();
  for (const [name, path] of [
    ['first page of sessions', '/sessions?limit=50'],
    ['calls of an agent', '/sessions?limit=50&agent=agent-1&talked=true'],
    ['a page that no session fits', '/sessions?limit=50&status=failed&queue=sales&language=es'],
    ['sessions of a flow that nobody went through', '/sessions?limit=50&flow=nobody'],
    ['sessions of a number', '/sessions?limit=50&number=15559999'],
    ['results of a month', `/results?from=${month}`],
    ['results of a month by queue', `/results?from=${month}&groupBy=queue`],
    ['sessions behind a number', `/results/sessions?from=${month}&stage=ended`],
    ['customers at the steps of a flow in a month', `/step-counts?flow=support&from=${month}`],
    ['home', '/overview'],
  ])
    print(name, await slowest(`${url}/api/v1${path}`));
  await ended(app);
}

/** The first time, when nothing was read before, and the median of the next. */
async function slowest(url) {
  const times = [];
  for (let n = 0; n < TIMES; n += 1) {
    const from = performance.now();
    const response = await fetch(url, { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } });
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    await response.arrayBuffer();
    times.push(performance.now() - from);
  }
  const [first, ...rest] = times;
  const median = rest.sort((a, b) => a - b)[Math.floor(rest.length / 2)];
  return `${first.toFixed(0).padStart(6)} ms at first, then ${median.toFixed(0)} ms`;
}
