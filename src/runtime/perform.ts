/** Carries one effect out. Owns: who does what; each result is an event like any other. */
import type { CallEffect, Effect, RankEffect } from '../call/effect';
import type { SessionEvent } from '../call/event';
import type { ReserveAskEffect } from '../call/person-effect';
import type { RedirectEffect } from '../call/redirect-effect';
import { readSnapshot } from '../session/read-snapshot';
import { RESERVATION_GRACE_MS } from '../session/timing';
import { countQueues } from './count-queues';
import type { Carried } from './ports';
import { estimateWait } from './estimate-wait';
import type { TaskRow } from './rows';
import { rankAgents } from './rank-agents';
import type { RuntimeDeps } from './runtime-deps';
import { writeMetadata } from './write-metadata';

/** @throws what the carrier, the store or the disk throws: the task is tried again then */
export async function perform(deps: RuntimeDeps, task: TaskRow, effect: Effect): Promise<Carried> {
  const { clock, records } = deps;
  const { sessionId } = task;
  const at = clock.now();
  switch (effect.type) {
    case 'agents.rank':
      return reserveAgents(deps, sessionId, effect);
    case 'queues.count': {
      const { request, queues } = effect;
      return {
        events: [{ type: 'queues.counted', at, request, facts: await countQueues(deps, queues, at) }],
      };
    }
    case 'place.read':
      return readPlace(deps, sessionId, effect.agentIds);
    case 'leg.call':
      return callLeg(deps, task, effect);
    case 'leg.redirect':
      return (await hasAsked(deps, task, effect)) ? { events: [] } : carry(deps, task, effect);
    case 'http.send': {
      const answer = await deps.http.send(effect, `${sessionId}-${effect.request}`);
      return { events: [{ type: 'http.finished', at: clock.now(), request: effect.request, ...answer }] };
    }
    case 'asks.reserve':
      return reserveAsk(deps, sessionId, effect);
    case 'metadata.write':
      return writeMetadata(deps, task, effect.folder);
    case 'bot.turn': {
      const idempotencyKey = `${sessionId}-${effect.turn}`;
      const answer = await deps.bots.turn(effect, { sessionId, idempotencyKey });
      const failed = 'error' in answer;
      const told = failed ? { reply: null, error: answer.error } : { reply: answer };
      return { events: [{ type: 'bot.answered', at: clock.now(), turn: effect.turn, ...told }] };
    }
    case 'person.opt-out':
      await deps.optOuts.add(
        effect.people.map((person) => ({ person, at, how: effect.how ?? 'said so when asked' })),
      );
      return { events: [] };
    case 'crm.send':
      return records.sendToCrm({ sessionId, attempt: task.attempts, now: at });
    default:
      return carry(deps, task, effect);
  }
}

function carry({ carrier, clock }: RuntimeDeps, task: TaskRow, effect: Effect): Promise<Carried> {
  const { sessionId, attempts: attempt } = task;
  return carrier.carry(effect, { sessionId, attempt, now: clock.now() });
}

/**
 * Whether an attempt that was cut off before its end was noted, or a request before, has moved the leg: it has asked for what
 * it was to ask for. Once more, and whoever is on it would hear the same again, or lose whom they talk to.
 */
async function hasAsked({ store }: RuntimeDeps, task: TaskRow, effect: RedirectEffect): Promise<boolean> {
  if (task.attempts <= 1 && effect.again === undefined) return false;
  const inbox = await store.inbox(task.sessionId);
  return inbox.some(({ event }) => {
    const asked = event === null ? null : (JSON.parse(event) as SessionEvent);
    return (
      asked?.type === 'document.requested' &&
      asked.sid === effect.sid &&
      asked.document === Math.max(0, effect.document - 1)
    );
  });
}

async function reserveAgents(deps: RuntimeDeps, sessionId: string, effect: RankEffect): Promise<Carried> {
  const at = deps.clock.now();
  const { agentIds, round, strategy, ringMs } = effect;
  const most = strategy === 'all-at-once' ? agentIds.length : 1;
  const request = { sessionId, agentIds, most, at, until: at + ringMs + RESERVATION_GRACE_MS };
  const reserved = await deps.store.reserveAgents(request, (free) => rankAgents(strategy, free));
  return { events: [{ type: 'agents.ranked', at, round, agentIds: reserved }] };
}

async function readPlace(deps: RuntimeDeps, sessionId: string, agentIds: string[]): Promise<Carried> {
  const at = deps.clock.now();
  const { ahead, talkMs } = await deps.store.place({ sessionId, agentIds, at });
  const position = ahead + 1;
  return { events: [{ type: 'place.found', at, position, waitSeconds: estimateWait(position, talkMs) }] };
}

/** Nobody is rung whom the session has not reserved: it may have taken too long, or somebody else was faster. */
async function callLeg(deps: RuntimeDeps, task: TaskRow, effect: CallEffect): Promise<Carried> {
  const at = deps.clock.now();
  const { sessionId, attempts: attempt } = task;
  const { agentId, leg, ringSeconds } = effect;
  if (agentId !== undefined) {
    const until = at + ringSeconds * 1000 + RESERVATION_GRACE_MS;
    const refused = { type: 'leg.refused', at, leg, request: 'call', code: 0, unsure: false } as const;
    const isOurs = await deps.store.extendReservation({ agentId, sessionId, until });
    if (!isOurs && !(effect.chat !== undefined && (await hasTaken(deps, sessionId, agentId))))
      return { events: [{ ...refused, taken: true }] };
  }
  const isAnother = async (sid: string): Promise<boolean> => {
    const known = await deps.store.sessionOfLeg(sid);
    return known !== null && (known.sessionId !== sessionId || known.leg !== leg);
  };
  return deps.carrier.carry(effect, { sessionId, attempt, now: at, rung: { isAnother } });
}

/** Whether the agent has taken the chat already, by a desktop that was quicker than the invitation: they are still to be in it. */
async function hasTaken({ store }: RuntimeDeps, sessionId: string, agentId: string): Promise<boolean> {
  return (await store.liveSessionsOfAgent(agentId)).includes(sessionId);
}

/** A look-up that fails is told as such at once: the customer's leg is waiting. */
async function reserveAsk(deps: RuntimeDeps, sessionId: string, effect: ReserveAskEffect): Promise<Carried> {
  const { store, clock, log } = deps;
  const at = clock.now();
  const { person, capQueue: queue, daySince } = effect;
  try {
    const row = await store.session(sessionId);
    const snapshot = row && readSnapshot(row.snapshot);
    const ownQueue = snapshot?.humans.at(-1)?.queue ?? null;
    const asked = await store.reserveAsk({ sessionId, person, queue, ownQueue, daySince, at });
    return { events: [{ type: 'asks.counted', at, asked }] };
  } catch (error) {
    log.error('earlier asks could not be looked up', { session: sessionId, error: String(error) });
    return { events: [{ type: 'asks.counted', at, asked: null }] };
  }
}
