/**
 * Which of our addresses for conversations Twilio called. Owns: path -> route, the inverse of urls.ts;
 * and which events are to be sent there. Must not know: parameters, sessions.
 */

/** `chat-pre`: asked before something is done; `chat-post`: told afterwards. */
export interface ChatRoute {
  name: 'chat-pre' | 'chat-post';
}

/**
 * Events the account's webhooks have to be set up with; without filters nothing is sent (Twilio docs:
 * Conversations Webhooks, Filters).
 */
export const CHAT_FILTERS: readonly string[] = [
  'onMessageAdd',
  'onParticipantAdd',
  'onConversationAdded',
  'onConversationRemoved',
  'onConversationStateUpdated',
  'onMessageAdded',
  'onParticipantAdded',
  'onParticipantRemoved',
  'onUserUpdated',
];

const CONVERSATIONS = /^\/twilio\/conversations\/(pre|post)\/?$/;

/** The route of a path (a query is ignored), or null when it is none of conversations. */
export function matchChatRoute(path: string): ChatRoute | null {
  const match = CONVERSATIONS.exec(path.split('?', 1)[0] ?? '');
  return match ? { name: match[1] === 'pre' ? 'chat-pre' : 'chat-post' } : null;
}
