/**
 * Joining and leaving conversations. Owns: the order of asking, doing and telling. Must not know: REST.
 */
import { nameOf, type ChatConversation, type ChatParticipant } from './chat-conversation';
import { chatDate, participantForm } from './chat-form';
import { keepAlive } from './chat-state';
import type { Chats } from './chats';
import type { Done } from './done';
import { checkAttributes, checkBinding, checkIdentity, refuseClosed } from './limits';
import type { Origin } from './origin';

export type ParticipantWanted = Pick<ChatParticipant, 'identity' | 'binding' | 'attributes'>;
export type ParticipantChange = Partial<
  Pick<ChatParticipant, 'attributes' | 'lastReadMessageIndex' | 'lastReadAt'>
>;

/** @throws CarrierError 50377, 50056, 20001, those of an identity and those of a binding */
export async function addParticipant(
  chats: Chats,
  conversation: ChatConversation,
  wanted: ParticipantWanted,
  origin: Origin,
): Promise<Done<ChatParticipant>> {
  check(chats, conversation, wanted);
  await chats.webhooks.ask(
    'onParticipantAdd',
    conversation.sid,
    origin,
    participantForm(conversation.sid, wanted),
  );
  check(chats, conversation, wanted);
  const now = chats.network.clock.now();
  const participant: ChatParticipant = {
    ...wanted,
    sid: chats.network.sids.next('MB'),
    dateCreated: now,
    dateUpdated: now,
    lastReadMessageIndex: null,
    lastReadAt: null,
  };
  conversation.participants.push(participant);
  tellOf(chats, conversation, participant, 'chatting');
  const wake = keepAlive(chats, conversation, origin);
  const { dateUpdated: _, ...told } = participant;
  const form = participantForm(conversation.sid, told);
  const tell = (): void => {
    chats.webhooks.tell('onParticipantAdded', conversation, origin, form);
    wake();
    chats.audience.joins(nameOf(participant), conversation);
  };
  return { value: participant, tell };
}

/** @throws CarrierError 50377, 50056, 20001 */
export async function updateParticipant(
  chats: Chats,
  conversation: ChatConversation,
  participant: ChatParticipant,
  change: ParticipantChange,
  origin: Origin,
): Promise<Done<ChatParticipant>> {
  refuseClosed(conversation);
  if (change.attributes !== undefined) checkAttributes(change.attributes, 'participant');
  const form = participantForm(conversation.sid, { ...participant, ...change });
  await chats.webhooks.ask('onParticipantUpdate', conversation.sid, origin, form);
  refuseClosed(conversation);
  Object.assign(participant, change, { dateUpdated: chats.network.clock.now() });
  const told = participantForm(conversation.sid, participant);
  return {
    value: participant,
    tell: () => chats.webhooks.tell('onParticipantUpdated', conversation, origin, told),
  };
}

/** @throws CarrierError 50377, 50056 */
export async function removeParticipant(
  chats: Chats,
  conversation: ChatConversation,
  participant: ChatParticipant,
  origin: Origin,
): Promise<Done<undefined>> {
  refuseClosed(conversation);
  const form = participantForm(conversation.sid, participant);
  await chats.webhooks.ask('onParticipantRemove', conversation.sid, origin, form);
  refuseClosed(conversation);
  const index = conversation.participants.indexOf(participant);
  if (index < 0) return { value: undefined, tell: () => undefined };
  conversation.participants.splice(index, 1);
  tellOf(chats, conversation, participant, 'left-chat');
  const told = { ...form, DateRemoved: chatDate(chats.network.clock.now()) };
  return {
    value: undefined,
    tell: () => chats.webhooks.tell('onParticipantRemoved', conversation, origin, told),
  };
}

function check(chats: Chats, conversation: ChatConversation, wanted: ParticipantWanted): void {
  refuseClosed(conversation);
  checkAttributes(wanted.attributes, 'participant');
  if (wanted.identity !== null) checkIdentity(conversation, wanted.identity);
  if (wanted.binding) checkBinding(chats, conversation, wanted.binding);
}

function tellOf(
  { network }: Chats,
  { sid }: ChatConversation,
  participant: ChatParticipant,
  kind: 'chatting' | 'left-chat',
): void {
  const who = nameOf(participant);
  network.journal.tell({ kind, conversation: sid, participant: participant.sid, who });
}
