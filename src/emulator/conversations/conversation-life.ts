/**
 * Beginning, changing and removing conversations. Owns: the order of asking, doing and telling. Must not
 * know: REST.
 */
import type { Form } from '../engine/carrier-event';
import type { ChatConversation, ChatState, ChatTimers } from './chat-conversation';
import { chatDate, conversationForm } from './chat-form';
import { restartTimers, setState, stopTimers } from './chat-state';
import type { Chats } from './chats';
import type { Done } from './done';
import { checkAttributes, checkNames, refuseClosed } from './limits';
import type { Origin } from './origin';

export type ConversationWanted = Pick<
  ChatConversation,
  'friendlyName' | 'uniqueName' | 'attributes' | 'messagingServiceSid' | 'timers'
> & { state: Exclude<ChatState, 'closed'> };

export type ConversationChange = Partial<Omit<ConversationWanted, 'state' | 'timers'>> & {
  state?: ChatState;
  timers?: ChatTimers;
};

/** @param more fields that webhooks are told besides @throws CarrierError 50056, 20001 and those of names */
export async function createConversation(
  chats: Chats,
  wanted: ConversationWanted,
  origin: Origin,
  more: { asked: Form; told: Form } = { asked: {}, told: {} },
): Promise<Done<ChatConversation>> {
  check(chats, wanted);
  const form = { ...conversationForm(wanted), ...more.asked };
  const { friendly_name: friendlyName = wanted.friendlyName } = await chats.webhooks.ask(
    'onConversationAdd',
    '',
    origin,
    form,
    ['friendly_name'],
  );
  check(chats, { ...wanted, friendlyName });
  const now = chats.network.clock.now();
  const conversation: ChatConversation = {
    ...wanted,
    friendlyName,
    sid: chats.network.sids.next('CH'),
    participants: [],
    messages: [],
    webhooks: [],
    running: [],
    nextIndex: 0,
    activeAt: now,
    dateCreated: now,
    dateUpdated: now,
    isRemoved: false,
  };
  chats.conversations.push(conversation);
  restartTimers(chats, conversation);
  const told = { ...conversationForm(conversation), ...more.told };
  return {
    value: conversation,
    tell: () => chats.webhooks.tell('onConversationAdded', conversation, origin, told),
  };
}

/** @throws CarrierError 50377, 50056, 20001 and those of names */
export async function updateConversation(
  chats: Chats,
  conversation: ChatConversation,
  change: ConversationChange,
  origin: Origin,
): Promise<Done<ChatConversation>> {
  refuseClosed(conversation);
  const { state, ...fields } = change;
  check(chats, { ...conversation, ...fields }, conversation);
  const form = conversationForm({ ...conversation, ...change, timers: conversation.timers });
  const { friendly_name: friendlyName } = await chats.webhooks.ask(
    'onConversationUpdate',
    conversation.sid,
    origin,
    form,
    ['friendly_name'],
  );
  refuseClosed(conversation);
  const now = chats.network.clock.now();
  const all = { ...fields, ...(friendlyName === undefined ? {} : { friendlyName }) };
  check(chats, { ...conversation, ...all }, conversation);
  Object.assign(conversation, all, { dateUpdated: now });
  if (state !== undefined || change.timers) conversation.activeAt = now;
  const tellState = setState(chats, conversation, state ?? conversation.state, 'API', origin);
  restartTimers(chats, conversation);
  const told = conversationForm(conversation);
  const tell = (): void => {
    chats.webhooks.tell('onConversationUpdated', conversation, origin, told);
    tellState();
  };
  return { value: conversation, tell };
}

/** Closed ones can be removed too. @throws CarrierError 50056 */
export async function removeConversation(
  chats: Chats,
  conversation: ChatConversation,
  origin: Origin,
): Promise<Done<undefined>> {
  const form = conversationForm(conversation);
  await chats.webhooks.ask('onConversationRemove', conversation.sid, origin, form);
  stopTimers(conversation);
  conversation.isRemoved = true;
  chats.forget(conversation);
  const told = { ...form, DateRemoved: chatDate(chats.network.clock.now()) };
  return {
    value: undefined,
    tell: () => chats.webhooks.tell('onConversationRemoved', conversation, origin, told),
  };
}

function check(
  chats: Chats,
  wanted: Pick<ChatConversation, 'friendlyName' | 'uniqueName' | 'attributes'>,
  self?: ChatConversation,
): void {
  checkNames(chats, wanted, self);
  checkAttributes(wanted.attributes, 'conversation');
}
