/**
 * Messages on their way into the transcript. Owns: their order, that each is sent under its own name until
 * the server has it, so that none is lost and none doubled, and that each is here until the transcript
 * has it or it is given back. Must not know: HTTP.
 */
import type { ClientProblem } from './client-problem.js';
import type { PendingMessage, RefusedMessage, UnsentMessage } from './client-types.js';
import { retryWaitMs } from './retry-wait.js';
import type { Timers } from './timers.js';

interface Waiting {
  message: UnsentMessage;
  /** the server has it, and has not shown it yet */
  sent: boolean;
  settled: { resolve(): void; reject(error: unknown): void } | null;
}

export interface UnsentDeps {
  timers: Timers;
  /** @param tries how often it, or what came before it, was tried in vain */
  send(message: UnsentMessage, tries: number): Promise<unknown>;
  onChange(): void;
  /** the server has it: the transcript is to show it soon */
  onSent(message: UnsentMessage): void;
  /** it will never be sent: it belongs to whoever wrote it */
  onRefused(refused: RefusedMessage): void;
}

export class Unsent {
  private readonly queue: Waiting[];
  private sending = false;
  /** why nothing is sent any more */
  private closed: Error | null = null;
  private tries = 0;
  private retry: (() => void) | null = null;

  /** @param left what was not in the transcript before a reload */
  constructor(
    private readonly deps: UnsentDeps,
    left: readonly UnsentMessage[],
  ) {
    this.queue = left.map((message) => ({ message, sent: false, settled: null }));
  }

  /** What the server does not have. */
  get list(): UnsentMessage[] {
    return this.queue.flatMap(({ message, sent }) => (sent ? [] : [message]));
  }

  /** What the transcript does not have. */
  get pending(): PendingMessage[] {
    return this.queue.map(({ message, sent }) => ({ ...message, sent }));
  }

  /** Resolves when the server has it. Rejects when the server will never take it. */
  add(message: UnsentMessage): Promise<void> {
    const { closed } = this;
    if (closed) {
      this.deps.onRefused({ message, problem: closed });
      return Promise.reject(closed);
    }
    return new Promise((resolve, reject) => {
      this.queue.push({ message, sent: false, settled: { resolve, reject } });
      this.deps.onChange();
      this.flush();
    });
  }

  /** The transcript has the message: no answer is needed any more. */
  arrived(id: string): void {
    const waiting = this.take(id);
    waiting?.settled?.resolve();
    if (waiting) this.deps.onChange();
  }

  /** Sends what waits now, not later: the network is there. */
  flush(): void {
    this.retry?.();
    this.retry = null;
    if (!this.sending) void this.sendAll();
  }

  /** What waits is never sent: the chat is over. */
  close(error: Error): void {
    if (this.closed) return;
    this.closed = error;
    this.retry?.();
    const left = this.queue.slice();
    for (const { message, sent } of left) {
      if (sent) this.take(message.id);
      else this.refuse(message.id, error);
    }
    if (left.some(({ sent }) => sent)) this.deps.onChange();
  }

  private async sendAll(): Promise<void> {
    this.sending = true;
    for (let first = this.first(); first && !this.closed; first = this.first()) {
      if (!(await this.sendOne(first))) break;
    }
    this.sending = false;
  }

  private first(): Waiting | undefined {
    return this.queue.find(({ sent }) => !sent);
  }

  /** @returns false when it has to be tried again later */
  private async sendOne(waiting: Waiting): Promise<boolean> {
    const { message } = waiting;
    try {
      await this.deps.send(message, this.tries);
      this.tries = 0;
      this.nowSent(waiting);
      return true;
    } catch (error) {
      const wait = retryWaitMs(error, this.tries);
      if (wait === null) {
        this.refuse(message.id, error as ClientProblem);
        return true;
      }
      this.tries += 1;
      if (!this.closed) this.retry = this.deps.timers.after(wait, () => this.flush());
      return false;
    }
  }

  private nowSent(waiting: Waiting): void {
    waiting.sent = true;
    waiting.settled?.resolve();
    if (!this.queue.includes(waiting)) return;
    this.deps.onChange();
    this.deps.onSent(waiting.message);
  }

  private refuse(id: string, problem: Error): void {
    const waiting = this.take(id);
    if (!waiting) return;
    this.deps.onChange();
    this.deps.onRefused({ message: waiting.message, problem });
    waiting.settled?.reject(problem);
  }

  private take(id: string): Waiting | undefined {
    const index = this.queue.findIndex(({ message }) => message.id === id);
    return index < 0 ? undefined : this.queue.splice(index, 1)[0];
  }
}
