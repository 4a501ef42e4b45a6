/**
 * The processes that share the database: what they have done, and whether they live. They are heard by LISTEN; every
 * second the database itself is asked as well, for words get lost with a connection. Must not know: what is done then.
 */
import { Client } from 'pg';
import type { Clock } from '../../lib/clock';
import type { News } from '../../runtime/news';
import type { Database } from './database';
import { clockTrouble } from './clocks';
import { pulse } from './process-row';

const PULSE_MS = 1000;
/** Who was silent for so long does not judge others. */
const HASTE_MS = 2500;
const CONNECT_MS = 3000;
/** A server that stands still tells nobody. */
const NO_ANSWER_MS = 3000;

/** What a process says of itself, as others read it. */
export function told(self: number, news: News): string {
  return JSON.stringify({ by: self, news });
}

export interface OthersOptions {
  url: string;
  sql: Pick<Database, 'within'>;
  self: number;
  clock: Clock;
  onTrouble(what: string, error: unknown): void;
}

export class Others {
  private readonly listeners = new Set<(news: News) => void>();
  private ear: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private known: { settings: number; release: string | null } | null = null;
  private pulsedAt = 0;
  private closed = false;
  private pulsing: Promise<void> = Promise.resolve();

  constructor(private readonly options: OthersOptions) {}

  /** Begins to hear them, and to be heard. */
  async open(): Promise<void> {
    await this.listen();
    await this.beat();
  }

  /** @returns how to stop that */
  listenTo(listener: (news: News) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.pulsing;
    if (this.ear) drop(this.ear);
  }

  private tell(news: News): void {
    for (const listener of this.listeners) listener(news);
  }

  private async listen(): Promise<void> {
    const ear = new Client({
      connectionString: this.options.url,
      ...{ connectionTimeoutMillis: CONNECT_MS, query_timeout: NO_ANSWER_MS, keepAlive: true },
      application_name: 'aftercall listening',
    });
    ear.on('error', () => this.deafen(ear));
    ear.on('end', () => this.deafen(ear));
    ear.on('notification', ({ payload }) => this.hear(payload ?? ''));
    try {
      await ear.connect();
      await ear.query('LISTEN aftercall');
      this.ear = ear;
    } catch (error) {
      this.options.onTrouble('other processes cannot be heard', error);
      drop(ear);
    }
  }

  private deafen(ear: Client): void {
    if (this.ear === ear) this.ear = null;
  }

  /** A connection that is lost without a word sounds like one on which nothing is said. */
  private async testEar(): Promise<void> {
    const { ear } = this;
    await ear?.query('SELECT 1').catch(() => {
      this.deafen(ear);
      drop(ear);
    });
  }

  private hear(payload: string): void {
    const { by, news } = JSON.parse(payload) as { by: number; news: News };
    if (by !== this.options.self) this.tell(news);
  }

  private async beat(): Promise<void> {
    this.pulsing = this.pulse();
    await this.pulsing;
    if (this.closed) return;
    this.timer = setTimeout(() => void this.beat(), PULSE_MS);
    this.timer.unref();
  }

  private async pulse(): Promise<void> {
    await this.testEar();
    const deaf = this.ear === null;
    if (deaf) await this.listen();
    try {
      const now = performance.now();
      const judges = now - this.pulsedAt < HASTE_MS;
      const { clock, self, sql } = this.options;
      const asked = clock.now();
      const found = await pulse(sql.within(NO_ANSWER_MS), self, judges);
      this.pulsedAt = performance.now();
      this.compare(found, deaf);
      const off = clockTrouble({ asked, theirs: found.now, answered: clock.now() });
      if (off !== null) this.options.onTrouble("this machine's clock is not the database's", off);
    } catch (error) {
      this.options.onTrouble('the database did not answer', error);
    }
  }

  /** Tasks are looked for every second: whoever made one may be gone. */
  private compare({ settings, release }: { settings: number; release: string | null }, deaf: boolean): void {
    const before = this.known;
    this.known = { settings, release };
    if (before && before.settings !== settings) this.tell({ of: 'settings' });
    if (before && release !== null && before.release !== release) this.tell({ of: 'release' });
    if (deaf) this.tell({ of: 'sessions' });
    this.tell({ of: 'tasks' });
  }
}

/** Without waiting for its goodbye: a server that stands still has none. */
function drop(client: Client): void {
  client.end().catch(() => undefined);
}
