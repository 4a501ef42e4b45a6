import type { RankEffect } from '../../src/call/effect';
import { rankAgents } from '../../src/runtime/rank-agents';
import type { AgentActivity } from '../../src/runtime/rows';

const effect = (strategy: RankEffect['strategy'], perAgent?: number): RankEffect => ({
  type: 'agents.rank',
  round: 1,
  agentIds: ['a', 'b', 'c', 'd'],
  strategy,
  ...(perAgent === undefined ? {} : { chat: { perAgent } }),
});

const agent = (
  agentId: string,
  lastOfferedAt: number | null,
  lastEndedAt: number | null,
  part: Partial<AgentActivity> = {},
): AgentActivity => ({ agentId, busyWith: null, lastOfferedAt, lastEndedAt, chats: 0, ...part });

const activity = [
  agent('a', 30, 10),
  agent('b', 20, 40),
  agent('c', 10, 5, { busyWith: 's9' }),
  agent('d', null, null),
];

test.each([
  ['in-order', ['a', 'b', 'd']],
  ['all-at-once', ['a', 'b', 'd']],
  ['round-robin', ['d', 'b', 'a']],
  ['longest-idle', ['d', 'a', 'b']],
  ['by-load', ['d', 'b', 'a']],
] as const)('%s rings free agents in its order', (strategy, order) => {
  expect(rankAgents(effect(strategy), activity)).toEqual(order);
});

const inChats = [
  agent('a', 30, 10, { chats: 2 }),
  agent('b', 40, 40),
  agent('c', 10, 5, { chats: 1 }),
  agent('d', 20, null, { chats: 1 }),
];

test.each([
  ['in-order', ['b', 'c', 'd']],
  ['all-at-once', ['b', 'c', 'd']],
  ['round-robin', ['c', 'd', 'b']],
  ['longest-idle', ['b', 'd', 'c']],
  ['by-load', ['b', 'c', 'd']],
] as const)('%s invites agents who may have one more chat in its order', (strategy, order) => {
  expect(rankAgents(effect(strategy, 2), inChats)).toEqual(order);
});

test('an agent in chats is free for a call, but not idle, whatever their number of chats', () => {
  expect(rankAgents(effect('in-order'), inChats)).toEqual(['a', 'b', 'c', 'd']);
  expect(rankAgents(effect('longest-idle'), inChats)).toEqual(['b', 'd', 'c', 'a']);
});

test('an agent on a call is invited to no chat, and one never seen is', () => {
  const onCall = [agent('a', 1, 1, { busyWith: 's9' }), agent('b', 1, 1, { chats: 1, busyWith: 's9' })];
  expect(rankAgents(effect('by-load', 3), onCall)).toEqual(['c', 'd']);
});

test('nobody is invited where everybody has as many chats as they may have', () => {
  const full = ['a', 'b', 'c', 'd'].map((id) => agent(id, null, null, { chats: 1 }));
  expect(rankAgents(effect('all-at-once', 1), full)).toEqual([]);
  expect(rankAgents(effect('by-load', 2), full)).toEqual(['a', 'b', 'c', 'd']);
});
