/**
 * The kinds of settings documents: one row each. Owns: the list. Must not know: stored documents.
 */
import type { z } from 'zod';
import { BUSINESS_NAME, businessSchema, type BusinessSettings } from './business';
import { CALL_POST_SESSION_NAME, callPostSessionSchema, type CallPostSession } from './call-post-session';
import { CHAT_NAME, chatSchema, type ChatSettings } from './chat';
import {
  CHAT_ADDRESS_RULE,
  chatAddressSchema,
  isChatAddress,
  type ChatAddressSettings,
} from './chat-address';
import { CHAT_POST_SESSION_NAME, chatPostSessionSchema, type ChatPostSession } from './chat-post-session';
import { CUSTOM_DATA_NAME, customDataSchema, type CustomDataSettings } from './custom-data';
import { flagSchema, type FlagSettings } from './flag';
import { hoursSchema, type Hours } from './hours';
import { numberSchema, type NumberSettings } from './number';
import { isName, NAME_RULE } from './plain-text';
import { queueSchema, type QueueSettings } from './queue';
import { queueCallPostSessionSchema, type QueueCallPostSession } from './queue-call-post-session';
import { queueChatPostSessionSchema, type QueueChatPostSession } from './queue-chat-post-session';
import { isVoiceAddress, VOICE_ADDRESS_RULE } from './voice-address';
import { virtualAgentSchema, type VirtualAgentSettings } from './virtual-agent';

/** What a document of each kind is once it was read. */
export interface SettingDocuments {
  'virtual-agent': VirtualAgentSettings;
  queue: QueueSettings;
  number: NumberSettings;
  'chat-address': ChatAddressSettings;
  'call-post-session': CallPostSession;
  'queue-call-post-session': QueueCallPostSession;
  'chat-post-session': ChatPostSession;
  'queue-chat-post-session': QueueChatPostSession;
  chat: ChatSettings;
  'custom-data': CustomDataSettings;
  business: BusinessSettings;
  hours: Hours;
  flag: FlagSettings;
}

export type SettingKind = keyof SettingDocuments;

interface KindRow<T> {
  schema: z.ZodType<T>;
  /** where documents of this kind stand in a YAML file of settings */
  section: string;
  /** the only name a document of this kind can have, where there is one document */
  onlyName?: string;
  isName(name: string): boolean;
  /** how a name is spelled, for messages */
  nameRule: string;
}

export const SETTING_KINDS: { readonly [K in SettingKind]: KindRow<SettingDocuments[K]> } = {
  'virtual-agent': {
    schema: virtualAgentSchema,
    section: 'virtualAgents',
    isName,
    nameRule: NAME_RULE,
  },
  queue: { schema: queueSchema, section: 'queues', isName, nameRule: NAME_RULE },
  number: {
    schema: numberSchema,
    section: 'numbers',
    isName: isVoiceAddress,
    nameRule: VOICE_ADDRESS_RULE,
  },
  'chat-address': {
    schema: chatAddressSchema,
    section: 'chatAddresses',
    isName: isChatAddress,
    nameRule: CHAT_ADDRESS_RULE,
  },
  'call-post-session': {
    schema: callPostSessionSchema,
    section: 'callPostSession',
    onlyName: CALL_POST_SESSION_NAME,
    isName: (name) => name === CALL_POST_SESSION_NAME,
    nameRule: `always "${CALL_POST_SESSION_NAME}"`,
  },
  'queue-call-post-session': {
    schema: queueCallPostSessionSchema,
    section: 'queueCallPostSession',
    isName,
    nameRule: NAME_RULE,
  },
  'chat-post-session': {
    schema: chatPostSessionSchema,
    section: 'chatPostSession',
    onlyName: CHAT_POST_SESSION_NAME,
    isName: (name) => name === CHAT_POST_SESSION_NAME,
    nameRule: `always "${CHAT_POST_SESSION_NAME}"`,
  },
  'queue-chat-post-session': {
    schema: queueChatPostSessionSchema,
    section: 'queueChatPostSession',
    isName,
    nameRule: NAME_RULE,
  },
  chat: {
    schema: chatSchema,
    section: 'chat',
    onlyName: CHAT_NAME,
    isName: (name) => name === CHAT_NAME,
    nameRule: `always "${CHAT_NAME}"`,
  },
  'custom-data': {
    schema: customDataSchema,
    section: 'customData',
    onlyName: CUSTOM_DATA_NAME,
    isName: (name) => name === CUSTOM_DATA_NAME,
    nameRule: `always "${CUSTOM_DATA_NAME}"`,
  },
  business: {
    schema: businessSchema,
    section: 'business',
    onlyName: BUSINESS_NAME,
    isName: (name) => name === BUSINESS_NAME,
    nameRule: `always "${BUSINESS_NAME}"`,
  },
  hours: { schema: hoursSchema, section: 'hours', isName, nameRule: NAME_RULE },
  flag: { schema: flagSchema, section: 'flags', isName, nameRule: NAME_RULE },
};

/** Narrows a kind written by somebody. */
export function isSettingKind(kind: string): kind is SettingKind {
  return Object.hasOwn(SETTING_KINDS, kind);
}
