/**
 * One process that serves the app, as the test sees it. Owns: starting it, asking it, killing it. Must not know: what a
 * story is, or that there may be others.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, Asked, Question } from './remote-words';
import type { Timed } from './shared-clock';

/** It was killed before it had answered. */
export class Gone extends Error {
  override message = 'a process was killed before it had answered';
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export class RemoteProcess implements Timed {
  nextAt: number | null = null;
  /** the point at which it was killed */
  killedAt: string | null = null;
  /** resolves when it is gone */
  readonly gone: Promise<void>;
  private asked = 0;
  private readonly waiting = new Map<number, Waiting>();
  private isGone = false;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (answer: Answer) => this.hear(answer));
    child.stdout?.on('data', (text: Buffer) => this.read(text.toString()));
    this.gone = new Promise((resolve) => child.once('close', () => resolve(this.end())));
  }

  /** Resolves when it can be asked. */
  static start(): Promise<RemoteProcess> {
    const args = [
      ...['--import', join(__dirname, 'crash-points.mjs')],
      ...[join(__dirname, '../support/run-ts.mjs'), join(__dirname, 'serve-story.ts')],
    ];
    const child = spawn(process.execPath, args, {
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const started = new Promise<RemoteProcess>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the app ended with ${code}`)));
      child.once('message', () => resolve(new RemoteProcess(child)));
    });
    // Whoever takes it hears of that.
    started.catch(() => undefined);
    return started;
  }

  get isThere(): boolean {
    return !this.isGone;
  }

  /** @throws Gone, or what went wrong there */
  ask<T>(ask: Asked): Promise<T> {
    if (this.isGone) return Promise.reject(new Gone());
    this.asked += 1;
    const question: Question = { id: this.asked, ask };
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(question.id, { resolve: resolve as Waiting['resolve'], reject });
      // Not before whoever takes over knows that it is gone.
      this.child.send(question, (error) => error && void this.gone.then(() => reject(new Gone())));
    });
  }

  tellTime(now: number): void {
    if (this.nextAt !== null && this.nextAt <= now) this.nextAt = null;
    this.timeHeard = this.ask({ do: 'time', now }).catch(() => undefined);
  }

  /** resolves when the process knows the time */
  timeHeard: Promise<unknown> = Promise.resolve();

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.gone;
  }

  private hear({ id, value, error, nextAt }: Answer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    this.nextAt = nextAt;
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(error));
  }

  private read(text: string): void {
    this.killedAt = /^killed (.*)$/m.exec(text)?.[1] ?? this.killedAt;
  }

  private end(): void {
    this.isGone = true;
    this.nextAt = null;
    for (const { reject } of this.waiting.values()) reject(new Gone());
    this.waiting.clear();
  }
}
