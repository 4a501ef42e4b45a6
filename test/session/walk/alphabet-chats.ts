/** The events of a walk that only chats have. */
import { agent, event } from './alphabet';
import type { Happening, WithoutTime } from './walked';

export const CUSTOMER = 'customer:c1';

const says = (text: string): Happening =>
  event(`customer writes ${text}`, ({ customer }) => ({
    ...{ type: 'message.received', author: customer.from, text, id: 'm1', relay: false },
  }));

/** However the customer of a chat can go. */
export const CHAT_LEAVES: Happening[] = [
  event('customer leaves', ({ customer }) => ({
    type: 'participant.left',
    participant: '',
    author: customer.from,
  })),
  event('conversation is closed', { type: 'conversation.closed', reason: 'API' }),
];

export const WRITES: Happening[] = [
  says('1'),
  says('hello'),
  event('opt-in yes', { type: 'opt-in.selected', choice: 'yes' }),
  event('opt-in no', { type: 'opt-in.selected', choice: 'no' }),
  event('conversation is created', { type: 'chat.created', sid: 'CH1' }),
  event('post is there', ({ chat }) => (chat?.posting ? { type: 'chat.posted', post: chat.post } : null)),
];

export const CHAT_AGENTS: Happening[] = [
  ...(['theirs', 'rung', 'second'] as const).flatMap((who) => [
    agent(who, 'writes', (_leg, _sid, { identity = '' }) => ({
      ...{ type: 'message.received', author: identity, text: 'hi', id: 'm2', relay: false },
    })),
    agent(who, 'leaves', (_leg, sid, { identity = '' }) => ({
      ...{ type: 'participant.left', participant: sid, author: identity },
    })),
  ]),
  agent('rung', 'accepts', (_leg, _sid, { agentId }) => ({ type: 'chat.accepted', agentId })),
];

const presence = (present: boolean): Happening[] => [
  event(`customer is ${present ? 'back' : 'away'}`, ({ customer, chat }) =>
    chat?.away === present ? { type: 'presence.changed', author: customer.from, present } : null,
  ),
  agent('theirs', present ? 'is back' : 'is away', (_leg, _sid, { identity = '' }) => ({
    ...{ type: 'presence.changed', author: identity, present },
  })),
];
export const PRESENCE = [...presence(false), ...presence(true)];

export const POSTS_FAIL: Happening[] = [
  event('post fails', ({ chat }) =>
    chat?.posting ? { type: 'chat.post-failed', post: chat.post, code: 50377 } : null,
  ),
];

/** Who has no part in it, and what says nothing. */
export const STRANGE: Happening[] = [
  event('carrier has nothing that was missed', { type: 'chat.read' }),
  says(' '),
  event('a stranger writes', { type: 'message.received', author: 'x', text: 'hi', id: 'm3', relay: false }),
];

type Reply = (WithoutTime & { type: 'bot.answered' })['reply'];
const bot = (name: string, reply: Reply, other = false): Happening =>
  event(name, ({ chat }) => {
    const turn = chat?.bot.turn ?? 0;
    return turn > 0 ? { type: 'bot.answered', turn: other ? turn + 1 : turn, reply } : null;
  });

export const BOT: Happening[] = [
  bot('bot answers', { messages: [{ text: 'Well?' }] }),
  bot('bot answers another turn', { messages: [{ text: 'Well?' }] }, true),
  bot('bot ends', { messages: [], end: { status: 'finished', reason: 'done' } }),
  bot('bot cannot be had', null),
];
