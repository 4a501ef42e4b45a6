/**
 * One turn as a pure computation between load and save: snapshot in, changes and reply out. Owns: how
 * effects of the core become rows.
 */
import type { Effect } from '../call/effect';
import type { SessionEvent } from '../call/event';
import type { LegRef } from '../call/leg';
import { stepInPlace } from '../session/step';
import type { SessionSnapshot } from '../session/snapshot';
import type { World } from '../session/world';
import type { Computed, Renderer, SessionRow, TurnCommit } from './ports';

export interface TurnContext {
  sessionId: string;
  event: SessionEvent;
  world: World;
  renderer: Renderer;
  now: number;
}

/** Effects carried out after the commit; the rest is saved by the turn itself. */
type Outgoing = Extract<
  Effect,
  { type: 'leg.redirect' | 'leg.call' | 'leg.end' | 'leg.read' | 'agents.rank' | 'http.send' }
>;

/** @throws what the core throws: nothing is saved then */
export function computeTurn(row: SessionRow | null, context: TurnContext): Computed {
  if (!row && context.event.type !== 'call.arrived') return { reply: null, commit: null };
  const loaded = row ? (JSON.parse(row.snapshot) as SessionSnapshot) : null;
  const { snapshot, effects } = stepInPlace(context.world, loaded, context.event);
  return {
    reply: replyOf(snapshot, effects, context),
    commit: commitOf(row, snapshot, effects, context),
  };
}

/** The document the carrier waits for: the customer's current one, or what an agent's leg was told. */
function replyOf(snapshot: SessionSnapshot, effects: Effect[], context: TurnContext): string | null {
  const { event, renderer, sessionId } = context;
  switch (event.type) {
    case 'call.arrived':
    case 'document.requested':
    case 'document.failed':
      return renderer.customer(snapshot.current, { sessionId, document: snapshot.document });
    case 'agent.answered':
    case 'agent.responded': {
      const told = effects.find((effect) => effect.type === 'leg.play' && effect.leg === event.leg);
      const verbs = told?.type === 'leg.play' ? told.verbs : [{ verb: 'hangup' as const }];
      return renderer.agent(verbs, { sessionId, attempt: attemptNumber(event.leg) });
    }
    default:
      return null;
  }
}

function commitOf(
  row: SessionRow | null,
  snapshot: SessionSnapshot,
  effects: Effect[],
  context: TurnContext,
): TurnCommit {
  const { event, now, world } = context;
  return {
    session: rowOf(row, snapshot),
    event: JSON.stringify(event),
    settings: world.settings.version,
    at: now,
    legs:
      'sid' in event && event.sid ? [{ sid: event.sid, leg: 'leg' in event ? event.leg : 'customer' }] : [],
    timersSet: effects.flatMap((effect) =>
      effect.type === 'timer.set' ? [{ name: effect.name, dueAt: effect.dueAt }] : [],
    ),
    timersCancelled: effects.flatMap((effect) => (effect.type === 'timer.cancel' ? [effect.name] : [])),
    effects: effects
      .filter(isOutgoing)
      .map((effect) => ({ name: effect.type, dueAt: now, payload: JSON.stringify(effect) })),
    timeline: effects.flatMap((effect) =>
      effect.type === 'note' ? [{ at: now, kind: effect.kind, data: JSON.stringify(effect.data) }] : [],
    ),
    decision: decisionOf(effects),
    agents: effects.flatMap((effect) =>
      effect.type === 'agent.marked' ? [{ agentId: effect.agentId, as: effect.as }] : [],
    ),
  };
}

function decisionOf(effects: Effect[]): string | null {
  const recorded = effects.find((effect) => effect.type === 'decision.recorded');
  return recorded?.type === 'decision.recorded' ? JSON.stringify(recorded.decision) : null;
}

function rowOf(row: SessionRow | null, snapshot: SessionSnapshot): SessionRow {
  return {
    id: snapshot.id,
    version: (row?.version ?? 0) + 1,
    release: snapshot.release,
    flow: snapshot.run?.flow ?? '',
    channel: snapshot.channel,
    phase: snapshot.phase,
    startedAt: snapshot.startedAt,
    endedAt: snapshot.endedAt,
    snapshot: JSON.stringify(snapshot),
  };
}

function isOutgoing(effect: Effect): effect is Outgoing {
  return ['leg.redirect', 'leg.call', 'leg.end', 'leg.read', 'agents.rank', 'http.send'].includes(
    effect.type,
  );
}

/** `agent:3` -> 3 */
export function attemptNumber(leg: LegRef): number {
  return Number(leg.slice(leg.indexOf(':') + 1)) || 0;
}
