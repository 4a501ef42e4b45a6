/**
 * The app of a story in processes of their own, one or two on one store. Owns: that somebody takes over from one that was
 * killed: a new process on the same files, or the other of two. Must not know: which points there are.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../src/config';
import { testConfig, type TestApp, type TestAppOptions } from '../support/test-app';
import { Front } from './front';
import type { RemoteProcess } from './remote-process';
import { Gone } from './remote-process';
import type { Asked } from './remote-words';
import type { SharedClock } from './shared-clock';
import type { Spares } from './spares';
import { newestProcess, otherTookOver, type SharedDatabase } from './take-over';

export interface RemoteAppOptions extends TestAppOptions {
  clock: SharedClock;
  spares: Spares;
  crm: NonNullable<Config['crm']>;
  /** absent: SQLite, and one process */
  shared?: SharedDatabase;
}

interface Serving {
  process: RemoteProcess;
  url: string;
  /** its number in the database that is shared; 0: none is */
  number: number;
}

export class RemoteApp {
  /** done when a process was killed and somebody serves again */
  recovered: () => Promise<void> = async () => undefined;
  private serving: Serving[] = [];
  private config!: Config;
  private readonly folder = mkdtempSync(join(tmpdir(), 'aftercall-crash-'));
  private front!: Front;
  /** whoever asks for something waits for these */
  private opening: Promise<void> = Promise.resolve();
  private recovering: Promise<void> = Promise.resolve();
  private turn = 0;
  private isOver = false;

  private constructor(private readonly options: RemoteAppOptions) {}

  static async start(options: RemoteAppOptions): Promise<RemoteApp> {
    const app = new RemoteApp(options);
    const { crm, shared } = options;
    app.front = await Front.open(() => app.next());
    const databaseUrl = shared ? { databaseUrl: shared.url } : {};
    app.config = { ...testConfig(app.folder, { ...options, ...databaseUrl }), publicUrl: app.front.url, crm };
    await app.open();
    if (shared) await app.open();
    return app;
  }

  /** As the stage of a story knows an app. */
  async asTestApp(): Promise<TestApp> {
    const store = new Proxy(
      {},
      {
        get:
          (_, method: string) =>
          (...args: unknown[]) =>
            this.ask({ do: 'store', method, args }),
      },
    );
    const agents = (await this.ask<string[]>({ do: 'agents' })).map((id) => ({ id }));
    const parts = {
      ...{ url: this.front.url, publicUrl: this.front.url, dataDir: this.folder, store },
      settings: { current: () => ({ queues: { all: { agents } } }) },
      runtime: { idle: () => this.idle() },
      remove: () => this.remove(),
    };
    return parts as unknown as TestApp;
  }

  /**
   * @param at which commit or send of the process that serves first kills it, counted from 0; null: none
   * @returns that process
   */
  async arm(at: number | null): Promise<RemoteProcess> {
    const [{ process }] = this.serving as [Serving];
    await process.ask({ do: 'arm', at });
    return process;
  }

  /** Asks whoever serves; what is killed meanwhile is asked for again. */
  async ask<T>(ask: Asked): Promise<T> {
    for (;;) {
      await this.recovering;
      try {
        const [{ process }] = this.serving as [Serving];
        return await process.ask<T>(ask);
      } catch (error) {
        if (!(error instanceof Gone)) throw error;
      }
    }
  }

  private async idle(): Promise<void> {
    let before;
    do {
      await this.recovering;
      before = this.serving;
      for (const { process } of this.serving) await process.ask({ do: 'idle' }).catch(unlessGone);
      // Somebody may have been killed at the last moment.
      await new Promise((resolve) => setImmediate(resolve));
    } while (before !== this.serving || before.some(({ process }) => !process.isThere));
  }

  /** A request reaches each of two in turn, and none before the time at which it is sent. */
  private async next(): Promise<string> {
    for (;;) {
      await this.opening;
      if (this.isOver) throw new Gone();
      const chosen = this.serving[this.turn++ % Math.max(1, this.serving.length)];
      await chosen?.process.timeHeard;
      if (chosen?.process.isThere) return chosen.url;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private async open(): Promise<void> {
    const { clock, spares, shared } = this.options;
    const process = await spares.take();
    const url = await process.ask<string>({ do: 'open', config: this.config, now: clock.now() });
    clock.others.add(process);
    const serving = { process, url, number: shared ? await newestProcess(shared) : 0 };
    this.serving = [...this.serving, serving];
    void process.gone.then(() => {
      if (!this.isOver) this.recover(serving);
    });
  }

  private recover(dead: Serving): void {
    const { clock, shared } = this.options;
    clock.others.delete(dead.process);
    this.serving = this.serving.filter((one) => one !== dead);
    this.opening = this.serving.length > 0 ? Promise.resolve() : this.open();
    this.recovering = this.opening.then(async () => {
      if (shared) await otherTookOver(shared, dead.number, (ask) => this.serving[0]!.process.ask(ask));
      await this.recovered();
    });
  }

  private async remove(): Promise<void> {
    await this.recovering;
    this.isOver = true;
    for (const { process } of this.serving) {
      this.options.clock.others.delete(process);
      await process.ask({ do: 'close' });
      this.options.spares.giveBack(process);
    }
    this.front.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function unlessGone(error: unknown): void {
  if (!(error instanceof Gone)) throw error;
}
