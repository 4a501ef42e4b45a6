/** Who wants to know when a session has changed. Owns: the list. Must not know: what changed. */
import type { TurnCommit } from './ports';

/** What a turn of this process has saved; null: another process has saved one. */
export type SavedTurn = Pick<TurnCommit, 'session' | 'messages'> | null;

type Listener = (saved: SavedTurn) => void;

export interface Watchers {
  /** @returns how to stop listening */
  add(sessionId: string, listener: Listener): () => void;
  /** Told of every session. @returns how to stop listening */
  addAny(listener: () => void): () => void;
  tell(sessionId: string, saved: SavedTurn): void;
  /** Any session may have changed. */
  tellAll(): void;
}

/** A listener must not throw; it is called in the turn of whoever saved. */
export function createWatchers(): Watchers {
  const listeners = new Map<string, Set<Listener>>();
  const any = new Set<() => void>();
  return {
    add(sessionId, listener) {
      const own = listeners.get(sessionId) ?? new Set();
      listeners.set(sessionId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(sessionId) === own) listeners.delete(sessionId);
      };
    },
    addAny(listener) {
      any.add(listener);
      return () => void any.delete(listener);
    },
    tell(sessionId, saved) {
      for (const listener of any) listener();
      for (const listener of listeners.get(sessionId) ?? []) listener(saved);
    },
    tellAll() {
      for (const listener of any) listener();
      for (const own of listeners.values()) for (const listener of own) listener(null);
    },
  };
}
