/**
 * `npm run bench -- --stored`: what a turn costs when much is stored, and how soon the first is served after a kill with
 * many live sessions. Sessions are made by calls, and then copied in the file until there are as many as asked for.
 */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './load.mjs';
import { accountSid, action, callOf, form } from './voice-load.mjs';

const ENDED = (process.env.BENCH_STORED ?? '0,100000,500000').split(',').map(Number);
const LIVE = Number(process.env.BENCH_LIVE ?? 100_000);
const SEEDS = 20;
export const authToken = 'bench-token';

// What stands in a row for one session, and goes into its copy's: its id and its call's.
const SESSION = ['id', 'snapshot'];
const HANGS_ON_IT = {
  inbox: ['key', 'event', 'reply'],
  timeline: ['data'],
  leg: ['sid'],
  decision: ['data'],
  task: [],
  look: ['session_id'],
};

export function openFile(file) {
  const sqlite =
    process.getBuiltinModule?.('node:sqlite') ?? createRequire(import.meta.url)('@photostructure/sqlite');
  return new sqlite.DatabaseSync(file);
}

/** Copies the sessions of `phase` (SQL) until there are `wanted`. */
export function copyUntil(file, phase, wanted) {
  const db = openFile(file);
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
  const seeds = db
    .prepare(
      `SELECT no, id, (SELECT sid FROM leg WHERE session_no = session.no) AS sid FROM session WHERE ${phase} LIMIT ${SEEDS}`,
    )
    .all();
  const { n: there } = db.prepare(`SELECT count(*) AS n FROM session WHERE ${phase}`).get();
  const copySession = copier(db, 'session', SESSION);
  const copies = Object.entries(HANGS_ON_IT).map(([table, columns]) => copier(db, table, columns));
  db.exec('BEGIN');
  for (let n = there; n < wanted; n++) {
    const seed = seeds[n % seeds.length];
    // Ids come in no order, as those that calls have.
    const random = createHash('sha256').update(`${phase} ${n}`).digest('hex');
    const made = { id: `s${random}`.slice(0, seed.id.length), sid: `CA${random.slice(-32)}` };
    const no = copySession(seed, made, null);
    for (const copy of copies) copy(seed, made, no);
  }
  db.exec('COMMIT');
  db.close();
}

/** @returns copies the rows of `seed` as those of `made`, which has the number `no` */
function copier(db, table, changed) {
  const all = db
    .prepare(`PRAGMA table_info(${table})`)
    .all()
    .map(({ name }) => name);
  const own = table === 'session' ? 'no' : all.includes('session_no') ? 'session_no' : 'session_id';
  const columns = all.filter((name) => name !== (table === 'session' ? 'no' : 'id'));
  const value = (name) => {
    if (name === 'session_no') return '?5';
    return changed.includes(name) ? `replace(replace(${name}, ?1, ?2), ?3, ?4)` : name;
  };
  const copy = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.map(value).join(', ')} FROM ${table} ` +
      `WHERE ${own} = ${own === 'session_id' ? '?1' : '?6'}`,
  );
  const last = own === 'session_id' ? () => [] : (no, seed) => [no, seed.no];
  return (seed, made, no) =>
    Number(copy.run(seed.id, made.id, seed.sid, made.sid, ...last(no, seed)).lastInsertRowid);
}

/** @returns starts the app on this file, with more of its environment */
export function serverOf(file, { start, freePort, folder }) {
  return async (more = {}) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const app = await start('dist/main.js', [], {
      ...{ PORT: String(port), PUBLIC_URL: url, DATABASE_URL: `file:${file}`, DATA_DIR: folder },
      ...{ TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken },
      ...{ TWILIO_API_URL: 'http://127.0.0.1:9', LOG_LEVEL: 'error', ...more },
    });
    return { app, url };
  };
}

/** @param tools start, freePort, print, ended of the bench */
export async function benchStored({ start, freePort, print, ended, folder, clients, seconds }) {
  const file = join(folder, 'stored.db');
  const serve = serverOf(file, { start, freePort, folder });
  const some = { clients, warmupSeconds: 0, authToken };
  let made = 0;
  const calls = async (url, count, one) => {
    const lanes = Array.from({ length: Math.min(clients, count) });
    let left = count;
    await load({
      ...some,
      clients: 1,
      seconds: 0.001,
      client: async (send) => {
        await Promise.all(
          lanes.map(async () => {
            while (left-- > 0) await one(send, 0x100000 + made++);
          }),
        );
      },
    });
  };

  let { app, url } = await serve();
  await calls(url, SEEDS, callOf(url));
  await ended(app);
  const bytes = [];
  for (const count of ENDED) {
    if (count > 0) copyUntil(file, "phase = 'closed'", count);
    bytes.push({ count, size: statSync(file).size });
    ({ app, url } = await serve());
    const base = 0x2000000 + count * 16;
    const { perSecond, p99 } = await load({
      ...some,
      seconds,
      warmupSeconds: 4,
      client: (send, n) => callOf(url)(send, base + n),
    });
    print(
      `durable turns with ${count} sessions stored`,
      `${perSecond.toFixed(0).padStart(6)}/s   p99 ${p99.toFixed(1)} ms`,
    );
    await ended(app);
  }
  const [first, last] = [bytes[0], bytes.at(-1)];
  if (last.count > first.count)
    print(
      'bytes of the store for one ended session',
      ((last.size - first.size) / (last.count - first.count)).toFixed(0).padStart(6),
    );

  ({ app, url } = await serve());
  let next = '';
  await calls(url, SEEDS, async (send, n) => {
    next = action(await send(`${url}/twilio/voice`, form(n, { CallStatus: 'ringing' })));
  });
  const caller = 0x100000 + made - 1;
  await ended(app);
  copyUntil(file, "phase <> 'closed'", LIVE);
  ({ app, url } = await serve());
  app.kill('SIGKILL');
  await new Promise((resolve) => app.once('exit', resolve));
  const from = performance.now();
  ({ app, url } = await serve());
  const where = next.replace(/^http:..[^/]+/, url);
  await load({
    ...some,
    clients: 1,
    seconds: 0.001,
    client: (send) => send(where, form(caller, { Digits: '9' })),
  });
  print(
    `first turn after a kill with ${LIVE} live sessions`,
    `${(performance.now() - from).toFixed(0).padStart(6)} ms`,
  );
  await ended(app);
}
