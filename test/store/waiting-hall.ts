/** Sessions that wait for agents, for the contract suite. Owns: their words. Must not know: any engine. */
import type { TurnCommit } from '../../src/runtime/ports';
import type { AgentActivity, ReserveRequest } from '../../src/runtime/rows';
import type { Subject } from './contract';
import { step } from './build';

type Mark = TurnCommit['agents'][number];
type Change = Partial<Pick<TurnCommit, 'agents' | 'waits'>>;
export type Hall = ReturnType<typeof waitingHall>;

export const SECOND = 1000;
export const inOrder = (free: AgentActivity[]): string[] => free.map(({ agentId }) => agentId);

/** What sessions and agents do, in as few words as a test needs. */
export function waitingHall({ store }: Subject) {
  let turns = 0;
  const turn = (id: string, at: number, change: Change, phase = 'live') =>
    store().turn({ sessionId: id, key: `turn-${(turns += 1)}`, at }, step(id, { at, ...change }, { phase }));
  return {
    store,
    turn,
    waits: (id: string, since: number, agentIds = ['ana', 'bo'], perAgent: number | null = null) =>
      turn(id, since, { waits: [{ as: 'waiting', since, agentIds, perAgent }] }),
    pauses: (id: string, at: number) => turn(id, at, { waits: [{ as: 'pausing', until: at + 10 * SECOND }] }),
    mark: (id: string, at: number, as: Mark['as'], agentId = 'ana', part: Partial<Mark> = {}) =>
      turn(id, at, { agents: [{ agentId, as, ...part }] }),
    reserve: (sessionId: string, at: number, part: Partial<ReserveRequest> = {}, order = inOrder) =>
      store().reserveAgents(
        { sessionId, agentIds: ['ana', 'bo'], most: 1, at, until: at + 20 * SECOND, ...part },
        order,
      ),
    held: async (): Promise<string[]> =>
      (await store().reservations()).map(({ agentId, sessionId }) => `${agentId} for ${sessionId}`),
    /** offers that are due, taken out of the store */
    offered: async (at: number): Promise<string[]> => {
      const tasks = await store().claimTasks({ now: at, limit: 99, leaseMs: 1 });
      for (const { id } of tasks) await store().finishTask(id);
      return tasks.map(({ sessionId, name }) => `${name} to ${sessionId}`);
    },
  };
}
