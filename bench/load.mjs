/** A closed-loop load generator on loopback: N clients, each with one request under way. */
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

/** X-Twilio-Signature of a form (Twilio docs: Security, validating requests). */
export function sign(authToken, url, form) {
  const text = Object.keys(form)
    .sort()
    .reduce((all, key) => all + key + form[key], url);
  return createHmac('sha1', authToken).update(text, 'utf8').digest('base64');
}

/** @returns the reply of one signed webhook */
export function post(agent, authToken, url, form) {
  const body = new URLSearchParams(form).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-twilio-signature': sign(authToken, url, form),
  };
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    call.on('error', reject);
    call.end(body);
  });
}

/**
 * Runs `client(send)` over and over on each of `clients` lanes for `seconds`.
 * @returns requests per second and latencies in milliseconds, warm-up left out, and each latency
 */
export async function load({ clients, seconds, warmupSeconds, authToken, client }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latencies = [];
  const begin = performance.now() + warmupSeconds * 1000;
  const end = begin + seconds * 1000;
  const send = async (url, form) => {
    const start = performance.now();
    const reply = await post(agent, authToken, url, form);
    const now = performance.now();
    if (reply.status !== 200) throw new Error(`${url} answered ${reply.status}: ${reply.text.slice(0, 200)}`);
    if (start >= begin && now <= end) latencies.push(now - start);
    return reply.text;
  };
  let calls = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) await client(send, calls++);
    }),
  );
  agent.destroy();
  return { ...summary(latencies, seconds), latencies };
}

/** @param latencies milliseconds @returns requests per second, and latencies that half and 99 of 100 were below */
export function summary(latencies, seconds) {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { perSecond: sorted.length / seconds, p50: at(0.5), p99: at(0.99) };
}
