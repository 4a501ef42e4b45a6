/** What a walk begins with: settings, how the session opens, and what can happen in it. */
import type { World } from '../../../src/session/world';
import { catalog, settingsOf } from '../../support/story/scene';
import type { Given } from '../../../src/rehearsal/story-given';
import { COUNTED, LOOKED_UP, TALKING, TRANSFERS, WAITING } from './alphabet';
import {
  ASKS,
  ATTACHED,
  CALLED,
  CONFERENCE,
  DIALS,
  FAILED,
  FAULTS,
  LATE,
  LEAVES,
  NUMBER,
  SUPERSEDED,
} from './alphabet-calls';
import {
  BOT,
  CHAT_AGENTS,
  CHAT_LEAVES,
  CUSTOMER,
  POSTS_FAIL,
  PRESENCE,
  STRANGE,
  WRITES,
} from './alphabet-chats';
import type { Happening, WithoutTime } from './walked';

export interface Scene {
  name: string;
  world: World;
  opening: Happening;
  alphabet: Happening[];
}

const AGENTS: Given[] = [
  setting('virtual-agent', 'relay', { kind: 'conversation-relay', url: 'wss://b.test', fallback: 'csat' }),
  setting('virtual-agent', 'bot', {
    ...{ kind: 'webhook', url: 'https://b.test/turns', secret: 'b', fallback: 'csat', channels: ['chat'] },
  }),
];

function setting(of: string, name: string, patch: object): Given {
  const languages = of === 'virtual-agent' ? { languages: ['en', 'es'] } : {};
  return { kind: 'setting', of, name, patch: { ...languages, ...patch } } as Given;
}

function worldOf(...givens: Given[]): World {
  const settings = settingsOf({ head: [], givens: [...AGENTS, ...givens], inputs: [], told: '' });
  return { catalog: catalog(), settings, env: { ORDER_API: 'http://orders.test' } };
}

const opens = (type: string, event: WithoutTime): Happening => ({
  type,
  make: ({ s }) => (s ? null : event),
});
const release = catalog().hash;
const arrives = (to: string): Happening =>
  opens('a call arrives', {
    ...{
      type: 'call.arrived',
      sessionId: 's1',
      sid: 'CA1',
      from: '+15550001',
      to,
      direction: 'inbound',
      release,
    },
  });
const placed = opens('a call is placed', {
  ...{
    type: 'call.placed',
    sessionId: 's1',
    from: '+15551000',
    to: '+15550001',
    callType: 'campaign',
    release,
  },
});
const chat = (chatType: 'web' | 'sms', sid: string): Happening =>
  opens('a chat is opened', {
    ...{ type: 'chat.opened', sessionId: 's1', sid, chatType, release },
    from: chatType === 'web' ? CUSTOMER : '+15550001',
    to: chatType === 'web' ? 'web' : '+15551000',
    ...(chatType === 'web' ? { client: { kind: 'web', version: '3.0.0' } } : {}),
  });

const CALL = [...LEAVES, ...ASKS, ...WAITING, ...TALKING];
const CHAT = [...CHAT_LEAVES, ...WRITES, ...WAITING, ...TALKING, ...CHAT_AGENTS];
const after = (patch: object): Given => setting('call-post-session', 'global', patch);
const afterChat = (patch: object): Given => setting('chat-post-session', 'global', patch);

function call(name: string, alphabet: Happening[], givens: Given[], opening = arrives('+15551000')): Scene {
  return { name: `call: ${name}`, world: worldOf(...givens), opening, alphabet: [...CALL, ...alphabet] };
}

function aChat(name: string, alphabet: Happening[], givens: Given[], opening = chat('web', '')): Scene {
  return { name: `chat: ${name}`, world: worldOf(...givens), opening, alphabet: [...CHAT, ...alphabet] };
}

export const scenes: Scene[] = [
  call('plain', [...CONFERENCE, ...LATE], []),
  call('transfers', [...CONFERENCE, ...TRANSFERS], []),
  call('the carrier in trouble', FAULTS, []),
  call('opt-in', LATE, [after({ optIn: { ask: true } })]),
  call(
    'call back',
    [...CALLED, SUPERSEDED],
    [after({ whenCustomerHangsUp: { action: 'call-back', delaySeconds: 5, attempts: 2, pauseSeconds: 30 } })],
  ),
  call('call back, asked first', CALLED, [
    after({
      optIn: { ask: true },
      whenCustomerHangsUp: { action: 'call-back', delaySeconds: 5, attempts: 1 },
    }),
  ]),
  call("agent's leg", CONFERENCE, [
    after({ whenCustomerHangsUp: { action: 'agent-leg', virtualAgent: 'csat' } }),
  ]),
  call('per person', COUNTED, [after({ perPerson: { notWithinDays: 30 }, optIn: { ask: true } })]),
  call('attached, with a fallback', [...ATTACHED, FAILED], [after({ virtualAgent: 'relay' })]),
  call('agents accept', CONFERENCE, [
    setting('queue', 'support', { acceptKey: true, strategy: 'all-at-once' }),
    after({ enabled: false }),
  ]),
  call('placed', CALLED, [], placed),
  call('handed on', [...LOOKED_UP, NUMBER], [], arrives('+15556000')),
  call(
    'a virtual agent that queues',
    [],
    [setting('virtual-agent', 'again', { kind: 'flow', flow: 'support' }), after({ virtualAgent: 'again' })],
  ),
  call('a place is kept', [...CALLED, ...LATE], [], arrives('+15557400')),
  call('dialled', DIALS, [], arrives('+15553000')),
  call('looked up', [...LOOKED_UP, ...LATE, NUMBER], [], arrives('+15554000')),
  call('no flow', [], [], arrives('+15559999')),
  aChat('web, opt-in', [...PRESENCE], [afterChat({ optIn: { ask: true } })]),
  aChat(
    'text messages',
    [...POSTS_FAIL, ...STRANGE],
    [afterChat({ optIn: { ask: false } })],
    chat('sms', 'CH1'),
  ),
  aChat('bot with a fallback', BOT, [afterChat({ virtualAgent: 'bot', optIn: { ask: false } })]),
  aChat('per person', COUNTED, [afterChat({ perPerson: { notWithinDays: 30 } })], chat('sms', 'CH1')),
  aChat('transfers', TRANSFERS, [afterChat({ optIn: { ask: false } })]),
  aChat(
    'every end counts',
    [],
    [
      setting('chat', 'global', { answerWithinSeconds: 60 }),
      afterChat({ endedBy: ['agent', 'end_user', 'timeout', 'dismissed'] }),
    ],
  ),
];
