/**
 * Long work of the server, watched from the terminal. Owns: showing how far it is, and that Ctrl-C calls it off, so that
 * nothing is left half done. Must not know: what is done.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { problemWords, type ApiRequest } from './api-client';
import type { Connection } from './connect';

interface Job {
  id: string;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  progress: { phase: string; done: number; total: number };
  result: object | null;
  problem: { status: number } | null;
}

const LOOK_MS = 250;

/**
 * Has the server do it as a job.
 *
 * @returns what the request would have been answered with
 * @throws Error with lines for people, when it failed or was called off
 */
export async function runJob(connection: Connection, request: ApiRequest): Promise<object> {
  const interrupt = connection.interruptible?.();
  try {
    return await watched(connection, request, interrupt?.signal ?? new AbortController().signal);
  } finally {
    interrupt?.end();
  }
}

async function watched(
  { api, watch = () => undefined }: Connection,
  request: ApiRequest,
  signal: AbortSignal,
): Promise<object> {
  let job = read(await api({ ...request, headers: { ...request.headers, prefer: 'respond-async' } }));
  // A server that knows nothing of jobs has answered.
  if (!('state' in job)) return job;
  const path = `/jobs/${job.id}`;
  try {
    while (job.state === 'running') {
      watch(line(job));
      await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
      job = read(await api({ method: signal.aborted ? 'DELETE' : 'GET', path }));
    }
  } finally {
    watch(null);
  }
  if (job.state === 'cancelled') throw new Error('Called off: nothing was saved.');
  if (job.problem)
    throw new Error(problemWords(job.problem.status, JSON.stringify(job.problem), request.file));
  return job.result ?? {};
}

function read({ text }: { text: string }): Job {
  return JSON.parse(text) as Job;
}

/** `saving 1200 of 9000` */
function line({ progress: { phase, done, total } }: Job): string {
  if (total === 0) return `${phase} …`;
  return phase === 'deciding' ? `${phase} ${done} %` : `${phase} ${done} of ${total}`;
}
