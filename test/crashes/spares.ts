/** Processes that are ready to serve: to start one takes longer than to tell a story. Owns: starting them between stories. */
import { RemoteProcess } from './remote-process';

export class Spares {
  private readonly ready: Promise<RemoteProcess>[] = [];

  /** @param least how many a story may need */
  constructor(private readonly least: number) {}

  /** Resolves when all are ready. */
  async warm(): Promise<void> {
    this.fill();
    await Promise.all(this.ready);
  }

  take(): Promise<RemoteProcess> {
    return this.ready.shift() ?? RemoteProcess.start();
  }

  /** One that serves nothing any more. */
  giveBack(process: RemoteProcess): void {
    if (process.isThere) this.ready.unshift(Promise.resolve(process));
  }

  async close(): Promise<void> {
    const all = await Promise.allSettled(this.ready.splice(0));
    await Promise.all(all.map((one) => (one.status === 'fulfilled' ? one.value.kill() : null)));
  }

  private fill(): void {
    while (this.ready.length < this.least) this.ready.push(RemoteProcess.start());
  }
}
