/**
 * The store cannot be asked or written now, whoever asks: its server is gone, its disk is full, somebody else has its file. Owns: how
 * an engine says so, whichever it is. The name of an error travels between threads, its class does not.
 */
const NAME = 'StoreAway';

/** @returns the same error, which says now that it is the store that fails, and not what was asked of it */
export function storeAway<E extends { name?: unknown }>(error: E): E {
  error.name = NAME;
  return error;
}

export function isStoreAway(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === NAME;
}
