/** Who wants to know when a session has changed. Owns: the list. Must not know: what changed. */

export interface Watchers {
  /** @returns how to stop listening */
  add(sessionId: string, listener: () => void): () => void;
  tell(sessionId: string): void;
  /** Any session may have changed. */
  tellAll(): void;
}

/** A listener must not throw; it is called in the turn of whoever saved. */
export function createWatchers(): Watchers {
  const listeners = new Map<string, Set<() => void>>();
  return {
    add(sessionId, listener) {
      const own = listeners.get(sessionId) ?? new Set();
      listeners.set(sessionId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(sessionId) === own) listeners.delete(sessionId);
      };
    },
    tell(sessionId) {
      for (const listener of listeners.get(sessionId) ?? []) listener();
    },
    tellAll() {
      for (const own of listeners.values()) for (const listener of own) listener();
    },
  };
}
