/**
 * The chat of this tab, kept over reloads and from page to page. Owns: its place in `sessionStorage`,
 * which ends with the tab. Where pages may not store anything a reload begins anew.
 */
import type { StoredChat } from './client-types.js';

/** What the window remembers besides the chat. */
export interface WindowMemory {
  /** the window is open; false: minimised */
  open?: boolean;
  /** `$index` of the last message that was seen */
  seen?: number;
  /** what was written and not sent */
  draft?: string;
}

export interface ChatStorage {
  load(): StoredChat | null;
  save(chat: StoredChat | null): void;
  memory(): WindowMemory;
  remember(part: WindowMemory): void;
}

type Kept = Partial<StoredChat> & WindowMemory;

/** @param address chats of several addresses on one page are told apart */
export function tabStorage(host: string, address: string): ChatStorage {
  const key = `aftercall:${host}:${address}`;
  const read = (): Kept => readKept(key);
  return {
    load() {
      const { id, token, unsent } = read();
      if (typeof id !== 'string' || typeof token !== 'string') return null;
      return { id, token, ...(Array.isArray(unsent) ? { unsent } : {}) };
    },
    save(chat) {
      const { draft, open, seen } = read();
      // Of a chat that is over nothing is left but words that nobody has read.
      keep(key, chat ? { ...chat, ...without({ draft, open, seen }) } : without({ draft }));
    },
    memory: read,
    remember: (part) => keep(key, { ...read(), ...part }),
  };
}

function readKept(key: string): Kept {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

function keep(key: string, kept: Kept): void {
  const { draft, ...rest } = kept;
  const all: Kept = { ...rest, ...(draft ? { draft } : {}) };
  try {
    if (Object.keys(all).length > 0) sessionStorage.setItem(key, JSON.stringify(all));
    else sessionStorage.removeItem(key);
  } catch {
    // Not allowed, or full.
  }
}

function without(memory: { [Name in keyof WindowMemory]: WindowMemory[Name] | undefined }): WindowMemory {
  return Object.fromEntries(Object.entries(memory).filter(([, value]) => value !== undefined));
}
