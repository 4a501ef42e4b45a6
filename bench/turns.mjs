/** A durable turn beside a bare route: both servers run, and are asked in turn, so that a machine whose speed changes slows both. */
import { join } from 'node:path';
import { openLoop } from './half-load.mjs';
import { load, summary } from './load.mjs';
import { accountSid, callOf, form } from './voice-load.mjs';

/** V8 goes on compiling for the first quarter of a minute under load; a server runs for days. */
const WARMUP_SECONDS = 15;
const ROUNDS = 3;
/**
 * Before each round, not counted: connections are opened, and what the app writes after its answers comes with the answers
 * that are counted, not after them. So rounds are long, too: in rounds of two seconds the bare route was a fifth slower.
 */
const SETTLE_SECONDS = 2;

/** @returns the app, which runs on, where it is, and what makes a call to it */
export async function benchTurns({
  start,
  freePort,
  line,
  print,
  folder,
  authToken,
  seconds,
  clients,
  many,
  nodeArgs,
}) {
  const bare = await bareSide({ start, freePort, authToken });
  const durable = await durableSide({ start, freePort, folder, authToken, nodeArgs });
  for (const side of [bare, durable])
    await asked(side, { authToken, clients, seconds: WARMUP_SECONDS, warmupSeconds: 0 });

  const few = await inTurn([bare, durable], { authToken, clients, seconds });
  line('bare Express 5, twilio.webhook(), constant document', few[0]);
  line('durable turn: verify, parse, load, step, fsync, render', few[1]);
  ratio(print, 'ratio of the two', few.map(({ perSecond }) => perSecond).reverse());

  const halves = [bare, durable].map((side, n) => ({ ...side, perSecond: few[n].perSecond / 2 }));
  const half = await paced(halves, { authToken, seconds });
  for (const [n, { name }] of halves.entries())
    line(`${name} at half of that, requests at fixed times`, half[n]);
  ratio(print, 'ratio of their p99s at half load', [half[1].p99, half[0].p99]);

  const more = await inTurn([bare, durable], { authToken, clients: many, seconds });
  line(`bare route with ${many} clients`, more[0]);
  line(`durable turn with ${many} clients`, more[1]);
  ratio(print, `ratio of the two with ${many} clients`, more.map(({ perSecond }) => perSecond).reverse());
  bare.child.kill();
  return { app: durable.child, url: durable.url, call: durable.client };
}

const ratio = (print, name, [one, other]) => print(name, (one / other).toFixed(2).padStart(6));

async function bareSide({ start, freePort, authToken }) {
  const port = await freePort();
  const child = await start('bench/bare.mjs', [authToken, String(port)], {});
  const url = `http://127.0.0.1:${port}/twilio/voice`;
  return { name: 'bare route', child, url, requests: 1, client: (send, n) => send(url, form(n)) };
}

async function durableSide({ start, freePort, folder, authToken, nodeArgs }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PORT: String(port),
    PUBLIC_URL: url,
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_API_URL: 'http://127.0.0.1:9',
    DATABASE_URL: `file:${join(folder, 'bench.db')}`,
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    PROFILE_FILE: join(folder, 'turns.cpuprofile'),
  };
  const child = await start('dist/main.js', [], env, nodeArgs);
  return { name: 'durable turn', child, url, requests: 4, client: callOf(url) };
}

/** Calls are numbered on: one that was made before would be a repetition. */
let calls = 0;
const numbered = (side) => (send) => side.client(send, calls++);

function asked(side, { authToken, clients, seconds, warmupSeconds = SETTLE_SECONDS }) {
  return load({ clients, seconds, warmupSeconds, authToken, client: numbered(side) });
}

/** @returns what each of them did in all of its rounds, of so many seconds each */
function inTurn(sides, options) {
  return rounds(sides, options, (side) => asked(side, options));
}

/** The same for requests at fixed times. */
function paced(sides, { authToken, seconds }) {
  return rounds(sides, { seconds }, (side) => {
    const { perSecond, requests } = side;
    return openLoop({ authToken, seconds, perSecond, requests, client: numbered(side) });
  });
}

async function rounds(sides, { seconds }, measure) {
  const latencies = sides.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [n, side] of sides.entries()) latencies[n].push(...(await measure(side)).latencies);
  return latencies.map((all) => summary(all, seconds * ROUNDS));
}
