/**
 * Calls to a thread by name (Node docs: worker_threads, structured clone). Owns: that what is asked for together travels together,
 * that nobody waits for an answer that cannot come, and that the thread keeps the process alive only while somebody waits.
 */
import { Worker } from 'node:worker_threads';
import type { Answers, Call, Calls } from './calls';
import { errorOf } from './told-error';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export interface CallerOptions {
  /** the module the thread runs */
  entry: string;
  /** `workerData` of the thread */
  data: unknown;
  /** what the thread is, in errors: `the thread that writes the database` */
  name: string;
  /** whatever it says besides answers */
  hear?(said: object): void;
  /** It ended by itself: nothing can be asked of it any more. */
  ended(error: Error): void;
}

/** What such a thread makes is small, however large the nursery of the main thread is. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

export class Caller {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private asked: Call[] = [];
  private last = 0;
  private over: Error | null = null;

  constructor(private readonly options: CallerOptions) {
    this.worker = new Worker(options.entry, { workerData: options.data, resourceLimits: LIMITS });
    this.worker.on('message', (said: Answers | object) => this.hear(said));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error(`${options.name} has ended`)));
  }

  /** @throws what the call throws, or why it cannot be answered */
  readonly call = (name: string, values: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (this.over) return reject(this.over);
      const id = (this.last += 1);
      if (this.asked.length === 0) setImmediate(() => this.send());
      this.asked.push([id, name, values]);
      this.waiting.set(id, { resolve, reject });
      if (this.waiting.size === 1) this.worker.ref();
    });

  /** Says something that is no call, after the calls that were made before. */
  say(message: object): void {
    this.send();
    this.worker.postMessage(message);
  }

  /** While something else is waited for than an answer. */
  keepAlive(isNeeded: boolean): void {
    if (isNeeded || this.waiting.size > 0) this.worker.ref();
    else this.worker.unref();
  }

  /** Nothing more is asked of it; whoever waits still is told `reason`. */
  end(reason: Error): void {
    if (this.over) return;
    this.over = reason;
    void this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }

  private send(): void {
    const calls = this.asked.splice(0);
    if (calls.length === 0 || this.over) return;
    try {
      this.worker.postMessage({ calls } satisfies Calls);
    } catch {
      // One has a value that cannot be copied: it alone is refused.
      for (const call of calls) this.sendAlone(call);
    }
  }

  private sendAlone(call: Call): void {
    try {
      this.worker.postMessage({ calls: [call] } satisfies Calls);
    } catch (error) {
      this.take(call[0])?.reject(error as Error);
    }
  }

  private hear(said: Answers | object): void {
    if (!('answers' in said)) return this.options.hear?.(said);
    for (const [id, result, error] of said.answers)
      if (error) this.take(id)?.reject(errorOf(error));
      else this.take(id)?.resolve(result);
  }

  private take(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (this.waiting.size === 0) this.worker.unref();
    return waiting;
  }

  private fail(error: Error): void {
    if (this.over) return;
    this.end(error);
    this.options.ended(error);
  }
}
