/** Who wants to know when a session has changed. Owns: the list. Must not know: what they want to know. */
import type { TurnCommit } from './ports';

export interface Watcher<Seen> {
  /**
   * What a turn is to the watcher, taken while the session is as the turn leaves it: nothing of it is to be kept or
   * changed, and it may not be saved after all. Watchers that share this function share what it gives.
   */
  look(commit: TurnCommit): Seen;
  /** @param seen of a turn that was saved; null: it is not known what was, as by another process. Must not throw */
  hear(seen: Seen | null): void;
}

type Look = (commit: TurnCommit) => unknown;

/** What the watchers of a session have seen of one turn. */
export type Looks = ReadonlyMap<Look, unknown>;

export interface Watchers {
  /** @returns how to stop listening */
  add<Seen>(sessionId: string, watcher: Watcher<Seen>): () => void;
  /** Told of every session. @returns how to stop listening */
  addAny(listener: () => void): () => void;
  look(commit: TurnCommit): Looks;
  /** A turn was saved. Whoever watches is called in the turn of whoever saved. */
  tell(sessionId: string, looks: Looks): void;
  /** Any session may have changed. */
  tellAll(): void;
}

const NOTHING: Looks = new Map();

export function createWatchers(): Watchers {
  const watchers = new Map<string, Set<Watcher<unknown>>>();
  const any = new Set<() => void>();
  return {
    add(sessionId, watcher) {
      const own = watchers.get(sessionId) ?? new Set();
      const added = watcher as Watcher<unknown>;
      watchers.set(sessionId, own.add(added));
      return () => {
        own.delete(added);
        if (own.size === 0 && watchers.get(sessionId) === own) watchers.delete(sessionId);
      };
    },
    addAny(listener) {
      any.add(listener);
      return () => void any.delete(listener);
    },
    look(commit) {
      const own = watchers.get(commit.session.id);
      return own ? looksOf(own, commit) : NOTHING;
    },
    tell(sessionId, looks) {
      for (const listener of any) listener();
      for (const { look, hear } of watchers.get(sessionId) ?? []) hear(looks.get(look) ?? null);
    },
    tellAll() {
      for (const listener of any) listener();
      for (const own of watchers.values()) for (const { hear } of own) hear(null);
    },
  };
}

/** Whoever cannot look is told that something was saved. No turn fails because of who watches. */
function looksOf(watchers: Iterable<Watcher<unknown>>, commit: TurnCommit): Looks {
  const looks = new Map<Look, unknown>();
  for (const { look } of watchers) {
    if (looks.has(look)) continue;
    try {
      looks.set(look, look(commit));
    } catch {
      looks.set(look, null);
    }
  }
  return looks;
}
