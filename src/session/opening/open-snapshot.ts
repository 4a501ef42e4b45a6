/** The snapshot of a session that has just begun. Owns: the value every part of it begins with. */
import type { ChatOpened } from '../../call/chat-event';
import type { CallArrived, CallPlaced } from '../../call/event';
import type { ChatState } from '../chat/chat-state';
import { SNAPSHOT_FORMAT, type PostSession, type SessionSnapshot } from '../snapshot';

type Opening = Pick<
  SessionSnapshot,
  'channel' | 'type' | 'direction' | 'language' | 'customer' | 'lead' | 'sipHeaders' | 'chat'
>;

/** @param event what the session begins with: a call that reached us, one that we are to place, or a chat */
export function openSnapshot(event: CallArrived | CallPlaced | ChatOpened): SessionSnapshot {
  return {
    format: SNAPSHOT_FORMAT,
    id: event.sessionId,
    release: event.release,
    state: { open: { leg: 'gone', handover: 'open', course: 'fresh' } },
    ...opening(event),
    startedAt: event.at,
    endedAt: null,
    customerCalls: [],
    customData: event.customData ?? {},
    form: { values: {}, disposition: null, tags: [] },
    document: 0,
    current: [],
    fetched: 0,
    pushes: 0,
    run: null,
    next: null,
    conversation: null,
    attempts: [],
    requests: 0,
    humans: [],
    transfers: [],
    vars: {},
    answers: {},
    folder: null,
    offer: null,
    standing: null,
    postSession: noPostSession(),
    end: null,
    ignored: 0,
    fallbacks: 0,
    failures: [],
  };
}

function opening(event: CallArrived | CallPlaced | ChatOpened): Opening {
  if (event.type === 'chat.opened') return opened(event);
  return event.type === 'call.arrived' ? arrived(event) : placed(event);
}

function arrived(event: CallArrived): Opening {
  const { sid, from, to } = event;
  return {
    channel: 'voice',
    chat: null,
    type: typeOf(event),
    direction: event.direction,
    language: 'en',
    customer: { sid, from, to, status: 'in-progress' },
    lead: { leg: 'customer', sid },
    sipHeaders: event.sipHeaders ?? {},
  };
}

/** Nobody is on the line until the customer answers. */
function placed({ from, to, callType, language }: CallPlaced): Opening {
  return {
    channel: 'voice',
    chat: null,
    type: callType,
    direction: 'outbound',
    language: language ?? 'en',
    customer: { sid: '', from, to, status: 'queued' },
    lead: { leg: 'customer', sid: '' },
    sipHeaders: {},
  };
}

function opened(event: ChatOpened): Opening {
  const { sid, from, to, chatType, language = 'en' } = event;
  return {
    channel: 'chat',
    type: chatType,
    direction: 'inbound',
    language,
    customer: { sid, from, to, status: 'in-progress' },
    lead: { leg: 'customer', sid },
    sipHeaders: {},
    chat: chatState(event),
  };
}

function chatState({ client, name, token }: ChatOpened): ChatState {
  return {
    client: client ?? null,
    name: name ?? null,
    token: token ?? null,
    messages: 0,
    question: null,
    counts: { customer: 0, agent: 0, virtualAgent: 0, system: 0 },
    firstMessageAt: null,
    lastMessageAt: null,
    unansweredSince: null,
    responses: { count: 0, totalMs: 0, longestMs: 0 },
    reminded: false,
    away: false,
    author: 'system',
    unsent: [],
    post: 0,
    posting: false,
    closed: false,
    bot: { options: {}, turn: 0, busy: false, waiting: [] },
    acknowledged: null,
  };
}

function noPostSession(): PostSession {
  return {
    status: 'not-required',
    reason: '',
    virtualAgent: null,
    kind: null,
    road: null,
    agents: [],
    optIn: null,
    parameters: {},
    missing: [],
    dropped: [],
    plan: { enabled: false, list: [] },
    records: { sessionMetadata: false, crm: false },
    answers: {},
    startedAt: null,
    endedAt: null,
  };
}

function typeOf(event: CallArrived): SessionSnapshot['type'] {
  if (event.direction === 'outbound') return 'outbound';
  if (event.from.startsWith('client:')) return 'web';
  return /^sips?:/i.test(event.from) ? 'inbound-sip' : 'inbound';
}
