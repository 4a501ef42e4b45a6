/** Facts of queues that a step reads. Owns: that they are asked for before it begins, and what comes back. */
import type { QueueFactsEffect } from '../../call/effect';
import type { Step } from '../../flow/model';
import type { JsonObject } from '../../lib/json';
import { openness } from '../../transfer/local-time';
import { agentsFor } from '../waiting/agents-for';
import type { EventOf, FlowRests } from '../machine-event';
import { play } from '../leg/play';
import { HOLD_SECONDS } from '../timing';
import { note, type Turn } from '../turn';

/** Asks how things are in the queues a step reads; null: it reads none. */
export function askQueues(turn: Turn, { asks, path }: Step): FlowRests | null {
  const { s } = turn;
  if (!asks || !s.run) return null;
  const request = ++s.requests;
  s.run.request = request;
  note(turn, 'queues.asked', { step: path, queues: asks });
  turn.effects.push({ type: 'queues.count', request, queues: asks.map((name) => asked(turn, name)) });
  play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
  return { type: 'flow.looks-up' };
}

function asked(turn: Turn, name: string): QueueFactsEffect['queues'][number] {
  const queue = turn.world.settings.queues[name];
  const agents = queue ? agentsFor(turn, queue) : [];
  return {
    name,
    agentIds: agents.map(({ id }) => id),
    perAgent: turn.s.chat && queue ? queue.chat.perAgent : null,
  };
}

/** The step begins, whether it could be found out or not. */
export function takeQueueFacts(turn: Turn, { facts }: EventOf<'queues.counted'>): void {
  if (!turn.s.run) return;
  turn.s.run.queues = facts ?? {};
  turn.requests.push({ begin: true });
}

/** What texts and conditions see: what was found out, and whether the queue is open now. */
export function queuesOf({ s, world, at }: Turn): JsonObject {
  const found = Object.entries(s.run?.queues ?? {}).map(([name, facts]) => {
    const hours = world.settings.hours[world.settings.queues[name]?.hours ?? ''];
    return [name, { ...facts, open: !hours || openness(hours, at) === 'open' }] as const;
  });
  return Object.fromEntries(found);
}
