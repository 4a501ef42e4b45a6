/**
 * What Twilio asks before it is done. Owns: parameters -> question (Twilio docs: Conversations Webhooks,
 * pre-action events). Must not know: the answer.
 */
import * as schema from './chat-fields';
import { cleanText } from './clean-text';
import type { FormParams } from './parse-form';
import { readFields } from './webhook-fields';

/** Somebody wants to write. */
export interface MessageAsk {
  ask: 'message';
  /** conversation SID */
  chat: string;
  author: string;
  text: string;
  hasMedia: boolean;
}

/** Somebody is to become a participant. */
export interface ParticipantAsk {
  ask: 'participant';
  chat: string;
  /** who does it: the identity of a user of the SDK; empty: done otherwise */
  by: string;
  /** who is to join; empty: somebody with a phone */
  identity: string;
}

/** The question, or null when there is nothing for us to decide. Never throws. */
export function parseChatAsk(params: FormParams): MessageAsk | ParticipantAsk | null {
  const any = readFields(schema.anyFields, params);
  if (!any.ok) return null;
  if (any.fields.EventType === 'onMessageAdd') return messageAsk(params);
  return any.fields.EventType === 'onParticipantAdd' ? participantAsk(params) : null;
}

/** Media come as a list in JSON; without any the field is missing or empty. */
function messageAsk(params: FormParams): MessageAsk | null {
  const read = readFields(schema.messageAskFields, params);
  if (!read.ok) return null;
  const { ConversationSid: chat, Author: author, Body, Media } = read.fields;
  const hasMedia = !['', '[]', 'null'].includes(Media.trim());
  return { ask: 'message', chat, author, text: cleanText(Body), hasMedia };
}

/** What an application does over REST and what a first message does is not asked of us. */
function participantAsk(params: FormParams): ParticipantAsk | null {
  const read = readFields(schema.participantAskFields, params);
  if (!read.ok || read.fields.Source !== 'SDK') return null;
  const { ConversationSid: chat, ClientIdentity: by, Identity: identity } = read.fields;
  return { ask: 'participant', chat, by, identity };
}
