/** Carries one effect out. Owns: who does what; each result is an event like any other. */
import type { Effect, ReserveAskEffect } from '../call/effect';
import { readSnapshot } from '../session/read-snapshot';
import type { Carried } from './ports';
import type { TaskRow } from './rows';
import { rankAgents } from './rank-agents';
import type { RuntimeDeps } from './runtime-deps';

/** @throws what the carrier, the store or the disk throws: the task is tried again then */
export async function perform(deps: RuntimeDeps, task: TaskRow, effect: Effect): Promise<Carried> {
  const { clock, records } = deps;
  const { sessionId } = task;
  const at = clock.now();
  switch (effect.type) {
    case 'agents.rank': {
      const activity = await deps.store.agentActivity(effect.agentIds);
      const agentIds = rankAgents(effect, activity);
      return { events: [{ type: 'agents.ranked', at, round: effect.round, agentIds }] };
    }
    case 'http.send': {
      const answer = await deps.http.send(effect, `${sessionId}-${effect.request}`);
      return { events: [{ type: 'http.finished', at: clock.now(), request: effect.request, ...answer }] };
    }
    case 'asks.reserve':
      return reserveAsk(deps, sessionId, effect);
    case 'metadata.write':
      await records.writeMetadata({ sessionId, folder: effect.folder });
      return { events: [] };
    case 'bot.turn': {
      const idempotencyKey = `${sessionId}-${effect.turn}`;
      const answer = await deps.bots.turn(effect, { sessionId, idempotencyKey });
      const failed = 'error' in answer;
      const told = failed ? { reply: null, error: answer.error } : { reply: answer };
      return { events: [{ type: 'bot.answered', at: clock.now(), turn: effect.turn, ...told }] };
    }
    case 'crm.send':
      return records.sendToCrm({ sessionId, attempt: task.attempts, now: at });
    default:
      return deps.carrier.carry(effect, { sessionId, attempt: task.attempts, now: at });
  }
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
