/**
 * What the contract suite saves. Owns: a session, a turn's change and the step that makes it, with as
 * little as a test needs to say. Must not know: any engine.
 */
import type { Computed, LoadedSession, Store, TurnCommit, TurnResult } from '../../src/runtime/ports';
import type { SessionRow } from '../../src/runtime/rows';

/** 2026-01-05 10:00 UTC, ms since the epoch. */
export const T0 = Date.UTC(2026, 0, 5, 10, 0, 0);

export function sessionRow(id: string, part: Partial<SessionRow> = {}): SessionRow {
  return {
    id,
    version: 1,
    release: 'r1',
    flow: 'main',
    channel: 'call',
    phase: 'live',
    startedAt: T0,
    endedAt: null,
    snapshot: '{"turns":1}',
    ...part,
  };
}

export function commitOf(session: SessionRow, part: Partial<TurnCommit> = {}): TurnCommit {
  return {
    session,
    event: `{"type":"call.arrived","version":${session.version}}`,
    settings: 0,
    at: T0,
    legs: [],
    timersSet: [],
    timersCancelled: [],
    effects: [],
    timeline: [],
    decision: null,
    agents: [],
    waits: [],
    messages: [],
    ask: null,
    ...part,
  };
}

/** A step that adds one to the version and otherwise changes what `part` says. */
export function step(
  id: string,
  part: Partial<TurnCommit> = {},
  row: Partial<SessionRow> = {},
  reply: string | null = '<Response/>',
): (session: LoadedSession) => Computed {
  return (session) => ({
    reply,
    commit: commitOf(sessionRow(id, { ...session, ...row, version: (session?.version ?? 0) + 1 }), part),
  });
}

/** Saves one turn of session `id` under `key`. */
export function save(
  store: Store,
  id: string,
  key: string,
  part: Partial<TurnCommit> = {},
  row: Partial<SessionRow> = {},
): Promise<TurnResult> {
  return store.turn({ sessionId: id, key, at: T0 }, step(id, part, row));
}
