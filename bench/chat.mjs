/** Chats under load: customers who write and read on their streams, and many chats that are merely open. */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { Agent, request } from 'node:http';

const require = createRequire(import.meta.url);
const { startCarrier } = require('../dist/emulator/start-carrier.js');
const { systemClock } = require('../dist/lib/clock.js');

/** Fewer than may be opened within a minute. */
const OPEN_CHATS = 5_000;
/** How often as many more are opened; each takes a minute. */
const MORE = Number(process.env.BENCH_CHATS ?? 1);
const CONNECTIONS = 1_000;
const MINUTE_MS = 61_000;
/** The collector is given time for what a rush has left. */
const QUIET_MS = 12_000;
const ADMIN = 'bench-admin-token';

/**
 * @param start starts the app with an environment; @returns the process
 * @param rssMb resident memory of a process in MB
 */
export async function benchChat({
  start,
  freePort,
  databaseUrl,
  dataDir,
  seconds,
  clients,
  rssMb,
  line,
  print,
}) {
  const carrier = await startCarrier({ clock: systemClock });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const app = await start('dist/main.js', [], {
    PORT: String(port),
    PUBLIC_URL: url,
    TWILIO_ACCOUNT_SID: carrier.accountSid,
    TWILIO_AUTH_TOKEN: carrier.authToken,
    TWILIO_API_URL: carrier.url,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    ADMIN_TOKEN: ADMIN,
    LOG_LEVEL: 'error',
  });
  const http = client(url);
  try {
    line(
      'chat message: shown and posted, nothing else',
      await bareRelay({ start, freePort, carrier, seconds, clients }),
    );
    await http.api('PUT', '/settings/chat', { rate: { messages: 1000, seconds: 1 } });
    const queue = await http.api('GET', '/queues/support');
    await http.api('PUT', '/queues/support', { ...queue, chat: { acceptSeconds: 600, perAgent: 100 } });
    const talks = await Promise.all(Array.from({ length: clients }, () => talk(http)));
    const measured = await write(http, talks, seconds);
    line('chat message: saved, on the stream of the customer', measured);
    const since = performance.now();
    await until(() => total(carrier, talks) >= measured.written);
    print(
      'the carrier’s conversations have all of them after',
      `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s   (${measured.written} messages)`,
    );
    for (const one of talks) one.stream.destroy();
    await open(http, app, { rssMb, print, clients });
  } finally {
    http.close();
    await carrier.close();
  }
}

/** As many customers, written to the same carrier, without a word of ours. */
async function bareRelay({ start, freePort, carrier, seconds, clients }) {
  const port = await freePort();
  const relay = await start('bench/bare-relay.mjs', [
    port,
    carrier.url,
    carrier.accountSid,
    carrier.authToken,
  ]);
  const http = client(`http://127.0.0.1:${port}`);
  const authorization = `Basic ${Buffer.from(`${carrier.accountSid}:${carrier.authToken}`).toString('base64')}`;
  const talks = await Promise.all(
    Array.from({ length: clients }, async () => {
      const made = await fetch(`${carrier.url}/v1/Conversations`, {
        method: 'POST',
        headers: { authorization },
        body: new URLSearchParams({}),
      });
      return stream(http, (await made.json()).sid);
    }),
  );
  const measured = await write(http, talks, seconds);
  for (const one of talks) one.stream.destroy();
  http.close();
  relay.kill();
  return measured;
}

/** A chat with an agent, and the customer's stream. */
async function talk(http) {
  const { chat, token } = await http.chat('POST', '/chats', undefined, {
    client: { kind: 'web', version: '3.0.0' },
  });
  const heard = await stream(http, chat.id, token);
  await http.chat('POST', `/chats/${chat.id}/messages`, token, { id: randomUUID(), text: 'support' });
  await until(async () => {
    const view = await http.api('GET', `/sessions/${chat.id}`);
    const leg = view.legs.find((one) => one.role === 'agent' && one.sid !== null);
    if (leg) await http.api('POST', `/sessions/${chat.id}/accept`, { agent: leg.agentId });
    return leg !== undefined;
  });
  return heard;
}

/** Who waits for a message is told when it is on the customer's stream. */
async function stream(http, id, token) {
  const seen = new Map();
  const connection = await http.stream(`/chats/${id}/events`, token, (message) => {
    seen.get(message.id)?.();
    seen.delete(message.id);
  });
  return { id, token, seen, stream: connection };
}

