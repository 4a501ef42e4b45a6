/**
 * A server that was there and is not any more: which errors say so, and how long it is waited for. Must not know: what was
 * asked of it.
 */
import { storeAway } from '../../runtime/store-away';

/**
 * The server ends or starts (PostgreSQL docs: Error Codes, class 08, 57P01 to 57P03), has ended a transaction that stood still
 * (25P03), or only takes reads (25006): it may have become a standby, and another serves by its name.
 */
const CODES = /^(08...|57P0[1-3]|25P03|25006|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
/** What the driver says by itself (npm: pg, pg-pool). */
const WORDS =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered)/;

/** True when a statement failed because of the connection, which is of no use any more. */
export function isGone(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return CODES.test(String(code)) || WORDS.test(String(message));
}

/** PostgreSQL docs: Error Codes, disk_full. */
export const DISK_FULL = '53100';

export function isFull(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === DISK_FULL;
}

/** @throws the same error, which says that it is the store that fails where that is so */
export function markGone(error: unknown): never {
  if (typeof error === 'object' && error !== null && (isFull(error) || isGone(error))) storeAway(error);
  throw error;
}

/** So long a restart is waited for before callers are told. */
const PATIENCE_MS = 2500;
const PAUSE_MS = 100;

/** Tries again while the server is gone, unless it has been for long. */
export class Patience {
  private goneSince: number | null = null;

  /**
   * @param work may have been done when it is tried again
   * @throws what it throws, at once if it is not for a server that is gone
   */
  async retry<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      const begun = performance.now();
      try {
        const result = await work();
        this.goneSince = null;
        return result;
      } catch (error) {
        if (!isGone(error)) throw error;
        this.goneSince ??= begun;
        if (performance.now() - this.goneSince > PATIENCE_MS) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }
}
