/**
 * Work that computes for long, on a thread of its own, beside the one that answers calls. Owns: that thread's life, and
 * what it may ask for. Must not know: what is computed.
 *
 * Each work has a thread for itself, which is taken down with it: whatever is called off stops at once. The thread asks
 * and this side answers, one question after the other, so that no message is large enough to hold a turn.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What the thread may ask for, by name. */
export interface Answers {
  readonly [question: string]: (argument: never) => unknown;
}

export interface Aside {
  /** @throws what the work throws, or the reason of the signal */
  run<T>(task: string, input: object, answers: Answers, signal?: AbortSignal): Promise<T>;
}

/** From the thread. */
export type Said =
  | { ask: string; argument: unknown; wants: boolean }
  | { done: unknown }
  | { failed: { message: string; stack: string | undefined } };
/** To the thread. */
export type Answered = { value: unknown } | { refused: string };

/** More would take the time of those that answer calls. */
const MOST_THREADS = 2;
/** A file that would need more is not settings. */
const LIMITS = { maxOldGenerationSizeMb: 2048 };

/** @param entry the module the thread runs; default: `aside-thread` */
export function openAside(entry = join(__dirname, 'aside-thread.js')): Aside {
  const slots = new Slots(MOST_THREADS);
  const pause = new Pause();
  return {
    async run<T>(task: string, input: object, answers: Answers, signal?: AbortSignal) {
      await slots.take();
      return new Promise<T>((resolve, reject) => {
        signal?.throwIfAborted();
        const worker = new Worker(entry, {
          workerData: { task, input },
          resourceLimits: LIMITS,
        });
        const end = (tell: () => void): void => {
          signal?.removeEventListener('abort', abort);
          void worker.terminate();
          tell();
        };
        const abort = (): void => end(() => reject(signal?.reason as Error));
        signal?.addEventListener('abort', abort, { once: true });
        worker.on('error', (error) => end(() => reject(error)));
        worker.on('exit', () => end(() => reject(new Error(`the thread of ${task} has ended`))));
        worker.on('message', (said: Said) => {
          if ('done' in said) end(() => resolve(said.done as T));
          else if ('failed' in said) end(() => reject(Object.assign(new Error(), said.failed)));
          else void pause.before(() => answer(worker, answers, said));
        });
      }).finally(() => slots.give());
    },
  };
}

/** So many at a time; the others wait in the order in which they came. */
class Slots {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  take(): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  give(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}

/** Longest stretch of answers between two turns of the event loop, in ms; a single one may be longer. */
const STRETCH_MS = 2;

/**
 * Questions are taken for as long as there are some, up to a thousand, before anything else is (Node: MessagePort): a thread
 * that asks on as soon as it is answered would hold up every webhook.
 */
class Pause {
  private since = -Infinity;

  async before(work: () => Promise<void>): Promise<void> {
    if (performance.now() - this.since > STRETCH_MS) {
      await new Promise((resolve) => setImmediate(resolve));
      this.since = performance.now();
    }
    await work();
  }
}

async function answer(
  worker: Worker,
  answers: Answers,
  { ask, argument, wants }: Extract<Said, { ask: string }>,
): Promise<void> {
  let answered: Answered;
  try {
    answered = { value: await answers[ask]?.(argument as never) };
  } catch (error) {
    answered = { refused: String(error) };
  }
  if (wants) worker.postMessage(answered);
}
