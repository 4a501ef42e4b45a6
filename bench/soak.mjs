/**
 * `npm run soak -- 10`: ten minutes (default: one) of mixed calls and chats at a steady rate, with the local carrier, on
 * loopback. Prints what grows: memory, handles, delay of the event loop, the store. SOAK_CALLS and SOAK_CHATS are how many begin a second.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { clearInterval, setInterval } from 'node:timers';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ADMIN, startBenchApp } from './start-app.mjs';

const require = createRequire(import.meta.url);
const { startCarrier } = require('../dist/emulator/start-carrier.js');
const { systemClock } = require('../dist/lib/clock.js');

const MINUTES = Number(process.argv[2] ?? 1);
const CALLS = Number(process.env.SOAK_CALLS ?? 2);
const CHATS = Number(process.env.SOAK_CHATS ?? 1);
/** How often numbers are taken between the first and the last. */
const LOOKS = 5;
const NO_TIME = { characterMs: 0, playMs: 0, answerMs: 0, autoSpeechMs: 0, detectionMs: 0, lossMs: 0 };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const carrier = await startCarrier({ clock: systemClock, timing: NO_TIME });
const { app, folder, stop } = await startBenchApp(
  { accountSid: carrier.accountSid, authToken: carrier.authToken, apiUrl: carrier.url },
  'error',
);
carrier.addNumber({
  phoneNumber: '+15551000',
  voiceUrl: `${app.publicUrl}/twilio/voice`,
  voiceFallbackUrl: `${app.publicUrl}/twilio/voice/fallback`,
  statusCallback: `${app.publicUrl}/twilio/voice/status`,
});
const failures = new Map();
const tally = { calls: 0, chats: 0 };
let live = 0;

async function api(method, path, body, token = ADMIN) {
  const response = await fetch(`${app.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok && response.status !== 409) throw new Error(`${method} answered ${response.status}`);
  return response.status === 204 ? null : response.json();
}

/** Waits up to a minute for what a caller waits for. @returns what holds then */
async function until(what, holds) {
  for (let n = 0; n < 600; n += 1) {
    const found = holds();
    if (found) return found;
    await pause(100);
  }
  throw new Error(`it never came to this: ${what}`);
}

/** Some leave in the menu, some in the queue or while they talk; the rest are asked the survey. */
async function call(n) {
  const caller = carrier.dial(`+1555${String(1_000_000 + (n % 900_000))}`, '+15551000');
  try {
    await talkAs(caller, n);
  } finally {
    // Who has waited for a minute in vain does not stay on the line.
    if (!caller.isOver) caller.hangUp();
  }
}

async function talkAs(caller, n) {
  const hears = (words) => caller.heard.some((one) => one.startsWith(words));
  await until('the menu', () => hears('For support') || caller.isOver);
  if (n % 4 === 0) return caller.hangUp();
  caller.press('1');
  await pause(500 + (n % 5) * 300);
  if (n % 4 === 1) return caller.hangUp();
  const talk = () =>
    carrier
      .conferences()
      .find(
        ({ status, participants }) =>
          status === 'in-progress' &&
          participants.length === 2 &&
          participants.some((one) => one.leg.record.sid === caller.sid),
      );
  const agent = await until(
    'a talk',
    () => caller.isOver || talk()?.participants.find(({ leg }) => leg.record.sid !== caller.sid),
  );
  await pause(1000);
  if (agent !== true) agent.leg.party.hangUp();
  await until('the survey', () => hears('Would you answer') || caller.isOver);
  caller.press('2');
  await until('the end', () => caller.isOver);
}

async function chat(n) {
  const { chat: opened, token } = await api('POST', '/chat/v1/chats', {
    client: { kind: 'web', version: '3.0.0' },
  });
  const on = (method, path, body) => api(method, `/chat/v1/chats/${opened.id}${path}`, body, token);
  for (let line = 0; line < 3; line += 1) {
    await on('POST', '/messages', {
      id: randomUUID(),
      text: line === 0 ? 'support' : `line ${line} of ${n}`,
    });
    await pause(300);
  }
  await on('POST', '/end');
}

async function attempt(kind, work) {
  live += 1;
  tally[kind] += 1;
  try {
    await work(tally[kind]);
  } catch (error) {
    failures.set(`${kind}: ${error.message}`, (failures.get(`${kind}: ${error.message}`) ?? 0) + 1);
  } finally {
    live -= 1;
  }
}

const delay = monitorEventLoopDelay({ resolution: 10 });

function sizeOf(path) {
  return readdirSync(path, { withFileTypes: true }).reduce(
    (sum, one) =>
      sum + (one.isDirectory() ? sizeOf(join(path, one.name)) : statSync(join(path, one.name)).size),
    0,
  );
}

async function look(label) {
  globalThis.gc?.();
  const { live: open, tasks } = await app.store.counts();
  const total = await app.store.total();
  const mb = (bytes) => `${(bytes / 1e6).toFixed(1).padStart(7)} MB`;
  const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1000;
  const p99 = delay.count === 0 ? 0 : delay.percentile(99) / 1e6;
  console.log(
    `${label.padEnd(10)} heap ${mb(process.memoryUsage().heapUsed)}  rss ${mb(rss)}  handles ${String(process.getActiveResourcesInfo().length).padStart(4)}  ` +
      `loop p99 ${p99.toFixed(0).padStart(4)} ms  store ${mb(sizeOf(folder))}  sessions ${total} (${open} open)  tasks ${tasks}`,
  );
  delay.reset();
}

try {
  const queue = await api('GET', '/api/v1/queues/support');
  const agents = Array.from({ length: 40 }, (_, n) => ({
    id: `soak-${n}`,
    name: `Agent ${n}`,
    endpoint: `client:soak-${n}`,
    chat: `soak-${n}`,
  }));
  await api('PUT', '/api/v1/queues/support', { ...queue, agents });
  await api('PUT', '/api/v1/settings/chat', { rate: { messages: 1000, seconds: 1 } }).catch(() => undefined);
  for (const { endpoint } of agents) carrier.phone(endpoint).answers(0);
  console.log(
    `${MINUTES} min, ${CALLS} calls and ${CHATS} chats a second; app, carrier and customers share one process.`,
  );
  delay.enable();
  await look('before');
  const end = performance.now() + MINUTES * 60_000;
  const steady = (kind, perSecond, work) => setInterval(() => void attempt(kind, work), 1000 / perSecond);
  const timers = [
    CALLS > 0 && steady('calls', CALLS, call),
    CHATS > 0 && steady('chats', CHATS, chat),
  ].filter(Boolean);
  for (let n = 1; n <= LOOKS; n += 1) {
    await pause((MINUTES * 60_000) / LOOKS);
    await look(`${((n * MINUTES) / LOOKS).toFixed(1)} min`);
  }
  timers.forEach(clearInterval);
  await until('nobody is left', () => live === 0).catch(() => undefined);
  await pause(5000);
  await look('after');
  const late = performance.now() - end;
  console.log(
    `${tally.calls} calls and ${tally.chats} chats began; everybody was gone ${(late / 1000).toFixed(0)} s after the last`,
  );
  for (const [what, times] of failures) console.log(`failed ${times} times: ${what}`);
  if (failures.size > 0) process.exitCode = 1;
} finally {
  await stop();
  await carrier.close();
}
process.exit();