/** Each customer writes, waits until the message is on their stream, and writes again. */
async function write(http, talks, seconds) {
  const latencies = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  await Promise.all(
    talks.map(async ({ id, token, seen }) => {
      while (performance.now() < end) {
        const start = performance.now();
        const own = randomUUID();
        const shown = new Promise((resolve) => seen.set(own, resolve));
        await http.chat('POST', `/chats/${id}/messages`, token, { id: own, text: 'Where is my order?' });
        await shown;
        latencies.push(performance.now() - start);
      }
    }),
  );
  const took = (performance.now() - begin) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
  return { perSecond: latencies.length / took, p50: at(0.5), p99: at(0.99), written: latencies.length };
}

function total(carrier, talks) {
  const ids = new Set(talks.map((one) => one.id));
  return carrier
    .conversations()
    .filter((one) => ids.has(one.uniqueName))
    .reduce(
      (sum, one) => sum + one.messages.filter((message) => message.author.startsWith('customer:')).length,
      0,
    );
}

/** Chats that are merely open, before and after what is kept of the newest ones is full; then with somebody who listens. */
async function open(http, app, { rssMb, print, clients }) {
  await pause(QUIET_MS);
  const before = rssMb(app);
  let since = performance.now();
  const chats = await openChats(http, clients);
  print('chats opened', `${(OPEN_CHATS / ((performance.now() - since) / 1000)).toFixed(0).padStart(6)}/s`);
  await pause(QUIET_MS);
  let opened = rssMb(app);
  const tell = (what, of, from) =>
    print(what, `${(of - from).toFixed(0).padStart(6)} MB (process ${of.toFixed(0)} MB)`);
  tell(`memory of ${OPEN_CHATS} open chats`, opened, before);
  for (let n = 0; n < MORE; n += 1) {
    // No more may be opened within this minute.
    await pause(MINUTE_MS - (performance.now() - since));
    since = performance.now();
    await openChats(http, clients);
    await pause(QUIET_MS);
    const now = rssMb(app);
    tell(`memory of ${OPEN_CHATS} more`, now, opened);
    opened = now;
  }
  const streams = [];
  // As many at a time as a listening socket takes.
  for (let from = 0; from < CONNECTIONS; from += 50) {
    const some = chats.slice(from, Math.min(from + 50, CONNECTIONS));
    const listening = some.map(({ chat, token }) =>
      http.stream(`/chats/${chat.id}/events`, token, () => undefined),
    );
    streams.push(...(await Promise.all(listening)));
  }
  await pause(QUIET_MS);
  tell(`memory of ${CONNECTIONS} open connections`, rssMb(app), opened);
  for (const stream of streams) stream.destroy();
}

async function openChats(http, clients) {
  const chats = [];
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (; chats.length < OPEN_CHATS;) {
        const place = chats.push(null) - 1;
        chats[place] = await http.chat('POST', '/chats', undefined, {
          client: { kind: 'web', version: '3.0.0' },
        });
      }
    }),
  );
  return chats;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

function client(url) {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const send = (method, path, token, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const call = request(`${url}${path}`, {
        method,
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
      });
      call.on('error', reject);
      call.on('response', (response) => {
        let answer = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => (answer += chunk));
        response.on('end', () => {
          if (response.statusCode >= 400)
            reject(new Error(`${method} ${path}: ${response.statusCode} ${answer}`));
          else resolve(answer === '' ? {} : JSON.parse(answer));
        });
      });
      call.end(text);
    });
  return {
    api: (method, path, body) => send(method, `/api/v1${path}`, ADMIN, body),
    chat: (method, path, token, body) => send(method, `/chat/v1${path}`, token, body),
    stream: (path, token, onMessage) => listen(`${url}/chat/v1${path}`, token, onMessage),
    close: () => agent.destroy(),
  };
}

/** Server-sent events (HTML standard), as far as they are needed here. */
function listen(address, token, onMessage) {
  return new Promise((resolve, reject) => {
    const call = request(address, { headers: { authorization: `Bearer ${token}` }, agent: false });
    call.on('error', (error) => reject(error));
    call.on('response', (response) => {
      if (response.statusCode !== 200) return reject(new Error(`the stream answered ${response.statusCode}`));
      let rest = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop();
        for (const block of blocks) {
          const data = /^data: ?(.*)$/m.exec(block)?.[1];
          if (data && /^event: ?message$/m.test(block)) onMessage(JSON.parse(data));
        }
      });
      response.on('error', () => undefined);
      resolve(call);
    });
    call.end();
  });
}

async function until(happens) {
  const end = performance.now() + 60_000;
  while (!(await happens())) {
    if (performance.now() > end) throw new Error('it did not happen within a minute');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
