/** How things are now: who is served, what was decided today, what needs somebody. Owns: putting it together. */
import { agentsNow } from '../../runtime/agents-now';
import type { AppDeps } from '../app-deps';
import { missingKeys } from '../custom-data';
import type { Durability } from '../durability';
import { isoTime } from './iso-time';
import type { Overview } from './overview-schemas';
import { listed } from './session-line';

const MOST_LIVE = 100;
const MOST_AGENTS = 100;

export interface OverviewAsked {
  /** decisions from then on, ms since the epoch */
  since: number;
  now: number;
  durability: () => Promise<Durability>;
}

export async function overviewOf(deps: AppDeps, asked: OverviewAsked): Promise<Overview> {
  const { store, settings } = deps;
  const { since, now, durability } = asked;
  const [live, newest, counts, decisions, letters, durable, people, nextAt] = await Promise.all([
    store.liveSessions({ limit: MOST_LIVE }),
    store.sessions({ limit: 1 }),
    store.counts(),
    store.decisionCounts({ from: since, to: now + 1 }),
    store.deadLetters({ limit: 100 }),
    durability(),
    agentsNow(store, settings.current(), { most: MOST_AGENTS, now }),
    store.nextTaskAt(),
  ]);
  return {
    at: isoTime(now),
    live: live.map((row) => listed(row).line),
    ...{ liveCount: counts.live, hasSessions: newest.length > 0, tasks: counts.tasks, decisions },
    agents: people.agents.map((one) => ({ ...one, since: isoTime(one.since) })),
    agentCount: people.count,
    deadLetters: letters.length,
    ...attention(deps),
    health: { ...durable, ...healthOf(deps), outboxLateSeconds: lateness(nextAt, now) },
  };
}

/** What somebody has to look after. */
function attention({ settings, customDataKeys, folder }: AppDeps) {
  const { customData, queues } = settings.current();
  const missing = missingKeys({ settings: customData, keys: customDataKeys });
  const { state, problems } = folder?.state ?? { state: 'adopted' as const, problems: [] };
  const mistakes = problems.filter(({ severity }) => severity === 'error').length;
  return {
    problems: [...settings.problems(), ...missing],
    emptyQueues: Object.keys(queues).filter((name) => queues[name]?.agents.length === 0),
    folder: state === 'adopted' ? null : { state, mistakes },
  };
}

function healthOf({ releases, carrierHealth }: AppDeps) {
  const failing = carrierHealth?.failing ?? null;
  const carrier = failing && { trouble: failing.trouble, since: isoTime(failing.since) };
  return { flows: releases.newest().hash, carrier };
}

function lateness(nextAt: number | null, now: number): number {
  return nextAt === null ? 0 : Math.max(0, Math.floor((now - nextAt) / 1000));
}
