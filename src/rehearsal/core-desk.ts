/**
 * Who has which agent, in memory: a second opinion on what the store does. Owns: that an agent rings for one
 * session, and that who has waited longest comes first. Must not know: the store.
 */
import type { AgentEffect, Effect, QueueFactsEffect, RankEffect, WaitEffect } from '../call/effect';
import type { PlaceFound, QueueFacts } from '../call/event';
import { averageTalk, estimateWait } from '../runtime/estimate-wait';
import { rankAgents } from '../runtime/rank-agents';
import type { AgentActivity } from '../runtime/rows';

interface Waiter {
  session: string;
  since: number;
  perAgent: number | null;
  /** agent id -> was rung in this round */
  wanted: Map<string, boolean>;
}

interface Agent extends Omit<AgentActivity, 'chats'> {
  /** since when they are on a call, and how long the latest ones took */
  busySince: number | null;
  talkMs: number | null;
  /** sessions: chats they are in; those they ring for, and of these the calls */
  inChats: Set<string>;
  reserved: Map<string, { chat: boolean; until: number }>;
}

export class CoreDesk {
  /** in the order in which they began to wait */
  private readonly waiters = new Map<string, Waiter>();
  private readonly agents = new Map<string, Agent>();

  constructor(
    private readonly now: () => number,
    private readonly offer: (session: string, agentId: string) => void,
  ) {}

  /** The marks of one turn, all at once. */
  turn(session: string, effects: Effect[]): void {
    const freed: string[] = [];
    for (const effect of effects) {
      if (effect.type === 'wait.marked') freed.push(...this.wait(session, effect));
      if (effect.type === 'agent.marked' && this.mark(session, effect)) freed.push(effect.agentId);
      if (effect.type === 'session.closed') freed.push(...this.leave(session));
    }
    for (const agentId of new Set(freed)) this.offerTo(this.longest(agentId), agentId);
    if (effects.some((effect) => effect.type === 'wait.marked' && effect.as === 'pausing'))
      this.offerAny(session);
  }

  reserve(session: string, { agentIds, strategy, ringMs }: RankEffect): string[] {
    const waiter = this.waiters.get(session);
    if (!waiter) return [];
    const free = agentIds.filter((id) => waiter.wanted.has(id) && this.mayHave(id, waiter));
    const ranked = rankAgents(
      strategy,
      free.map((id) => this.activity(id)),
    );
    const chosen = ranked.slice(0, strategy === 'all-at-once' ? ranked.length : 1);
    for (const id of chosen) {
      this.agent(id).lastOfferedAt = this.now();
      this.put(id, session, waiter.perAgent !== null, this.now() + ringMs + 30_000);
    }
    if (chosen.length > 0) for (const id of waiter.wanted.keys()) this.offerTo(this.longest(id), id);
    return chosen;
  }

  /** see Store.waitingIn; `entered`: since when who waits in the queue does */
  facts(
    { agentIds, perAgent }: QueueFactsEffect['queues'][number],
    entered: Map<string, number>,
  ): QueueFacts {
    const waits = [...entered].filter(([session]) => this.waiters.has(session)).map(([, at]) => at);
    const free = agentIds.filter((id) => this.isFree(id, { session: '', perAgent })).length;
    const longestWait = waits.length === 0 ? 0 : Math.floor((this.now() - Math.min(...waits)) / 1000);
    return { free, waiting: waits.length, longestWait };
  }

  /** see Store.place and estimateWait */
  place(session: string, agentIds: string[]): Pick<PlaceFound, 'position' | 'waitSeconds'> {
    const me = this.waiters.get(session);
    const others = [...this.waiters.values()].filter(
      (one) =>
        me && one !== me && (one.perAgent === null) === (me.perAgent === null) && sharesAgents(one, me),
    );
    const position = 1 + others.filter((one) => me && isBefore(one, me, this.order())).length;
    const talkMs = agentIds.flatMap((id) => this.agent(id).talkMs ?? []);
    return { position, waitSeconds: estimateWait(position, talkMs) };
  }

  holds(session: string, agentId: string): boolean {
    return this.agent(agentId).reserved.has(session);
  }

  /** @returns who may be free now */
  private wait(session: string, wait: WaitEffect): string[] {
    if (wait.as === 'pausing') return [];
    if (wait.as === 'over') return this.leave(session);
    const { since, agentIds, chat } = wait;
    const wanted = new Map(agentIds.map((id) => [id, false]));
    const known = this.waiters.get(session);
    if (known) known.wanted = wanted;
    else this.waiters.set(session, { session, since, perAgent: chat?.perAgent ?? null, wanted });
    return [];
  }

