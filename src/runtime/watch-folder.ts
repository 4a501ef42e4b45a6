/**
 * Notices that a folder changes. Owns: waiting until whoever writes is done (editors save by renaming, copies
 * come file by file), and watching again a folder that was deleted. Must not know: what is in it.
 */
import { existsSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';

/** After the last change nothing happens for so long before the folder is read; but it is read at least so often. */
const SETTLE_MS = 120;
const MOST_MS = 600;
/** How often a folder that is not there is looked for. */
const GONE_MS = 500;

export interface FolderWatch {
  /** Resolves when changes are noticed from now on. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** @param changed told after each burst of changes, never twice at once */
export function watchFolder(folder: string, changed: () => Promise<unknown>): FolderWatch {
  const watching = new Watching(folder, changed);
  return { ready: watching.begin(), stop: () => watching.stop() };
}

class Watching {
  private watcher: FSWatcher | null = null;
  private timer: NodeJS.Timeout | null = null;
  private firstAt = 0;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;
  /** the folder was deleted since it is watched */
  private gone = false;

  constructor(
    private readonly folder: string,
    private readonly changed: () => Promise<unknown>,
  ) {}

  begin(): Promise<void> {
    return new Promise((resolve) => {
      const watcher = watch(this.folder, { ignoreInitial: true });
      this.watcher = watcher;
      watcher.once('ready', () => resolve());
      watcher.on('all', (event, path) => {
        if (event === 'unlinkDir' && resolvePath(path) === resolvePath(this.folder)) this.gone = true;
        this.note();
      });
      // A folder that cannot be watched, or is gone, is looked at from time to time.
      watcher.on('error', () => this.note());
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.watcher?.close();
    await this.running;
  }

  private note(): void {
    if (this.stopped) return;
    const now = performance.now();
    if (this.timer) clearTimeout(this.timer);
    else this.firstAt = now;
    const wait = Math.max(0, Math.min(SETTLE_MS, this.firstAt + MOST_MS - now));
    this.after(wait);
  }

  private after(ms: number): void {
    this.timer = setTimeout(() => {
      this.timer = null;
      this.running = this.running.then(() => this.tell());
    }, ms);
    this.timer.unref();
  }

  private async tell(): Promise<void> {
    await this.changed().catch(() => undefined);
    if (this.stopped || this.timer) return;
    if (!existsSync(this.folder)) {
      this.gone = true;
      return this.after(GONE_MS);
    }
    if (this.gone) await this.again();
  }

  /** chokidar does not follow a folder that was deleted and made anew. */
  private async again(): Promise<void> {
    this.gone = false;
    await this.watcher?.close();
    await this.begin();
    this.note();
  }
}
