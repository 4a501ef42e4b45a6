/**
 * One turn as a pure computation between load and save: snapshot in, changes and reply out. Owns: what the carrier is answered, and
 * what a turn means for the session beside its effects.
 */
import type { Effect } from '../call/effect';
import type { ChatOpened } from '../call/chat-event';
import type { CallArrived, CallPlaced, SessionEvent } from '../call/event';
import type { LegRef } from '../call/leg';
import type { Verb } from '../call/verb';
import { phaseOf } from '../session/state';
import { leads } from '../session/leg/lead';
import { stepInPlace } from '../session/step';
import { SNAPSHOT_FORMAT, type SessionSnapshot } from '../session/snapshot';
import type { World } from '../session/world';
import { commitOf } from './commit-of';
import type { Computed, LoadedSession, TurnCommit } from './ports';
import type { Renderer } from './renderer';
import { patienceOf } from './reconcile-patience';
import { resultFacts } from './result-facts';

export interface TurnContext {
  sessionId: string;
  event: SessionEvent;
  world: World;
  renderer: Renderer;
  now: number;
  /** a CRM is configured: without one there is nothing to send */
  hasCrm: boolean;
}

/** What a leg is told that nothing is left for. */
const HANG_UP: Verb = { verb: 'hangup' };

/** The snapshot is of an older format: see upgrade.ts. */
export class OldSnapshot extends Error {}

/** @throws OldSnapshot; what the core throws: nothing is saved then */
export function computeTurn(row: LoadedSession, context: TurnContext): Computed {
  if (!row && !opensSession(context.event)) return { reply: null, commit: null };
  const loaded = row && snapshotOf(row);
  if (loaded && loaded.format !== SNAPSHOT_FORMAT) throw new OldSnapshot();
  // Taken before the step, which changes what was loaded.
  const patience = loaded ? patienceOf(loaded) : Infinity;
  const { event, now, hasCrm, world } = context;
  const { snapshot, effects } = stepInPlace(world, loaded, event);
  const settings = world.settings.version;
  const commit = commitOf(row, snapshot, effects, { event, settings, now, hasCrm });
  planLook(commit, snapshot, patience, context);
  addResult(commit, snapshot, world);
  return { reply: replyOf(snapshot, effects, context), commit };
}

function snapshotOf(row: NonNullable<LoadedSession>): SessionSnapshot {
  return 'live' in row ? (row.live as SessionSnapshot) : (JSON.parse(row.snapshot) as SessionSnapshot);
}

/** True for the events a session begins with. */
export function opensSession(event: SessionEvent): event is CallArrived | CallPlaced | ChatOpened {
  return event.type === 'call.arrived' || event.type === 'call.placed' || event.type === 'chat.opened';
}

/** What the carrier tells of, or asks for, on behalf of the leading leg only while that is there. */
const SHOWS_LIFE: ReadonlySet<SessionEvent['type']> = new Set([
  'call.arrived',
  'customer.answered',
  'document.requested',
  'document.failed',
  'chat.opened',
  'message.received',
]);

/** A session that may be silent for less long than before is looked at sooner than was planned. */
function planLook(
  commit: TurnCommit,
  snapshot: SessionSnapshot,
  before: number,
  { event, now }: TurnContext,
): void {
  const patience = patienceOf(snapshot);
  if (SHOWS_LIFE.has(event.type)) commit.heard = true;
  if (patience < before) commit.lookAt = now + patience;
}

/** Said again by every turn after the end: what came late counts, too. */
function addResult(commit: TurnCommit, snapshot: SessionSnapshot, world: World): void {
  const { startedAt, endedAt } = snapshot;
  if (endedAt === null || commit.session.phase !== 'closed') return;
  commit.result = resultFacts(snapshot, world, { startedAt, endedAt });
}

/** The document the carrier waits for: the current one, or what a single leg was told. */
function replyOf(snapshot: SessionSnapshot, effects: Effect[], context: TurnContext): string | null {
  const { event, renderer, sessionId } = context;
  switch (event.type) {
    case 'call.arrived':
    case 'customer.answered':
    case 'document.requested':
    case 'document.failed': {
      const verbs =
        leads(snapshot, event.sid) && !isLeftBehind(snapshot, event) ? snapshot.current : [HANG_UP];
      return renderer.customer(verbs, { sessionId, document: snapshot.document });
    }
    case 'agent.answered':
    case 'agent.responded': {
      const told = effects.find((effect) => effect.type === 'leg.play' && effect.leg === event.leg);
      const verbs = told?.type === 'leg.play' ? told.verbs : [HANG_UP];
      return renderer.agent(verbs, { sessionId, attempt: attemptNumber(event.leg) });
    }
    default:
      return null;
  }
}

/** We were told that the leg is gone, and it asks all the same: nobody will ever answer what it hears. */
function isLeftBehind(snapshot: SessionSnapshot, event: SessionEvent): boolean {
  return event.type === 'document.requested' && !event.gone && phaseOf(snapshot) === 'closed';
}

/** `agent:3` -> 3 */
export function attemptNumber(leg: LegRef): number {
  return Number(leg.slice(leg.indexOf(':') + 1)) || 0;
}
