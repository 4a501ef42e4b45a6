/** How long answers take at half of what a server can do: requests come at fixed times, whether or not the last was answered. */
import { Agent } from 'node:http';
import { post } from './load.mjs';

const WARM_UP_MS = 2000;

/** Between two requests of a caller. */
const STEP_MS = 50;

/**
 * Callers come at fixed times; what each sends comes `STEP_MS` after its last, or once that was answered. A request is
 * timed from when it was to be sent, so that a server that falls behind is not asked less.
 * @param perSecond requests a second @param requests of one caller @param client as of `load`
 * @returns each latency in milliseconds, warm-up left out
 */
export async function openLoop({ perSecond, requests, seconds, authToken, client }) {
  const agent = new Agent({ keepAlive: true });
  const latencies = [];
  const begin = performance.now();
  const measuredFrom = begin + WARM_UP_MS;
  const end = measuredFrom + seconds * 1000;
  const pauseMs = (1000 * requests) / perSecond;
  const callers = [];
  for (let n = 0; begin + n * pauseMs < end; n++) {
    const arrives = begin + n * pauseMs;
    await until(arrives);
    callers.push(caller(arrives, n));
  }
  await Promise.all(callers);
  agent.destroy();
  return { latencies };

  async function caller(arrives, n) {
    let due = arrives;
    await client(async (url, form) => {
      await until(due);
      const from = due;
      const reply = await post(agent, authToken, url, form);
      const now = performance.now();
      if (reply.status !== 200)
        throw new Error(`${url} answered ${reply.status}: ${reply.text.slice(0, 200)}`);
      if (from >= measuredFrom) latencies.push(now - from);
      due = Math.max(from + STEP_MS, now);
      return reply.text;
    }, n);
  }
}

/** Timers have milliseconds: what is due within one is due. */
function until(time) {
  const ms = time - performance.now();
  return ms < 1 ? undefined : new Promise((resolve) => setTimeout(resolve, ms));
}
