/**
 * When whom was asked for a post-session transfer. Owns: that table, and that two sessions cannot take the
 * same place. Must not know: how many asks are too many. A person is a pseudonym.
 */
import type { Store, TurnCommit } from '../runtime/ports';
import type { AskHistory, AskQuery } from '../runtime/rows';
import type { Driver } from './driver';
import type { Writes } from './writes';

/** A reservation nobody used in this time is of a session that will not use it any more. */
export const RESERVATION_MS = 600_000;

export const MOST_OF_A_PERSON = 100;

/** What counts for one session: asks of others, and places that others took before it took its own. */
const OF_OTHERS = "session_id <> ? AND at <= ? AND (state = 'asked' OR (at > ? AND id < ?))";

export function asks(db: Driver, writes: Writes): Pick<Store, 'reserveAsk' | 'askHistory'> {
  const history = askHistories(db);
  const expire = db.prepare<never>("DELETE FROM ask WHERE state = 'reserved' AND at <= ?");
  const reserve = db.prepare<never>(
    "INSERT INTO ask (session_id, person, queue, at, state) VALUES (?, ?, ?, ?, 'reserved') " +
      'ON CONFLICT (session_id) DO NOTHING',
  );
  return {
    askHistory: async (query) => history(query, query.at),
    reserveAsk: writes.job('reserveAsk', (query: Parameters<Store['reserveAsk']>[0]) => () => {
      // Whatever is written down by now was there first, also where its time is a moment later.
      const found = history(query, Number.MAX_SAFE_INTEGER);
      return () => {
        expire.run(query.at - RESERVATION_MS);
        reserve.run(query.sessionId, query.person, query.ownQueue, query.at);
        return found;
      };
    }),
  };
}

/** Looks earlier asks up, dated up to `until`. */
function askHistories(db: Driver): (query: AskQuery, until: number) => AskHistory {
  const own = db.prepare<{ id: number }>(
    "SELECT id FROM ask WHERE session_id = ? AND (state = 'asked' OR at > ?)",
  );
  const ofPerson = db.prepare<{ at: number }>(
    `SELECT at FROM ask WHERE person = ? AND ${OF_OTHERS} ORDER BY at DESC LIMIT ${MOST_OF_A_PERSON}`,
  );
  const ofAll = db.prepare<{ n: number }>(`SELECT count(*) AS n FROM ask WHERE at >= ? AND ${OF_OTHERS}`);
  const ofQueue = db.prepare<{ n: number }>(
    `SELECT count(*) AS n FROM ask WHERE queue = ? AND at >= ? AND ${OF_OTHERS}`,
  );
  return ({ sessionId, person, queue, daySince, at }, until) => {
    const expired = at - RESERVATION_MS;
    const place = own.get(sessionId, expired)?.id ?? Number.MAX_SAFE_INTEGER;
    const others = [sessionId, until, expired, place] as const;
    const today = queue === null ? ofAll.get(daySince, ...others) : ofQueue.get(queue, daySince, ...others);
    return {
      person: person === null ? [] : ofPerson.all(person, ...others).map((row) => row.at),
      today: today?.n ?? 0,
    };
  };
}

/**
 * Marks an ask inside the transaction of its turn. A release takes back a reservation, and also an ask of
 * somebody who was called back and never reached. Who closes without having asked gives the place back.
 */
export function askMarks(db: Driver): (commit: TurnCommit) => void {
  const asked = db.prepare<never>(
    "INSERT INTO ask (session_id, person, queue, at, state) VALUES (?, ?, ?, ?, 'asked') " +
      'ON CONFLICT (session_id) DO UPDATE SET person = excluded.person, queue = excluded.queue, ' +
      "at = excluded.at, state = 'asked'",
  );
  const release = db.prepare<never>('DELETE FROM ask WHERE session_id = ?');
  const expire = db.prepare<never>("DELETE FROM ask WHERE session_id = ? AND state = 'reserved'");
  return ({ ask, at, session: { id, phase } }) => {
    if (ask?.as === 'asked') asked.run(id, ask.person, ask.queue, at);
    else if (ask) release.run(id);
    else if (phase === 'closed') expire.run(id);
  };
}