  private leave(session: string): string[] {
    const wanted = [...(this.waiters.get(session)?.wanted.keys() ?? [])];
    this.waiters.delete(session);
    const held = [...this.agents.values()].filter(({ reserved }) => reserved.delete(session));
    return [...wanted, ...held.map(({ agentId }) => agentId)];
  }

  /** @returns true when the agent may be free for others now */
  private mark(session: string, { agentId, as, chat, until, perAgent }: AgentEffect): boolean {
    const agent = this.agent(agentId);
    if (as === 'offered') {
      this.waiters.get(session)?.wanted.set(agentId, true);
      agent.lastOfferedAt = this.now();
      const mine = { session, perAgent: perAgent ?? null };
      if (until !== undefined && this.isFree(agentId, mine)) this.put(agentId, session, !!chat, until);
      return false;
    }
    agent.reserved.delete(session);
    if (as === 'busy') {
      if (chat) agent.inChats.add(session);
      else Object.assign(agent, { busyWith: session, busySince: this.now() });
    } else if (as === 'free') {
      if (chat ? agent.inChats.delete(session) : agent.busyWith === session) agent.lastEndedAt = this.now();
      if (!chat && agent.busyWith === session) {
        if (agent.busySince !== null) agent.talkMs = averageTalk(agent.talkMs, this.now() - agent.busySince);
        Object.assign(agent, { busyWith: null, busySince: null });
      }
      for (const { wanted } of this.waiters.values()) if (wanted.has(agentId)) wanted.set(agentId, false);
    }
    return as !== 'busy';
  }

  private mayHave(agentId: string, waiter: Waiter): boolean {
    if (!this.isFree(agentId, waiter)) return false;
    const longest = this.longest(agentId);
    return longest === undefined || longest === waiter || !isBefore(longest, waiter, this.order());
  }

  private isFree(agentId: string, { session, perAgent }: Pick<Waiter, 'session' | 'perAgent'>): boolean {
    const { busyWith, inChats } = this.agent(agentId);
    const others = [...this.agent(agentId).reserved].filter(
      ([one, { until }]) => one !== session && until > this.now(),
    );
    if (busyWith !== null || others.some(([, { chat }]) => !chat)) return false;
    return perAgent === null || inChats.size + others.length < perAgent;
  }

  /** Who has waited longest of those who could have the agent and do not ring anybody. */
  private longest(agentId: string): Waiter | undefined {
    const ringing = (session: string): boolean =>
      [...this.agents.values()].some(({ reserved }) => (reserved.get(session)?.until ?? 0) > this.now());
    return [...this.waiters.values()]
      .filter(({ session, wanted }) => wanted.get(agentId) === false && !ringing(session))
      .filter((waiter) => this.isFree(agentId, waiter))
      .sort((a, b) => a.since - b.since)[0];
  }

  private offerAny(session: string): void {
    const wanted = this.waiters.get(session)?.wanted ?? [];
    const found = [...wanted].find(([id, tried]) => !tried && this.longest(id)?.session === session);
    if (found) this.offer(session, found[0]);
  }

  private offerTo(waiter: Waiter | undefined, agentId: string): void {
    if (waiter) this.offer(waiter.session, agentId);
  }

  private order(): string[] {
    return [...this.waiters.keys()];
  }

  private put(agentId: string, session: string, chat: boolean, until: number): void {
    this.agent(agentId).reserved.set(session, { chat, until });
  }

  private activity(agentId: string): AgentActivity {
    const { inChats, reserved, busySince: _since, talkMs: _talk, ...known } = this.agent(agentId);
    const offered = [...reserved.values()].filter(({ chat, until }) => chat && until > this.now());
    return { ...known, chats: inChats.size + offered.length };
  }

  private agent(agentId: string): Agent {
    const known = this.agents.get(agentId);
    if (known) return known;
    const never = { busyWith: null, lastOfferedAt: null, lastEndedAt: null, busySince: null, talkMs: null };
    const agent: Agent = { agentId, ...never, inChats: new Set(), reserved: new Map() };
    this.agents.set(agentId, agent);
    return agent;
  }
}

function sharesAgents(one: Waiter, other: Waiter): boolean {
  return [...one.wanted.keys()].some((id) => other.wanted.has(id));
}

function isBefore(one: Waiter, other: Waiter, order: string[]): boolean {
  if (one.since !== other.since) return one.since < other.since;
  return order.indexOf(one.session) < order.indexOf(other.session);
}
