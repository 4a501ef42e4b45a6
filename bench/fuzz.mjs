/**
 * `npm run fuzz -- 100000`: so many webhooks (signed, mutated, unsigned) and API bodies against the app on loopback. Nothing
 * may be answered with a 500 or not at all, and what is not signed may leave no row. FUZZ_SEED repeats a run.
 */
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { sign } from './load.mjs';
import { ADMIN, startBenchApp } from './start-app.mjs';

const { LEG_STATUSES } = createRequire(import.meta.url)('../dist/call/leg.js');

const TIMES = Number(process.argv[2] ?? 1000);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1e9);
const LANES = 16;
const LIMIT_MS = 30_000;
const authToken = 'fuzz-token';
const agent = new Agent({ keepAlive: true, maxSockets: LANES });

/** mulberry32 */
let state = SEED;
const chance = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const pick = (list) => list[Math.floor(chance() * list.length)];
const ODD = [
  '',
  '0',
  '-1',
  '1e999',
  'null',
  'undefined',
  '\0',
  '\ud800',
  '💥',
  '%00',
  '../..',
  "' OR 1=1 --",
  '{{x}}',
  '<Say>',
  'a'.repeat(5000),
  'true',
  '[]',
  '{}',
  '+',
  '+1555',
  'client:',
  'sip:@',
  '__proto__',
  'constructor',
  '٣',
  '\r\nX: y',
];
let wrongTokens = 10;
const SIDS = Array.from({ length: 200 }, (_, n) => `CA${n.toString(16).padStart(32, '0')}`);
const sessions = new Set(['nobody']);
const STATUSES = [...LEG_STATUSES, 'strange'];

function form() {
  const made = {
    AccountSid: `AC${'f'.repeat(32)}`,
    CallSid: pick(SIDS),
    From: '+15550001',
    To: '+15551000',
    CallStatus: pick(STATUSES),
    Direction: 'inbound',
    Digits: pick(['', '1', '2', '9', '*', '#', '12345678901234567890']),
  };
  const more = [
    'SpeechResult',
    'Confidence',
    'DialCallStatus',
    'DialBridged',
    'DialCallDuration',
    'StatusCallbackEvent',
    'ConferenceSid',
    'SequenceNumber',
    'ErrorCode',
    'RecordingUrl',
    'EventType',
    'ConversationSid',
    'Body',
    'Author',
    'Index',
    'Attributes',
    'HandoffData',
    'AnsweredBy',
    'SipResponseCode',
    '__proto__',
  ];
  for (let n = 0; n < 4; n += 1) made[pick(more)] = pick([...ODD, ...STATUSES]);
  if (chance() < 0.3) made[pick(Object.keys(made))] = pick(ODD);
  if (chance() < 0.1) Reflect.deleteProperty(made, pick(Object.keys(made)));
  return made;
}

function path() {
  const id = pick([...sessions]);
  const number = pick(['0', '1', '2', '-1', '1e3', '999999999999999999999', 'x', '%2e%2e', '%ff']);
  return pick([
    '/twilio/voice',
    '/twilio/voice/status',
    '/twilio/voice/fallback',
    '/twilio/conversations/pre',
    '/twilio/conversations/post',
    `/twilio/voice/sessions/${id}/after/${number}`,
    `/twilio/voice/sessions/${id}/agents/${number}`,
    `/twilio/voice/sessions/${id}/agents/${number}/status`,
    `/twilio/voice/sessions/${id}/conference`,
    `/twilio/voice/sessions/${id}/fallback`,
    `/twilio/voice/sessions/${id}/customer/${number}`,
    `/twilio/${number}`,
  ]);
}

const value = (depth = 0) => {
  const roll = chance();
  if (depth < 3 && roll < 0.2)
    return Array.from({ length: Math.floor(chance() * 4) }, () => value(depth + 1));
  if (depth < 3 && roll < 0.4)
    return Object.fromEntries([
      [
        pick([
          'agents',
          'mode',
          'optIn',
          'name',
          'id',
          'text',
          'to',
          'kind',
          'client',
          '__proto__',
          'toString',
        ]),
        value(depth + 1),
      ],
    ]);
  return pick([null, true, 0, -1, 1e308, ...ODD]);
};

