/** The thread that writes the database, as this side sees it. Owns: its beginning and its end. Must not know: what is written. */
import { Caller } from '../../lib/thread/caller';
import { errorOf } from '../../lib/thread/told-error';
import type { Upgrading } from '../migrations';
import type { FromWriter, ToWriter } from './messages';

export interface WriterOptions {
  /** absolute path of the database */
  file: string;
  /** the module the thread runs */
  entry: string;
  /** told of what went wrong and was borne */
  onTrouble(what: string, error: unknown): void;
  onUpgrade?: Upgrading | undefined;
  /** It ended by itself, with the file and its lock: nothing can be written any more. */
  lost(error: Error): void;
  /** Closes whatever reads the file here. */
  letGo(): void;
  /** The file can be opened again. */
  comeBack(): void;
}

interface Settling {
  resolve(): void;
  reject(error: Error): void;
}

const NAME = 'the thread that writes the database';

export class Writer {
  private readonly caller: Caller;
  private isGone = false;
  /** who waits for the beginning, or the end */
  private settling: Settling | null = null;

  private constructor(private readonly options: WriterOptions) {
    const { entry, file } = options;
    this.caller = new Caller({
      ...{ entry, name: NAME, data: { file } },
      hear: (said) => this.hear(said as FromWriter),
      ended: (error) => this.ended(error),
    });
  }

  /** Resolves when the database is open and its tables are up to date. @throws why it cannot be */
  static async open(options: WriterOptions): Promise<Writer> {
    const writer = new Writer(options);
    await writer.settled();
    return writer;
  }

  /** One write by its name. Resolves after it is on disk. */
  readonly run = (name: string, values: unknown[]): Promise<unknown> => this.caller.call(name, values);

  /** Resolves when all that was asked for is on disk and the file is closed. */
  close(): Promise<void> {
    if (this.isGone) return Promise.resolve();
    const closed = this.settled();
    this.say('close');
    return closed;
  }

  private settled(): Promise<void> {
    this.caller.keepAlive(true);
    return new Promise<void>((resolve, reject) => (this.settling = { resolve, reject })).finally(() =>
      this.caller.keepAlive(false),
    );
  }

  private say(wish: ToWriter): void {
    this.caller.say({ wish });
  }

  private hear(said: FromWriter): void {
    switch (said.is) {
      case 'opened':
        return this.take()?.resolve();
      case 'closed':
        this.isGone = true;
        this.caller.end(new Error('the store is closed'));
        return this.take()?.resolve();
      case 'failed':
        return this.fail(errorOf(said.error));
      case 'trouble':
        return this.options.onTrouble(said.what, errorOf(said.error));
      case 'upgrading':
        return this.options.onUpgrade?.(said.names);
      case 'let-go':
        this.options.letGo();
        return this.say('gone');
      case 'come-back':
        return this.options.comeBack();
    }
  }

  private fail(error: Error): void {
    this.caller.end(error);
    this.ended(error);
  }

  private ended(error: Error): void {
    this.isGone = true;
    const settling = this.take();
    if (settling) settling.reject(error);
    else this.options.lost(error);
  }

  private take(): Settling | null {
    const { settling } = this;
    this.settling = null;
    return settling;
  }
}
