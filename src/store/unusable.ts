/**
 * Which errors of SQLite say that the file cannot be used now, and nothing about what was asked (SQLite docs: Result and Error Codes,
 * and their extended codes); the WebAssembly engine says so in words alone.
 */
import { storeAway } from '../runtime/store-away';

interface Kind {
  codes: ReadonlySet<number>;
  words: RegExp;
}

/** SQLITE_BUSY */
const LOCKED: Kind = { codes: new Set([5]), words: /database is locked/ };
/** SQLITE_BUSY, READONLY, IOERR, FULL, CANTOPEN */
const UNUSABLE: Kind = {
  codes: new Set([5, 8, 10, 13, 14]),
  words:
    /database is locked|readonly database|disk I\/O error|database or disk is full|unable to open database file/,
};

/** True when a statement failed because somebody else has the file. */
export function isLocked(error: unknown): boolean {
  return isOf(LOCKED, error);
}

/** @returns the same error, marked if the file cannot be used now */
export function markUnusable(error: unknown): unknown {
  return typeof error === 'object' && error !== null && isOf(UNUSABLE, error) ? storeAway(error) : error;
}

function isOf({ codes, words }: Kind, error: unknown): boolean {
  const { errcode, message } = (error ?? {}) as { errcode?: unknown; message?: unknown };
  if (typeof errcode === 'number') return codes.has(errcode & 0xff);
  return typeof message === 'string' && words.test(message);
}
