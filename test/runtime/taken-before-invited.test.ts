/** An agent's desktop takes a chat before the carrier was asked to invite them: they are invited all the same. */
import type { CallEffect, Effect } from '../../src/call/effect';
import type { SessionEvent } from '../../src/call/event';
import { VirtualClock } from '../../src/lib/clock';
import { roundTrip } from '../../src/lib/json';
import { parseStory } from '../../src/rehearsal/story';
import { perform } from '../../src/runtime/perform';
import type { TaskRow } from '../../src/runtime/rows';
import type { RuntimeDeps } from '../../src/runtime/runtime-deps';
import { openParts } from '../../src/session/open-legs';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { step } from '../../src/session/step';
import { catalog, settingsOf } from '../support/story/scene';

const T0 = Date.UTC(2026, 0, 5, 10);
const world = { catalog: catalog(), settings: settingsOf(parseStory('> 1s pass\n')), env: {} };
const author = 'customer:1';

/** A chat up to there. */
function chatAfter(events: SessionEvent[]): SessionSnapshot {
  const opened = [
    {
      ...{ type: 'chat.opened', at: T0, sessionId: 's1', sid: '', from: author, to: 'web' },
      ...{ chatType: 'web', client: { kind: 'web', version: '3.0' }, release: catalog().hash },
    },
    { type: 'chat.created', at: T0, sid: 'CH1' },
    { type: 'message.received', at: T0, relay: true, id: 'm1', text: 'support', author },
    { type: 'agents.ranked', at: T0, round: 1, agentIds: ['agent-1'] },
    { type: 'chat.accepted', at: T0, agentId: 'agent-1' },
  ] as SessionEvent[];
  let snapshot: SessionSnapshot | null = null;
  for (const event of [...opened, ...events]) snapshot = roundTrip(step(world, snapshot, event).snapshot);
  return snapshot!;
}

test('until then the carrier is not asked whether they are there; then it is, under the name it gave them', () => {
  const agents = (s: SessionSnapshot): unknown =>
    openParts(s).map((part) => part.kind === 'chat' && part.agents);
  const taken = chatAfter([]);
  expect(taken.attempts).toMatchObject([{ agentId: 'agent-1', status: 'joined' }]);
  expect(agents(taken)).toEqual([[]]);
  const invited = chatAfter([{ type: 'leg.called', at: T0, leg: 'agent:1', attempt: 1, sid: 'MB1' }]);
  expect(agents(invited)).toEqual([[{ author: taken.attempts[0]?.identity, participant: 'MB1' }]]);
});

test.each([
  { in: 'this chat', chats: ['s0', 's1'], carried: 1 },
  { in: 'others', chats: ['s0'], carried: 0 },
])('an agent who is reserved no more and in $in: $carried invitations', async ({ chats, carried }) => {
  const seen: Effect[] = [];
  const deps = {
    clock: new VirtualClock(T0),
    store: { extendReservation: async () => false, liveSessionsOfAgent: async () => chats },
    carrier: {
      carry: async (effect: Effect) => {
        seen.push(effect);
        return { events: [] };
      },
    },
  } as unknown as RuntimeDeps;
  const invite = {
    ...{ type: 'leg.call', leg: 'agent:1', attempt: 1, to: 'agent-1', from: '', ringSeconds: 60 },
    ...{ agentId: 'agent-1', chat: 'CH1', detectMachine: false, at: T0 },
  } as CallEffect;
  const told = await perform(deps, { sessionId: 's1', attempts: 1 } as TaskRow, invite);
  expect(seen).toHaveLength(carried);
  if (carried === 0) expect(told).toMatchObject({ events: [{ type: 'leg.refused', taken: true }] });
});
