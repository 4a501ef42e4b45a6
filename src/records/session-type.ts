/**
 * Types of sessions by the names session metadata has for them. CCAI docs: CRM session metadata, session
 * types; Chat session metadata, chat_type and session_type_v2.
 */
import type { CallType } from '../call/call-type';
import type { ChatType } from '../call/chat';

const CALLS = {
  inbound: 'Voice inbound',
  'inbound-sip': 'Voice inbound',
  // The platform lists no calls from a browser; the name follows that of its chats.
  web: 'Voice inbound (Web)',
  outbound: 'Voice outbound',
  api: 'Voice outbound (API)',
  callback: 'Voice callback (Web)',
  campaign: 'Voice campaign',
} as const satisfies { [type in CallType]: string };

/** Names of calls, each once. */
export const CALL_SESSION_TYPES = [
  'Voice inbound',
  'Voice inbound (Web)',
  'Voice outbound',
  'Voice outbound (API)',
  'Voice callback (Web)',
  'Voice campaign',
] as const;

/** `inbound` -> `Voice inbound` */
export function callSessionType(type: CallType): (typeof CALL_SESSION_TYPES)[number] {
  return CALLS[type];
}

/** Names of chats: those readers of old files know, and those in use now. */
export const CHAT_NAMES = {
  web: { old: 'Messaging Inbound (Web Chat)', now: 'Messaging Inbound (Web Chat)' },
  mobile: { old: 'Messaging Inbound (App Chat)', now: 'Messaging Inbound (Mobile Chat)' },
  sms: { old: 'Messaging (SMS)', now: 'Messaging Inbound (SMS)' },
  whatsapp: { old: 'Messaging (WhatsApp)', now: 'Messaging (WhatsApp)' },
} as const satisfies { [type in ChatType]: { old: string; now: string } };

export type ChatNames = (typeof CHAT_NAMES)[ChatType];
