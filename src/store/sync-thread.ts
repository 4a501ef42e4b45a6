/**
 * A thread that syncs files, for the whole process. Owns: its life, which ends with the last user's. Must not know:
 * what the files are.
 *
 * Not libuv's own threads: there are four of them for all files and names of the process, and a slow or lost disk of the
 * session files would hold up every call.
 */
import { Worker } from 'node:worker_threads';

type Done = (error: Error | null) => void;

const SOURCE = `
  const { parentPort } = require('node:worker_threads');
  const { fdatasyncSync } = require('node:fs');
  parentPort.on('message', (handle) => {
    try {
      fdatasyncSync(handle);
      parentPort.postMessage(null);
    } catch (error) {
      parentPort.postMessage({ message: error.message, code: error.code });
    }
  });
`;

/** A store that is opened soon after another finds the thread still there; it keeps no process alive. */
const LINGER_MS = 1000;

let users = 0;
let thread: { worker: Worker; waiting: Done[] } | null = null;

export interface SyncThread {
  /** Calls back when what was written to the file is on disk (Linux: fdatasync(2)), or with what the system said. */
  sync(handle: number, done: Done): void;
  /** No more is asked for. */
  leave(): void;
}

/** The thread starts with its first work. */
export function joinSyncThread(): SyncThread {
  users += 1;
  return {
    sync(handle, done) {
      thread ??= start();
      thread.waiting.push(done);
      // It keeps the process alive only while somebody waits.
      thread.worker.ref();
      thread.worker.postMessage(handle);
    },
    leave() {
      users -= 1;
      if (users === 0) setTimeout(end, LINGER_MS).unref();
    },
  };
}

function end(): void {
  if (users > 0 || !thread) return;
  void thread.worker.terminate();
  thread = null;
}

function start(): NonNullable<typeof thread> {
  const worker = new Worker(SOURCE, { eval: true });
  const waiting: Done[] = [];
  const started = { worker, waiting };
  worker.on('message', (said: { message: string; code: string } | null) => {
    const done = waiting.shift();
    if (waiting.length === 0) worker.unref();
    done?.(said && Object.assign(new Error(said.message), { code: said.code }));
  });
  worker.on('error', (error) => {
    if (thread === started) thread = null;
    for (const done of waiting.splice(0)) done(error);
  });
  return started;
}
