/**
 * Messages on their way to the server. Owns: their order, and that each is sent under its own name until
 * the server has it, so that none is lost and none doubled. Must not know: HTTP.
 */
import { ClientProblem } from './client-problem.js';
import type { UnsentMessage } from './client-types.js';
import { backoffMs, type Timers } from './timers.js';

interface Waiting {
  message: UnsentMessage;
  settled: { resolve(): void; reject(error: unknown): void } | null;
}

export interface UnsentDeps {
  timers: Timers;
  send(message: UnsentMessage): Promise<unknown>;
  onChange(): void;
}

export class Unsent {
  private readonly queue: Waiting[];
  private sending = false;
  /** why nothing is sent any more */
  private closed: Error | null = null;
  private tries = 0;
  private retry: (() => void) | null = null;

  /** @param left what was not sent before a reload */
  constructor(
    private readonly deps: UnsentDeps,
    left: readonly UnsentMessage[],
  ) {
    this.queue = left.map((message) => ({ message, settled: null }));
  }

  get list(): UnsentMessage[] {
    return this.queue.map(({ message }) => message);
  }

  /** Resolves when the server has it. Rejects when the server will never take it. */
  add(message: UnsentMessage): Promise<void> {
    if (this.closed) return Promise.reject(this.closed);
    return new Promise((resolve, reject) => {
      this.queue.push({ message, settled: { resolve, reject } });
      this.deps.onChange();
      this.flush();
    });
  }

  /** The server has shown the message: no answer is needed any more. */
  arrived(id: string): void {
    const index = this.queue.findIndex(({ message }) => message.id === id);
    if (index < 0) return;
    const [waiting] = this.queue.splice(index, 1);
    waiting?.settled?.resolve();
    this.deps.onChange();
  }

  /** Sends what waits now, not later: the network is there. */
  flush(): void {
    this.retry?.();
    this.retry = null;
    if (!this.sending) void this.sendAll();
  }

  /** What waits is never sent: the chat is over. */
  close(error: Error): void {
    this.closed ??= error;
    this.retry?.();
    for (const { settled } of this.queue.splice(0)) settled?.reject(this.closed);
    this.deps.onChange();
  }

  private async sendAll(): Promise<void> {
    this.sending = true;
    for (let first = this.queue[0]; first && !this.closed; first = this.queue[0]) {
      if (!(await this.sendOne(first))) break;
    }
    this.sending = false;
  }

  /** @returns false when it has to be tried again later */
  private async sendOne({ message, settled }: Waiting): Promise<boolean> {
    try {
      await this.deps.send(message);
      this.tries = 0;
      this.arrived(message.id);
      return true;
    } catch (error) {
      const known = error instanceof ClientProblem ? error.retryAfterMs : backoffMs(this.tries);
      if (known === null) {
        this.drop(message.id);
        settled?.reject(error);
        return true;
      }
      this.tries += 1;
      if (!this.closed) this.retry = this.deps.timers.after(known, () => this.flush());
      return false;
    }
  }

  private drop(id: string): void {
    const index = this.queue.findIndex(({ message }) => message.id === id);
    if (index < 0) return;
    this.queue.splice(index, 1);
    this.deps.onChange();
  }
}
