/**
 * Ways through stored sessions, newest first: all, the live ones, those that ended. Owns: that a way looks at a stretch at
 * a time, and that webhooks have their turn between two.
 */
import type { SessionRow } from '../../runtime/rows';
import type { Store } from '../../runtime/ports';
import type { Place, SessionFilters } from '../../runtime/session-search';
import { readSnapshot } from '../../session/read-snapshot';
import { isLike } from './session-like';
import { cursorOf, sessionPage } from './session-page';

/** Where a way has come to: to a session that fits, past one that does not, or past a stretch without any. */
export type Step = { place: Place } & ({ row: SessionRow } | { passed: 'session' | 'stretch' });

export interface Stretch {
  before: Place;
  /** not older than this */
  down: Place;
  /** how many sessions to read at once */
  page: number;
}

/** So many places are read in some 5 ms. */
const STRETCH = 20_000;

export async function* allOnes(store: Store, { before, down, page }: Stretch): AsyncGenerator<Step> {
  for (let from: string | null = cursorOf(before); from !== null;) {
    const found = await sessionPage(store, page, from);
    for (const row of found.rows) {
      if (isBelow(row, down)) return;
      yield { place: row, row };
    }
    from = found.before;
    await breath();
  }
}

export async function* liveOnes(
  store: Store,
  filters: SessionFilters,
  { before, down, page }: Stretch,
): AsyncGenerator<Step> {
  for (let from = before; ;) {
    const rows = await store.liveSessions({ limit: page, before: from });
    for (const row of rows) {
      if (isBelow(row, down)) return;
      const fits = isLike(readSnapshot(row.snapshot), filters);
      yield { place: row, ...(fits ? { row } : { passed: 'session' }) };
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    from = last;
    await breath();
  }
}

export async function* endedOnes(store: Store, filters: SessionFilters, way: Stretch): AsyncGenerator<Step> {
  const whole = filters.number !== undefined;
  for (let from = way.before; ;) {
    const end = whole ? null : await store.placeBelow(from, STRETCH);
    const isLast = end === null || isBelow(end, way.down);
    yield* within(store, filters, { ...way, before: from, down: isLast ? way.down : end });
    if (isLast) return;
    yield { place: end, passed: 'stretch' };
    from = end;
    await breath();
  }
}

async function* within(store: Store, filters: SessionFilters, way: Stretch): AsyncGenerator<Step> {
  const { down, page } = way;
  for (let before = way.before; ;) {
    const rows = await store.endedSessionsLike({ ...filters, before, down, limit: page });
    for (const row of rows) yield { place: row, row };
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    before = last;
    await breath();
  }
}

/** Both ways as one, in the order of the list. */
export async function* together(one: AsyncGenerator<Step>, other: AsyncGenerator<Step>): AsyncGenerator<Step> {
  let [a, b] = [await one.next(), await other.next()];
  while (!a.done || !b.done) {
    if (!a.done && (b.done || isBelow(b.value.place, a.value.place))) {
      yield a.value;
      a = await one.next();
    } else if (!b.done) {
      yield b.value;
      b = await other.next();
    }
  }
}

export function isBelow(one: Place, other: Place): boolean {
  return one.startedAt < other.startedAt || (one.startedAt === other.startedAt && one.id < other.id);
}

function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
