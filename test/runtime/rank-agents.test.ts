import { rankAgents } from '../../src/runtime/rank-agents';
import type { AgentActivity } from '../../src/runtime/rows';

const agent = (
  agentId: string,
  lastOfferedAt: number | null,
  lastEndedAt: number | null,
  part: Partial<AgentActivity> = {},
): AgentActivity => ({ agentId, busyWith: null, lastOfferedAt, lastEndedAt, chats: 0, ...part });

const free = [agent('a', 30, 10), agent('b', 20, 40), agent('d', null, null)];

test.each([
  ['in-order', ['a', 'b', 'd']],
  ['all-at-once', ['a', 'b', 'd']],
  ['round-robin', ['d', 'b', 'a']],
  ['longest-idle', ['d', 'a', 'b']],
  ['by-load', ['d', 'b', 'a']],
] as const)('%s rings agents in its order', (strategy, order) => {
  expect(rankAgents(strategy, free)).toEqual(order);
});

const inChats = [
  agent('b', 40, 40),
  agent('c', 10, 5, { chats: 1 }),
  agent('d', 20, null, { chats: 1 }),
  agent('a', 30, 10, { chats: 2 }),
];

test.each([
  ['in-order', ['b', 'c', 'd', 'a']],
  ['all-at-once', ['b', 'c', 'd', 'a']],
  ['round-robin', ['c', 'd', 'a', 'b']],
  ['longest-idle', ['b', 'd', 'c', 'a']],
  ['by-load', ['b', 'c', 'd', 'a']],
] as const)('%s invites agents who are in chats in its order', (strategy, order) => {
  expect(rankAgents(strategy, inChats)).toEqual(order);
});

test('nobody is made out of nobody, and what was given is left as it was', () => {
  expect(rankAgents('round-robin', [])).toEqual([]);
  const given = [...free];
  rankAgents('round-robin', given);
  expect(given).toEqual(free);
});
