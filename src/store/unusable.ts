/**
 * Which errors of SQLite say that the file cannot be used now, and nothing about what was asked (SQLite docs: Result and Error Codes,
 * SQLITE_BUSY, READONLY, IOERR, FULL, CANTOPEN and their extended codes); the WebAssembly engine says so in words alone.
 */
import { storeAway } from '../runtime/store-away';

const CODES = new Set([5, 8, 10, 13, 14]);
const WORDS =
  /database is locked|readonly database|disk I\/O error|database or disk is full|unable to open database file/;

/** @returns the same error, marked if it is one of these */
export function markUnusable(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const { errcode, message } = error as { errcode?: unknown; message?: unknown };
  const isUnusable = typeof errcode === 'number' ? CODES.has(errcode & 0xff) : WORDS.test(String(message));
  return isUnusable ? storeAway(error) : error;
}
