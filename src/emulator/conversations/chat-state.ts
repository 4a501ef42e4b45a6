/**
 * The state of a conversation and the timers that change it (Twilio docs: States and Timers). Owns: when
 * and why it changes. Must not know: messages.
 */
import type { ChatConversation, ChatState } from './chat-conversation';
import { stateForm } from './chat-form';
import type { Chats } from './chats';
import type { Origin } from './origin';

/** Who is said to have changed it. */
export type StateReason = 'API' | 'TIMER' | 'EVENT';

/** @returns what tells of the change, if it is one */
export function setState(
  chats: Chats,
  conversation: ChatConversation,
  to: ChatState,
  reason: StateReason,
  origin: Origin,
): () => void {
  const { state: from } = conversation;
  if (from === to) return () => undefined;
  const { clock, journal, switches } = chats.network;
  const at = clock.now();
  Object.assign(conversation, { state: to, dateUpdated: at });
  journal.tell({ kind: 'chat-state', conversation: conversation.sid, from, to, reason });
  if (to === 'closed') chats.forgetInTime(conversation);
  const form = stateForm(conversation, { from, reason, at }, switches.chatStateFields);
  return () => chats.webhooks.tell('onConversationStateUpdated', conversation, origin, form);
}

/**
 * Something happened: timers count from now on, and a conversation that slept wakes up.
 * @returns what tells of its waking
 */
export function keepAlive(chats: Chats, conversation: ChatConversation, origin: Origin): () => void {
  conversation.activeAt = chats.network.clock.now();
  const tell =
    conversation.state === 'inactive'
      ? setState(chats, conversation, 'active', 'EVENT', origin)
      : () => undefined;
  restartTimers(chats, conversation);
  return tell;
}

/** Both timers count from the newest activity; closed conversations have none. */
export function restartTimers(chats: Chats, conversation: ChatConversation): void {
  stopTimers(conversation);
  const due = timersOf(conversation);
  if (due.inactiveAt !== undefined) run(chats, conversation, due.inactiveAt, 'inactive');
  if (due.closedAt !== undefined) run(chats, conversation, due.closedAt, 'closed');
}

export function stopTimers({ running }: ChatConversation): void {
  for (const timer of running.splice(0)) timer.cancel();
}

/** When it becomes inactive and closed if nothing happens, ms since the epoch. */
export function timersOf({ state, timers, activeAt }: ChatConversation): {
  inactiveAt?: number;
  closedAt?: number;
} {
  const { inactiveMs, closedMs } = timers;
  return {
    ...(state === 'active' && inactiveMs !== undefined ? { inactiveAt: activeAt + inactiveMs } : {}),
    ...(state !== 'closed' && closedMs !== undefined ? { closedAt: activeAt + closedMs } : {}),
  };
}

function run(chats: Chats, conversation: ChatConversation, at: number, to: ChatState): void {
  const { clock } = chats.network;
  const change = (): void => {
    setState(chats, conversation, to, 'TIMER', { source: 'TIMER' })();
    if (to === 'closed') stopTimers(conversation);
  };
  conversation.running.push(clock.after(at - clock.now(), change));
}
