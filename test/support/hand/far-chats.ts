/** Conversations over REST (Twilio docs: Conversation, Participant and Message resources). Owns: the answers. */
import { newSid, type Answer, type Asked, type FarChat, type FarState } from './far-state';

const PATH = /^\/v1\/Conversations(?:\/(\w+)(?:\/(Participants|Messages)(?:\/(\w+))?)?)?$/;
const CLOSED = { status: 400, body: { code: 50377, message: 'The conversation is closed', status: 400 } };
const NOT_FOUND = { status: 404, body: { code: 20404, message: 'Not found', status: 404 } };

/** @returns null when it is not about conversations */
export function answerAboutChats(state: FarState, asked: Asked): Answer | null {
  const match = PATH.exec(asked.path);
  if (!match) return null;
  const [, name, part, item] = match;
  if (name === undefined) return create(state, asked);
  const found = Object.entries(state.chats).find(([sid, one]) => sid === name || one.uniqueName === name);
  if (!found) return NOT_FOUND;
  const [sid, chat] = found;
  if (part === 'Participants') return aboutParticipants(state, chat, item, asked);
  if (part === 'Messages') return aboutMessages(state, chat, asked);
  return aboutChat(sid, chat, asked);
}

function create(state: FarState, { form }: Asked): Answer {
  const sid = newSid(state, 'CH');
  const { UniqueName: uniqueName = null, Attributes: attributes = '{}' } = form;
  state.chats[sid] = { state: 'active', attributes, uniqueName, participants: [], messages: [] };
  return { status: 201, body: { sid } };
}

function aboutChat(sid: string, chat: FarChat, { method, form }: Asked): Answer {
  if (method === 'POST' && chat.state === 'closed') return CLOSED;
  if (method === 'POST' && form['Attributes'] !== undefined) chat.attributes = form['Attributes'];
  if (method === 'POST' && form['State'] === 'closed') chat.state = 'closed';
  const { state, attributes, uniqueName } = chat;
  return { status: 200, body: { sid, state, attributes, unique_name: uniqueName } };
}

function aboutParticipants(
  state: FarState,
  chat: FarChat,
  sid: string | undefined,
  { method, form }: Asked,
): Answer {
  if (method === 'GET' && sid === undefined) {
    const participants = chat.participants.map(({ address, proxy, ...one }) => ({
      ...one,
      messaging_binding: address === null ? null : { address, proxy_address: proxy },
    }));
    return { status: 200, body: { participants, meta: { key: 'participants', next_page_url: null } } };
  }
  const known = chat.participants.find((one) => one.sid === sid);
  if (method === 'GET') return known ? { status: 200, body: known } : NOT_FOUND;
  if (chat.state === 'closed') return CLOSED;
  if (method === 'DELETE') {
    chat.participants = chat.participants.filter((one) => one.sid !== sid);
    return { status: 204, body: null };
  }
  const added = { sid: newSid(state, 'MB'), identity: form['Identity'] ?? null, address: null, proxy: null };
  chat.participants.push(added);
  return { status: 201, body: added };
}

function aboutMessages(state: FarState, chat: FarChat, { method, form }: Asked): Answer {
  if (method === 'GET') {
    const messages = [...chat.messages].reverse();
    return { status: 200, body: { messages, meta: { key: 'messages', next_page_url: null } } };
  }
  if (chat.state === 'closed') return CLOSED;
  const { Author: author = '', Body: body = '', Attributes: attributes = '{}' } = form;
  chat.messages.push({ author, body, attributes });
  return { status: 201, body: { sid: newSid(state, 'IM') } };
}
