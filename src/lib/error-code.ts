/** Why something on the network or the disk failed, in a word that may be logged. */

/** Errors behind errors that are looked at. */
const DEEPEST = 5;

/**
 * A code such as ECONNREFUSED, of the error or of one that caused it; null when there is none. An error's
 * message is no such word: it may hold addresses, names of files, and what people wrote.
 */
export function errorCode(error: unknown): string | null {
  let at = error;
  for (let depth = 0; depth < DEEPEST && typeof at === 'object' && at !== null; depth += 1) {
    const { code, cause } = at as { code?: unknown; cause?: unknown };
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
    at = cause;
  }
  return null;
}

/** The same, or the error's name where there is no code. */
export function errorWord(error: unknown): string {
  return errorCode(error) ?? (error as { name?: string } | null)?.name ?? 'error';
}
