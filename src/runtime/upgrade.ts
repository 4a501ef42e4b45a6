/**
 * Live sessions whose snapshot is of an older format are made anew: the inbox is the history, and folding it over
 * the core of today gives the snapshot of today. Owns: that such a session is saved before it goes on. What the fold
 * asks for was carried out when it happened, and is not asked for again.
 */
import { isCurrent } from '../session/read-snapshot';
import { SNAPSHOT_FORMAT, type SessionSnapshot } from '../session/snapshot';
import { LATE_RESULT_MS } from '../session/timing';
import { isIn, phaseOf } from '../session/state';
import { foldHistory } from './fold';
import type { SessionRow } from './rows';
import type { TurnCommit } from './ports';
import type { RuntimeDeps } from './runtime-deps';

type UpgradeDeps = Pick<RuntimeDeps, 'store' | 'releases' | 'settings' | 'env' | 'clock'> &
  Partial<Pick<RuntimeDeps, 'optOuts'>>;

/**
 * @returns true when it was made anew, false when it was current already
 * @throws when the session's release is not there any more, or the fold does not lead to an open session
 */
export async function upgradeSession(deps: UpgradeDeps, sessionId: string): Promise<boolean> {
  const { store, clock } = deps;
  const row = await store.session(sessionId);
  if (!row || row.phase === 'closed' || isCurrent(row.snapshot)) return false;
  const { snapshot } = await foldHistory(deps, row);
  if (snapshot === null) throw new Error(`session ${sessionId} has no history to be made anew from`);
  const request = { sessionId, key: `format:${SNAPSHOT_FORMAT}`, at: clock.now() };
  const { outcome } = await store.turn(request, (now) => {
    if (now?.version !== row.version) throw new Error(`session ${sessionId} went on while it was made anew`);
    return { reply: null, commit: commitOf(row, snapshot, deps, clock.now()) };
  });
  return outcome === 'saved';
}

function commitOf(row: SessionRow, snapshot: SessionSnapshot, deps: UpgradeDeps, at: number): TurnCommit {
  return {
    session: {
      ...row,
      version: row.version + 1,
      flow: snapshot.run?.flow ?? '',
      phase: phaseOf(snapshot),
      snapshot: JSON.stringify(snapshot),
    },
    event: null,
    settings: deps.settings.current().version,
    at,
    legs: [],
    // A deadline that the program before may not have had; what is awaited may still come.
    timersSet: awaitsLastAnswer(snapshot) ? [{ name: 'late', dueAt: at + LATE_RESULT_MS }] : [],
    timersCancelled: [],
    effects: [],
    timeline: [{ at, kind: 'session.upgraded', data: JSON.stringify({ format: SNAPSHOT_FORMAT }) }],
    decision: null,
    agents: [],
    waits: [],
    messages: [],
    ask: null,
  };
}

function awaitsLastAnswer(s: SessionSnapshot): boolean {
  return isIn(s, 'flow.lastAnswer') || isIn(s, 'waiting.dialResult');
}
