/** The Participants of a conversation (Twilio docs: Conversation Participant resource). Owns: routes and parameters. */
import { CarrierError, notFound, lacking } from '../../engine/carrier-error';
import type { Parameters } from '../../rest/parameters';
import type { RestResult } from '../../rest/respond';
import type { ChatConversation, ChatParticipant, MessagingBinding } from '../chat-conversation';
import {
  addParticipant,
  removeParticipant,
  updateParticipant,
  type ParticipantChange,
  type ParticipantWanted,
} from '../participants';
import { participantJson } from './chat-json';
import { chatPage } from './chat-page';
import { answerOf, conversationOf, type ChatRequest } from './chat-request';

const ADDRESS = 'MessagingBinding.Address';
const PROXY = 'MessagingBinding.ProxyAddress';
/** Group texting, roles, and dates of imported participants. */
const MISSING = ['MessagingBinding.ProjectedAddress', 'RoleSid', 'DateCreated', 'DateUpdated'];

export async function create(request: ChatRequest): Promise<RestResult> {
  const conversation = conversationOf(request);
  const done = await addParticipant(request.chats, conversation, readNew(request.given), request.origin);
  return answerOf(201, done, (participant) => participantJson(request, conversation, participant));
}

export function list(request: ChatRequest): RestResult {
  const conversation = conversationOf(request);
  const json = (one: ChatParticipant) => participantJson(request, conversation, one);
  return chatPage(request, 'participants', conversation.participants, json);
}

export function fetchOne(request: ChatRequest): RestResult {
  const { conversation, participant } = find(request);
  return { status: 200, body: participantJson(request, conversation, participant) };
}

export async function update(request: ChatRequest): Promise<RestResult> {
  const { chats, origin, given } = request;
  const { conversation, participant } = find(request);
  const done = await updateParticipant(chats, conversation, participant, readChange(given), origin);
  return answerOf(200, done, () => participantJson(request, conversation, participant));
}

export async function remove(request: ChatRequest): Promise<RestResult> {
  const { conversation, participant } = find(request);
  return answerOf(204, await removeParticipant(request.chats, conversation, participant, request.origin));
}

/** A chat user or somebody with a phone, never both. @throws CarrierError 20001, 50411, 50412 */
function readNew(given: Parameters): ParticipantWanted {
  given.checkNames(['Identity', ADDRESS, PROXY, 'Attributes'], MISSING);
  const attributes = given.text('Attributes') ?? '{}';
  const identity = given.text('Identity');
  const binding = readBinding(given);
  if ((identity === undefined) === (binding === null))
    throw new CarrierError(400, 20001, `Either Identity or ${ADDRESS} has to be given`);
  if (identity === '') throw new CarrierError(400, 20001, 'Invalid Identity: it is empty');
  return { identity: identity ?? null, binding, attributes };
}

function readBinding(given: Parameters): MessagingBinding | null {
  const [address, proxyAddress] = [given.text(ADDRESS), given.text(PROXY)];
  if (address === undefined && proxyAddress === undefined) return null;
  if (!address) throw new CarrierError(400, 50411, 'Participant address is empty');
  if (proxyAddress === '') throw new CarrierError(400, 50412, 'Participant proxy address is empty');
  if (proxyAddress === undefined)
    throw lacking(`Twilio has group texting; this carrier does not: ${PROXY} has to be given`);
  return { type: address.startsWith('whatsapp:') ? 'whatsapp' : 'sms', address, proxyAddress };
}

/** @throws CarrierError 20001 */
function readChange(given: Parameters): ParticipantChange {
  const known = ['Attributes', 'LastReadMessageIndex', 'LastReadTimestamp'];
  given.checkNames(known, [...MISSING, 'Identity', PROXY]);
  const attributes = given.text('Attributes');
  const index = given.count('LastReadMessageIndex');
  const read = given.text('LastReadTimestamp');
  if (read !== undefined && Number.isNaN(Date.parse(read)))
    throw new CarrierError(400, 20001, `Invalid LastReadTimestamp: ${read}`);
  return {
    ...(attributes === undefined ? {} : { attributes }),
    ...(index === undefined ? {} : { lastReadMessageIndex: index }),
    ...(read === undefined ? {} : { lastReadAt: Date.parse(read) }),
  };
}

/** By SID or identity. @throws CarrierError 20404 */
function find(request: ChatRequest): { conversation: ChatConversation; participant: ChatParticipant } {
  const conversation = conversationOf(request);
  const name = request.params.sid;
  const participant = conversation.participants.find(
    ({ sid, identity }) => sid === name || identity === name,
  );
  if (!participant) throw notFound(request.path);
  return { conversation, participant };
}
