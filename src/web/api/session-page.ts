/**
 * Sessions page by page, newest first. Owns: the cursor: where the last page ended, by start and id, so
 * that sessions that began in the same millisecond are neither lost nor shown twice.
 */
import { PublicError } from '../../errors';
import type { Store } from '../../runtime/ports';
import type { SessionRow } from '../../runtime/rows';

export interface SessionPage {
  rows: SessionRow[];
  /** where the next page begins; null: this is the last one */
  before: string | null;
}

interface Cursor {
  startedAt: number;
  /** undefined: everything that began at `startedAt` was shown */
  id?: string;
}

/** @param before cursor of the page before @throws PublicError invalid when it is none */
export async function sessionPage(store: Store, limit: number, before?: string): Promise<SessionPage> {
  const cursor = before === undefined ? undefined : readCursor(before);
  // One more than the page shows tells whether there is another page.
  const found = await sessionsAfter(store, cursor, limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, before: last && found.length > limit ? `${last.startedAt}.${last.id}` : null };
}

async function sessionsAfter(store: Store, cursor: Cursor | undefined, count: number): Promise<SessionRow[]> {
  if (!cursor) return store.sessions({ limit: count });
  const { startedAt, id } = cursor;
  if (id === undefined) return store.sessions({ limit: count, before: startedAt });
  for (let limit = count + 1; ; limit *= 2) {
    const rows = await store.sessions({ limit, before: startedAt + 1 });
    const left = rows.filter((row) => row.startedAt < startedAt || row.id < id);
    if (left.length >= count || rows.length < limit) return left.slice(0, count);
  }
}

function readCursor(before: string): Cursor {
  const [, startedAt, id] = /^(\d{1,15})(?:\.([\w-]{1,64}))?$/.exec(before) ?? [];
  if (startedAt !== undefined) return { startedAt: Number(startedAt), ...(id === undefined ? {} : { id }) };
  throw new PublicError('invalid', '', [
    { path: 'before', message: 'must be the "before" of a page of sessions' },
  ]);
}
