import type { RankEffect } from '../../src/call/effect';
import { rankAgents } from '../../src/runtime/rank-agents';

const effect = (strategy: RankEffect['strategy']): RankEffect => ({
  type: 'agents.rank',
  round: 1,
  agentIds: ['a', 'b', 'c', 'd'],
  strategy,
});
const activity = [
  { agentId: 'a', busyWith: null, lastOfferedAt: 30, lastEndedAt: 10 },
  { agentId: 'b', busyWith: null, lastOfferedAt: 20, lastEndedAt: 40 },
  { agentId: 'c', busyWith: 's9', lastOfferedAt: 10, lastEndedAt: 5 },
  { agentId: 'd', busyWith: null, lastOfferedAt: null, lastEndedAt: null },
];

test.each([
  ['in-order', ['a', 'b', 'd']],
  ['all-at-once', ['a', 'b', 'd']],
  ['round-robin', ['d', 'b', 'a']],
  ['longest-idle', ['d', 'a', 'b']],
] as const)('%s rings free agents in its order', (strategy, order) => {
  expect(rankAgents(effect(strategy), activity)).toEqual(order);
});
