/**
 * `npm run bench -- --long`: how long the event loop of the app is held up, and how long a caller waits for a document,
 * while a large import, an export, one save or a what-if is under way.
 */
import { join } from 'node:path';
import { load } from './load.mjs';
import { authToken, copyUntil, serverOf } from './stored.mjs';
import { callOf, form } from './voice-load.mjs';

const NUMBERS = (process.env.BENCH_NUMBERS ?? '9000,60000').split(',').map(Number);
const SESSIONS = Number(process.env.BENCH_SESSIONS ?? 50_000);
const SEEDS = 20;
const ADMIN_TOKEN = 'bench-admin-token';

const numbers = (count) =>
  `numbers:\n${Array.from({ length: count }, (_, n) => `  "+1777${1_000_000 + n}": { flow: support }\n`).join('')}`;
const unknown = (count) => `chat:\n${Array.from({ length: count }, (_, n) => `  key${n}: 1\n`).join('')}`;

/** @param tools start, freePort, print, ended of the bench */
export async function benchLongWork({ start, freePort, print, ended, folder }) {
  const file = join(folder, 'long.db');
  const hook = ['--import', './bench/delay-hook.mjs'];
  const serve = serverOf(file, {
    start: (script, args, env) => start(script, args, env, hook),
    freePort,
    folder,
  });

  let { app, url } = await serve({ ADMIN_TOKEN });
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/yaml' };
  const ask = async (method, path, body, type = 'application/yaml') => {
    const response = await fetch(`${url}/api/v1${path}`, {
      ...{ method, headers: { ...headers, 'content-type': type } },
      ...(body === undefined ? {} : { body }),
    });
    await response.text();
    return response.status;
  };
  const measure = async (name, doIt) => {
    await held(app);
    const from = performance.now();
    const calling = callers(url);
    const status = await doIt();
    const seconds = (performance.now() - from) / 1000;
    const { longest, p99, work } = await held(app);
    const slowest = await calling();
    print(
      name,
      `${String(status).padStart(6)} after ${seconds.toFixed(1)} s; work at once at most ${work.toFixed(0)} ms; by the clock ` +
        `${longest.toFixed(0)} ms (p99 ${p99.toFixed(0)} ms); slowest document ${slowest.toFixed(0)} ms`,
    );
  };

  await measure(
    'nothing but calls, for two seconds',
    () => new Promise((done) => setTimeout(done, 2000, '-')),
  );
  for (const count of NUMBERS) {
    await measure(`import of ${count} numbers`, () => ask('POST', '/settings/import', numbers(count)));
    await measure('the same again: nothing changes', () => ask('POST', '/settings/import', numbers(count)));
    await measure(`one save with ${count} numbers stored`, () =>
      ask('PUT', '/numbers/%2B17770000001', '{"flow":"support"}', 'application/json'),
    );
    await measure(`export of ${count} numbers`, () => ask('GET', '/settings/export'));
    await measure(`list of ${count} numbers`, () => ask('GET', '/numbers'));
  }
  await measure('import of 60000 unknown keys', () => ask('POST', '/settings/import', unknown(60_000)));
  await calls(url, SEEDS);
  await ended(app);
  copyUntil(file, "phase = 'closed'", SESSIONS);
  ({ app, url } = await serve({ ADMIN_TOKEN }));
  const proposal = JSON.stringify({ document: { enabled: false } });
  await measure(`what-if over ${SESSIONS} sessions`, () =>
    ask('POST', '/settings/what-if', proposal, 'application/json'),
  );
  await ended(app);
}

/** What the hook in the app has seen since it was asked last. */
function held(app) {
  const told = new Promise((resolve) => {
    const read = (text) => {
      const line = /^\{"longest".*$/m.exec(`${text}`);
      if (!line) return;
      app.stdout.off('data', read);
      resolve(JSON.parse(line[0]));
    };
    app.stdout.on('data', read);
  });
  app.kill('SIGUSR2');
  return told;
}

let next = 0x9000000;

/** One call after the other. @returns ends that; how long the slowest document took, in ms */
function callers(url) {
  let [over, slowest] = [false, 0];
  const done = load({
    ...{ clients: 1, warmupSeconds: 0, seconds: 0.001, authToken },
    client: async (send) => {
      while (!over) {
        const from = performance.now();
        await send(`${url}/twilio/voice`, form(next++, { CallStatus: 'ringing' }));
        slowest = Math.max(slowest, performance.now() - from);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  });
  return async () => {
    over = true;
    await done;
    return slowest;
  };
}

async function calls(url, count) {
  const client = async (send) => {
    for (let n = 0; n < count; n++) await callOf(url)(send, next++);
  };
  await load({ clients: 1, warmupSeconds: 0, seconds: 0.001, authToken, client });
}
