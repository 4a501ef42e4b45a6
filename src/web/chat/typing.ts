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

/** One per process: agents and customers of a chat meet here. */
export class TypingBoard {
  private readonly typists = new Map<string, { typist: Typist; end: Scheduled }>();
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(private readonly clock: Clock) {}

  /** Somebody types, or does not any more; without word from them typing ends after six seconds. */
  set(sessionId: string, typist: Typist, typing: boolean): void {
    const key = JSON.stringify([sessionId, typist.from, typist.name]);
    const known = this.typists.get(key);
    known?.end.cancel();
    this.typists.delete(key);
    if (typing) {
      const end = this.clock.after(LASTS_MS, () => this.set(sessionId, typist, false));
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

const boards = new WeakMap<Runtime, TypingBoard>();

/** The board of an app: its two routers do not know each other. */
export function typingBoard({ runtime, clock }: Pick<AppDeps, 'runtime' | 'clock'>): TypingBoard {
  const board = boards.get(runtime) ?? new TypingBoard(clock);
  boards.set(runtime, board);
  return board;
}
