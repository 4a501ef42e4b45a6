/** Documents of chats as the core makes them, whatever happens in them. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Effect } from '../../src/call/effect';
import { roundTrip } from '../../src/lib/json';
import type { ChatMetadata } from '../../src/records/chat-metadata';
import { crmMessage } from '../../src/records/crm-message';
import { metadataDocument } from '../../src/records/metadata-document';
import { sessionMetadataSchema } from '../../src/records/session-metadata';
import type { SessionRecord } from '../../src/records/session-record';
import type { Decision } from '../../src/transfer/decide';
import { ChatDriver, CUSTOMER } from '../session/chat-driver';
import { T0 } from './some-records';

const validate = new Ajv({ allErrors: true }).compile(sessionMetadataSchema());

/** A chat, and what a store would have of it. */
class Chat extends ChatDriver {
  private timeline: { at: number; kind: string }[] = [];
  private decision: Decision | null = null;
  override now = T0;

  override feed(happening: Parameters<ChatDriver['feed']>[0]): Effect[] {
    this.now += 1000;
    const effects = super.feed(happening);
    for (const effect of effects) {
      if (effect.type === 'note') this.timeline.push({ at: this.now, kind: effect.kind });
      if (effect.type === 'decision.recorded') this.decision = effect.decision as Decision;
    }
    return effects;
  }

  get record(): SessionRecord {
    return { snapshot: roundTrip(this.s), decision: this.decision, timeline: [...this.timeline] };
  }

  get document(): ChatMetadata {
    const document = metadataDocument(this.record);
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    return document as ChatMetadata;
  }
}

type Move = (chat: Chat) => unknown;

const MOVES: { readonly [name: string]: Move } = {
  created: (chat) => chat.created(),
  posts: (chat) => chat.posts(),
  'customer writes': (chat) => chat.writes('9'),
  'customer chooses': (chat) => chat.writes('', CUSTOMER, { choice: 'support' }),
  'agent 1 writes': (chat) => chat.writes('Hello', 'agent-1'),
  'agent 2 writes': (chat) => chat.writes('Hello', 'agent-2'),
  ranked: (chat) => chat.ranked('agent-1', 'agent-2'),
  'agent ends': (chat) => chat.feed({ type: 'end.requested', by: 'agent' }),
  'customer ends': (chat) => chat.feed({ type: 'end.requested', by: 'end_user' }),
  'agent leaves': (chat) => chat.feed({ type: 'participant.left', author: 'agent-1', participant: '' }),
  yes: (chat) => chat.feed({ type: 'opt-in.selected', choice: 'yes' }),
  no: (chat) => chat.feed({ type: 'opt-in.selected', choice: 'no' }),
  idle: (chat) => chat.timer('idle'),
  closed: (chat) => chat.feed({ type: 'conversation.closed', reason: 'API' }),
};
const moves = fc.array(fc.constantFrom(...Object.keys(MOVES)), { minLength: 1, maxLength: 14 });

/** Each goes further than the one before. */
const STARTS: readonly (readonly string[])[] = [
  [],
  ['created', 'customer chooses'],
  ['created', 'customer chooses', 'ranked'],
  ['created', 'customer chooses', 'ranked', 'agent 1 writes'],
  ['created', 'customer chooses', 'ranked', 'agent 1 writes', 'agent ends', 'yes'],
];

test('of a real chat fit the schema after each event, and count what was written', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(...STARTS), moves, (start, names) => {
      const chat = new Chat();
      chat.opens();
      for (const name of [...start, ...names]) {
        MOVES[name]?.(chat);
        const document = chat.document;
        expect(crmMessage(chat.record).key).toBe('s1');
        expect(document.message_count).toBe(chat.messages.length);
        const { end_user, agent, virtual_agent, system } = document.message_counts;
        expect(end_user + agent + virtual_agent + system).toBe(document.message_count);
        seen.add(document.status);
      }
    }),
    { numRuns: 150 },
  );
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['assigned', 'connected', 'finished', 'queued', 'selecting', 'va_connected']),
  );
}, 60_000);

test('of a chat that a survey followed name the survey last and both in the transfers and participants', () => {
  const chat = new Chat();
  chat.talks();
  chat.writes('It does not work');
  chat.writes('Restart it', 'agent-1');
  chat.feed({ type: 'end.requested', by: 'agent' });
  chat.feed({ type: 'opt-in.selected', choice: 'yes' });
  for (const answer of ['5', 'nine']) chat.writes(answer);
  chat.posts();
  const document = chat.document;
  expect(document).toMatchObject({
    ...{ status: 'finished', fail_reason: 'nothing', chat_type: 'Messaging Inbound (Web Chat)' },
    ...{ ended_by: 'agent', ended_how: 'end-requested', disconnected_by: 'disconnected_by_agent' },
    agent_info: { va_alias: 'csat' },
    client: { kind: 'web', version: '3.0.0' },
    participants: [
      { type: 'end_user' },
      { type: 'agent', user_id: 'agent-1', participant_id: 'MB1' },
      { type: 'virtual_agent', user_id: 'csat', status: 'finished' },
    ],
    transfers: [{ type: 'Transfer', kind: 'post-session', from_agent: { id: 'agent-1' } }],
    post_session: { status: 'finished', opt_in: 'yes', answers: { csat: 5, nps: 9 } },
  });
  expect(document.ended_at).toBe(new Date(chat.s.endedAt ?? NaN).toISOString());
  expect(document.message_counts).toMatchObject({ agent: 2, end_user: 4 });
});

test.each<[string, string, string, Move]>([
  ['the customer ends', 'end_user', 'declined', (chat) => endsAndDeclines(chat, 'end_user')],
  ['the agent ends', 'agent', 'declined', (chat) => endsAndDeclines(chat, 'agent')],
  ['nobody writes', 'dismissed', 'not-required', (chat) => [chat.timer('idle'), chat.timer('idle')]],
  ['the conversation is closed elsewhere', 'agent', 'not-required', (chat) => MOVES['closed']?.(chat)],
])('of a chat say who ended it: %s', (_name, by, status, move) => {
  const chat = new Chat();
  chat.talks();
  move(chat);
  chat.posts();
  expect(chat.document).toMatchObject({ ended_by: by, status: 'finished', post_session: { status } });
});

function endsAndDeclines(chat: Chat, by: 'agent' | 'end_user'): void {
  chat.feed({ type: 'end.requested', by });
  chat.feed({ type: 'opt-in.selected', choice: 'no' });
}

test('of a chat left in the queue say so, and that nothing followed', () => {
  const chat = new Chat();
  chat.opens();
  chat.created();
  chat.writes('', CUSTOMER, { choice: 'support' });
  chat.feed({ type: 'end.requested', by: 'end_user' });
  chat.posts();
  expect(chat.document).toMatchObject({
    ...{ status: 'failed', fail_reason: 'abandoned', ended_by: 'end_user', agent_info: null, transfers: [] },
    queue: { id: 'support' },
    post_session: { status: 'not-required', answers: {} },
  });
});
