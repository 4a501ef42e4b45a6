/**
 * The chat of this tab, kept over reloads. Owns: its place in `sessionStorage`, which ends with the tab.
 * Where pages may not store anything a reload begins anew.
 */
import type { StoredChat } from './client-types.js';

export interface ChatStorage {
  load(): StoredChat | null;
  save(chat: StoredChat | null): void;
}

/** @param address chats of several addresses on one page are told apart */
export function tabStorage(host: string, address: string): ChatStorage {
  const key = `aftercall:${host}:${address}`;
  return {
    load() {
      try {
        const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
        return isStored(stored) ? stored : null;
      } catch {
        return null;
      }
    },
    save(chat) {
      try {
        if (chat) sessionStorage.setItem(key, JSON.stringify(chat));
        else sessionStorage.removeItem(key);
      } catch {
        // Not allowed, or full.
      }
    },
  };
}

function isStored(value: unknown): value is StoredChat {
  const { id, token } = (value ?? {}) as { id?: unknown; token?: unknown };
  return typeof id === 'string' && typeof token === 'string';
}
