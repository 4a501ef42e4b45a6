/**
 * One turn as a pure computation between load and save: snapshot in, changes and reply out. Owns: how
 * effects of the core become rows.
 */
import type { AgentEffect, Effect, WaitEffect } from '../call/effect';
import type { ChatOpened } from '../call/chat-event';
import type { CallArrived, CallPlaced, SessionEvent } from '../call/event';
import type { LegRef } from '../call/leg';
import type { Verb } from '../call/verb';
import { phaseOf } from '../session/state';
import { leads } from '../session/leg/lead';
import { foundBy } from '../session/results/found-by';
import { sessionResult } from '../session/results/result';
import { stepInPlace } from '../session/step';
import { SNAPSHOT_FORMAT, type SessionSnapshot } from '../session/snapshot';
import type { World } from '../session/world';
import type { Computed, LoadedSession, TurnCommit } from './ports';
import type { Renderer } from './renderer';
import { patienceOf } from './reconcile-patience';
import type { SessionRow } from './rows';

export interface TurnContext {
  sessionId: string;
  event: SessionEvent;
  world: World;
  renderer: Renderer;
  now: number;
  /** a CRM is configured: without one there is nothing to send */
  hasCrm: boolean;
}

/** Files of sessions that end together are written together, and callers who wait come first. */
const FILE_DELAY_MS = 1000;

/** What a leg is told that nothing is left for. */
const HANG_UP: Verb = { verb: 'hangup' };

/** Effects carried out after the commit; the rest is saved by the turn itself. */
const OUTGOING = [
  'leg.redirect',
  'leg.call',
  'leg.end',
  'leg.read',
  'conference.update',
  'agents.rank',
  'place.read',
  'asks.reserve',
  'http.send',
  'text.send',
  'queues.count',
  'metadata.write',
  'crm.send',
  'person.opt-out',
  'chat.create',
  'chat.post',
  'bot.turn',
] as const;
type Outgoing = Extract<Effect, { type: (typeof OUTGOING)[number] }>;

/** The snapshot is of an older format: see upgrade.ts. */
export class OldSnapshot extends Error {}

/** @throws OldSnapshot; what the core throws: nothing is saved then */
export function computeTurn(row: LoadedSession, context: TurnContext): Computed {
  if (!row && !opensSession(context.event)) return { reply: null, commit: null };
  const loaded = row && snapshotOf(row);
  if (loaded && loaded.format !== SNAPSHOT_FORMAT) throw new OldSnapshot();
  // Taken before the step, which changes what was loaded.
  const patience = loaded ? patienceOf(loaded) : Infinity;
  const { snapshot, effects } = stepInPlace(context.world, loaded, context.event);
  return {
    reply: replyOf(snapshot, effects, context),
    commit: {
      ...commitOf(row, snapshot, effects, context),
      ...lookOf(snapshot, patience, context),
      ...resultOf(snapshot, context),
    },
  };
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
function lookOf(
  snapshot: SessionSnapshot,
  before: number,
  { event, now }: TurnContext,
): Pick<TurnCommit, 'heard' | 'lookAt'> {
  const patience = patienceOf(snapshot);
  return {
    ...(SHOWS_LIFE.has(event.type) ? { heard: true } : {}),
    ...(patience < before ? { lookAt: now + patience } : {}),
  };
}

/** Said again by every turn after the end: what came late counts, too. */
function resultOf(snapshot: SessionSnapshot, { world }: TurnContext): Pick<TurnCommit, 'result'> {
  const { startedAt, endedAt } = snapshot;
  if (endedAt === null || phaseOf(snapshot) !== 'closed') return {};
  return { result: { ...sessionResult(snapshot, world), ...foundBy(snapshot), startedAt, endedAt } };
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

function commitOf(
  row: LoadedSession,
  snapshot: SessionSnapshot,
  effects: Effect[],
  context: TurnContext,
): TurnCommit {
  const { event, now, world } = context;
  return {
    session: rowOf(row, snapshot),
    live: snapshot,
    event: JSON.stringify(event),
    settings: world.settings.version,
    at: now,
    legs: legsOf(event),
    timersSet: effects.flatMap((effect) =>
      effect.type === 'timer.set' ? [{ name: effect.name, dueAt: effect.dueAt }] : [],
    ),
    timersCancelled: effects.flatMap((effect) => (effect.type === 'timer.cancel' ? [effect.name] : [])),
    effects: effects
      .filter(isOutgoing)
      .filter((effect) => effect.type !== 'crm.send' || context.hasCrm)
      .map((effect) => ({
        name: effect.type,
        dueAt: now + (effect.type === 'metadata.write' ? FILE_DELAY_MS : 0),
        payload: JSON.stringify(effect),
      })),
    timeline: effects.flatMap((effect) =>
      effect.type === 'note' ? [{ at: now, kind: effect.kind, data: JSON.stringify(effect.data) }] : [],
    ),
    decision: decisionOf(effects),
    agents: effects.flatMap((effect) => (effect.type === 'agent.marked' ? [markOf(effect)] : [])),
    waits: effects.flatMap((effect) => (effect.type === 'wait.marked' ? [waitOf(effect)] : [])),
    messages: effects.flatMap((effect) => (effect.type === 'message.added' ? [effect.message] : [])),
    ask: askOf(effects),
  };
}

function markOf({ type: _type, ...mark }: AgentEffect): TurnCommit['agents'][number] {
  return mark;
}

function waitOf(wait: WaitEffect): TurnCommit['waits'][number] {
  if (wait.as === 'over') return { as: wait.as };
  if (wait.as === 'pausing') return { as: wait.as, until: wait.until };
  const { as, since, agentIds, chat } = wait;
  return { as, since, agentIds, perAgent: chat?.perAgent ?? null };
}

/** Carrier identifiers an event makes known. A leg that asks for a document is known already. */
function legsOf(event: SessionEvent): TurnCommit['legs'] {
  if (event.type === 'document.requested' || event.type === 'document.failed') return [];
  if (!('sid' in event) || !event.sid) return [];
  return [{ sid: event.sid, leg: 'leg' in event ? event.leg : 'customer' }];
}

function askOf(effects: Effect[]): TurnCommit['ask'] {
  const marked = effects.find((effect) => effect.type === 'ask.marked');
  if (marked?.type !== 'ask.marked') return null;
  const { as, person, queue } = marked;
  return { as, person, queue };
}

function decisionOf(effects: Effect[]): string | null {
  const recorded = effects.find((effect) => effect.type === 'decision.recorded');
  return recorded?.type === 'decision.recorded' ? JSON.stringify(recorded.decision) : null;
}

function rowOf(row: LoadedSession, snapshot: SessionSnapshot): SessionRow {
  return {
    id: snapshot.id,
    version: (row?.version ?? 0) + 1,
    release: snapshot.release,
    flow: snapshot.run?.flow ?? '',
    channel: snapshot.channel,
    phase: phaseOf(snapshot),
    startedAt: snapshot.startedAt,
    endedAt: snapshot.endedAt,
    snapshot: JSON.stringify(snapshot),
  };
}

function isOutgoing(effect: Effect): effect is Outgoing {
  return (OUTGOING as readonly string[]).includes(effect.type);
}

/** `agent:3` -> 3 */
export function attemptNumber(leg: LegRef): number {
  return Number(leg.slice(leg.indexOf(':') + 1)) || 0;
}
