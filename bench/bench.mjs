/**
 * `npm run bench`: prints what it measured on this machine. Everything runs on loopback and is bounded in time.
 * `npm run bench -- --profile`: the bare route and the durable turn alone, then where a turn's time goes.
 * `npm run bench -- --stored`: turns with much stored, and the first turn after a kill.
 * `npm run bench -- --long`: how long the event loop is held up by imports, exports and what-ifs.
 * `npm run bench -- --flows`: what is said of flows alone.
 * `npm run bench -- --pages`: pages of the portal with a million sessions stored.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCarrier } from './carrier.mjs';
import { benchChat } from './chat.mjs';
import { benchCore } from './core.mjs';
import { benchCheck, benchReload, benchTests } from './flows.mjs';
import { benchLiveCalls } from './live-calls.mjs';
import { load } from './load.mjs';
import { benchLongWork } from './long-work.mjs';
import { benchPages } from './pages.mjs';
import { parts } from './profile.mjs';
import { benchStored } from './stored.mjs';
import { benchTurns } from './turns.mjs';
import { widgetSize } from './widget-size.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const CLIENTS = 32;
/** So many that nobody has to wait for callers. */
const MANY_CLIENTS = 128;
const PROFILE = process.argv.includes('--profile');
const STORED = process.argv.includes('--stored');
const LONG = process.argv.includes('--long');
const PAGES = process.argv.includes('--pages');
const FLOWS = process.argv.includes('--flows');
const CHAT = process.argv.includes('--chat');
const authToken = 'bench-token';
const folder = mkdtempSync(join(tmpdir(), 'aftercall-bench-'));
const running = [];

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The app as `npm start` has it. */
const AS_STARTED = ['--max-semi-space-size=32'];

function start(script, args, env, nodeArgs = []) {
  const own = script === 'dist/main.js' ? AS_STARTED : [];
  const child = spawn(process.execPath, [...own, ...nodeArgs, script, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  running.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
}

const print = (name, value) => console.log(`${name.padEnd(52)} ${value}`);
const line = (name, { perSecond, p50, p99 }) =>
  console.log(
    `${name.padEnd(52)} ${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms`,
  );
const rssMb = (child) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;

try {
  console.log(
    `Node ${process.version}, ${CLIENTS} clients, ${SECONDS} s each after a warm-up; server, store and load share this machine.`,
  );
  if (STORED)
    await benchStored({ start, freePort, print, ended, folder, clients: CLIENTS, seconds: SECONDS });
  else if (LONG) await benchLongWork({ start, freePort, print, ended, folder });
  else if (PAGES) await benchPages({ start, freePort, print, ended, folder });
  else if (FLOWS) await flowNumbers();
  else if (CHAT) await chatNumbers();
  else await benchAll();
} finally {
  await Promise.all(running.map(ended));
  rmSync(folder, { recursive: true, force: true });
}

async function flowNumbers() {
  const { first, later } = benchCheck();
  print(
    'check of a generated flow of 25 steps, of 100',
    `${later.toFixed(1)} ms of CPU (the first time in a process ${first.toFixed(1)})`,
  );
  const pauses = await benchReload({ start, freePort, folder, clients: CLIENTS });
  const each = (of) => pauses.map((one) => one[of].toFixed(0)).join(', ');
  print(
    'longest pause while 100 flows reload under load',
    `${each('reload')} ms (without: ${each('without')})`,
  );
  await ended(running.pop());
  print("calls of authors' tests", `${(await benchTests(SECONDS)).toFixed(0)} a second of CPU`);
}

async function benchAll() {
  await flowNumbers();
  const size = widgetSize();
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
  console.log(`${'chat window, gzipped: loaded for the launcher'.padEnd(52)} ${kilobytes(size.launcher)}`);
  console.log(`${'chat window, gzipped: the rest, when it is opened'.padEnd(52)} ${kilobytes(size.window)}`);
  const { app, url, call } = await benchTurns({
    ...{ start, freePort, line, print, folder, authToken },
    ...{ seconds: SECONDS, clients: CLIENTS, many: MANY_CLIENTS },
    nodeArgs: PROFILE ? ['--import', './bench/profile-hook.mjs'] : [],
  });
  if (PROFILE) await printProfile(app, join(folder, 'turns.cpuprofile'), call);
  else await benchTheRest(app, url);
}

/** It writes files to the end. */
function ended(child) {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  return child.kill() ? exit : undefined;
}

/** CPU of a process so far, all its threads, in microseconds (proc(5): stat, utime and stime in hundredths of a second). */
function cpuOf(child) {
  const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(user) + Number(system)) * 10_000;
}

async function printProfile(app, file, call) {
  let turns = 0;
  const counted = async (send, n) => {
    await call(send, 0x3000000 + n);
    turns += 4;
  };
  app.kill('SIGUSR2');
  const before = cpuOf(app);
  await load({ clients: CLIENTS, seconds: SECONDS, warmupSeconds: 0, authToken, client: counted });
  const cpu = (cpuOf(app) - before) / turns;
  const written = new Promise((resolve) =>
    app.stdout.on('data', (text) => `${text}`.includes('profile written') && resolve()),
  );
  app.kill('SIGUSR2');
  await written;
  console.log(
    `\nmicroseconds a turn (${turns} turns; CPU of all threads ${cpu.toFixed(0)}, with the cost of measuring)`,
  );
  for (const [part, us] of parts(file, turns)) console.log(`${part.padEnd(52)} ${us.toFixed(0).padStart(6)}`);
}

async function chatNumbers() {
  await benchChat({
    ...{ start, freePort, rssMb, line, print, clients: CLIENTS, seconds: SECONDS },
    databaseUrl: `file:${join(folder, 'chat.db')}`,
    dataDir: folder,
  });
}

async function benchTheRest(app, url) {
  await benchLiveCalls({ app, url, authToken, rssMb, print, clients: CLIENTS });
  running.pop().kill();

  await benchCarrier({
    ...{ start, freePort, print, clients: CLIENTS, seconds: SECONDS },
    databaseUrl: `file:${join(folder, 'calls.db')}`,
    dataDir: folder,
  });

  await chatNumbers();

  for (const [kept, name] of [
    [true, 'whole calls in the pure core, sessions kept'],
    [false, 'whole calls in the pure core, each step through JSON'],
  ]) {
    const core = await benchCore(SECONDS, kept);
    console.log(
      `${name.padEnd(52)} ${core.callsPerSecond.toFixed(0).padStart(6)}/s   (${core.stepsPerSecond.toFixed(0)} steps/s)`,
    );
  }
}
