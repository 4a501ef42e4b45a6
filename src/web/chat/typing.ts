/**
 * Who is typing now. Owns: that typing ends by itself when nobody says that it goes on. It is never
 * stored: who is told late, or not at all, has missed nothing.
 */
import type { Clock, Scheduled } from '../../lib/clock';
import type { Runtime } from '../../runtime/runtime';
import type { AppDeps } from '../app-deps';

const LASTS_MS = 6000;

/** `name` is what the other side may see. */
export interface Typist {
  from: 'customer' | 'agent';
  name: string | null;
}

export interface TypingNews extends Typist {
  typing: boolean;
}

type Listener = (news: TypingNews) => void;

/** One per process: agents and customers of a chat meet here, and in those of other processes. */
export class TypingBoard {
  private readonly typists = new Map<string, { typist: Typist; end: Scheduled }>();
  private readonly listeners = new Map<string, Set<Listener>>();

  /** @param pass tells other processes */
  constructor(
    private readonly clock: Clock,
    private readonly pass: (sessionId: string, news: TypingNews) => void,
  ) {}

  /** Somebody types, or does not any more; without word from them typing ends after six seconds. */
  set(sessionId: string, typist: Typist, typing: boolean): void {
    const known = this.typists.has(keyOf(sessionId, typist));
    this.note(sessionId, typist, typing);
    if (typing || known) this.pass(sessionId, { ...typist, typing });
  }

  /** The same, as another process tells it. */
  note(sessionId: string, typist: Typist, typing: boolean): void {
    const key = keyOf(sessionId, typist);
    const known = this.typists.get(key);
    known?.end.cancel();
    this.typists.delete(key);
    if (typing) {
      const end = this.clock.after(LASTS_MS, () => this.note(sessionId, typist, false));
      this.typists.set(key, { typist, end });
    }
    if (typing === (known !== undefined)) return;
    for (const listener of this.listeners.get(sessionId) ?? []) listener({ ...typist, typing });
  }

  /** @returns how to stop listening */
  watch(sessionId: string, listener: Listener): () => void {
    const own = this.listeners.get(sessionId) ?? new Set();
    this.listeners.set(sessionId, own.add(listener));
    return () => {
      own.delete(listener);
      if (own.size === 0 && this.listeners.get(sessionId) === own) this.listeners.delete(sessionId);
    };
  }

  now(sessionId: string): Typist[] {
    return [...this.typists].flatMap(([key, { typist }]) =>
      (JSON.parse(key) as string[])[0] === sessionId ? [typist] : [],
    );
  }
}

function keyOf(sessionId: string, { from, name }: Typist): string {
  return JSON.stringify([sessionId, from, name]);
}

const boards = new WeakMap<Runtime, TypingBoard>();

/** The board of an app: its two routers do not know each other. */
export function typingBoard({
  runtime,
  clock,
  store,
}: Pick<AppDeps, 'runtime' | 'clock' | 'store'>): TypingBoard {
  const known = boards.get(runtime);
  if (known) return known;
  // Who is not told has missed nothing.
  const board = new TypingBoard(clock, (id, news) => {
    store.say({ of: 'typing', id, ...news }).catch(() => undefined);
  });
  store.listen((news) => {
    if (news.of === 'typing') board.note(news.id, { from: news.from, name: news.name }, news.typing);
  });
  boards.set(runtime, board);
  return board;
}
