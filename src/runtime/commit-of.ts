/**
 * What a turn changes, as the store takes it. Owns: how effects of the core become rows. PURE.
 */
import type { AgentEffect, Effect, WaitEffect } from '../call/effect';
import type { SessionEvent } from '../call/event';
import { phaseOf } from '../session/state';
import type { SessionSnapshot } from '../session/snapshot';
import type { Decision } from '../transfer/decide';
import type { LoadedSession, TurnCommit } from './ports';
import type { SessionRow } from './rows';

/** Callers who wait come first; and files of sessions that end within such a step are due, and brought to the disk, together. */
const FILE_DELAY_MS = 1000;
const FILE_STEP_MS = 200;

/** Effects carried out after the commit; the rest is saved by the turn itself. */
const OUTGOING: ReadonlySet<string> = new Set([
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
  'recording.set',
  'queues.count',
  'metadata.write',
  'crm.send',
  'person.opt-out',
  'chat.create',
  'chat.post',
  'bot.turn',
]);

/** What of a turn its rows depend on beside its effects. */
export interface Turned {
  event: SessionEvent;
  /** settings version the session saw */
  settings: number;
  now: number;
  /** a CRM is configured: without one there is nothing to send */
  hasCrm: boolean;
}

/** @param row the session as it was loaded @param snapshot the same after the turn */
export function commitOf(
  row: LoadedSession,
  snapshot: SessionSnapshot,
  effects: readonly Effect[],
  turned: Turned,
): TurnCommit {
  const { event, settings, now } = turned;
  const commit: TurnCommit = {
    session: rowOf(row, snapshot),
    live: snapshot,
    event: JSON.stringify(event),
    settings,
    at: now,
    legs: legsOf(event),
    timersSet: [],
    timersCancelled: [],
    effects: [],
    timeline: [],
    decision: null,
    agents: [],
    waits: [],
    messages: [],
    ask: null,
  };
  for (const effect of effects) add(commit, effect, turned);
  return commit;
}

function add(commit: TurnCommit, effect: Effect, turned: Turned): void {
  switch (effect.type) {
    case 'timer.set':
      commit.timersSet.push({ name: effect.name, dueAt: effect.dueAt });
      return;
    case 'timer.cancel':
      commit.timersCancelled.push(effect.name);
      return;
    case 'note':
      commit.timeline.push({ at: commit.at, kind: effect.kind, data: JSON.stringify(effect.data) });
      return;
    case 'decision.recorded':
      return addDecision(commit, effect.decision);
    case 'agent.marked':
      commit.agents.push(markOf(effect));
      return;
    case 'wait.marked':
      commit.waits.push(waitOf(effect));
      return;
    case 'message.added':
      commit.messages.push(effect.message);
      return;
    case 'ask.marked':
      commit.ask ??= { as: effect.as, person: effect.person, queue: effect.queue };
      return;
    default:
      addOutgoing(commit, effect, turned);
  }
}

/** There is one at the most. */
function addDecision(commit: TurnCommit, decision: object): void {
  if (commit.decision !== null) return;
  const { transfer, virtualAgent, failedRule } = decision as Decision;
  commit.decision = JSON.stringify(decision);
  commit.decided = { transfer, virtualAgent, failedRule };
}

function addOutgoing(commit: TurnCommit, effect: Effect, { now, hasCrm }: Turned): void {
  if (!OUTGOING.has(effect.type) || (effect.type === 'crm.send' && !hasCrm)) return;
  const dueAt = effect.type === 'metadata.write' ? fileDueAt(now) : now;
  commit.effects.push({ name: effect.type, dueAt, payload: JSON.stringify(effect) });
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

function fileDueAt(now: number): number {
  return Math.floor((now + FILE_DELAY_MS) / FILE_STEP_MS) * FILE_STEP_MS;
}
