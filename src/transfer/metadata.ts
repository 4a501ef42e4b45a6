/**
 * The session metadata that data parameters read. Owns: what each name means and its unit.
 * Must not know: how a session comes by the values.
 */
import type { MetadataField } from '../settings/metadata-fields';

/** Every name with one line on what it holds, for people who choose one. */
export const SESSION_METADATA: { readonly [field in MetadataField]: string } = {
  sessionId: 'identifier of the session',
  callId: "the carrier's identifier of the customer's call, or of the conversation of a chat",
  chatId: "the carrier's identifier of the conversation of a chat; calls have none",
  channel: 'voice or chat',
  type: 'type of the call or chat, such as inbound, campaign, web or whatsapp',
  direction: 'inbound or outbound',
  language: 'language of the session: en, es-MX',
  from: 'number the call came from, or identity of the customer in a chat',
  to: 'number that was called, or address of the chat',
  queueId: 'identifier of the last queue whose agent talked to the customer',
  queueName: 'name of that queue',
  queuePath: 'path of that queue: the names of the queues above it and its own, separated by /',
  agentId: 'identifier of the last agent who talked to the customer',
  agentName: 'name of that agent',
  talkSeconds: 'whole seconds the customer talked to agents',
  waitSeconds: 'whole seconds the customer waited for an agent',
  holdSeconds: 'whole seconds the customer was on hold',
  endedBy: 'who ended the conversation: agent, end_user, timeout, dismissed or system',
  startedAt: 'when the session began (ISO 8601, UTC)',
  connectedAt: 'when the customer was first connected to an agent (ISO 8601, UTC)',
  endedAt: 'when the conversation with the last agent ended (ISO 8601, UTC)',
  disposition: 'result of the conversation, as the agent entered it',
  tags: 'tags the agent entered, separated by commas',
};