function apiRequest() {
  const id = encodeURIComponent(pick([...sessions, ...ODD.filter((one) => !/[\ud800-\udfff]/.test(one))]));
  const paths = [
    '/api/v1/sessions',
    `/api/v1/sessions/${id}`,
    `/api/v1/sessions/${id}/end`,
    `/api/v1/sessions/${id}/transfer`,
    `/api/v1/sessions/${id}/messages`,
    `/api/v1/sessions/${id}/form`,
    `/api/v1/queues/${id}`,
    `/api/v1/numbers/${id}`,
    `/api/v1/virtual-agents/${id}`,
    '/api/v1/settings/chat',
    '/api/v1/settings/diff',
    '/api/v1/settings/what-if',
    '/api/v1/calls',
    '/chat/v1/chats',
    `/chat/v1/chats/${id}/messages`,
    '/api/v1/dead-letters?limit=x',
  ];
  const body = chance() < 0.1 ? pick(['{', '', '[]', 'null', '"x"', '\ufeff{}']) : JSON.stringify(value());
  // Wrong tokens are throttled by address: a few, so that what is behind the door is met.
  const token = wrongTokens > 0 && chance() < 0.1 ? (wrongTokens--, 'wrong-token') : ADMIN;
  const headers = {
    'content-type': pick([
      'application/json',
      'application/json',
      'application/json; charset=klingon',
      'text/plain',
    ]),
    authorization: `Bearer ${token}`,
  };
  return { method: pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']), path: pick(paths), body, headers };
}

function webhook() {
  const to = path();
  const fields = form();
  let body = new URLSearchParams(fields).toString();
  const isSigned = chance() < 0.7;
  let signature = isSigned
    ? sign(authToken, `${url}${to}`, Object.fromEntries(new URLSearchParams(body)))
    : pick(['', 'x', 'A'.repeat(28)]);
  if (isSigned && chance() < 0.1) body = body.replace('CallSid', 'CallSld');
  const headers = {
    'content-type': pick([
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded; charset=latin1',
    ]),
    'x-twilio-signature': signature,
  };
  return { method: 'POST', path: to, body, headers };
}

/** @returns status and text; status 0: no answer came in time */
function send({ method, path: to, body, headers }) {
  return new Promise((resolve) => {
    const outgoing = request(
      `${url}${to}`,
      {
        method,
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        timeout: LIMIT_MS,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode, text }));
      },
    );
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', (error) => resolve({ status: 0, text: String(error.code ?? error.message) }));
    outgoing.end(body);
  });
}

const { app, stop } = await startBenchApp(
  { accountSid: `AC${'f'.repeat(32)}`, authToken, apiUrl: 'http://127.0.0.1:9' },
  'silent',
);
const { url } = app;
const counts = new Map();
const wrong = [];

async function attempt(made, kind) {
  const answer = await send(made);
  const key = `${kind} ${answer.status}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  const session = /sessions\/([\w-]+)\//.exec(answer.text)?.[1];
  if (session && sessions.size < 100) sessions.add(session);
  if (answer.status >= 500 || answer.status === 0)
    wrong.push({ answer: answer.status, text: answer.text.slice(0, 200), ...made });
}

try {
  const unsigned = Math.ceil(TIMES / 50);
  for (let n = 0; n < unsigned; n += 1)
    await attempt(
      {
        ...webhook(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': 'forged' },
      },
      'unsigned',
    );
  const total = await app.store.total();
  if (total > 0) wrong.push({ answer: `${total} rows of requests that were not signed` });
  let left = TIMES - unsigned;
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      while (left-- > 0)
        await (chance() < 0.6 ? attempt(webhook(), 'webhook') : attempt(apiRequest(), 'api'));
    }),
  );
  console.log(
    `${TIMES} requests, seed ${SEED}: ${[...counts]
      .sort()
      .map(([key, times]) => `${key}: ${times}`)
      .join(', ')}`,
  );
  for (const one of wrong.slice(0, 10)) console.log(JSON.stringify(one));
  console.log(
    wrong.length === 0
      ? 'no 500, no request without an answer, no row without a signature'
      : `${wrong.length} went wrong`,
  );
} finally {
  process.exitCode = wrong.length === 0 ? 0 : 1;
  agent.destroy();
  await stop();
}
process.exit();
