/** Chats to be written down, by hand. Owns: one whose every fact is known, and any other one. */
import fc from 'fast-check';
import { CHAT_TYPES } from '../../src/call/chat';
import { roundTrip } from '../../src/lib/json';
import type { SessionRecord } from '../../src/records/session-record';
import type { ChatState } from '../../src/session/chat/chat-state';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { anyRecord, DECISION, SECRET, snapshot, T0 } from './some-records';

/** 17 messages, two of them an agent's answers; what the carrier is yet to be told must not be seen. */
export function chatState(part: Partial<ChatState> = {}): ChatState {
  return {
    client: { kind: 'web', version: '3.1.0' },
    name: 'Eva',
    token: { hash: SECRET, expiresAt: T0 + 1e6 },
    messages: 17,
    question: null,
    counts: { customer: 6, agent: 4, virtualAgent: 5, system: 2 },
    firstMessageAt: T0 + 10,
    lastMessageAt: T0 + 99_000,
    unansweredSince: null,
    responses: { count: 2, totalMs: 9_999, longestMs: 7_999 },
    ...{ reminded: false, away: false, author: `virtual-agent:${SECRET}` },
    unsent: [{ do: 'message', seq: 9, author: 'system', text: SECRET }],
    ...{ post: 3, posting: false, closed: true },
    bot: { options: { secret: SECRET }, turn: 2, busy: false, waiting: [SECRET] },
    acknowledged: 'started',
    ...part,
  };
}

/** A chat that Ana served, and then a survey to its end. */
export function chatSnapshot(
  part: Partial<SessionSnapshot> = {},
  chat: Partial<ChatState> = {},
): SessionSnapshot {
  const [ana] = snapshot().attempts;
  return snapshot({
    ...{ channel: 'chat', type: 'web', sipHeaders: {} },
    customer: { sid: 'CH1', from: 'customer:c1', to: 'web', status: 'completed' },
    attempts: ana ? [{ ...ana, sid: 'MB2', identity: 'ana' }] : [],
    chat: chatState(chat),
    ...part,
  });
}

/** Lines of the timeline are of the end of the conversation at the latest: the last message came later. */
export const CHAT_TIMELINE = [
  { at: T0, kind: 'chat.opened' },
  { at: T0 + 10_000, kind: 'queue.entered' },
  { at: T0 + 12_000, kind: 'agent.called' },
  { at: T0 + 80_500, kind: 'conversation.ended' },
];

export function chatRecord(
  part: Partial<SessionSnapshot> = {},
  chat: Partial<ChatState> = {},
): SessionRecord {
  return { snapshot: chatSnapshot(part, chat), decision: DECISION, timeline: CHAT_TIMELINE };
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const moment = maybe(fc.integer({ min: T0, max: T0 + 1e8 }));

const anyChat = fc.record({
  client: maybe(
    fc.record({ kind: fc.constantFrom('web', 'mobile'), version: fc.constantFrom('3', '3.1.0') }),
  ),
  name: maybe(fc.constantFrom('Eva', '')),
  messages: fc.nat(),
  counts: fc.record({ customer: fc.nat(), agent: fc.nat(), virtualAgent: fc.nat(), system: fc.nat() }),
  firstMessageAt: moment,
  lastMessageAt: moment,
  responses: fc.record({ count: fc.nat(3), totalMs: fc.nat(), longestMs: fc.nat() }),
}) satisfies fc.Arbitrary<Partial<ChatState>>;

/** Any chat at any moment, however little is known of it. */
export const anyChatRecord: fc.Arbitrary<SessionRecord> = fc
  .tuple(anyRecord, anyChat, fc.constantFrom(...CHAT_TYPES), fc.constantFrom('', 'CH1'))
  .map(([record, chat, type, sid]) => {
    const { customer } = chatSnapshot();
    const changed = { channel: 'chat', type, direction: 'inbound', customer: { ...customer, sid } } as const;
    const whole = { ...record.snapshot, ...changed, chat: chatState(chat as Partial<ChatState>) };
    return { ...record, snapshot: roundTrip(whole) as SessionSnapshot };
  });
