/**
 * What we read from webhooks about conversations. Owns: the schemas; dots are part of the names (Twilio
 * docs: Conversations Webhooks, bodies by event type). Must not know: events.
 */
import { z } from 'zod';
import { required, text } from './webhook-fields';

/** What every one of them has; which of the rest is there depends on the event. */
export const anyFields = z.object({ EventType: required });

const conversation = { AccountSid: required, ConversationSid: required };

/** A participant's binding; empty for users of the SDK. */
const binding = { 'MessagingBinding.Address': text, 'MessagingBinding.ProxyAddress': text };

export const openingFields = z.object({ ...conversation, ...binding });

export const messageFields = z.object({
  ...conversation,
  MessageSid: required,
  Author: text,
  Body: text,
  Media: text,
  ChatServiceSid: text,
});

export const leftFields = z.object({
  ...conversation,
  ParticipantSid: required,
  Identity: text,
  'MessagingBinding.Address': text,
});

/**
 * Of a change of state. Twilio's docs have StateTo, StateFrom and Reason; live webhooks were seen with
 * State instead (the new one). Both are read.
 */
export const stateFields = z.object({ ...conversation, StateTo: text, State: text, Reason: text });

export const removedFields = z.object(conversation);

/** A user's; belongs to no conversation. */
export const userFields = z.object({ Identity: required, UserSid: text, IsOnline: text, DateUpdated: text });

/** Of a message that is not there yet. */
export const messageAskFields = z.object({
  ConversationSid: required,
  Author: text,
  Body: text,
  Media: text,
});

/** Of a participant who is not there yet. */
export const participantAskFields = z.object({
  ConversationSid: required,
  Source: text,
  ClientIdentity: text,
  Identity: text,
});
