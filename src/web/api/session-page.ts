/**
 * Sessions page by page, newest first. Owns: the cursor: where the last page ended, by start and id, so
 * that sessions that began in the same millisecond are neither lost nor shown twice.
 */
import { PublicError } from '../../errors';
import type { Store } from '../../runtime/ports';
import type { SessionRow } from '../../runtime/rows';
import type { Place } from '../../runtime/session-search';

export interface SessionPage {
  rows: SessionRow[];
  /** where the next page begins; null: this is the last one */
  before: string | null;
}

/** No session begins after it. */
export const NEWEST: Place = { startedAt: 999_999_999_999_999, id: '' };

/** @param before cursor of the page before @throws PublicError invalid when it is none */
export async function sessionPage(store: Store, limit: number, before?: string): Promise<SessionPage> {
  const cursor = before === undefined ? NEWEST : readCursor(before);
  // One more than the page shows tells whether there is another page.
  const found = await sessionsAfter(store, cursor, limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, before: last && found.length > limit ? cursorOf(last) : null };
}

async function sessionsAfter(store: Store, { startedAt, id }: Place, count: number): Promise<SessionRow[]> {
  if (id === '') return store.sessions({ limit: count, before: startedAt });
  for (let limit = count + 1; ; limit *= 2) {
    const rows = await store.sessions({ limit, before: startedAt + 1 });
    const left = rows.filter((row) => row.startedAt < startedAt || row.id < id);
    if (left.length >= count || rows.length < limit) return left.slice(0, count);
  }
}

export function cursorOf({ startedAt, id }: Place): string {
  return id === '' ? String(startedAt) : `${startedAt}.${id}`;
}

/** Without an id: everything that began at that moment was shown. @throws PublicError invalid when it is none */
export function readCursor(before: string): Place {
  const [, startedAt, id = ''] = /^(\d{1,15})(?:\.([\w-]{1,64}))?$/.exec(before) ?? [];
  if (startedAt !== undefined) return { startedAt: Number(startedAt), id };
  throw new PublicError('invalid', '', [
    { path: 'before', message: 'must be the "before" of a page of sessions' },
  ]);
}
