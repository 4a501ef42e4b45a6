/** What the agents of the settings do now. Owns: how that is told from what the store keeps of them. */
import type { Settings } from '../settings/read-settings';
import type { Store } from './ports';

export interface AgentNow {
  id: string;
  name: string;
  queues: string[];
  state: 'free' | 'offered' | 'talking' | 'chatting';
  session: string | null;
  chats: number;
  /** ms since the epoch; null: never */
  since: number | null;
}

/** In order of name, those who do something first; at most `most`. @param now ms since the epoch */
export async function agentsNow(
  store: Pick<Store, 'agentActivity' | 'reservations'>,
  { queues }: Pick<Settings, 'queues'>,
  { most, now }: { most: number; now: number },
): Promise<{ agents: AgentNow[]; count: number }> {
  const known = new Map<string, { name: string; queues: string[] }>();
  for (const [queue, { agents }] of Object.entries(queues))
    for (const { id, name } of agents) {
      const one = known.get(id) ?? { name, queues: [] };
      known.set(id, { ...one, queues: [...one.queues, queue] });
    }
  const [activity, reservations] = await Promise.all([
    store.agentActivity([...known.keys()]),
    store.reservations(),
  ]);
  const offers = new Map(
    reservations.filter(({ until }) => until > now).map(({ agentId, sessionId }) => [agentId, sessionId]),
  );
  const byId = new Map(activity.map((one) => [one.agentId, one]));
  const agents = [...known].map(([id, { name, queues: own }]): AgentNow => {
    const { busyWith = null, chats = 0, lastEndedAt = null, lastOfferedAt = null } = byId.get(id) ?? {};
    const offered = offers.get(id) ?? null;
    const talks = busyWith !== null;
    return {
      ...{ id, name, queues: own, chats },
      state: talks ? 'talking' : offered !== null ? 'offered' : chats > 0 ? 'chatting' : 'free',
      session: busyWith ?? offered,
      since: talks || offered !== null ? lastOfferedAt : lastEndedAt,
    };
  });
  const order = (one: AgentNow): number => ['talking', 'offered', 'chatting', 'free'].indexOf(one.state);
  agents.sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1));
  return { agents: agents.slice(0, most), count: agents.length };
}
