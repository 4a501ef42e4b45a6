/**
 * True when a statement failed because somebody else has the file (SQLite docs: Result and Error Codes, SQLITE_BUSY and its
 * extended codes); the WebAssembly engine says so in words alone.
 */
export function isLocked(error: unknown): boolean {
  const { errcode, message } = (error ?? {}) as { errcode?: unknown; message?: unknown };
  if (typeof errcode === 'number') return (errcode & 0xff) === BUSY;
  return typeof message === 'string' && message.includes('database is locked');
}

const BUSY = 5;
