/**
 * The post-session setting of a session on either channel. Owns: its shape. What both channels have is
 * always there under the same name; what only one has is absent on the other.
 */
import type { CallPostSession } from './call-post-session';
import type { ChatPostSession } from './chat-post-session';

type OfCalls = 'callTypes' | 'transferredCalls';
type OfChats = 'chatTypes' | 'mobileClients' | 'transferredChats';

/**
 * The effective setting. `whenCustomerHangsUp` is always there: a chat whose customer left has no other
 * road to them, so there it says that nothing happens.
 */
export type PostSession = Omit<CallPostSession, OfCalls | 'endedBy'> & {
  endedBy: ChatPostSession['endedBy'];
} & Partial<Pick<CallPostSession, OfCalls>> &
  Partial<Pick<ChatPostSession, OfChats>>;

/** Name of one field of the setting of either channel. */
export type PostSessionField = keyof PostSession;

/** The setting for all chats in the shape of either channel. */
export function chatsAsPostSession(document: ChatPostSession): PostSession {
  return { ...document, whenCustomerHangsUp: { action: 'nothing' } };
}
